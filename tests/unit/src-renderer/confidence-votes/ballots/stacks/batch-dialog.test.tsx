// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BatchDialog } from '@renderer/confidence-votes/ballots/stacks/batch-dialog';
import type { BatchStatus, CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { renderScreen } from '../../../render-screen';
import { strictTransport } from '../../../strict-transport';
import { batchOf, countOf, FIRST, HEAD, RESOLVER, operatorOf, TOKEN } from '../sample-count';

afterEach(cleanup);

const TYPED = batchOf(2, { closed: [10, 4], typists: [['Bùi Văn Cường'], ['Hồ Thị Đào']], state: 'first' });

const PERSONS = [
  { officialId: 'official-1', no: 1, name: 'Nguyễn Văn Bình', posts: 'Chủ tịch HĐND tỉnh' },
  { officialId: 'official-2', no: 2, name: "H'Len Niê", posts: 'Trưởng Ban Dân tộc' },
];

/** A head who may do everything here, unless the test says otherwise. */
async function open(batch: BatchStatus, who: { operator: Operator | null; token?: string | null }) {
  const count: CountStatus = countOf([batchOf(1), batch]);
  const onClose = vi.fn();
  const { calls } = strictTransport({
    'ballotCount.voidEntries': ({ ballotNo }) =>
      ballotNo === 77 ? err(appError('ballots.nothing-to-set-aside')) : ok(count),
    'ballotCount.setPencilTotals': () => ok(count),
    'ballotCount.getPencilTotals': () =>
      ok({
        totals: [
          [8, 0, 2],
          [0, 10, 0],
        ],
        hidden: false,
        typed: null,
      }),
  });
  await renderScreen(
    <BatchDialog
      vote={{ procedure: 'grading' }}
      count={{ ...count, kinds: count.kinds.map((kind) => ({ ...kind, persons: PERSONS })) }}
      batch={batch}
      operator={who.operator}
      token={who.token === undefined ? TOKEN : who.token}
      onClose={onClose}
    />,
  );
  return { calls, onClose, user: userEvent.setup(), dialog: await screen.findByRole('dialog') };
}

const names = (dialog: HTMLElement) =>
  within(dialog)
    .queryAllByRole('button')
    .map(({ textContent }) => textContent)
    .filter((text) => text !== '');

describe('what a stack offers', () => {
  it('names the stack, its kind and where it stands', async () => {
    const { dialog } = await open(TYPED, { operator: HEAD });
    expect(within(dialog).getByText('Xấp 2, Khối HĐND')).toBeTruthy();
    expect(dialog.textContent).toContain(
      'Xấp 2: phiếu 11–20 · lần 1: 10/10 (Bùi Văn Cường) · lần 2: 4/10 (Hồ Thị Đào) · đang nhập',
    );
  });

  it.each([
    ['the head', HEAD, ['Bỏ phần đã gõ…', 'Lưu số đếm tay']],
    ['the resolver', RESOLVER, ['Bỏ phần đã gõ…', 'Lưu số đếm tay']],
    ['a typist', FIRST, ['Lưu số đếm tay']],
    ['an observer', operatorOf('observer', 'Lê Văn Quan'), []],
    ['nobody', null, []],
  ] as const)('to %s is what the role may do', async (_who, operator, offered) => {
    const { dialog } = await open(TYPED, { operator });
    expect(names(dialog)).toEqual(offered);
  });

  it('is to be read only where nothing may be changed any more', async () => {
    const { dialog } = await open(TYPED, { operator: HEAD, token: null });
    expect(names(dialog)).toEqual([]);
  });

  it('has nothing to set aside before anything was typed', async () => {
    const { dialog } = await open(batchOf(2), { operator: HEAD });
    expect(names(dialog)).toEqual(['Lưu số đếm tay']);
  });
});

describe('setting an entry aside', () => {
  /** It is rare and cannot be taken back, so its form comes only when asked for. */
  async function openForm(batch: BatchStatus, operator: Operator) {
    const opened = await open(batch, { operator });
    await opened.user.click(screen.getByRole('button', { name: 'Bỏ phần đã gõ…' }));
    return opened;
  }

  it('needs a reason, and says what goes', async () => {
    const { calls, onClose, user } = await openForm(TYPED, HEAD);
    await user.click(screen.getByRole('button', { name: 'Bỏ lần 1 của cả xấp' }));
    expect(screen.getByText('Hãy ghi lý do.')).toBeTruthy();
    expect(calls).toEqual([]);

    await user.selectOptions(screen.getByLabelText('Lần nhập'), '2');
    await user.type(screen.getByLabelText('Phiếu số'), 'số 13');
    await user.type(screen.getByLabelText('Lý do'), 'Gõ nhầm phiếu');
    expect(screen.queryByText('Hãy ghi lý do.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Bỏ lần 2 của phiếu 13' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(calls).toEqual([
      {
        method: 'ballotCount.voidEntries',
        input: { token: TOKEN, batchId: 'batch-2', entryNo: 2, ballotNo: 13, reason: 'Gõ nhầm phiếu' },
      },
    ]);
  });

  it('of a whole stack names no ballot, and Enter is enough', async () => {
    const { calls, user } = await openForm(TYPED, RESOLVER);
    await user.type(screen.getByLabelText('Lý do'), 'Lẫn tệp{Enter}');
    await waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toMatchObject({ entryNo: 1, ballotNo: null });
  });

  it('offers only entries of which something was typed', async () => {
    await openForm(batchOf(2, { closed: [0, 3] }), HEAD);
    expect(
      [...screen.getByLabelText<HTMLSelectElement>('Lần nhập').options].map(({ value }) => value),
    ).toEqual(['2']);
  });

  it('stays open with the words of the refusal', async () => {
    const { onClose, user } = await openForm(TYPED, HEAD);
    await user.type(screen.getByLabelText('Phiếu số'), '77');
    await user.type(screen.getByLabelText('Lý do'), 'Nhầm{Enter}');
    expect(await screen.findByText('Không có phiếu đã nhập để bỏ.')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('totals counted by hand', () => {
  it('go out person by person and level by level, an empty cell as nought', async () => {
    const { calls, onClose, user } = await open(TYPED, { operator: FIRST });
    await user.type(screen.getByLabelText('Nguyễn Văn Bình: Tín nhiệm cao'), '8');
    await user.type(screen.getByLabelText("H'Len Niê: Tín nhiệm thấp"), '2');
    await user.click(screen.getByRole('button', { name: 'Lưu số đếm tay' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(calls).toEqual([
      {
        method: 'ballotCount.setPencilTotals',
        input: {
          token: TOKEN,
          batchId: 'batch-2',
          version: 1,
          totals: [
            [8, 0, 0],
            [0, 0, 2],
          ],
        },
      },
    ]);
  });

  it('say at the person that they are more than the stack has, while they are typed', async () => {
    const { dialog, user } = await open(TYPED, { operator: FIRST });
    const high = screen.getByLabelText('Nguyễn Văn Bình: Tín nhiệm cao');
    await user.type(high, '8');
    await user.type(screen.getByLabelText('Nguyễn Văn Bình: Tín nhiệm thấp'), '3');
    expect(within(dialog).getByText('Cộng 11, xấp chỉ có 10 phiếu.')).toBeTruthy();
    expect(high.getAttribute('aria-invalid')).toBe('true');
    await user.clear(high);
    expect(within(dialog).queryByText(/^Cộng/u)).toBeNull();
  });

  it('that differ say when the cell that differs is shown, while other ballots are typed', async () => {
    const { dialog } = await open({ ...TYPED, pencil: 'differs' }, { operator: FIRST });
    expect(await within(dialog).findByText(/Ô nào khác hiện ra khi mọi phiếu đã nhập/u)).toBeTruthy();
    cleanup();
    const { dialog: waiting } = await open({ ...TYPED, pencil: 'waiting' }, { operator: FIRST });
    await within(waiting).findByText(/^Ô trống là 0/u);
    expect(within(waiting).queryByText(/Ô nào khác/u)).toBeNull();
  });

  it('are taken back where they were noted', async () => {
    const { calls, user } = await open({ ...TYPED, pencil: 'differs' }, { operator: FIRST });
    await user.click(await screen.findByRole('button', { name: 'Bỏ số đếm tay' }));
    const sent = () => calls.find(({ method }) => method === 'ballotCount.setPencilTotals');
    await waitFor(() => expect(sent()).toBeDefined());
    expect(sent()?.input).toMatchObject({ totals: null });
  });

  it('stand there again when the stack is opened anew, and only what is mended changes', async () => {
    const { calls, user } = await open({ ...TYPED, pencil: 'differs' }, { operator: FIRST });
    const field = await screen.findByLabelText<HTMLInputElement>('Nguyễn Văn Bình: Tín nhiệm cao');
    expect(field.value).toBe('8');
    await user.clear(field);
    await user.type(field, '7');
    await user.click(screen.getByRole('button', { name: 'Lưu số đếm tay' }));
    const sent = () => calls.find(({ method }) => method === 'ballotCount.setPencilTotals');
    await waitFor(() => expect(sent()).toBeDefined());
    expect(sent()?.input).toMatchObject({
      totals: [
        [7, 0, 2],
        [0, 10, 0],
      ],
    });
  });
});
