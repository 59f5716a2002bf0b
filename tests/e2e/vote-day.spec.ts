import type { TypedShape } from '@shared/confidence-votes/ballots/typing-model';
import { CREW, PIN } from '@tests/fixtures/ballot-scene';
import type { PaperBallot } from '@tests/fixtures/clerk';
import { FIELDS } from '@tests/fixtures/vote-scene';
import { deckOf, readyCount } from './ballot-data';
import { expect, test } from './fixtures';
import { percent } from './oracle';
import { BallotPages } from './pages/ballots';
import { expectRowCells, expectRows, rowsOnWall } from './pages/exact-figures';
import { bytesOf, cellsOf, compact, linesOfCsv, textOfDocx, textOfPdf, type FigureLine } from './pages/files';
import { Shell } from './pages/shell';
import { VotePages, warningsOf } from './pages/vote';
import { misreadAt, tallyOf, valid, withMark, type Field } from './paper-deck';
import { callsOf } from './program-calls';
import { ofVote } from '@shared/documents/subject';

/** The whole day of a vote, ballot by ballot; every figure is checked against what lies on the table. */
const PERSONS = 28;
const BALLOTS = 47;

const SHAPE: TypedShape = {
  numbers: Array.from({ length: PERSONS }, (_, index) => index + 1),
  levels: 3,
};

/** The ballots as they lie on the table: one without a seal, one row without a mark, one with two. */
function paperBallots(): readonly PaperBallot[] {
  const deck = deckOf(BALLOTS, PERSONS).map(valid);
  deck[4] = { marks: '', invalidReason: 'no_seal' };
  deck[8] = valid(withMark(deck[8]?.marks ?? '', 3, '0'));
  deck[11] = valid(withMark(deck[11]?.marks ?? '', 7, '9'));
  return deck;
}

/** What the second typist reads otherwise. */
const MISREAD: readonly Field[] = [
  { ballot: 2, place: 1 },
  { ballot: 19, place: 9 },
];

test('47 ballots of 28 persons, from the open box to papers, projector and export', async ({
  window,
  keys,
  anotherWindow,
}) => {
  test.setTimeout(600_000);
  const deck = paperBallots();
  const expected = tallyOf(deck, PERSONS, 3);
  const voteId = await readyCount(window, PERSONS, BALLOTS);
  const calls = callsOf(window);
  const ballots = new BallotPages(keys);
  const vote = new VotePages(keys);
  await new Shell(keys).beginAt(`/confidence-votes/${voteId}/counting`, FIELDS.title);

  await test.step('two people type every ballot without seeing each other', async () => {
    await ballots.signIn({ name: CREW.typist_1, pin: PIN });
    await ballots.typeAll(SHAPE, deck);
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.typist_2, pin: PIN });
    await ballots.typeAll(SHAPE, misreadAt(deck, MISREAD));
  });

  await test.step('nothing of the result is there before the differences are read again', async () => {
    const { vote: open } = await calls.must('confidenceVotes.getVote', { voteId });
    expect(
      open.tally.every(({ counts, invalidRows }) => Object.keys(counts).length === 0 && invalidRows === null),
    ).toBe(true);
  });

  await test.step('a third person reads the paper where they differ', async () => {
    await ballots.changePerson();
    await ballots.signIn({ name: CREW.resolver, pin: PIN });
    await ballots.resolve(deck, MISREAD);
  });

  await test.step('the count is frozen, and the head signs with name and PIN', async () => {
    await new Shell(keys).beginAt(`/confidence-votes/${voteId}/reconciliation`, FIELDS.title);
    const { result } = await calls.must('confidenceVotes.getVote', { voteId });
    expect(result.problems.filter(({ severity }) => severity === 'blocking')).toEqual([]);
    await vote.finish(warningsOf(result).length, 'Đã lật lại từng phiếu');
    await expect(window.getByText(`tổng số phiếu thu về: ${BALLOTS} phiếu`).first()).toBeVisible();
    await vote.sign(CREW.head, PIN);
  });

  await test.step('every figure is what lies on the table', async () => {
    const { vote: counted, result } = await calls.must('confidenceVotes.getVote', { voteId });
    expect(counted.ballotKinds[0]).toMatchObject({
      collected: BALLOTS,
      valid: BALLOTS - 1,
      invalid: 1,
      invalidReasons: { no_seal: 1 },
    });
    const rows = result.kinds[0]?.rows ?? [];
    expect(
      rows.map(({ counts, invalidRows }) => [counts.high, counts.medium, counts.low, invalidRows]),
    ).toEqual(expected.map(({ counts, invalid }) => [...counts, invalid]));
    expect(rows.map((row) => [row.percent.high, row.percent.medium, row.percent.low])).toEqual(
      expected.map(({ counts }) => counts.map((count) => percent(count, BALLOTS))),
    );
  });

  const { vote: confirmed } = await calls.must('confidenceVotes.getVote', { voteId });
  const names = confirmed.tally.map(({ name }) => name);
  const shares = expected.map(({ counts }) =>
    counts.flatMap((count) => [String(count), percent(count, BALLOTS)]),
  );
  const lines = expected.map(({ invalid }, place): FigureLine => [
    names[place] ?? '',
    ...(shares[place] ?? []),
    String(invalid),
  ]);
  /** The second typist read two fields otherwise; the ballot without a seal has no field. */
  const fields = (BALLOTS - 1) * PERSONS;

  await test.step('minutes, annex and spreadsheet carry the same figures, and how the entries differed', async () => {
    for (const kind of ['tally_minutes', 'result_table'] as const) {
      const details = await calls.must('documents.proposeDetails', { subject: ofVote(voteId), kind });
      const drafts = await calls.must('documents.makeDrafts', {
        subject: ofVote(voteId),
        documents: [{ kind, details, version: null }],
      });
      const documentId = drafts[0]?.id ?? '';
      const file = async (format: 'pdf' | 'docx' | 'xlsx') =>
        bytesOf(window, (await calls.must('documents.makeFile', { documentId, format })).id);
      const words = { docx: textOfDocx(await file('docx')), pdf: await textOfPdf(await file('pdf')) };
      for (const [format, text] of Object.entries(words)) expectRows(text, lines, `${kind} ${format}`);
      if (kind === 'result_table') expectRowCells(await file('xlsx'), lines);
      else {
        const figures = [BALLOTS, BALLOTS, BALLOTS, BALLOTS - 1, 1].map(String);
        const line: FigureLine = [confirmed.ballotKinds[0]?.title ?? '', ...figures];
        for (const text of Object.values(words)) expectRows(text, [line], 'ballots of the minutes');
      }
      for (const text of kind === 'result_table' ? Object.values(words) : []) {
        const letters = compact(text);
        expect(letters).toContain(
          compact(
            `${MISREAD.length} ô khác nhau trong ${grouped(fields)} ô (${percent(MISREAD.length, fields)}%)`,
          ),
        );
        for (const [name, wrong] of [
          [CREW.typist_1, 0],
          [CREW.typist_2, MISREAD.length],
        ] as const) {
          expect(letters).toContain(
            compact(
              `${name}: ${BALLOTS} phiếu, gõ khác phiếu ${wrong} ô trong ${grouped(fields)} ô (${percent(wrong, fields)}%)`,
            ),
          );
        }
      }
    }
  });

  await test.step('the table for other programs has a line a person with every figure', async () => {
    const { id } = await calls.must('resultFiles.makeResultCsv', { voteId });
    const LEVELS = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'];
    expect(
      linesOfCsv(await bytesOf(window, id)).map((line) => ({
        ...line,
        'Chức vụ': '',
        'Hệ quả': '',
        'Tỷ lệ tính trên': '',
      })),
    ).toEqual(
      expected.map(({ counts, invalid }, place) => ({
        'Loại phiếu': confirmed.ballotKinds[0]?.title,
        'Số phiếu in': String(BALLOTS),
        'Số phiếu phát ra': String(BALLOTS),
        'Số phiếu thu về': String(BALLOTS),
        'Số phiếu hợp lệ': String(BALLOTS - 1),
        'Số phiếu không hợp lệ': '1',
        STT: String(place + 1),
        'Họ và tên': names[place],
        'Chức vụ': '',
        ...Object.fromEntries(
          LEVELS.flatMap((level, index) => [
            [level, String(counts[index])],
            [`${level} (%)`, percent(counts[index] ?? 0, BALLOTS)],
          ]),
        ),
        'Phiếu không hợp lệ với người này': String(invalid),
        'Tổng số tính tỷ lệ': String(BALLOTS),
        'Tỷ lệ tính trên': '',
        'Hệ quả': '',
        'Tình trạng': 'ĐÃ XÁC NHẬN',
      })),
    );
  });

  await test.step('every ballot is exported as it lies on the table', async () => {
    const WORDS: Readonly<Record<string, string>> = {
      '1': 'Tín nhiệm cao',
      '2': 'Tín nhiệm',
      '3': 'Tín nhiệm thấp',
      '0': 'Không đánh dấu mức nào',
      '9': 'Đánh dấu nhiều mức',
    };
    const wordOf = ({ marks, invalidReason }: PaperBallot, place: number) =>
      invalidReason === null ? (WORDS[marks[place] ?? ''] ?? '?') : '';
    const exported = async (format: 'csv' | 'xlsx') =>
      bytesOf(window, (await calls.must('countLog.exportBallots', { voteId, format })).id);
    const csv = linesOfCsv(await exported('csv'));
    expect(csv.map((line) => [line['Phiếu số'], line['STT'], line['Họ và tên'], line['Mức']])).toEqual(
      deck.flatMap((paper, index) =>
        names.map((name, place) => [String(index + 1), String(place + 1), name, wordOf(paper, place)]),
      ),
    );
    const rows = cellsOf(await exported('xlsx')).filter(([no]) => /^\d+$/u.test(no ?? ''));
    expect(rows.map(([no, , , , ...marks]) => [no, ...marks])).toEqual(
      deck.map((paper, index) => [String(index + 1), ...names.map((_, place) => wordOf(paper, place))]),
    );
  });

  await test.step('the file for another PC holds both entries, what was read again and the frozen sheet', async () => {
    const what = { scope: 'all', batchId: null, entryNo: null, to: 'download' } as const;
    const { artifact } = await calls.must('countLog.exportVote', { voteId, ...what });
    const told = toldIn(await bytesOf(window, artifact?.id ?? ''));
    const entry = (entryNo: number) =>
      told('ballot_closed')
        .filter((said) => said['entryNo'] === entryNo)
        .toSorted((left, right) => Number(left['ballotNo']) - Number(right['ballotNo']))
        .map(({ marks, invalidReason }) => ({ marks, invalidReason }));
    expect(entry(1)).toEqual(deck);
    expect(entry(2)).toEqual(misreadAt(deck, MISREAD));
    expect(told('field_resolved').map(({ ballotNo, place, value }) => [ballotNo, place, value])).toEqual(
      MISREAD.map(({ ballot, place }) => [ballot + 1, place, deck[ballot]?.marks[place]]),
    );
    const [frozen] = told('state_changed').flatMap((said) => (said['frozen'] as Frozen[] | undefined) ?? []);
    expect(frozen).toMatchObject({
      collected: BALLOTS,
      valid: BALLOTS - 1,
      invalid: 1,
      invalidReasons: { no_seal: 1 },
    });
    expect(frozen?.rows.map(([, counts, invalid]) => [...counts, invalid])).toEqual(
      expected.map(({ counts, invalid }) => [...counts, invalid]),
    );
  });

  await test.step('the projector shows them to the hall, page by page', async () => {
    const wall = await anotherWindow(`/#/confidence-votes/${voteId}/projector`);
    await expect(wall.getByText(`Thu về ${BALLOTS}`)).toBeVisible();
    await expect(wall.getByText('Không hợp lệ 1')).toBeVisible();
    expect(await rowsOnWall(wall)).toEqual(names.map((name, place) => [name, ...(shares[place] ?? [])]));
    await wall.close();
  });

  await test.step('in all of it the program reached no other machine', async () => {
    const checks = await calls.must('rehearsal.getReadiness', { voteId });
    expect(checks.find(({ code }) => code === 'network')).toMatchObject({
      state: 'ready',
      text: 'Không cần mạng: từ khi mở, chương trình chưa nối ra ngoài máy này lần nào.',
    });
  });
});

interface Frozen {
  readonly rows: readonly (readonly [string, readonly number[], number])[];
}

/** The lines of a file for another PC by kind, as an outsider reads them. */
function toldIn(bytes: Buffer): (kind: string) => readonly Readonly<Record<string, unknown>>[] {
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as readonly unknown[]);
  return (kind) =>
    lines
      .filter((line) => line[3] === kind)
      .map((line) => JSON.parse(String(line[4])) as Record<string, unknown>);
}

/** Papers put a point after thousands. */
const grouped = (figure: number): string => String(figure).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '.');
