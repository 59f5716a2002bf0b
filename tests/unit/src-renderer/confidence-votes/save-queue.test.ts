import { describe, expect, it, vi } from 'vitest';
import { SaveQueue, type SaveOutcome } from '@renderer/confidence-votes/counting/save-queue';

/** Saves that end when the test says so, and a clock that runs when the test says so. */
function bench() {
  const started: string[] = [];
  const open: ((outcome: SaveOutcome) => void)[] = [];
  const pauses: { readonly milliseconds: number; readonly run: () => void }[] = [];
  const queue = new SaveQueue({
    after: (milliseconds, run) => {
      const pause = { milliseconds, run };
      pauses.push(pause);
      return () => {
        pauses.splice(pauses.indexOf(pause), 1);
      };
    },
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    queue,
    started,
    pauses,
    add: (key: string, label = key) => {
      queue.add(key, () => {
        started.push(label);
        return new Promise((resolve) => open.push(resolve));
      });
    },
    end: async (outcome: SaveOutcome) => {
      open.shift()?.(outcome);
      await settled();
    },
    ring: async () => {
      pauses.shift()?.run();
      await settled();
    },
  };
}

const SAVED: SaveOutcome = { ok: true, at: '2026-12-08T02:00:00.000Z' };

describe('the queue of saves', () => {
  it('saves one at a time in the order in which lines were left', async () => {
    const { queue, add, end, started } = bench();
    add('a');
    add('b');
    add('c');
    expect(started).toEqual(['a']);
    expect(queue.getSnapshot().unsaved).toBe(3);
    await end(SAVED);
    expect(started).toEqual(['a', 'b']);
    await end(SAVED);
    await end(SAVED);
    expect(started).toEqual(['a', 'b', 'c']);
    expect(queue.getSnapshot()).toMatchObject({ unsaved: 0, savedAt: '2026-12-08T02:00:00.000Z' });
    expect(queue.getSnapshot().states.get('b')).toBe('saved');
  });

  it('sends only the later entry of a line that still waits, in its old place', async () => {
    const { add, end, started } = bench();
    add('a');
    add('b', 'b first');
    add('c');
    add('b', 'b second');
    await end(SAVED);
    await end(SAVED);
    await end(SAVED);
    expect(started).toEqual(['a', 'b second', 'c']);
  });

  it('follows an entry that is being written by the later one of the same line', async () => {
    const { queue, add, end, started } = bench();
    add('a', 'a first');
    add('a', 'a second');
    await end(SAVED);
    expect(started).toEqual(['a first', 'a second']);
    expect(queue.getSnapshot().states.get('a')).toBe('saving');
    await end(SAVED);
    expect(queue.getSnapshot().states.get('a')).toBe('saved');
  });

  it('waits and tries the same line again when the program does not answer, and keeps the order', async () => {
    const { queue, add, end, started, pauses, ring } = bench();
    add('a');
    add('b');
    await end({ ok: false, again: true, message: 'Đĩa đã đầy.' });
    expect(started).toEqual(['a']);
    expect(queue.getSnapshot()).toMatchObject({
      unsaved: 2,
      failures: [{ key: 'a', message: 'Đĩa đã đầy.' }],
    });
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([1000]);
    await ring();
    expect(started).toEqual(['a', 'a']);
    await end(SAVED);
    expect(started).toEqual(['a', 'a', 'b']);
    expect(queue.getSnapshot().failures).toEqual([]);
  });

  it('sets a refused line aside with its reason and goes on; "Lưu lại" sends it again', async () => {
    const { queue, add, end, started } = bench();
    add('a');
    add('b');
    await end({ ok: false, again: false, message: 'Số quá lớn.' });
    expect(started).toEqual(['a', 'b']);
    await end(SAVED);
    expect(queue.getSnapshot()).toMatchObject({ unsaved: 1, failures: [{ key: 'a' }] });
    queue.retry();
    expect(started).toEqual(['a', 'b', 'a']);
    await end(SAVED);
    expect(queue.getSnapshot()).toMatchObject({ unsaved: 0, failures: [] });
  });

  it('takes a save that throws for an outage, never for a success', async () => {
    const { queue, pauses } = bench();
    queue.add('a', () => Promise.reject(new Error('lost')));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(queue.getSnapshot().unsaved).toBe(1);
    expect(pauses).toHaveLength(1);
  });
});

const OVERTAKEN: SaveOutcome = { ok: false, again: false, overtaken: true, message: 'Dòng 1.' };

describe('an entry that another window overtook', () => {
  it('is given up with all that was typed on top of it, and said until somebody has read it', async () => {
    const { queue, add, end, started } = bench();
    add('a');
    add('a', 'a typed on top');
    add('b');
    await end(OVERTAKEN);
    expect(started).toEqual(['a', 'b']);
    await end(SAVED);
    expect(queue.getSnapshot()).toMatchObject({
      unsaved: 0,
      failures: [],
      overtaken: [{ key: 'a', message: 'Dòng 1.' }],
    });
    expect(queue.getSnapshot().states.has('a')).toBe(false);
    queue.retry();
    expect(started).toEqual(['a', 'b']);
    queue.acknowledge();
    expect(queue.getSnapshot().overtaken).toEqual([]);
  });
});

describe('waiting until everything is stored', () => {
  it('ends when the last entry is stored', async () => {
    const { queue, add, end } = bench();
    const ended = vi.fn();
    add('a');
    add('b');
    void queue.settled().then(ended);
    await end(SAVED);
    expect(ended).not.toHaveBeenCalled();
    await end(SAVED);
    expect(ended).toHaveBeenCalled();
  });

  it('ends when something is refused, so that it can be shown', async () => {
    const { queue, add, end } = bench();
    const ended = vi.fn();
    add('a');
    void queue.settled().then(ended);
    await end({ ok: false, again: false, message: 'Số quá lớn.' });
    expect(ended).toHaveBeenCalled();
    expect(queue.getSnapshot().failures).toHaveLength(1);
  });
});
