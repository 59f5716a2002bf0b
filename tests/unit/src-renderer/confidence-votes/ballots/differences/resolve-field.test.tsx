// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DifferencesWork } from '@renderer/confidence-votes/ballots/differences/differences-work';
import type { Difference } from '@shared/confidence-votes/ballots/contract';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import { renderScreen } from '../../../render-screen';
import { strictTransport, type SeenCall } from '../../../strict-transport';
import { KIND } from '../../sample-vote';
import { TOKEN } from '../sample-count';

const difference = (ballotNo: number, place: number): Difference => ({
  ballotKindId: KIND,
  kindTitle: 'Khối HĐND',
  batchNo: 1,
  ballotNo,
  place,
  no: place < 0 ? null : place + 1,
  name: place < 0 ? '' : 'Nguyễn Văn Bình',
  posts: place < 0 ? '' : 'Chủ tịch HĐND tỉnh',
  typists: ['Bùi Văn Cường', 'Hồ Thị Đào'],
  own: false,
  resolved: null,
});

const onFinished = vi.fn();

/** The program's side: one field that two people typed as high and low. */
let list: Difference[];
let calls: SeenCall[];
/** What was decided does not come back with the list. */
let listIsLate = false;
const sent = () =>
  calls
    .filter(({ method }) => method === 'ballotCount.resolveField')
    .map(({ input }) => input as Input<'ballotCount.resolveField'>);

async function open(...differences: Difference[]): Promise<void> {
  list = differences;
  listIsLate = false;
  ({ calls } = strictTransport({
    'ballotCount.listDifferences': () => ok(list),
    'ballotCount.resolveField': ({ ballotNo, place, value, repeated }) => {
      const known = place < 0 ? ['valid', 'no_seal'] : ['1', '3'];
      if (!known.includes(value) && !repeated) return err(appError('ballots.type-again'));
      list = list.map((entry) =>
        !listIsLate && entry.ballotNo === ballotNo && entry.place === place
          ? { ...entry, resolved: { resolutionId: 'r', value, typed: known, by: 'Ngô Văn Em', at: '' } }
          : entry,
      );
      return ok({ outcome: known.includes(value) ? 'agrees' : 'neither', openDifferences: 0 });
    },
  }));
  await renderScreen(
    <DifferencesWork
      vote={{ id: 'vote-1', procedure: 'grading' }}
      token={TOKEN}
      readOnly={false}
      onFinished={onFinished}
      statistics={null}
    />,
  );
  await screen.findByRole('group');
}

const field = () => screen.getByRole('group');
const press = (...codes: readonly string[]) => {
  for (const code of codes) fireEvent.keyDown(field(), { code, key: code });
};
const status = () => screen.getByRole('status').textContent;

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  onFinished.mockClear();
});

describe('one field read again', () => {
  it('keeps a digit that comes in one stroke with Enter, before anything was drawn anew', async () => {
    await open(difference(7, 0));
    const panel = field();
    const stroke = (code: string) =>
      panel.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));
    act(() => {
      stroke('Digit1');
      stroke('Enter');
    });
    await waitFor(() => expect(sent()).toMatchObject([{ ballotNo: 7, value: '1' }]));
  });

  it('is sent once, however often Enter is pressed before it is shown as decided', async () => {
    await open(difference(7, 0));
    listIsLate = true;
    press('Digit1', 'Enter');
    await waitFor(() => expect(sent()).toHaveLength(1));
    // Stored, but the list that says so is not there yet.
    await act(() => new Promise((done) => setTimeout(done, 50)));
    press('Enter', 'Enter');
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect(sent()).toHaveLength(1);
    // What is shown no longer asks for the Enter that was pressed.
    expect(field().textContent).toContain('Đang ghi…');
    expect(field().textContent).not.toContain('Enter để ghi');
  });

  it('of a ballot that the reader typed is left to somebody else, and said so at once', async () => {
    await open({ ...difference(7, 0), own: true }, difference(9, 2));
    expect(field().textContent).toContain('Phiếu 9: 3.');
    expect(field().textContent).toContain('còn 1 chỗ');
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain(
      'bạn đã nhập phiếu này, cần người khác đọc',
    );
    press('Numpad1', 'NumpadEnter');
    await waitFor(() => expect(field().textContent).toContain('Enter: xong.'));
    press('NumpadEnter');
    await waitFor(() =>
      expect(status()).toBe('Còn 1 chỗ ở phiếu bạn đã nhập. Bấm “Đổi người” để người khác đọc.'),
    );
    expect(screen.queryByRole('group')).toBeNull();
    expect(onFinished).not.toHaveBeenCalled();
  });

  it('takes the keys also after something beside it had the cursor', async () => {
    await open(difference(7, 0));
    field().blur();
    for (const code of ['Digit3', 'Enter']) fireEvent.keyDown(document.body, { code, key: code });
    await waitFor(() => expect(sent()).toMatchObject([{ value: '3' }]));
    expect(document.activeElement).toBe(field());
  });

  it('hides what was typed before, takes a key and Enter, then shows all three', async () => {
    await open(difference(7, 0), difference(9, 2));
    expect(document.activeElement).toBe(field());
    expect(field().textContent).toContain('Phiếu 7: 1. Nguyễn Văn Bình');
    expect(document.body.textContent).not.toMatch(/lần 1:/iu);
    press('Numpad3', 'NumpadEnter');
    await waitFor(() => expect(field().textContent).toContain('Trên phiếu: Tín nhiệm thấp'));
    expect(field().textContent).toContain('Lần 1: Tín nhiệm cao');
    expect(field().textContent).toContain('Lần 2: Tín nhiệm thấp');
    press('NumpadEnter');
    await waitFor(() => expect(field().textContent).toContain('Phiếu 9: 3.'));
    expect(onFinished).not.toHaveBeenCalled();
    press('Numpad1', 'NumpadEnter');
    await waitFor(() => expect(field().textContent).toContain('Enter: xong.'));
    press('NumpadEnter');
    await waitFor(() => expect(onFinished).toHaveBeenCalledOnce());
  });

  it('must be typed before Enter, and can be taken back', async () => {
    await open(difference(7, 0));
    press('NumpadEnter');
    expect(status()).toBe('Nhìn phiếu và gõ một phím trong bảng trước.');
    press('Numpad1', 'NumpadSubtract', 'NumpadEnter');
    press('Numpad5');
    expect(status()).toBe('Phím này không có trên phiếu; xem bảng phím.');
    expect(sent()).toEqual([]);
  });

  it('asks for a value that nobody typed a second time', async () => {
    await open(difference(7, 0));
    press('Numpad9', 'NumpadEnter');
    await waitFor(() => expect(status()).toBe('Khác cả hai lần nhập; nhìn lại phiếu và gõ lần nữa.'));
    press('NumpadEnter');
    expect(sent()).toHaveLength(1);
    press('Numpad9', 'NumpadEnter');
    await waitFor(() => expect(field().textContent).toContain('Trên phiếu: Đánh dấu nhiều mức'));
    expect(sent().map(({ repeated }) => repeated)).toEqual([false, true]);
  });

  it('begins anew when the second time shows otherwise', async () => {
    await open(difference(7, 0));
    press('Numpad9', 'NumpadEnter');
    await waitFor(() => expect(status()).not.toBe(''));
    press('Numpad2', 'NumpadEnter');
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent().map(({ value, repeated }) => [value, repeated])).toEqual([
      ['9', false],
      ['2', false],
    ]);
  });

  it('asks of a whole ballot whether it is valid', async () => {
    await open(difference(7, -1));
    expect(field().textContent).toContain('Phiếu 7: phiếu có hợp lệ không');
    press('Numpad2', 'NumpadEnter');
    await waitFor(() => expect(field().textContent).toContain('Trên phiếu: Không hợp lệ: Không đóng dấu'));
    expect(sent()).toMatchObject([{ place: -1, value: 'no_seal' }]);
  });
});
