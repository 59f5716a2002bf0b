// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallotsEntry } from '@renderer/confidence-votes/counting/ballots-form';
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

function sheet(fields: Parameters<typeof voteOf>[1] = {}, startAt?: string) {
  return show(
    <TallySheet
      vote={voteOf('counting', fields)}
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

  it('takes digits only', async () => {
    const user = userEvent.setup();
    sheet();
    await user.keyboard('-4a7.5');
    expect(figure(1, 'high').value).toBe('475');
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
    expect(screen.queryByLabelText('Khối HĐND: Không có dấu')).toBeNull();
    station(ballotStation(KIND, 'invalid')).focus();
    await user.keyboard('2{Enter}2{Enter}');
    expect(ballots).toHaveBeenLastCalledWith(
      expect.objectContaining({ invalid: 2, invalidReasons: { not_official_form: 2 } }),
    );
    station(ballotStation(KIND, 'invalid')).focus();
    await user.keyboard('0{Enter}');
    expect(ballots).toHaveBeenLastCalledWith(expect.objectContaining({ invalid: 0, invalidReasons: {} }));
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
