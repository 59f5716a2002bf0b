import { afterAll, describe, expect, test } from 'vitest';
import {
  buildVoteDocument,
  papersOf,
  type DocumentContext,
  type VoteDocument,
} from '@shared/confidence-votes/documents';
import type { TriggerKind } from '@shared/confidence-votes/model';
import { wordsOf } from '@tests/fixtures/paper-words';
import { expectSoundInEveryFormat } from './every-format';
import { printer } from './printing';
import { makeContext, type VoteShape } from './vote-fixtures';

afterAll(() => printer.close());

const SUBMISSIONS: readonly VoteDocument[] = ['decision_vote_submission', 'dismissal_submission'];

/** The submissions of a result, each about its person. */
function submissions(shape: VoteShape) {
  const source = makeContext('tally_minutes', shape);
  return papersOf(source, ['result'])
    .filter(({ kind }) => SUBMISSIONS.includes(kind))
    .map(({ kind, part }) => {
      const official = source.vote.officials.find(({ id }) => id === part?.id) ?? null;
      const context = { ...makeContext(kind, shape), official, part };
      return { kind, official, document: buildVoteDocument(kind, context) };
    });
}

const SHAPES: readonly (readonly [string, VoteShape])[] = [
  ['31 persons', { persons: 31, procedure: 'grading', status: 'official', deputies: 85 }],
  ['long names, draft', { persons: 11, procedure: 'grading', status: 'draft', longNames: true }],
  ['decision on ten persons', { persons: 10, procedure: 'decision', status: 'official' }],
];

describe.each(SHAPES)('%s', (_name, shape) => {
  test('the notice says the same in every format and keeps the layout', async () => {
    await expectSoundInEveryFormat(
      buildVoteDocument('announcement_notice', makeContext('announcement_notice', shape)),
    );
  });

  test('so do the submissions that the result demands', async () => {
    const made = submissions(shape);
    expect(made.length).toBeGreaterThan(0);
    for (const { document } of made.slice(0, 2)) await expectSoundInEveryFormat(document);
  });
});

test('a grading leads to a second vote or to dismissal, a decision vote to dismissal alone', () => {
  const grading = submissions({ persons: 31, procedure: 'grading', status: 'official' });
  expect(new Set(grading.map(({ kind }) => kind))).toEqual(new Set(SUBMISSIONS));
  for (const { kind, official, document } of grading) {
    const text = wordsOf(document);
    expect(document.addressedTo).toEqual(['Hội đồng nhân dân tỉnh Đắk Lắk']);
    expect(document.summary).toContain(official?.name ?? 'không có ai');
    expect(text).toContain('“Tín nhiệm thấp”, chiếm ');
    expect(text).toContain(kind === 'dismissal_submission' ? 'quyết định miễn nhiệm' : 'không xin từ chức');
    expect(text).toContain('Điều 12 Nghị quyết số 96/2023/QH15');
  }
  const decision = submissions({ persons: 10, procedure: 'decision', status: 'official' });
  expect(new Set(decision.map(({ kind }) => kind))).toEqual(new Set(['dismissal_submission']));
  expect(wordsOf(decision[0]!.document)).toContain('“Không tín nhiệm”, chiếm ');
});

/** The people of a vote with the cause of each; '' for who has none. */
function withCauses(
  context: DocumentContext,
  notes: readonly string[],
  kind: TriggerKind = 'deputies_petition',
): DocumentContext {
  const officials = context.vote.officials.map((official, index) => {
    const note = notes[index] ?? '';
    return { ...official, triggerKind: note === '' ? null : kind, triggerNote: note };
  });
  const official = officials.find(({ id }) => id === context.official?.id) ?? null;
  return { ...context, vote: { ...context.vote, officials }, official };
}

test('the papers of a decision vote say why it was held', () => {
  const note = 'Kiến nghị bằng văn bản của 16 đại biểu trên tổng số 47 đại biểu Hội đồng nhân dân';
  const shape = { persons: 1, procedure: 'decision', status: 'official' } as const;
  const made = (kind: VoteDocument) => {
    return buildVoteDocument(kind, withCauses(makeContext(kind, shape), [note]));
  };
  const basis = `Căn cứ k${note.slice(1)}`;
  expect(made('confirming_resolution').bases.some((line) => line.startsWith(basis))).toBe(true);
  for (const kind of ['tally_minutes', 'tally_report'] as const) expect(wordsOf(made(kind))).toContain(basis);
});

test('each person of a decision vote has a cause of his own on the papers', () => {
  const shape = { persons: 3, procedure: 'decision', status: 'official' } as const;
  const notes = ['Kiến nghị của 16 đại biểu', 'Kiến nghị ngày 25/11/2026 của Ủy ban MTTQ', ''];
  const contextOf = (kind: VoteDocument, causes: readonly string[]) => ({
    ...withCauses(makeContext(kind, shape), causes),
    official: null,
  });
  const resolution = contextOf('confirming_resolution', notes);
  const [first, second, third] = resolution.vote.officials.map(({ name }) => name);
  const bases = buildVoteDocument('confirming_resolution', resolution).bases;
  const named = bases.join('\n').replace(/(?:ông \(bà\)|ông|bà) /gu, '');
  expect(named).toContain(`Căn cứ kiến nghị của 16 đại biểu, đối với ${first}`);
  expect(named).toContain(`Căn cứ kiến nghị ngày 25/11/2026 của Ủy ban MTTQ, đối với ${second}`);
  expect(bases.some((line) => line.includes(third ?? '–'))).toBe(false);
  for (const kind of ['tally_minutes', 'tally_report'] as const) {
    const text = wordsOf(buildVoteDocument(kind, contextOf(kind, notes)));
    expect(text.replace(/(?:ông \(bà\)|ông|bà) /gu, '')).toContain(
      `Căn cứ kiến nghị của 16 đại biểu, đối với ${first}.`,
    );
  }
  // A paper about one person tells that person's cause alone; one cause of all stands once and names nobody.
  const context = contextOf('dismissal_submission', notes);
  const about = { ...context, official: context.vote.officials[1] ?? null };
  expect(
    buildVoteDocument('dismissal_submission', about).bases.filter((line) => line.includes('iến nghị')),
  ).toEqual(['Căn cứ kiến nghị ngày 25/11/2026 của Ủy ban MTTQ;']);
  const same = contextOf('confirming_resolution', [notes[0]!, notes[0]!, notes[0]!]);
  expect(buildVoteDocument('confirming_resolution', same).bases).toContain(
    'Căn cứ kiến nghị của 16 đại biểu;',
  );
});

const CAUSES = [
  [
    'deputies_petition',
    'Kiến nghị bằng văn bản của 16 đại biểu trên tổng số 47 đại biểu Hội đồng nhân dân (Điều 13 khoản 2 Nghị quyết số 96/2023/QH15)',
    'ít nhất một phần ba tổng số đại biểu',
  ],
  [
    'father_front_petition',
    'Kiến nghị ngày 10/07/2026 của Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp (Điều 13 khoản 2 Nghị quyết số 96/2023/QH15)',
    'kiến nghị của Ủy ban Mặt trận Tổ quốc',
  ],
  [
    'grading_result',
    'Kết quả lấy phiếu tín nhiệm ngày 14/07/2026: 24 phiếu “Tín nhiệm thấp” trên 47 phiếu thu về (Điều 12, Điều 13 khoản 2 Nghị quyết số 96/2023/QH15)',
    'quá nửa đến dưới hai phần ba',
  ],
] as const;

describe.each(CAUSES)('a decision vote for %s', (triggerKind, triggerNote, rule) => {
  const shape = { persons: 1, procedure: 'decision', status: 'official' } as const;
  const made = (kind: VoteDocument) => {
    return buildVoteDocument(kind, withCauses(makeContext(kind, shape), [triggerNote], triggerKind));
  };

  test('begins with the submission of Thường trực, which names the cause as a basis and in its text', async () => {
    const paper = made('decision_vote_submission');
    const cause = `${triggerNote.slice(0, 1).toLowerCase()}${triggerNote.slice(1)}`;
    expect(paper.bases.some((line) => line.startsWith(`Căn cứ ${cause}`))).toBe(true);
    expect(wordsOf(paper)).toContain(rule);
    expect(wordsOf(paper)).toContain(cause);
    expect(wordsOf(paper)).not.toMatch(/kết quả kiểm phiếu/iu);
    await expectSoundInEveryFormat(paper);
  });

  test('names it in the submission for dismissal too', () => {
    const paper = made('dismissal_submission');
    expect(paper.bases.some((line) => line.includes(triggerNote.slice(1)))).toBe(true);
  });
});

test('a decision vote without a recorded cause is submitted on the proposal of Thường trực', () => {
  const shape = { persons: 1, procedure: 'decision', status: 'draft' } as const;
  const paper = buildVoteDocument('decision_vote_submission', makeContext('decision_vote_submission', shape));
  expect(paper.bases.some((line) => line.includes('iến nghị'))).toBe(false);
  expect(wordsOf(paper)).toContain('Thường trực Hội đồng nhân dân tỉnh đề nghị bỏ phiếu tín nhiệm đối với');
});

test('a past vote that was taken over has no papers of its own', () => {
  const source = makeContext('tally_minutes', { persons: 3, procedure: 'grading', status: 'official' });
  const taken = {
    at: '2026-12-10T03:02:00.000Z',
    from: null,
    to: 'published',
    actor: '',
    reason: '',
  } as const;
  const past = { ...source, vote: { ...source.vote, stateChanges: [taken] } };
  expect(papersOf(past, ['preparation', 'result'])).toEqual([]);
});

test('the annex of the minutes says how the entries differed, and whose, in every format', async () => {
  const shape = { persons: 31, procedure: 'grading', status: 'official' } as const;
  const context = makeContext('result_table', shape);
  expect(wordsOf(buildVoteDocument('result_table', context))).not.toContain('nhập độc lập');
  const entryStatistics = {
    ballots: 94,
    fields: 1457,
    mismatches: 6,
    wholeBallotMismatches: 1,
    rate: '0,41',
    neither: 0,
    open: 0,
    typists: [
      {
        name: 'Bùi Văn Cường',
        ballots: 94,
        fields: 1457,
        wrong: 2,
        wrongBallots: 0,
        setAside: 0,
        rate: '0,14',
        secondsPerBallot: '12,1',
      },
      {
        name: 'Hồ Thị Đào',
        ballots: 94,
        fields: 1457,
        wrong: 5,
        wrongBallots: 0,
        setAside: 3,
        rate: '0,34',
        secondsPerBallot: '13,4',
      },
    ],
  };
  const annex = buildVoteDocument('result_table', { ...context, vote: { ...context.vote, entryStatistics } });
  const text = wordsOf(annex);
  expect(text).toContain('94 phiếu: 6 ô khác nhau trong 1.457 ô (0,41%); 1 phiếu khác nhau về tính hợp lệ');
  expect(text).toContain(
    'Hồ Thị Đào: 94 phiếu, gõ khác phiếu 5 ô trong 1.457 ô (0,34%), 3 phiếu đã gõ bị bỏ ra.',
  );
  await expectSoundInEveryFormat(annex);
});
