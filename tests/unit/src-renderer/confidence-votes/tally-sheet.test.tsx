// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ShownVersions } from '@renderer/confidence-votes/counting/shown-versions';
import { TallySheet } from '@renderer/confidence-votes/counting/tally-sheet';
import { ballotStation, stationOf } from '@renderer/confidence-votes/words';
import { KIND, kindOf, rowOf, voteOf } from './sample-vote';
import { show } from './render';
import { lines, ballots, newSheet, sheet, station, figure, balance, focused } from './tally-sheet-scene';

beforeEach(newSheet);
afterEach(cleanup);

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

it('asks for no key where the reasons are only to be read', () => {
  const shown = (readOnly: boolean) =>
    show(
      <TallySheet
        vote={voteOf('counting', { ballotKinds: [kindOf({ invalid: 1 })] })}
        versions={new ShownVersions()}
        states={new Map()}
        readOnly={readOnly}
        onLeaveLine={lines}
        onLeaveBallots={ballots}
      />,
    ).container.textContent;
  expect(shown(false)).toContain('Lý do, ghi sau: bấm Tab hoặc chuột để vào ô');
  cleanup();
  expect(shown(true)).not.toContain('bấm Tab');
});
