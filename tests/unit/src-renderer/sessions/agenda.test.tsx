// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AgendaTable } from '@renderer/sessions/agenda/agenda-table';
import { ItemDialog } from '@renderer/sessions/agenda/item-dialog';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import { movedByOne } from '@shared/sessions/agenda/order';
import { scheduleOf } from '@shared/sessions/agenda/schedule';
import type { Sitting } from '@shared/sessions/model';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const sitting = (id: string, startTime: string, endTime: string): Sitting => ({
  id,
  date: '2026-12-08',
  part: startTime < '12' ? 'morning' : 'afternoon',
  kind: 'plenary',
  startTime,
  endTime,
  note: '',
});
const SITTINGS = [sitting('m', '08:00', '08:30'), sitting('a', '13:30', '17:00')];

const item = (id: string, sittingId: string, changes: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  version: 1,
  refNo: Number(id),
  sittingId,
  title: `Mục ${id}`,
  kind: 'report',
  drafter: '',
  board: '',
  presenter: '',
  minutes: 20,
  personnel: false,
  secretBallot: false,
  broadcast: false,
  voteId: null,
  note: '',
  ...changes,
});

function Table({
  calls,
}: {
  readonly calls: Record<'edit' | 'insert' | 'remove', (value: unknown) => void>;
}) {
  const [items, setItems] = useState<readonly AgendaItem[]>([
    item('1', 'm', { personnel: true, secretBallot: true }),
    item('2', 'm', { board: 'Ban Pháp chế' }),
    item('3', 'a', { voteId: '01980b5e-0000-7000-8000-000000000009', kind: 'confidence_vote' }),
  ]);
  return (
    <AgendaTable
      parts={scheduleOf(SITTINGS, items)}
      onMove={(id, step) => setItems(movedByOne(items, ['m', 'a'], id, step))}
      onDropBeside={vi.fn()}
      onDropInto={vi.fn()}
      onEdit={calls.edit}
      onInsert={calls.insert}
      onRemove={calls.remove}
    />
  );
}

const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-item]')];
const rowOf = (title: string) => rows().find((row) => row.textContent.includes(title))!;

describe('the table of the agenda', () => {
  const open = async () => {
    const calls = { edit: vi.fn(), insert: vi.fn(), remove: vi.fn() };
    await renderScreen(<Table calls={calls} />);
    await screen.findByRole('table', { name: 'Chương trình kỳ họp' });
    return calls;
  };

  it('says times, marks, who verifies, how much too full a sitting is, and leads to the vote', async () => {
    await open();
    expect(
      screen.getByText(/Sáng Thứ Ba 08\/12\/2026 · 08:00–08:30 · Phiên toàn thể · 40\/30 phút/u),
    ).toBeTruthy();
    expect(screen.getByText('vượt 10 phút')).toBeTruthy();
    expect(rowOf('Mục 2').textContent).toContain('08:20');
    expect(rowOf('Mục 2').textContent).toContain('thẩm tra: Ban Pháp chế');
    expect(rowOf('Mục 1').textContent).toContain('nhân sự');
    expect(rowOf('Mục 1').textContent).toContain('bỏ phiếu kín');
    expect(screen.getByRole('link', { name: /Mở cuộc bỏ phiếu/u }).getAttribute('href')).toContain(
      '01980b5e-0000-7000-8000-000000000009',
    );
  });

  it('is put in order by Alt and arrows over the edge of a sitting; the line keeps the cursor and its reference', async () => {
    const user = userEvent.setup();
    await open();
    rowOf('Mục 1').focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(rows().map((row) => row.dataset['item'])).toEqual(['2', '1', '3']);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(document.activeElement).toBe(rowOf('Mục 1'));
    expect(rowOf('Mục 1').textContent).toContain('13:30');
    expect(rowOf('Mục 1').textContent).toContain('mã 1');
    expect(rowOf('Mục 1').querySelector('td')?.textContent).toBe('2');
    expect(screen.queryByText(/vượt/u)).toBeNull();
  });

  it('keeps the line that moves in sight', async () => {
    const user = userEvent.setup();
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
    await open();
    rowOf('Mục 1').focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(seen.mock.contexts.at(-1)).toBe(rowOf('Mục 1'));
    seen.mockRestore();
  });

  it('moves a line from one of its buttons too', async () => {
    const user = userEvent.setup();
    await open();
    screen.getByRole('button', { name: 'Sửa: Mục 1' }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(rows().map((row) => row.dataset['item'])).toEqual(['2', '1', '3']);
  });

  it('opens, inserts and removes by key; arrows do not wrap', async () => {
    const user = userEvent.setup();
    const calls = await open();
    rowOf('Mục 1').focus();
    await user.keyboard('{ArrowUp}{Enter}{ArrowDown}{Insert}{Delete}');
    expect(calls.edit).toHaveBeenCalledExactlyOnceWith('1');
    expect(calls.insert).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: '2' }));
    expect(calls.remove).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: '2' }));
  });
});

describe('the dialog of an item', () => {
  it('sends what was typed; minutes that are none are refused in sight', async () => {
    const user = userEvent.setup();
    const onSave = vi.fn(() => Promise.resolve(null));
    await renderScreen(
      <ItemDialog
        item={null}
        sittings={SITTINGS}
        sittingId="m"
        votes={[{ id: '01980b5e-0000-7000-8000-000000000009', title: 'Lấy phiếu năm 2026', date: null }]}
        running={false}
        onClose={vi.fn()}
        onSave={onSave}
      />,
    );
    await user.type(await screen.findByLabelText('Tên mục'), 'Lấy phiếu tín nhiệm');
    await user.clear(screen.getByLabelText('Số phút'));
    await user.type(screen.getByLabelText('Số phút'), '9999');
    await user.click(screen.getByRole('button', { name: 'Thêm mục' }));
    expect(screen.getByText('Số phút từ 0 đến 600.')).toBeTruthy();
    await user.clear(screen.getByLabelText('Số phút'));
    await user.type(screen.getByLabelText('Số phút'), '90');
    await user.selectOptions(screen.getByLabelText('Loại'), 'Lấy phiếu, bỏ phiếu tín nhiệm');
    await user.selectOptions(screen.getByLabelText('Cuộc lấy phiếu, bỏ phiếu'), 'Lấy phiếu năm 2026');
    await user.click(screen.getByLabelText('Bỏ phiếu kín'));
    await user.click(screen.getByRole('button', { name: 'Thêm mục' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        title: 'Lấy phiếu tín nhiệm',
        minutes: 90,
        kind: 'confidence_vote',
        voteId: '01980b5e-0000-7000-8000-000000000009',
        secretBallot: true,
      }),
      'm',
      false,
    );
  });

  it('proposes the kind by the title, with the marks of an election, until somebody chooses one', async () => {
    const user = userEvent.setup();
    await renderScreen(
      <ItemDialog
        item={null}
        sittings={SITTINGS}
        sittingId="m"
        votes={[]}
        running={false}
        onClose={vi.fn()}
        onSave={vi.fn(() => Promise.resolve(null))}
      />,
    );
    const kind = await screen.findByLabelText<HTMLSelectElement>('Loại');
    const title = screen.getByLabelText('Tên mục');
    const secret = screen.getByLabelText<HTMLInputElement>('Bỏ phiếu kín');
    await user.type(title, 'Bầu Phó Chủ tịch UBND');
    expect([kind.value, secret.checked]).toEqual(['election', true]);
    await user.clear(title);
    await user.type(title, 'Chất vấn và trả lời chất vấn');
    expect([kind.value, secret.checked]).toEqual(['questions', false]);
    await user.selectOptions(kind, 'Khác');
    await user.clear(title);
    await user.type(title, 'Thảo luận');
    expect(kind.value).toBe('other');
  });

  it('a new item goes into the sitting that was chosen, and the next one follows by Ctrl+Enter', async () => {
    const user = userEvent.setup();
    const onSave = vi.fn(() => Promise.resolve(null));
    await renderScreen(
      <ItemDialog
        item={null}
        sittings={SITTINGS}
        sittingId="m"
        votes={[]}
        running={false}
        onClose={vi.fn()}
        onSave={onSave}
      />,
    );
    await user.selectOptions(await screen.findByLabelText('Phiên'), 'Chiều 08/12/2026');
    await user.type(screen.getByLabelText('Tên mục'), 'Thảo luận{Control>}{Enter}{/Control}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ title: 'Thảo luận' }),
      'a',
      true,
    );
  });

  it('keeps what somebody else changed meanwhile, and refuses where both changed the same', async () => {
    const user = userEvent.setup();
    const onSave = vi.fn(() => Promise.resolve(null));
    let change: (item: AgendaItem) => void = vi.fn();
    function Changing() {
      const [now, setNow] = useState(item('1', 'm'));
      change = setNow;
      return (
        <ItemDialog
          item={now}
          sittings={SITTINGS}
          sittingId="m"
          votes={[]}
          running={false}
          onClose={vi.fn()}
          onSave={onSave}
        />
      );
    }
    await renderScreen(<Changing />);
    await user.type(await screen.findByLabelText('Tên mục'), ' mới');
    act(() => change(item('1', 'm', { version: 2, presenter: 'Sở Tài chính' })));
    await user.click(screen.getByRole('button', { name: 'Lưu mục' }));
    expect(onSave).toHaveBeenLastCalledWith(
      expect.objectContaining({ title: 'Mục 1 mới', presenter: 'Sở Tài chính' }),
      'm',
      false,
    );
    act(() => change(item('1', 'm', { version: 3, title: 'Mục khác' })));
    await user.click(screen.getByRole('button', { name: 'Lưu mục' }));
    expect(onSave).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});
