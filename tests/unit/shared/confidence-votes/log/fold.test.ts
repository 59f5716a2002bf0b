import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniteChains } from '@shared/confidence-votes/log/chains';
import { contentCodeOf } from '@main/confidence-votes/log/codes/codes';
import { foldBallots, liveOf } from '@shared/confidence-votes/log/fold';
import { foldBoardWork } from '@shared/confidence-votes/log/fold-board-work';
import {
  CONTENT_RULE,
  type ContentRule,
  type CountEvent,
  type Opened,
} from '@shared/confidence-votes/log/event-contract';
import { standingOpenings } from '@shared/confidence-votes/log/openings';
import { Chain, id, KIND, ORIGINS, PEOPLE } from './log-builders';

const codeOf = (events: readonly CountEvent[], rule: ContentRule = CONTENT_RULE, voteId = 'v'): string => {
  const live = liveOf(foldBallots(events));
  const openings = standingOpenings(events);
  return contentCodeOf({ voteId, rule, kindIds: [KIND], openings }, live.entries, live.resolutions);
};

const opened = (name: string): Opened => ({
  ...{ procedure: 'grading', entries: 2, rehearsalOf: null },
  kinds: [{ ballotKindId: KIND, title: 'Khối HĐND', officials: [{ officialId: id(90), no: 1, name }] }],
});
const BACK: Extract<CountEvent, { readonly eventKind: 'state_changed' }>['payload'] = {
  from: 'counting',
  to: 'prepared',
  heads: [],
};

type Step =
  | {
      readonly kind: 'close';
      readonly ballotNo: number;
      readonly entryNo: number;
      readonly marks: string;
      readonly by: number;
    }
  | { readonly kind: 'void'; readonly which: number; readonly reason: string }
  | {
      readonly kind: 'resolve';
      readonly ballotNo: number;
      readonly place: number;
      readonly value: '0' | '1' | '2' | '3';
    }
  | { readonly kind: 'unresolve'; readonly which: number }
  | { readonly kind: 'announce'; readonly collected: number }
  | { readonly kind: 'pencil'; readonly total: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('close' as const),
      ballotNo: fc.integer({ min: 1, max: 5 }),
      entryNo: fc.integer({ min: 1, max: 2 }),
      marks: fc.constantFrom('111', '123', '', '190'),
      by: fc.nat({ max: 5 }),
    }),
  },
  fc.record({
    kind: fc.constant('void' as const),
    which: fc.nat(30),
    reason: fc.constantFrom('nhầm', 'lẫn tệp'),
  }),
  fc.record({
    kind: fc.constant('resolve' as const),
    ballotNo: fc.integer({ min: 1, max: 5 }),
    place: fc.integer({ min: 0, max: 2 }),
    value: fc.constantFrom('0' as const, '1' as const, '2' as const, '3' as const),
  }),
  fc.record({ kind: fc.constant('unresolve' as const), which: fc.nat(30) }),
  fc.record({ kind: fc.constant('announce' as const), collected: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('pencil' as const), total: fc.nat(5) }),
);

/** What one PC does, knowing what all PCs together have made: voids may name anybody's work, or what never was. */
function chainsOf(steps: readonly (readonly Step[])[]): readonly Chain[] {
  return steps.map((ofPc, pc) => {
    const chain = new Chain(ORIGINS[pc]!, pc * 7);
    // One PC opened twice.
    if (pc === 1) chain.add('opened', opened('An')).add('state_changed', BACK).add('opened', opened('Bình'));
    ofPc.forEach((doing, index) => {
      const own = id(1000 * (pc + 1) + index);
      const meant = (which: number): string => id(1000 * ((which % 3) + 1) + (which % 10));
      if (doing.kind === 'close')
        chain.close(own, doing.ballotNo, doing.entryNo, doing.marks, PEOPLE[doing.by]);
      else if (doing.kind === 'void') {
        chain.add('entries_voided', {
          entryIds: [meant(doing.which)],
          resolutionIds: [],
          reason: doing.reason,
          operatorId: PEOPLE[5],
        });
      } else if (doing.kind === 'resolve') {
        const { ballotNo, place, value } = doing;
        chain.add('field_resolved', {
          resolutionId: own,
          ballotKindId: KIND,
          ballotNo,
          place,
          value,
          operatorId: PEOPLE[4],
        });
      } else if (doing.kind === 'unresolve') {
        chain.add('resolution_voided', {
          resolutionIds: [meant(doing.which)],
          reason: 'đọc lại',
          operatorId: PEOPLE[5],
        });
      } else if (doing.kind === 'announce') {
        const figures = { printed: 9, issued: 9, collected: doing.collected };
        chain.add('ballots_announced', { ballotKindId: KIND, ...figures });
      } else chain.add('pencil_totals', { batchId: id(77), totals: [[doing.total]] });
    });
    return chain;
  });
}

const threePcs = fc.tuple(
  fc.array(step, { maxLength: 12 }),
  fc.array(step, { maxLength: 12 }),
  fc.array(step, { maxLength: 12 }),
);

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

describe('what all chains together say', () => {
  test('three PCs merged in all orders, with duplicates, give the same data and the same code', () => {
    fc.assert(
      fc.property(threePcs, fc.array(fc.nat(2), { maxLength: 4 }), (steps, again) => {
        const chains = chainsOf(steps);
        const whole = chains.flatMap(({ events }) => events);
        const expected = { ballots: foldBallots(whole), work: foldBoardWork(whole), code: codeOf(whole) };
        for (const order of ORDERS) {
          let known: readonly CountEvent[] = [];
          for (const pc of [...order, ...again]) {
            // The second file of a PC holds what it had got in between as well.
            const file = [...chains[pc]!.events, ...known.filter((_, index) => index % 2 === 0)];
            const { added, fork } = uniteChains(known, file);
            expect(fork).toBeNull();
            known = [...known, ...added];
          }
          expect(known).toHaveLength(whole.length);
          expect(foldBallots(known)).toEqual(expected.ballots);
          expect(foldBoardWork(known)).toEqual(expected.work);
          expect(codeOf(known)).toBe(expected.code);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('folding what was folded changes nothing, in whatever order the lines come', () => {
    fc.assert(
      fc.property(threePcs, fc.integer(), (steps, seed) => {
        const whole = chainsOf(steps).flatMap(({ events }) => events);
        const shuffled = whole
          .map((event, index) => ({ event, place: Math.imul(index + 1, seed | 1) >>> 0 }))
          .sort((left, right) => left.place - right.place)
          .map(({ event }) => event);
        expect(foldBallots([...shuffled, ...shuffled])).toEqual(foldBallots(whole));
      }),
    );
  });

  test('what was set aside stays told, with who and why; the earliest setting aside counts', () => {
    const typed = new Chain('bbbbbbbb').close(id(500), 4, 1, '111');
    const early = new Chain('cccccccc').add(
      'entries_voided',
      { entryIds: [id(500)], resolutionIds: [], reason: 'sớm', operatorId: PEOPLE[1] },
      '2026-07-15T03:00:00.000Z',
    );
    const late = new Chain('aaaaaaaa').add(
      'entries_voided',
      { entryIds: [id(500)], resolutionIds: [], reason: 'muộn', operatorId: PEOPLE[2] },
      '2026-07-15T04:00:00.000Z',
    );
    const all = [...late.events, ...early.events, ...typed.events];
    const { entries } = foldBallots(all);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ id: id(500), voided: { reason: 'sớm', operatorId: PEOPLE[1] } });
    expect(liveOf(foldBallots(all)).entries).toEqual([]);
  });

  test('a ballot set aside before its own line arrived is set aside when it comes', () => {
    const voiding = new Chain('aaaaaaaa').add('entries_voided', {
      entryIds: [id(501)],
      resolutionIds: [],
      reason: 'lẫn tệp',
      operatorId: PEOPLE[1],
    });
    expect(foldBallots(voiding.events).entries).toEqual([]);
    const typed = new Chain('bbbbbbbb').close(id(501), 1, 1, '111');
    expect(liveOf(foldBallots([...voiding.events, ...typed.events])).entries).toEqual([]);
  });

  test('of figures said on two PCs the later one counts, also where a clock runs behind', () => {
    const at = (hour: number): string => `2026-07-15T0${hour}:00:00.000Z`;
    const said = (collected: number) => ({ ballotKindId: KIND, printed: null, issued: null, collected });
    const first = new Chain('aaaaaaaa')
      .add('ballots_announced', said(47), at(5))
      .add('ballots_announced', said(46), at(2));
    const second = new Chain('bbbbbbbb').add('ballots_announced', said(48), at(3));
    for (const all of [
      [...first.events, ...second.events],
      [...second.events, ...first.events],
    ]) {
      expect(foldBoardWork(all).announced.get(KIND)?.collected).toBe(48);
    }
  });

  const here = new Chain('aaaaaaaa')
    .close(id(1), 1, 1, '123', PEOPLE[0])
    .close(id(2), 2, 1, '111', PEOPLE[0]);
  const there = new Chain('cccccccc', 30)
    .close(id(8), 2, 1, '111', PEOPLE[3])
    .close(id(9), 1, 1, '123', PEOPLE[3]);

  test('the code says nothing about who, when and where', () => {
    const elsewhere = new Chain('cccccccc', 30)
      .close(id(2), 2, 1, '111', PEOPLE[3])
      .close(id(1), 1, 1, '123', PEOPLE[3]);
    expect(codeOf(elsewhere.events)).toBe(codeOf(here.events));
    const other = new Chain('aaaaaaaa')
      .close(id(1), 1, 1, '123', PEOPLE[0])
      .close(id(2), 2, 1, '112', PEOPLE[0]);
    expect(codeOf(other.events)).not.toBe(codeOf(here.events));
  });

  test('two votes with the same figures share no code, and the same marks typed elsewhere give another one', () => {
    expect(codeOf(here.events, CONTENT_RULE, 'w')).not.toBe(codeOf(here.events));
    expect(codeOf(there.events)).not.toBe(codeOf(here.events));
    const both = [...here.events, ...there.events];
    expect(codeOf(both.toReversed())).toBe(codeOf(both));
  });

  test('two openings share no code, before a ballot is typed either; all that hold one opening do', () => {
    const one = new Chain('aaaaaaaa').add('opened', opened('An'));
    const copy = new Chain('bbbbbbbb').add('program_changed', { from: '1.0.0', to: '1.0.1' });
    const other = new Chain('aaaaaaaa').add('opened', opened('Bình'));
    const before = codeOf(one.events);
    expect(codeOf([])).not.toBe(before);
    expect(codeOf(other.events)).not.toBe(before);
    expect(codeOf([...copy.events, ...one.events])).toBe(before);
    const typed = new Chain('cccccccc').close(id(1), 1, 1, '123').events;
    expect(codeOf([...other.events, ...typed])).not.toBe(codeOf([...one.events, ...typed]));
    // Opened anew, with the same list too: who holds the opening that was taken back has to take the new file in.
    one.add('state_changed', BACK);
    expect(codeOf(one.events)).toBe(codeOf([]));
    one.add('opened', opened('An'));
    expect(codeOf(one.events)).not.toBe(before);
    expect(codeOf([...copy.events, ...one.events].toReversed())).toBe(codeOf(one.events));
  });

  test('the second rule, by which earlier closings were made, tells no opening', () => {
    const one = new Chain('aaaaaaaa').add('opened', opened('An')).close(id(1), 1, 1, '123');
    const other = new Chain('aaaaaaaa').add('opened', opened('Bình')).close(id(1), 1, 1, '123');
    expect(codeOf(one.events, 2)).toBe(codeOf(other.events, 2));
    expect(codeOf(one.events, 2)).not.toBe(codeOf(one.events));
  });

  test('the first rule, by which earlier closings were made, tells marks alone', () => {
    expect(codeOf(there.events, 1)).toBe(codeOf(here.events, 1));
    expect(codeOf([...here.events, ...there.events], 1, 'w')).toBe(codeOf(here.events, 1));
  });
});
