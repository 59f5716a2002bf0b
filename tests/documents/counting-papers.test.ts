import { afterAll, describe, expect, test } from 'vitest';
import {
  answerSheet,
  buildVoteDocument,
  NO_MATERIAL,
  type DocumentContext,
} from '@shared/confidence-votes/documents';
import type { Vote } from '@shared/confidence-votes/model';
import type { RecheckSample } from '@shared/confidence-votes/paper-ballots/model';
import { decksOf, knownBallots, knownInvalidRows } from '@shared/confidence-votes/rehearsal/known-answers';
import { wordsOf } from '@tests/fixtures/paper-words';
import { expectSoundInEveryFormat } from './every-format';
import { printed, printer } from './printing';
import { makeContext, type VoteShape } from './vote-fixtures';

afterAll(() => printer.close());

const SHAPE: VoteShape = { persons: 31, procedure: 'grading', status: 'draft' };
const DECISION: VoteShape = { persons: 2, procedure: 'decision', status: 'draft' };

/** The same vote with other ballots, in the result too: papers read the result. */
function withSheets(context: DocumentContext, unused: number): DocumentContext {
  const kinds = context.result.kinds.map((one) => {
    const { printed: sheets, issued } = one.kind;
    const left = (sheets ?? 0) - (issued ?? 0) - 2;
    return {
      ...one,
      kind: { ...one.kind, balance: { testBallots: 1, exchanged: 1, spoiled: 1, unused: left + unused } },
    };
  });
  return { ...context, result: { ...context.result, kinds } };
}

function empty(context: DocumentContext): DocumentContext {
  const kinds = context.result.kinds.map((one) => ({
    ...one,
    kind: { ...one.kind, valid: null, invalid: null, collected: null },
    rows: one.rows.map((row) => ({ ...row, counts: {}, invalidRows: null })),
  }));
  return { ...context, result: { ...context.result, kinds } };
}

/** A rehearsal whose count gave exactly what its deck was made to give. */
function rehearsed(shape: VoteShape): Vote {
  const { vote } = makeContext('rehearsal_minutes', { ...shape, rehearsal: true });
  const seeded = { ...vote, deckSeed: 'c0ffee' };
  const decks = decksOf(seeded);
  return {
    ...seeded,
    ballotKinds: seeded.ballotKinds.map((kind) => {
      const deck = decks.find(({ ballotKindId }) => ballotKindId === kind.ballotKindId)?.deck;
      if (!deck) return kind;
      const { reasons, ...known } = knownBallots(vote.procedure, deck);
      return { ...kind, ...known, invalidReasons: reasons };
    }),
    tally: seeded.tally.map((row) => {
      const { deck } = decks.find(({ ballotKindId }) => ballotKindId === row.ballotKindId)!;
      const place = seeded.tally
        .filter(({ ballotKindId }) => ballotKindId === row.ballotKindId)
        .findIndex(({ officialId }) => officialId === row.officialId);
      const [first = 0, second = 0, third = 0] = deck.rows[place]!.counts;
      const counts =
        vote.procedure === 'grading'
          ? { high: first, medium: second, low: third }
          : { trust: first, noTrust: second };
      return { ...row, counts, invalidRows: knownInvalidRows(deck, place) };
    }),
  };
}

const SAMPLE: RecheckSample = {
  sampleId: 's1',
  version: 1,
  ballotKindId: 'k1',
  kindTitle: 'Khối HĐND',
  seed: '3 8 1 9',
  ballots: 47,
  collected: 47,
  numbers: [7, 24, 29, 37, 39].map((no) => ({ no, batch: Math.ceil(no / 10) })),
  drawnAt: '2026-12-10T03:40:00.000Z',
  drawnBy: 'Trần Thị Lan',
  differences: null,
  note: '',
};

describe.each([
  ['grading', SHAPE],
  ['decision', DECISION],
] as const)('papers while counting: %s', (_name, shape) => {
  test('the balance shows every sheet in every format', async () => {
    const document = buildVoteDocument('ballot_balance', withSheets(makeContext('ballot_balance', shape), 0));
    expect(wordsOf(document)).not.toContain('cộng');
    // The board signs on the page of the figures.
    expect((await expectSoundInEveryFormat(document)).pages).toHaveLength(1);
  });

  test('the zero report and the form for reading again are sound', async () => {
    await expectSoundInEveryFormat(
      buildVoteDocument('zero_report', empty(makeContext('zero_report', shape))),
    );
    const context = {
      ...makeContext('recheck_form', shape),
      material: { ...NO_MATERIAL, samples: [SAMPLE] },
    };
    await expectSoundInEveryFormat(buildVoteDocument('recheck_form', context));
  });

  test('what was entered of the drawn ballots stands on pages of its own', async () => {
    const context = makeContext('recheck_form', shape);
    const persons = context.vote.officials.map(({ no, name }) => ({ no, name }));
    const ballots = [3, 8, 12, 19, 40].map((no, index) =>
      index === 1
        ? { no, marks: '', invalidReason: 'no_seal' as const }
        : { no, marks: persons.map((_, at) => '12039'[(at + index) % 5]).join(''), invalidReason: null },
    );
    const { kindTitle, seed } = SAMPLE;
    const document = buildVoteDocument('recheck_form', {
      ...context,
      material: { ...NO_MATERIAL, samples: [SAMPLE], drawnMarks: [{ kindTitle, seed, persons, ballots }] },
    });
    expect(JSON.stringify(document.annexes)).toContain('phiếu 8 không hợp lệ: không đóng dấu');
    await expectSoundInEveryFormat(document);
  });

  test('the minutes of a rehearsal compare every figure and are marked', async () => {
    const vote = rehearsed(shape);
    const context = { ...makeContext('rehearsal_minutes', { ...shape, rehearsal: true }), vote };
    const document = buildVoteDocument('rehearsal_minutes', context);
    expect(document.draftMark).toBe('DIỄN TẬP');
    expect(wordsOf(document)).toMatch(/Cả \d+ số đều đúng đáp án/u);
    await expectSoundInEveryFormat(document);
  });
});

describe('what the papers say', () => {
  test('a sheet that is missing stands on the balance', () => {
    const context = withSheets(makeContext('ballot_balance', SHAPE), -1);
    expect(wordsOf(buildVoteDocument('ballot_balance', context))).toContain('thử, phát, đổi, chưa dùng cộng');
  });

  test('the equality of the sheets is said only where every figure is there and bears it out', () => {
    const complete = makeContext('ballot_balance', SHAPE);
    const said = (context: DocumentContext) => wordsOf(buildVoteDocument('ballot_balance', context));
    expect(said(withSheets(complete, 0))).toContain('Số phiếu in bằng tổng');
    expect(said(withSheets(complete, -1))).not.toContain('Số phiếu in bằng tổng');
    expect(said(complete)).not.toContain('Số phiếu in bằng tổng');
    expect(JSON.stringify(buildVoteDocument('ballot_balance', complete))).toContain('……');
  });

  test('the balance tells how many sheets a ballot of several pages is', async () => {
    const context = withSheets(makeContext('ballot_balance', SHAPE), 0);
    const [council, committee] = context.vote.ballotKinds.map(({ ballotKindId }) => ballotKindId);
    const ballotPages = [
      { ballotKindId: council!, pages: 1 },
      { ballotKindId: committee!, pages: 5 },
    ];
    const document = buildVoteDocument('ballot_balance', {
      ...context,
      material: { ...NO_MATERIAL, ballotPages },
    });
    expect(wordsOf(document)).toContain('mỗi phiếu 5 trang, in hai mặt trên 3 tờ; 52 phiếu in là 156 tờ.');
    expect(wordsOf(document).match(/trang, in hai mặt/gu)).toHaveLength(1);
    expect(JSON.stringify(document)).toContain('Trang mỗi phiếu');
    await expectSoundInEveryFormat(document);
    expect(JSON.stringify(buildVoteDocument('ballot_balance', context))).not.toContain('Trang mỗi phiếu');
  });

  test('a zero report over figures says that they are there', () => {
    const context = makeContext('zero_report', SHAPE);
    expect(wordsOf(buildVoteDocument('zero_report', empty(context)))).toContain('mọi số liệu bằng không');
    expect(wordsOf(buildVoteDocument('zero_report', context))).toContain('đã có số liệu');
  });

  test('a rehearsal is dated when it was held, not on the day of the real vote', () => {
    const vote: Vote = {
      ...rehearsed(SHAPE),
      stateChanges: [
        { at: '2026-11-26T06:20:00.000Z', from: 'prepared', to: 'counting', actor: '', reason: '' },
      ],
    };
    const context = { ...makeContext('rehearsal_minutes', { ...SHAPE, rehearsal: true }), vote };
    expect(wordsOf(buildVoteDocument('rehearsal_minutes', context))).toContain(
      'Thời gian: 13 giờ 20 phút, ngày 26 tháng 11 năm 2026.',
    );
  });

  test('a rehearsal that was not right says so', () => {
    const vote = rehearsed(SHAPE);
    const [first, ...others] = vote.tally;
    const wrong = { ...vote, tally: [{ ...first!, invalidRows: 9 }, ...others] };
    const context = { ...makeContext('rehearsal_minutes', { ...SHAPE, rehearsal: true }), vote: wrong };
    expect(wordsOf(buildVoteDocument('rehearsal_minutes', context))).toMatch(
      /Có 1 trong \d+ số khác đáp án/u,
    );
  });

  test('the form names the ballots, the seed and how anybody draws them again', () => {
    const context = {
      ...makeContext('recheck_form', SHAPE),
      material: { ...NO_MATERIAL, samples: [SAMPLE] },
    };
    const words = wordsOf(buildVoteDocument('recheck_form', context));
    expect(words).toContain('mã rút “3 8 1 9”, n = 47, rút 5 phiếu');
    expect(words).toContain('SHA-256');
    expect(words).not.toContain('Đã rút trước');
  });

  test('a second drawing of the same kind names the earlier one', () => {
    const other = { ...SAMPLE, sampleId: 's2', ballotKindId: 'k2', kindTitle: 'Khối UBND', seed: '5' };
    const again = { ...SAMPLE, sampleId: 's3', seed: '4 4' };
    const context = {
      ...makeContext('recheck_form', SHAPE),
      material: { ...NO_MATERIAL, samples: [SAMPLE, other, again] },
    };
    const words = wordsOf(buildVoteDocument('recheck_form', context));
    expect(words.split('Đã rút trước')).toHaveLength(2);
    expect(words).toMatch(
      /Rút lần 2 của loại phiếu này\. Đã rút trước: mã “3 8 1 9” hồi [^.]*2026, Trần Thị Lan\./u,
    );
  });

  test('the answer sheet says why ballots are invalid, and which of them lacks the seal', () => {
    const vote = rehearsed(DECISION);
    const { council } = makeContext('zero_report', DECISION);
    const words = JSON.stringify(answerSheet(vote, council).body);
    for (const { deck } of decksOf(vote)) {
      const unsealed = deck.ballots.find(({ sealed }) => !sealed)!.no;
      expect(words).toContain(`(không đóng dấu: 1, phiếu số ${unsealed}; không đánh dấu mức nào: 1; `);
    }
  });

  test('the answer sheet prints', async () => {
    const { council } = makeContext('zero_report', SHAPE);
    const bytes = await printed(answerSheet(rehearsed(SHAPE), council));
    expect(bytes.length).toBeGreaterThan(1000);
  });
});
