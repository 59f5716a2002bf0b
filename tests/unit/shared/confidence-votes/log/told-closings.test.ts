import { describe, expect, test } from 'vitest';
import { closingsOf } from '@shared/confidence-votes/log/closings';
import { figuresAt, type SheetSetUp } from '@shared/confidence-votes/log/closed-sheets';
import type { ContentRule } from '@shared/confidence-votes/log/event-contract';
import {
  comparedWords,
  otherClosingFindings,
  toldClosings,
} from '@shared/confidence-votes/log/told-closings';
import { Chain, id, KIND, ORIGINS, PEOPLE } from './log-builders';

/** Two PCs that closed: what is compared are the figures, whichever program wrote them and who typed the ballots. */

const OFFICIALS = [id(21), id(22)] as const;
const SET_UP: SheetSetUp = {
  ...{ people: [], decision: false, levels: 3, entries: 2 },
  kinds: [{ id: KIND, title: 'Phiếu', officialIds: OFFICIALS }],
};

interface Closing {
  readonly marks: string;
  /** An older program told no figures and made its code by the first rule. */
  readonly rule?: ContentRule;
  readonly reversed?: boolean;
}

function closed(origin: string, from: number, { marks, rule, reversed = false }: Closing): Chain {
  const counts = (place: number): number[] =>
    [1, 2, 3].map((sign) => (marks[place] === String(sign) ? 1 : 0));
  const rows = OFFICIALS.map((person, place): [string, number[], number] => [person, counts(place), 0]);
  return new Chain(origin)
    .add('ballots_announced', { ballotKindId: KIND, printed: 3, issued: 1, collected: 1 })
    .add('batches_made', { ballotKindId: KIND, batches: [[id(31), 1, 1, 1]] })
    .close(id(from), 1, 1, marks, PEOPLE[0])
    .close(id(from + 1), 1, 2, marks, PEOPLE[1])
    .add('state_changed', {
      ...{ from: 'counting', to: 'counted', heads: [] },
      ...(rule === undefined
        ? {}
        : {
            contentRule: rule,
            frozen: [
              {
                ...{ ballotKindId: KIND, printed: 3, issued: 1, collected: 1, valid: 1, invalid: 0 },
                ...{ invalidReasons: {}, rows: reversed ? rows.toReversed() : rows },
              },
            ],
          }),
    });
}

function toldOf(own: Closing, other: Closing) {
  const lines = [...closed(ORIGINS[0], 100, own).events, ...closed(ORIGINS[1], 200, other).events];
  return toldClosings(closingsOf(lines, ORIGINS[0]), {
    codesAt: ({ origin, at }) => ({ at, headCode: origin, contentCode: origin }),
    figuresAt: (line) => figuresAt(line, lines, SET_UP),
  });
}

describe('a closing of another PC', () => {
  test.each<[string, Closing, Closing, string]>([
    ['retyped', { marks: '12', rule: 3 }, { marks: '12', rule: 3 }, 'cùng số liệu, khác lần nhập'],
    [
      'told in another order of people',
      { marks: '12', rule: 3 },
      { marks: '12', rule: 3, reversed: true },
      'cùng số liệu, khác lần nhập',
    ],
    [
      'coded by an older program',
      { marks: '12', rule: 3 },
      { marks: '12', rule: 2 },
      'cùng số liệu, mã tính theo bản chương trình khác',
    ],
    [
      'that told no figures',
      { marks: '12', rule: 3 },
      { marks: '12' },
      'cùng số liệu, mã tính theo bản chương trình khác',
    ],
    ['with other marks', { marks: '12', rule: 3 }, { marks: '21', rule: 3 }, 'số liệu khác biên bản'],
    ['with other marks, untold', { marks: '12' }, { marks: '13' }, 'số liệu khác biên bản'],
  ])('%s', (_, own, other, words) => {
    const closings = toldOf(own, other);
    expect(closings.map((closing) => comparedWords(closing))).toEqual(['cùng số liệu', words]);
    const findings = otherClosingFindings(closings, String);
    expect(findings).toHaveLength(words === 'số liệu khác biên bản' ? 1 : 0);
  });
});
