// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { SubjectPaper } from '@shared/documents/contract';
import { factsOf } from '@shared/documents/kinds';
import { ok } from '@shared/kernel/result';
import { ZeroReportFirst } from '@renderer/confidence-votes/counting/zero-report-first';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { kindOf, rowOf, voteOf } from './sample-vote';

afterEach(cleanup);

const notMade: SubjectPaper = {
  ...{ kind: 'zero_report', part: null, partName: '', record: null },
  ...{ canIssue: false, tooLate: null, notNeeded: null },
};

const draft: NonNullable<SubjectPaper['record']> = {
  ...{ id: '01890000-0000-7000-8000-000000000001', kind: 'zero_report', status: 'draft' },
  ...{ subject: { type: 'vote', id: 'vote-1' }, subjectTitle: '', part: null, partName: '', fileTag: '' },
  ...{ title: 'Báo cáo', stale: false, formerOffice: false, reopened: false, withdrawnReason: '' },
  ...{ symbol: '', number: null, year: null, issueDate: null, checkCode: 'ABCD1234', version: 1 },
  details: {
    ...{ place: '', issueDate: '2026-07-14', recipients: [], remarks: '' },
    ...{ signAuthority: 'own', signerPost: '', signerName: '' },
  },
  createdAt: '2026-07-14T00:00:00.000Z',
};

it('calls the report of the empty program by the name that its page has', async () => {
  strictTransport({ 'documents.listPapers': () => ok([notMade]) });
  const empty = kindOf({ issued: null, collected: null, valid: null, invalid: null });
  await renderScreen(
    <ZeroReportFirst vote={voteOf('counting', { ballotKinds: [empty], tally: [rowOf(1)] })} />,
  );
  const said = await screen.findByRole('status');
  expect(said.textContent).toContain(`${factsOf('zero_report').name} chưa lập`);
  expect(screen.getByRole('link', { name: 'Lập báo cáo' })).toBeTruthy();
});

it('still asks for a number while the report is a draft, in a real vote alone', async () => {
  strictTransport({ 'documents.listPapers': () => ok([{ ...notMade, record: draft, canIssue: true }]) });
  const empty = kindOf({ issued: null, collected: null, valid: null, invalid: null });
  const vote = voteOf('counting', { ballotKinds: [empty], tally: [rowOf(1)] });
  await renderScreen(<ZeroReportFirst vote={vote} />);
  expect((await screen.findByRole('status')).textContent).toContain('mới là dự thảo');
  expect(screen.getByRole('link', { name: 'Ban hành báo cáo' })).toBeTruthy();
});
