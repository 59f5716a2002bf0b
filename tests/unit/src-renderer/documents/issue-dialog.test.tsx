// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { appError } from '@shared/contract/error-messages';
import type { DocumentRecord } from '@shared/documents/contract';
import { addDays, formatDate, localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { IssueDialog } from '@renderer/documents/edit/issue-dialog';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const ID = '01890000-0000-7000-8000-000000000001';
const today = localDateOf(new Date().toISOString());

const record: DocumentRecord = {
  id: ID,
  kind: 'tally_minutes',
  subject: { type: 'vote', id: ID },
  subjectTitle: 'Lấy phiếu tín nhiệm',
  part: null,
  partName: '',
  fileTag: '',
  title: 'Biên bản kiểm phiếu',
  status: 'draft',
  stale: false,
  formerOffice: false,
  reopened: false,
  symbol: '',
  number: null,
  year: null,
  issueDate: null,
  details: {
    place: 'Buôn Ma Thuột',
    issueDate: today,
    recipients: [],
    remarks: '',
    signAuthority: 'own',
    signerPost: '',
    signerName: '',
  },
  checkCode: 'ABCD1234',
  createdAt: `${today}T00:00:00.000Z`,
  withdrawnReason: '',
  version: 1,
};

it('asks before a number goes to a day that has not come yet', async () => {
  const user = userEvent.setup();
  const onDone = vi.fn();
  const { calls } = strictTransport({
    'documents.listNumberSeries': () => ok([]),
    'confidenceVotes.getVote': () => err(appError('not-found')),
    'documents.issue': () => ok(record),
  });
  await renderScreen(<IssueDialog record={record} onClose={() => undefined} onDone={onDone} />);
  const day = await screen.findByLabelText('Ngày ban hành');
  await user.clear(day);
  await user.type(day, `${formatDate(addDays(today, 1))}{Enter}`);
  expect(await screen.findByText('Ngày này chưa đến; hãy sửa, hoặc xác nhận bên dưới.')).toBeTruthy();
  expect(calls.some(({ method }) => method === 'documents.issue')).toBe(false);
  await user.click(screen.getByLabelText('Đúng là ngày này, sau hôm nay'));
  await user.click(screen.getByRole('button', { name: 'Ban hành và lấy số' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
});

it('takes the draft as it stands where only the order of what was written differs', async () => {
  const user = userEvent.setup();
  const onDone = vi.fn();
  const { details } = record;
  const anew: DocumentRecord = {
    ...record,
    version: 2,
    details: Object.fromEntries(Object.entries(details).toReversed()) as typeof details,
  };
  const { calls } = strictTransport({
    'documents.listNumberSeries': () => ok([]),
    'confidenceVotes.getVote': () => err(appError('not-found')),
    'documents.getPaper': () => ok({ record: anew } as never),
    'documents.issue': ({ version }) => (version === 2 ? ok(anew) : err(appError('conflict'))),
  });
  await renderScreen(<IssueDialog record={record} onClose={() => undefined} onDone={onDone} />);
  await user.click(await screen.findByRole('button', { name: 'Ban hành và lấy số' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(calls.filter(({ method }) => method === 'documents.issue')).toHaveLength(2);
});
