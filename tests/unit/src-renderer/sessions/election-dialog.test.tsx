// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ElectionDialog } from '@renderer/sessions/elections/election-dialog';
import { newElection, nextElection } from '@renderer/sessions/elections/election-draft';
import { ok } from '@shared/kernel/result';
import type { ElectionShape } from '@shared/sessions/elections/contract';
import type { HallReply } from '@shared/sessions/now/contract';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const ITEM = '01980b5e-0000-7000-8000-000000000011';
const hall = {
  sessionId: '01980b5e-0000-7000-8000-000000000001',
  items: [{ id: ITEM, no: 4, title: 'Bầu bổ sung Ủy viên UBND tỉnh (bỏ phiếu kín)', kind: 'election' }],
  ...{ currentItemId: null, currentSittingId: null },
  roll: { inHall: 76, notRecorded: 0, total: 82 },
} as unknown as HallReply;

const share = {
  ...{ code: 'election', numerator: 1, denominator: 2, comparison: 'more_than', base: 'all_deputies' },
  ...{ basis: '', verification: 'unverified', checkedDate: null, checkedBy: '', id: null, version: null },
};

it('an election is typed with candidates and figures; who is not for somebody follows the valid ballots', async () => {
  const { calls } = strictTransport({
    'sittingRules.getRules': () => ok({ shares: [share], times: [] } as never),
    'elections.saveElection': () => ok({ elections: [], confirmed: [], savedId: ITEM }),
  });
  const onSaved = vi.fn();
  await renderScreen(
    <ElectionDialog
      hall={hall}
      draft={newElection(hall, ITEM)}
      stored={null}
      onClose={vi.fn()}
      onSaved={onSaved}
    />,
  );
  expect(await screen.findByLabelText('Bầu chức danh')).toHaveProperty('value', 'Ủy viên UBND tỉnh');
  for (const [label, value] of [
    ['Người ứng cử 1', 'Lê Thị Hoa'],
    ['Phiếu phát ra', '76'],
    ['Phiếu thu về', '76'],
    ['Không hợp lệ', '1'],
    ['Đồng ý', '60'],
  ] as const)
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  expect(await screen.findByText('Trúng cử')).toBeTruthy();
  for (const head of ['Đồng ý', 'Không đồng ý', 'Kết quả'])
    expect(screen.getByRole('columnheader', { name: head }).style.whiteSpace).toBe('nowrap');
  const form = screen.getByLabelText('Bầu chức danh').closest('form');
  if (form) fireEvent.submit(form);
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(calls.find(({ method }) => method === 'elections.saveElection')).toMatchObject({
    input: {
      fields: {
        ...{ itemId: ITEM, seats: 1 },
        count: { total: 82, present: 76, issued: 76, collected: 76, invalid: 1 },
        candidates: [{ name: 'Lê Thị Hoa', votesFor: 60, votesAgainst: 15 }],
      },
    },
  });
});

it('the next election begins with those who were tied, for the seats that stayed open', () => {
  const candidate = (id: string, votesFor: number) => ({
    ...{ id, name: `Người ${id}`, post: '', votesFor, votesAgainst: 75 - votesFor },
  });
  const election = {
    ...{ id: 'e', itemId: ITEM, sittingId: null, title: 'Ủy viên', seats: 2, rule: share },
    count: { total: 82, present: 76, issued: 76, collected: 76, invalid: 1 },
    candidates: [candidate('1', 50), candidate('2', 45), candidate('3', 45)],
  } as unknown as ElectionShape;
  const draft = nextElection(election, hall);
  expect({ seats: draft.seats, repeatOfId: draft.repeatOfId }).toEqual({ seats: '1', repeatOfId: 'e' });
  expect(draft.candidates.map(({ name }) => name)).toEqual(['Người 2', 'Người 3']);
});

it('what is missing takes the cursor, and so does a candidate who is added', async () => {
  const { calls } = strictTransport({
    'sittingRules.getRules': () => ok({ shares: [share], times: [] } as never),
  });
  const draft = newElection(hall, null);
  await renderScreen(
    <ElectionDialog hall={hall} draft={draft} stored={null} onClose={vi.fn()} onSaved={vi.fn()} />,
  );
  const title = await screen.findByLabelText('Bầu chức danh');
  fireEvent.click(screen.getByRole('button', { name: 'Lưu lượt bầu' }));
  expect(await screen.findByText('Hãy ghi chức danh.')).toBeTruthy();
  await vi.waitFor(() => expect(document.activeElement).toBe(title));
  fireEvent.click(screen.getByRole('button', { name: 'Thêm người ứng cử' }));
  const second = await screen.findByLabelText('Người ứng cử 2');
  await vi.waitFor(() => expect(document.activeElement).toBe(second));
  expect(calls.some(({ method }) => method === 'elections.saveElection')).toBe(false);
});
