// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SaveState } from '@renderer/confidence-votes/counting/save-queue';
import { ShownVersions } from '@renderer/confidence-votes/counting/shown-versions';
import { ballotStation } from '@renderer/confidence-votes/words';
import { KIND, kindOf, rowOf } from './sample-vote';
import { lines, newSheet, sheetOf, sheet, station, figure } from './tally-sheet-scene';

beforeEach(newSheet);
afterEach(cleanup);

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
