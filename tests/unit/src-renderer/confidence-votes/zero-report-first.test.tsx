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
