import { statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DATABASE_FILE } from '@main/database/data-files';
import type { Output } from '@shared/contract/registry';
import { nameSortKey, searchKey } from '@shared/kernel/vietnamese-text';
import { openProgram } from './program';
import { countsOf, DEPUTIES, makeConfirmedVote, makeOffice, makeOpenVote, personName } from './sample-data';
import { ofVote } from '@shared/documents/subject';

/**
 * Two terms of a busy provincial office: 600 people, 85 deputies, ten gradings, 240 issued papers, forty imports, and
 * a log of 40 000 changes. Made through the contract where that is quick, and multiplied in SQL where only the amount
 * matters.
 */
export interface TenYears {
  readonly databaseFile: string;
  readonly megabytes: number;
  /** A grading that is open for entry. */
  readonly openVote: Output<'confidenceVotes.getVote'>['vote'];
}

const VOTES = 10;
const PEOPLE = 600;
const PAPERS = 240;
const IMPORTS = 40;
const CHANGES = 40_000;
const KINDS = ['tally_minutes', 'result_table', 'tally_report', 'confirming_resolution'] as const;

export async function makeTenYears(dataDir: string): Promise<TenYears> {
  const program = await openProgram(dataDir);
  await makeOffice(program);
  for (let year = 0; year < VOTES; year += 1) await makeConfirmedVote(program, 2026 + year);
  const openVote = await makeOpenVote(program, 2036);
  const [first] = openVote.tally;
  if (!first) throw new Error('the vote has no officials');
  await program.call('confidenceVotes.recordRow', {
    voteId: openVote.id,
    officialId: first.officialId,
    version: first.version,
    ...countsOf(0),
  });
  const [graded] = (await program.call('confidenceVotes.listVotes', {})).filter(
    (vote) => vote.status === 'confirmed',
  );
  const voteId = graded?.id ?? '';
  const documents = await Promise.all(
    KINDS.map(async (kind) => ({
      kind,
      details: await program.call('documents.proposeDetails', { subject: ofVote(voteId), kind }),
      version: null,
    })),
  );
  await program.call('documents.makeDrafts', { subject: ofVote(voteId), documents });
  await program.close();

  const databaseFile = join(dataDir, DATABASE_FILE);
  multiply(databaseFile);
  return { databaseFile, megabytes: statSync(databaseFile).size / 1_048_576, openVote };
}

/** A UUID of the right form for a made-up row. */
const id = (group: number, number: number): string =>
  `0190${group.toString(16).padStart(4, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const AT = '2030-06-15T02:00:00.000Z';

function multiply(file: string): void {
  const raw = new BetterSqlite3(file);
  raw.pragma('journal_mode = WAL');
  raw.transaction(() => {
    addPeople(raw, PEOPLE, 1);
    addOffices(raw);
    addPapers(raw);
    const preview = JSON.stringify(
      Array.from({ length: DEPUTY_ROWS }, (_, index) => ({
        rowNumber: index,
        cells: personName(index).split(' '),
      })),
    );
    const batch = raw.prepare(
      `INSERT INTO import_batch (id, kind, file_name, register_state, preview, effects, added, changed, created_at,
       committed_at, undone_at) VALUES (?, 'deputies', 'dai-bieu.xlsx', '', ?, '[]', 85, 0, ?, ?, NULL)`,
    );
    for (let index = 0; index < IMPORTS; index += 1) batch.run(id(3, index), preview, AT, AT);
    const change = raw.prepare(
      `INSERT INTO audit_log (at, actor, method, entity, entity_id, summary, changes) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    for (let index = 0; index < CHANGES; index += 1) {
      const name = personName(index % PEOPLE);
      const changes = JSON.stringify([
        { field: 'Nghề nghiệp, nơi công tác', before: 'Sở Tài chính', after: name },
      ]);
      change.run(
        AT,
        'van-phong',
        'council.savePerson',
        'person',
        id(1, index % PEOPLE),
        `Sửa ${name}`,
        changes,
      );
    }
  })();
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
}

const DEPUTY_ROWS = 400;

/** The council of today, and somebody in every post. */
function addOffices(raw: BetterSqlite3.Database): void {
  const deputy = raw.prepare(
    `INSERT INTO deputy (id, person_id, group_id, group_role, board_id, board_role, standing_committee_post,
     constituency, full_time, mandate_from, mandate_to, end_reason, suspended, created_at, updated_at, version)
     VALUES (?, ?, NULL, NULL, NULL, NULL, '', 'Đơn vị bầu cử số 1', 0, '2031-05-01', NULL, '', 0, ?, ?, 1)`,
  );
  for (let index = 0; index < DEPUTIES; index += 1) deputy.run(id(4, index), id(1, index), AT, AT);
  const holding = raw.prepare(
    `INSERT INTO post_holding (id, post_id, person_id, held_from, held_to, decision, decision_date, end_reason,
     created_at, updated_at, version) VALUES (?, ?, ?, '2031-06-20', NULL, '', NULL, '', ?, ?, 1)`,
  );
  const posts = raw.prepare<[], string>('SELECT id FROM post').pluck().all();
  posts.forEach((post, index) => holding.run(id(5, index), post, id(1, index), AT, AT));
}

/** Issued papers with their numbers, copied from the drafts of one vote. */
function addPapers(raw: BetterSqlite3.Database): void {
  const paper = raw.prepare(
    `INSERT INTO official_document (id, kind, subject, subject_id, vote_id, part, part_name, title, status, details, model, figures_code, check_code,
     issue_date, withdrawn_reason, created_at, updated_at, version)
     SELECT ?, kind, subject, subject_id, vote_id, part, part_name, title, 'official', details, model, figures_code, check_code,
     '2030-06-15', withdrawn_reason, created_at, updated_at, version FROM official_document WHERE kind = ? LIMIT 1`,
  );
  const number = raw.prepare('INSERT INTO document_number VALUES (?, ?, ?, ?, ?, ?)');
  for (let index = 0; index < PAPERS; index += 1) {
    const kind = KINDS[index % KINDS.length];
    paper.run(id(2, index), kind);
    number.run(kind, 2030, index + 1, `${index + 1}/${kind}`, id(2, index), AT);
  }
}

/** People as the register holds them, with the keys that the program makes. */
export function addPeople(raw: BetterSqlite3.Database, count: number, group: number): void {
  const insert = raw.prepare(
    `INSERT INTO person (id, full_name, given_name, sex, birth_date, ethnic_group, party_joined, party_date, occupation,
     phone, note, search_key, sort_key, created_at, updated_at, version)
     VALUES (?, ?, '', 'male', '1970', 'Kinh', 1, NULL, 'Sở Tài chính', '', '', ?, ?, ?, ?, 1)`,
  );
  for (let index = 0; index < count; index += 1) {
    const name = personName(index);
    insert.run(id(group, index), name, searchKey(name), nameSortKey(name), AT, AT);
  }
}
