// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallotsEntry } from '@renderer/confidence-votes/counting/ballots-form';
import type { SaveState } from '@renderer/confidence-votes/counting/save-queue';
import { ShownVersions } from '@renderer/confidence-votes/counting/shown-versions';
import type { LineEntry } from '@renderer/confidence-votes/counting/tally-line';
import { TallySheet } from '@renderer/confidence-votes/counting/tally-sheet';
import { ballotStation, stationOf } from '@renderer/confidence-votes/words';
import { KIND, kindOf, rowOf, voteOf } from './sample-vote';
import { show } from './render';

const lines = vi.fn<(entry: LineEntry) => void>();
const ballots = vi.fn<(entry: BallotsEntry) => void>();

beforeEach(() => {
  lines.mockClear();
  ballots.mockClear();
  // happy-dom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

type VoteChange = Parameters<typeof voteOf>[1];

function sheetOf(fields: VoteChange, versions: ShownVersions, states = new Map<string, SaveState>()) {
  return (
    <MantineProvider env="test">
      <TallySheet
        vote={voteOf('counting', fields)}
        versions={versions}
        states={states}
        readOnly={false}
        onLeaveLine={lines}
        onLeaveBallots={ballots}
      />
    </MantineProvider>
  );
}

function sheet(fields: VoteChange = {}, startAt?: string) {
  return show(
    <TallySheet
      vote={voteOf('counting', fields)}
      versions={new ShownVersions()}
      states={new Map()}
      readOnly={false}
      startAt={startAt}
      onLeaveLine={lines}
      onLeaveBallots={ballots}
    />,
  );
}

const station = (name: string): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>(`input[data-station="${name}"]`);
  if (!input) throw new Error(`no figure ${name}`);
  return input;
};
const figure = (no: number, column: 'high' | 'medium' | 'low' | 'invalid') =>
  station(stationOf(`official-${no}`, column));
const balance = (no: number) => document.getElementById(`balance-official-${no}`)?.textContent;
const focused = () => document.activeElement?.getAttribute('data-station');

describe('the tally sheet by keyboard', () => {
  it('pre-fills nothing and starts at the first figure that is missing', () => {
    sheet();
    expect(figure(1, 'high').value).toBe('');
    expect(focused()).toBe(stationOf('official-1', 'high'));
  });

  it('starts at the very first figure of an empty sheet', () => {
    sheet({ ballotKinds: [kindOf({ issued: null, collected: null, valid: null, invalid: null })] });
    expect(focused()).toBe(ballotStation(KIND, 'printed'));
  });

  it('goes forward with Enter, Tab and ↓, back with Shift+Tab and ↑', async () => {
    const user = userEvent.setup();
    sheet();
    await user.keyboard('{Enter}');
    expect(focused()).toBe(stationOf('official-1', 'medium'));
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe(stationOf('official-1', 'low'));
    await user.tab();
    expect(focused()).toBe(stationOf('official-1', 'invalid'));
    await user.keyboard('{Enter}');
    expect(focused()).toBe(stationOf('official-2', 'high'));
    await user.tab({ shift: true });
    expect(focused()).toBe(stationOf('official-1', 'invalid'));
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe(stationOf('official-1', 'low'));
  });

  it('never wraps: the last figure and the first one keep the cursor', async () => {
    const user = userEvent.setup();
    sheet();
    figure(2, 'invalid').focus();
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(focused()).toBe(stationOf('official-2', 'invalid'));
    station(ballotStation(KIND, 'printed')).focus();
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe(ballotStation(KIND, 'printed'));
  });

  it('replaces what stands in a figure by what is typed on arrival', async () => {
    const user = userEvent.setup();
    sheet({ tally: [rowOf(1, { counts: { high: 40, medium: 6, low: 1 }, invalidRows: 0 }), rowOf(2)] });
    figure(1, 'high').focus();
    await user.keyboard('31');
    expect(figure(1, 'high').value).toBe('31');
  });

  it('drops a letter, a slip of the finger, and keeps the figure', async () => {
    const user = userEvent.setup();
    sheet();
    await user.keyboard('4a7');
    expect(figure(1, 'high').value).toBe('47');
  });

  it.each([
    ['-3', 'Số không được âm.'],
    ['1,5', 'Hãy nhập số nguyên.'],
    ['4.5', 'Hãy nhập số nguyên.'],
    ['123456', 'Số quá lớn.'],
  ])('refuses %s in sight and stores nothing of the line', async (typed, words) => {
    const user = userEvent.setup();
    sheet();
    await user.keyboard(`${typed}{Enter}5{Enter}1{Enter}1{Enter}`);
    expect(figure(1, 'high').value).toBe(typed);
    expect(figure(1, 'high').getAttribute('aria-invalid')).toBe('true');
    expect(figure(1, 'invalid').getAttribute('aria-invalid')).toBe('false');
    expect(balance(1)).toBe(words);
    expect(lines).not.toHaveBeenCalled();
    figure(1, 'high').focus();
    figure(1, 'high').select();
    await user.keyboard('40{Enter}{Enter}{Enter}{Enter}');
    expect(lines).toHaveBeenCalledExactlyOnceWith({
      officialId: 'official-1',
      counts: { high: 40, medium: 5, low: 1 },
      invalidRows: 1,
    });
  });

  it('says of every figure of a line what is wrong with it', async () => {
    const user = userEvent.setup();
    sheet();
    await user.keyboard('-3{Enter}1,5{Enter}1{Enter}123456{Enter}');
    expect(balance(1)).toBe(
      'Tín nhiệm cao: Số không được âm. Tín nhiệm: Hãy nhập số nguyên. Không hợp lệ: Số quá lớn.',
    );
  });

  it('understands thousands as a spreadsheet shows them', async () => {
    const user = userEvent.setup();
    sheet({ ballotKinds: [kindOf({ collected: 1240, valid: 1240, invalid: 0 })] });
    await user.paste('1.234');
    await user.keyboard('{Enter}5{Enter}1{Enter}0{Enter}');
    expect(lines).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ counts: { high: 1234, medium: 5, low: 1 } }),
    );
    expect(figure(1, 'high').value).toBe('1234');
  });

  it('is not "khớp" while a line has fewer invalid rows than its kind has invalid ballots', async () => {
    const user = userEvent.setup();
    sheet({ ballotKinds: [kindOf({ collected: 47, valid: 45, invalid: 2 })] });
    await user.keyboard('40{Enter}5{Enter}1{Enter}1');
    expect(balance(1)).toBe('không hợp lệ ít nhất 2');
    expect(figure(1, 'invalid').getAttribute('aria-invalid')).toBe('true');
    expect(figure(1, 'high').getAttribute('aria-invalid')).toBe('false');
    figure(1, 'low').focus();
    await user.keyboard('0{Enter}2');
    expect(balance(1)).toBe('47 = 47khớp');
    // The ballots of the kind are corrected: every line follows at once, before anything is stored.
    const invalid = station(ballotStation(KIND, 'invalid'));
    invalid.focus();
    await user.keyboard('3');
    expect(balance(1)).toBe('không hợp lệ ít nhất 3');
  });

  it('hands over a line once, when the cursor leaves it, and only when it changed', async () => {
    const user = userEvent.setup();
    sheet();
    await user.keyboard('40{Enter}5{Enter}1{Enter}');
    expect(lines).not.toHaveBeenCalled();
    await user.keyboard('1{Enter}');
    expect(lines).toHaveBeenCalledExactlyOnceWith({
      officialId: 'official-1',
      counts: { high: 40, medium: 5, low: 1 },
      invalidRows: 1,
    });
    await user.keyboard('{ArrowUp}{Enter}');
    expect(lines).toHaveBeenCalledTimes(1);
  });

  it('leaves an empty figure unknown instead of making it a zero', async () => {
    const user = userEvent.setup();
    sheet();
    await user.keyboard('0{Enter}{Enter}{Enter}{Enter}');
    expect(lines).toHaveBeenCalledWith({
      officialId: 'official-1',
      counts: { high: 0, medium: null, low: null },
      invalidRows: null,
    });
  });

  it('ends the last line on Enter although there is no next one', async () => {
    const user = userEvent.setup();
    sheet();
    figure(2, 'invalid').focus();
    await user.keyboard('3{Enter}');
    expect(lines).toHaveBeenCalledWith(expect.objectContaining({ officialId: 'official-2', invalidRows: 3 }));
  });

  it('hands over a line that was being typed when the screen goes away', async () => {
    const user = userEvent.setup();
    const { unmount } = sheet();
    await user.keyboard('40');
    unmount();
    expect(lines).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ officialId: 'official-1', counts: { high: 40, medium: null, low: null } }),
    );
  });

  it('tells the equality of a line while it is typed', async () => {
    const user = userEvent.setup();
    sheet();
    await user.keyboard('40');
    expect(balance(1)).toBe('40 / 47còn 7');
    await user.keyboard('{Enter}5{Enter}1{Enter}0');
    expect(balance(1)).toBe('46 ≠ 47thiếu 1');
    await user.keyboard('{Backspace}1');
    expect(balance(1)).toBe('47 = 47khớp');
  });

  it('compares with the number collected as it is typed above', async () => {
    const user = userEvent.setup();
    sheet({ tally: [rowOf(1, { counts: { high: 40, medium: 5, low: 1 }, invalidRows: 1 })] });
    station(ballotStation(KIND, 'collected')).focus();
    await user.keyboard('48');
    expect(balance(1)).toBe('47 ≠ 48thiếu 1');
  });

  it('asks for reasons only when ballots are invalid and drops them when none is', async () => {
    const user = userEvent.setup();
    sheet();
    expect(screen.queryByLabelText('Khối HĐND: Không đóng dấu')).toBeNull();
    station(ballotStation(KIND, 'invalid')).focus();
    await user.keyboard('2{Enter}');
    // The next figures of the sheet are the person's, whatever has appeared meanwhile.
    expect(focused()).toBe(stationOf('official-1', 'high'));
    const reason = screen.getByLabelText('Khối HĐND: Không theo mẫu do Ban kiểm phiếu phát');
    reason.focus();
    await user.keyboard('2{Enter}');
    expect(ballots).toHaveBeenLastCalledWith(
      expect.objectContaining({ invalid: 2, invalidReasons: { not_official_form: 2 } }),
    );
    station(ballotStation(KIND, 'invalid')).focus();
    await user.keyboard('0{Enter}');
    expect(ballots).toHaveBeenLastCalledWith(expect.objectContaining({ invalid: 0, invalidReasons: {} }));
  });

  it('takes a missing or double mark for a reason on a ballot of one person only', () => {
    const names = () =>
      ['Không đánh dấu mức nào', 'Đánh dấu nhiều mức', 'Không đóng dấu'].map(
        (name) => screen.queryByLabelText(`Khối HĐND: ${name}`) !== null,
      );
    const ballotKinds = [kindOf({ valid: 46, invalid: 1 })];
    const { unmount } = sheet({ ballotKinds });
    expect(names()).toEqual([false, false, true]);
    unmount();
    sheet({ ballotKinds, procedure: 'decision' });
    expect(names()).toEqual([true, true, true]);
  });

  it('goes to the figure that a finding names', () => {
    sheet({}, stationOf('official-2', undefined));
    expect(focused()).toBe(stationOf('official-2', 'high'));
  });

  it('does not move the cursor while an input method composes', () => {
    sheet();
    const input = figure(1, 'high');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    expect(focused()).toBe(stationOf('official-1', 'high'));
  });
});

describe('what another window writes', () => {
  const before = rowOf(1, { counts: { high: 40, medium: 5, low: 1 }, invalidRows: 1 });
  const after = { ...before, version: 2, counts: { high: 39, medium: 6, low: 1 } };

  it('is shown at once in a line without the cursor', () => {
    const versions = new ShownVersions();
    const { rerender } = render(sheetOf({ tally: [rowOf(2), before] }, versions));
    rerender(sheetOf({ tally: [rowOf(2), after] }, versions));
    expect(figure(1, 'high').value).toBe('39');
  });

  it('waits while the cursor is in the line and is shown when it leaves', async () => {
    const user = userEvent.setup();
    const versions = new ShownVersions();
    const { rerender } = render(sheetOf({ tally: [before, rowOf(2)] }, versions));
    figure(1, 'high').focus();
    rerender(sheetOf({ tally: [after, rowOf(2)] }, versions));
    expect(figure(1, 'high').value).toBe('40');
    expect(versions.of('official-1')).toBe(1);
    figure(2, 'high').focus();
    await user.keyboard('1');
    expect(figure(1, 'high').value).toBe('39');
    expect(lines).not.toHaveBeenCalled();
    expect(versions.of('official-1')).toBe(2);
  });

  it('never makes a line typed on the older picture look newer than it is', async () => {
    const user = userEvent.setup();
    const versions = new ShownVersions();
    const { rerender } = render(sheetOf({ tally: [before, rowOf(2)] }, versions));
    figure(1, 'high').focus();
    await user.keyboard('30');
    const waiting = new Map<string, SaveState>([['official-1', 'waiting']]);
    rerender(sheetOf({ tally: [after, rowOf(2)] }, versions, waiting));
    figure(2, 'high').focus();
    expect(versions.of('official-1')).toBe(1);
    expect(figure(1, 'high').value).toBe('30');
    // Given up: nothing waits any more, and the line shows what stands there.
    rerender(sheetOf({ tally: [after, rowOf(2)] }, versions));
    expect(figure(1, 'high').value).toBe('39');
  });

  it('waits in the ballots of a kind in the same way', () => {
    const versions = new ShownVersions();
    const { rerender } = render(sheetOf({}, versions));
    station(ballotStation(KIND, 'issued')).focus();
    rerender(sheetOf({ ballotKinds: [kindOf({ version: 2, printed: 55 })] }, versions));
    expect(station(ballotStation(KIND, 'printed')).value).toBe('');
    figure(1, 'high').focus();
    // The state of the form follows in the next rendering.
    rerender(sheetOf({ ballotKinds: [kindOf({ version: 2, printed: 55 })] }, versions));
    expect(station(ballotStation(KIND, 'printed')).value).toBe('55');
  });
});

describe('a block pasted from a spreadsheet', () => {
  it('fills the lines from the cursor on and hands each of them over', async () => {
    const user = userEvent.setup();
    sheet();
    figure(1, 'high').focus();
    await user.paste('40\t5\t1\t1\r\n39\t6\t1\t1\r\n');
    expect(figure(2, 'medium').value).toBe('6');
    expect(lines.mock.calls.map(([entry]) => entry)).toEqual([
      { officialId: 'official-1', counts: { high: 40, medium: 5, low: 1 }, invalidRows: 1 },
      { officialId: 'official-2', counts: { high: 39, medium: 6, low: 1 }, invalidRows: 1 },
    ]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('starts at the column of the cursor and leaves what its empty cells meet', async () => {
    const user = userEvent.setup();
    sheet({ tally: [rowOf(1, { counts: { high: 40, medium: 5, low: 1 }, invalidRows: 0 }), rowOf(2)] });
    figure(1, 'medium').focus();
    await user.paste('6\t\t1');
    expect(lines).toHaveBeenCalledExactlyOnceWith({
      officialId: 'official-1',
      counts: { high: 40, medium: 6, low: 1 },
      invalidRows: 1,
    });
  });

  it.each([
    ['40\tbốn', 'Ô “bốn” ở dòng 1 không phải số phiếu; chưa dán ô nào.'],
    ['40\t-1', 'Ô “-1” ở dòng 1 không phải số phiếu; chưa dán ô nào.'],
    ['1\n2\n3', 'Khối dán có 3 dòng, từ con trỏ chỉ còn 2 dòng.'],
    ['1\t2\t3\t4\t5', 'Khối dán có 5 cột, từ con trỏ chỉ còn 4 cột.'],
  ])('%j is refused whole, with the reason', async (text, reason) => {
    const user = userEvent.setup();
    sheet();
    figure(1, 'high').focus();
    await user.paste(text);
    expect(screen.getByRole('alert').textContent).toBe(reason);
    expect(figure(1, 'high').value).toBe('');
    expect(lines).not.toHaveBeenCalled();
  });

  it('a single number is pasted into the figure as ever', async () => {
    const user = userEvent.setup();
    sheet();
    figure(1, 'high').focus();
    await user.paste('40');
    expect(figure(1, 'high').value).toBe('40');
    expect(lines).not.toHaveBeenCalled();
  });
});

it('holds the printed ballots against what was noted when printing', () => {
  const { container } = show(
    <TallySheet
      vote={voteOf('counting')}
      versions={new ShownVersions()}
      states={new Map()}
      readOnly={false}
      sheetsOf={() => 52}
      onLeaveLine={lines}
      onLeaveBallots={ballots}
    />,
  );
  expect(container.textContent).toContain('Tab In phiếu ghi đã in 52 tờ');
});
