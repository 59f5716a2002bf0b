import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeText, readDelimitedText } from '@main/spreadsheets/delimited-text';
import { levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type Procedure } from '@shared/confidence-votes/model';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';
import { ofVote } from '@shared/documents/subject';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

const HOSTILE = '=HYPERLINK("http://x")';

/** A confirmed vote in which everybody has other figures; one name would compute in a spreadsheet. */
async function confirmed(procedure: Procedure) {
  const prepared = await preparedVote(app, { procedure });
  const officials = prepared.officials.map(({ no: _, ...official }, index) => ({
    ...official,
    ...(index === 0 ? { name: HOSTILE, posts: 'Chủ tịch "HĐND", tỉnh\nĐại biểu' } : {}),
    ...(procedure === 'decision' ? { ballotKindId: null } : {}),
  }));
  const listed = await app.must('confidenceVotes.saveOfficials', {
    voteId: prepared.id,
    version: prepared.version,
    officials,
  });
  const { vote } = await app.must('confidenceVotes.openCounting', {
    voteId: prepared.id,
    version: listed.vote.version,
  });
  for (const { ballotKindId, version } of vote.ballotKinds) {
    await app.must('confidenceVotes.recordBallots', {
      voteId: vote.id,
      ballotKindId,
      version,
      printed: 47,
      issued: 47,
      collected: 47,
      valid: procedure === 'decision' ? 46 : 47,
      invalid: procedure === 'decision' ? 1 : 0,
      invalidReasons: procedure === 'decision' ? { no_mark: 1 } : {},
    });
  }
  for (const [index, { officialId, version }] of vote.tally.entries()) {
    const last = 20 + index * 3;
    const counts =
      procedure === 'decision'
        ? { trust: 46 - last, noTrust: last }
        : { high: 46 - last - index, medium: index, low: last };
    await app.must('confidenceVotes.recordRow', {
      voteId: vote.id,
      officialId,
      version,
      counts,
      invalidRows: 1,
    });
  }
  const { vote: counting } = await app.must('confidenceVotes.getVote', { voteId: vote.id });
  const counted = await app.must('confidenceVotes.finishCounting', {
    voteId: vote.id,
    version: counting.version,
    acceptedBecause: 'Đã xem lại',
    closedBy: BOARD_HEAD,
  });
  return app.must('confidenceVotes.confirmResult', {
    voteId: vote.id,
    version: counted.vote.version,
    confirmedBy: BOARD_HEAD,
  });
}

const bytesOf = (id: string): Uint8Array => app.files.get(id)?.bytes ?? new Uint8Array();

async function csvLines(voteId: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const file = await app.must('resultFiles.makeResultCsv', { voteId });
  expect(file.fileName).toBe('ket-qua-lay-phieu-tin-nhiem-giua-nhiem-ky.csv');
  const bytes = bytesOf(file.id);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const sheet = readDelimitedText(decodeText(bytes) ?? '', 'csv', ',');
  if (!sheet.ok) throw new Error('not read');
  const [heading, ...rows] = sheet.value.rows.map(({ cells }) => cells.map(({ text }) => text));
  return rows.map((row) =>
    Object.fromEntries((heading ?? []).map((name, column) => [name, row[column] ?? ''])),
  );
}

async function workbookRows(voteId: string): Promise<readonly (string | number)[][]> {
  const details = await app.must('documents.proposeDetails', {
    subject: ofVote(voteId),
    kind: 'result_table',
  });
  const [draft] = await app.must('documents.makeDrafts', {
    subject: ofVote(voteId),
    documents: [{ kind: 'result_table', details, version: null }],
  });
  const file = await app.must('documents.makeFile', { documentId: draft?.id ?? '', format: 'xlsx' });
  const book = read(bytesOf(file.id));
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? '']!, { header: 1, defval: '' });
}

describe.each<Procedure>(['grading', 'decision'])('%s', (procedure) => {
  test('the figures of the .csv and of the workbook are those of the one computed result', async () => {
    const { vote, result } = await confirmed(procedure);
    const lines = await csvLines(vote.id);
    const cells = await workbookRows(vote.id);
    const people = result.kinds.flatMap((kind) => kind.rows.map((row) => ({ kind, row })));
    expect(lines).toHaveLength(people.length);
    for (const [index, { kind, row }] of people.entries()) {
      const line = lines[index] ?? {};
      const name = row.name === HOSTILE ? `'${HOSTILE}` : row.name;
      expect(line).toMatchObject({
        'Loại phiếu': kind.kind.title,
        'Số phiếu thu về': '47',
        'Số phiếu hợp lệ': String(kind.kind.valid),
        STT: String(row.no),
        'Họ và tên': name,
        'Chức vụ': row.posts.replace('\n', '; '),
        'Phiếu không hợp lệ với người này': '1',
        'Tổng số tính tỷ lệ': '47',
        'Tình trạng': 'ĐÃ XÁC NHẬN',
      });
      const figures = LEVELS_OF[procedure].flatMap((level) => [
        String(row.counts[level]),
        row.percent[level] ?? '',
      ]);
      expect(
        LEVELS_OF[procedure].flatMap((level) => [line[levelNames[level]], line[`${levelNames[level]} (%)`]]),
      ).toEqual(figures);
      const printed = cells.find((shown) => shown[1] === name);
      expect(printed?.slice(3)).toEqual([...figures, '1'].map((text) => Number(text.replace(',', '.'))));
    }
    const reached = people.filter(({ row }) => row.consequence !== 'none');
    expect(reached.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line['Hệ quả'] !== '')).toHaveLength(reached.length);
  });
});

test('nothing is exported while the count contradicts itself; before the head confirms it says so', async () => {
  const vote = await openedVote(app);
  expect(await app.call('resultFiles.makeResultCsv', { voteId: vote.id })).toMatchObject({
    error: { code: 'document.unbalanced' },
  });
  const { vote: done } = await confirmed('grading');
  const reopened = await app.must('confidenceVotes.reopen', {
    voteId: done.id,
    version: done.version,
    requestedBy: BOARD_HEAD,
    reason: 'Kiểm lại một phiếu theo yêu cầu',
  });
  const [line] = await csvLines(reopened.vote.id);
  expect(line?.['Tình trạng']).toBe('CHƯA CÔNG BỐ');
});
