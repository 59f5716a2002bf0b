import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TypedShape, TypingKey } from '@shared/confidence-votes/ballots/typing-model';
import type { ClosedBallot, CloseOutcome } from '@renderer/confidence-votes/ballots/typing/close-outcome';
import type { SessionSound } from '@renderer/confidence-votes/ballots/typing/session-snapshot';
import { TypingSession } from '@renderer/confidence-votes/ballots/typing/typing-session';
import { typingStatus } from '@renderer/confidence-votes/ballots/typing/typing-status';
import { clerkKeys } from '@tests/fixtures/clerk';

const shapeOf = (persons: number): TypedShape => ({
  numbers: Array.from({ length: persons }, (_, index) => index + 1),
  levels: 3,
});

/** The program behind a session, answering only when told to. */
function scene(persons: number, ballots: number) {
  const stored: ClosedBallot[] = [];
  const sounds: SessionSound[] = [];
  let clock = 0;
  let answer: ((outcome: CloseOutcome) => void) | null = null;
  let later: { readonly pause: number; readonly run: () => void } | null = null;
  let asked: ClosedBallot | null = null;
  const session = new TypingSession(shapeOf(persons), 1, {
    store: (ballot) => {
      asked = ballot;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    now: () => (clock += 100),
    after: (pause, run) => {
      later = { pause, run };
      return () => {
        later = null;
      };
    },
    onFeedback: (sound) => sounds.push(sound),
  });
  return {
    session,
    stored,
    sounds,
    snapshot: session.getSnapshot,
    asked: () => asked,
    pause: () => later?.pause ?? null,
    passPause: () => later?.run(),
    type: (text: string) => {
      for (const sign of text)
        session.press(sign === 'E' ? 'close' : sign === '+' ? 'fill' : (sign as TypingKey));
    },
    /** The program has the ballot on disk. */
    answer: async (outcome?: CloseOutcome) => {
      if (!asked || !answer) throw new Error('nothing was handed over');
      const ballot = asked;
      if (!outcome || outcome.kind === 'stored') stored.push(ballot);
      const next = ballot.ballotNo < ballots ? ballot.ballotNo + 1 : null;
      const settle = answer;
      answer = null;
      settle(outcome ?? { kind: 'stored', next, differs: null });
      await new Promise((done) => setTimeout(done));
    },
    waits: () => answer !== null,
  };
}

describe('TypingSession', () => {
  it('shows the next ballot only when the last one is stored', async () => {
    const { session, type, answer, snapshot, stored, sounds } = scene(2, 3);
    type('12E');
    expect(snapshot()).toMatchObject({ phase: 'closing', ballotNo: 1, typing: { marks: '12' } });
    await answer();
    expect(snapshot()).toMatchObject({
      phase: 'typing',
      ballotNo: 2,
      typing: { marks: '', keys: 0 },
      stored: 1,
    });
    expect(stored).toEqual([{ ballotNo: 1, marks: '12', invalidReason: null, keys: 3, durationMs: 100 }]);
    expect(sounds).toEqual(['key', 'key', 'closed']);
    expect(session.unfinished).toBe(false);
  });

  it('keeps keys typed meanwhile and replays them, through several ballots', async () => {
    const { type, answer, snapshot, stored } = scene(2, 4);
    type('11E22E33E1');
    expect(snapshot()).toMatchObject({ ballotNo: 1, typing: { marks: '11' } });
    await answer();
    expect(snapshot()).toMatchObject({ phase: 'closing', ballotNo: 2, typing: { marks: '22' } });
    await answer();
    await answer();
    expect(snapshot()).toMatchObject({ phase: 'typing', ballotNo: 4, typing: { marks: '1' } });
    expect(stored.map(({ marks }) => marks)).toEqual(['11', '22', '33']);
  });

  it('keeps the ballot on screen when the program is gone and tries again by itself', async () => {
    const { type, answer, snapshot, pause, passPause, stored, session } = scene(2, 3);
    type('12E3');
    await answer({ kind: 'again', message: 'Chương trình đã đóng.' });
    expect(snapshot()).toMatchObject({
      phase: 'failed',
      ballotNo: 1,
      typing: { marks: '12' },
      failure: 'Chương trình đã đóng.',
    });
    expect(session.unfinished).toBe(true);
    expect(pause()).toBe(500);
    passPause();
    await answer({ kind: 'again', message: 'Chương trình đã đóng.' });
    expect(pause()).toBe(1000);
    type('1');
    passPause();
    await answer();
    expect(stored).toHaveLength(1);
    expect(snapshot()).toMatchObject({
      phase: 'typing',
      ballotNo: 2,
      typing: { marks: '31' },
      failure: null,
    });
  });

  it('tries again on Enter, which then closes nothing', async () => {
    const { type, answer, snapshot } = scene(2, 3);
    type('12E');
    await answer({ kind: 'again', message: '' });
    type('E');
    await answer();
    expect(snapshot()).toMatchObject({ phase: 'typing', ballotNo: 2, typing: { marks: '', keys: 0 } });
  });

  it('shows a ballot that was typed while the one before was not stored, before it is stored', async () => {
    const { type, answer, snapshot, stored, session, sounds } = scene(2, 4);
    type('12E');
    await answer({ kind: 'again', message: '' });
    type('33E2');
    expect(snapshot()).toMatchObject({ phase: 'failed', ballotNo: 1, waiting: 4 });
    await answer();
    expect(snapshot()).toMatchObject({ phase: 'unseen', ballotNo: 2, typing: { marks: '33' }, waiting: 1 });
    expect(session.unfinished).toBe(true);
    expect(sounds.at(-1)).toBe('decision');
    // Whoever looks at the paper only is one ballot behind, and still loses nothing.
    type('2E');
    await answer();
    expect(snapshot()).toMatchObject({ phase: 'unseen', ballotNo: 3, typing: { marks: '22' }, waiting: 0 });
    type('E');
    await answer();
    expect(stored.map(({ marks }) => marks)).toEqual(['12', '33', '22']);
    expect(snapshot()).toMatchObject({ phase: 'typing', ballotNo: 4, typing: { marks: '' } });
  });

  it('asks for the same ballot once at a time', async () => {
    const { session, type, answer, waits } = scene(1, 3);
    type('1E');
    session.retry();
    session.retry();
    await answer();
    expect(waits()).toBe(false);
  });

  it('waits for a person where the program refuses', async () => {
    const { type, answer, snapshot, pause } = scene(1, 3);
    type('1E');
    await answer({ kind: 'refused', message: 'Phiên làm việc đã hết.' });
    expect(snapshot()).toMatchObject({ phase: 'failed', failure: 'Phiên làm việc đã hết.' });
    expect(pause()).toBeNull();
  });

  it('goes on to the free ballot, empty, where somebody else typed this one', async () => {
    const { session, type, answer, snapshot, stored, sounds } = scene(2, 9);
    type('12E33');
    await answer({ kind: 'taken', by: 'Lê Thị Long', next: 4, typed: 3 });
    expect(snapshot()).toMatchObject({ phase: 'taken', ballotNo: 1, typing: { marks: '12' }, besides: 3 });
    expect(session.unfinished).toBe(true);
    type('3');
    expect(sounds.at(-1)).toBe('refused');
    expect(snapshot().typing.marks).toBe('12');
    type('EE');
    expect(snapshot()).toMatchObject({ phase: 'typing', ballotNo: 4, typing: { marks: '' }, taken: null });
    type('21E');
    await answer();
    expect(stored.map(({ ballotNo, marks }) => [ballotNo, marks])).toEqual([[4, '21']]);
  });

  it('does not take the end of a ballot typed on for an answer, and names the sheet to look for', async () => {
    const { type, answer, snapshot, sounds } = scene(2, 9);
    type('12E');
    await answer({ kind: 'taken', by: 'Lê Thị Long', next: 2, typed: 1 });
    type('33E');
    expect(snapshot()).toMatchObject({ phase: 'taken', ballotNo: 1 });
    expect(sounds.at(-1)).toBe('refused');
    type('E');
    expect(snapshot()).toMatchObject({ phase: 'typing', ballotNo: 2, sought: true });
    type('1');
    expect(snapshot().sought).toBe(false);
  });

  it('is done where the last ballot was typed elsewhere, by the same person at another window', async () => {
    const { session, type, answer, snapshot } = scene(1, 1);
    type('1E');
    await answer({ kind: 'taken', by: '', next: null, typed: 10 });
    expect(typingStatus(snapshot(), shapeOf(1), [], false).text).toBe(
      'Phiếu 1 đã nhập ở cửa sổ khác; dấu vừa gõ không tính. Enter để xong xấp này.',
    );
    type('E');
    expect(snapshot()).toMatchObject({ phase: 'done', stored: 0, besides: 10 });
    expect(session.unfinished).toBe(false);
  });

  it('says how many keys belonged to no ballot at the end of the batch', async () => {
    const { type, answer, snapshot } = scene(1, 1);
    type('1E12');
    await answer();
    expect(snapshot()).toMatchObject({ phase: 'done', spare: 2, stored: 1 });
    type('1');
    expect(snapshot().typing.marks).toBe('');
  });

  it('remembers that entries of the ballot just stored differ', async () => {
    const { type, answer, snapshot } = scene(1, 3);
    type('1E');
    await answer({ kind: 'stored', next: 2, differs: true });
    expect(snapshot().differed).toBe(1);
    type('1E');
    await answer({ kind: 'stored', next: 3, differs: false });
    expect(snapshot().differed).toBeNull();
  });

  it('stores every ballot once and in order, whatever the pace and the outages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[1239]{4}$/u), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom('key', 'answer', 'outage', 'pause'), { maxLength: 120 }),
        async (deck, moments) => {
          const { session, answer, waits, stored, passPause } = scene(4, deck.length + 1);
          const keys = deck.flatMap((marks) => clerkKeys(session.shape, { marks, invalidReason: null }));
          for (const moment of moments) {
            if (moment === 'key') {
              const key = keys.shift();
              if (key) session.press(key);
            } else if (moment === 'pause') passPause();
            else if (waits()) await answer(moment === 'outage' ? { kind: 'again', message: '' } : undefined);
          }
          for (const key of keys) session.press(key);
          for (let turn = 0; turn < 4 * deck.length + 4; turn += 1) {
            if (waits()) await answer();
            else if (session.getSnapshot().phase === 'unseen') session.press('close');
            else passPause();
          }
          expect(stored.map(({ marks }) => marks)).toEqual(deck);
          expect(stored.map(({ ballotNo }) => ballotNo)).toEqual(deck.map((_, index) => index + 1));
        },
      ),
      { numRuns: 60 },
    );
  });
});
