import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DATABASE_FILE } from '@main/database/data-files';
import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { inTurn, median, milliseconds, percentile } from './measure';
import { openProgram, withScratchFolder } from './program';
import { note, report } from './report';
import { makeOffice } from './sample-data';

/**
 * Ten years of sessions looked through as somebody types: 40 sessions, 3 000 titles of items with a note of the minutes
 * each, 400 questions. The limit is the bare scan of the same keys by the database itself.
 */
const SESSIONS = 40;
const ITEMS = 75;
const QUESTIONS = 10;
const ROUNDS = 400;
const AT = '2026-07-15T02:00:00.000Z';

const WORDS =
  'dự toán ngân sách đầu tư công tuyến đường liên xã quy hoạch đất đai y tế giáo dục Buôn Đôn Krông Bông nước sạch ' +
  'chính sách hỗ trợ đồng bào dân tộc thiểu số giải ngân thẩm tra báo cáo kiến nghị cử tri biên chế tài chính rừng';
const words = WORDS.split(' ');
const textOf = (seed: number, length: number): string =>
  Array.from({ length }, (_, at) => words[(seed * 31 + at * (7 + (seed % 11))) % words.length]).join(' ');
const uuid = (kind: number, no: number): string =>
  `${String(kind).padStart(8, '0')}-0000-7000-8000-${String(no).padStart(12, '0')}`;

function fill(db: BetterSqlite3.Database): readonly string[] {
  const keys: string[] = [];
  const deputy = db.prepare<[], string>('SELECT id FROM deputy LIMIT 1').pluck().get();
  const session = db.prepare(
    "INSERT INTO session (id, session_type, number, term_number, title, opening_date, place, note, search_key, created_at, updated_at, version, last_vote_no, joint_start, joint_end, joint_place, joint_chair, joint_secretary, joint_contact) VALUES (?, 'regular', ?, 'XI', ?, ?, '', '', ?, ?, ?, 1, 0, '', '', '', '', '', '')",
  );
  const item = db.prepare(
    "INSERT INTO agenda_item (id, session_id, ref_no, sort_order, title, item_kind, drafter, board, presenter, minutes, personnel, secret_ballot, broadcast, note, created_at, updated_at, version) VALUES (?, ?, ?, ?, ?, 'report', 'Sở Tài chính', 'Ban Kinh tế – Ngân sách', 'Phó Chủ tịch UBND', 10, 0, 0, 0, '', ?, ?, 1)",
  );
  const record = db.prepare('INSERT INTO item_record VALUES (?, NULL, NULL, ?, ?, ?, ?, 1)');
  const question = db.prepare(
    "INSERT INTO interpellation VALUES (?, ?, NULL, NULL, ?, 'Giám đốc Sở', '', ?, ?, ?, '', 'at_sitting', '', ?, ?, ?, 1)",
  );
  for (let no = 1; no <= SESSIONS; no += 1) {
    const id = uuid(1, no);
    const date = `${2016 + Math.floor(no / 4)}-0${1 + (no % 4)}-10`;
    session.run(id, 100 + no, `Kỳ họp thứ ${no}`, date, `ky hop thu ${no}`, AT, AT);
    for (let at = 1; at <= ITEMS; at += 1) {
      const seed = no * ITEMS + at;
      const itemId = uuid(2, seed);
      const title = `Báo cáo ${textOf(seed, 12)} số ${seed}`;
      const text = textOf(seed + 5, 60);
      item.run(itemId, id, at, at, title, AT, AT);
      record.run(itemId, text, searchKey(text), AT, AT);
      keys.push(searchKey(title), searchKey(text));
    }
    for (let at = 1; at <= QUESTIONS; at += 1) {
      const content = textOf(no * 100 + at, 40);
      question.run(
        uuid(3, no * QUESTIONS + at),
        id,
        deputy,
        textOf(at, 2),
        content,
        date,
        searchKey(content),
        AT,
        AT,
      );
      keys.push(searchKey(content));
    }
  }
  return keys;
}

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const empty = await openProgram(dataDir);
  await makeOffice(empty);
  const asker = { ...EMPTY_DEPUTY, fullName: 'Nguyễn Văn Hỏi', mandateFrom: '2021-06-01' };
  await empty.call('council.saveDeputy', { id: null, version: null, fields: asker });
  await empty.close();
  const filling = new BetterSqlite3(join(dataDir, DATABASE_FILE));
  const keys = filling.transaction(() => fill(filling))();
  filling.close();

  const raw = new BetterSqlite3(join(folder, 'raw.sqlite'));
  raw.exec('CREATE TABLE matter (search_key TEXT NOT NULL) STRICT');
  const insert = raw.prepare('INSERT INTO matter VALUES (?)');
  raw.transaction(() => keys.forEach((key) => insert.run(key)))();
  const scan = raw.prepare('SELECT count(*) FROM matter WHERE instr(search_key, ?) > 0');

  const program = await openProgram(dataDir);
  const asked = [
    'n',
    'ng',
    'ngan',
    'ngân sách',
    'dau tu cong',
    'Buôn Đôn',
    'buon don',
    'so 1234',
    'khong co',
    'so tai chinh',
    'ky hop thu 14',
    'rừng',
  ];
  let found = 0;
  const samples = await inTurn(
    { warmUp: 20, rounds: ROUNDS },
    (round) =>
      milliseconds(async () => {
        found += (
          await program.call('sessionArchive.search', { text: asked[round % asked.length]!, limit: 60 })
        ).length;
      }),
    (round) => milliseconds(() => scan.get(searchKey(asked[round % asked.length]!))),
  );
  if (found === 0) throw new Error('nothing was found');
  note(`${SESSIONS} sessions, ${SESSIONS * ITEMS} items with notes, ${SESSIONS * QUESTIONS} questions`);
  const limit = { what: 'scan of the stored keys, p50', value: median(samples.limit) };
  report({
    what: 'search in ten years of sessions, p95',
    unit: 'ms',
    value: percentile(samples.ours, 95),
    limit,
    targets: [{ kind: 'at-most', value: 30 }],
  });
  report({
    what: 'search in ten years of sessions, p50',
    unit: 'ms',
    value: median(samples.ours),
    limit,
    targets: [],
  });
  await program.close();
  raw.close();
});
