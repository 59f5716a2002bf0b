import type {
  ClarificationRequest,
  DutyRecord,
  Groundwork,
  PersonalReport,
  StoredStep,
  VoterOpinion,
} from '@shared/confidence-votes/groundwork/model';
import type { IssuedDays } from '@shared/confidence-votes/groundwork/calendar';
import type { Selectable } from 'kysely';
import type {
  ClarificationRequestTable,
  DutyRecordTable,
  PersonalReportTable,
  ReadDb,
  VoterOpinionTable,
  VoteStepTable,
} from '../../database/tables';
import { loadAskedQuestions } from './asked-questions';

/** Everything that was gathered for one vote. */
export async function loadGroundwork(db: ReadDb, voteId: string): Promise<Groundwork> {
  const officials = db.selectFrom('vote_official').select('id').where('vote_id', '=', voteId);
  const requests = await db
    .selectFrom('clarification_request')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('received_date')
    .orderBy('id')
    .execute();
  const reports = await db
    .selectFrom('personal_report')
    .selectAll()
    .where('official_id', 'in', officials)
    .orderBy('id')
    .execute();
  const opinions = await db
    .selectFrom('voter_opinion')
    .selectAll()
    .where('official_id', 'in', officials)
    .orderBy('received_date')
    .orderBy('id')
    .execute();
  const duties = await db
    .selectFrom('duty_record')
    .selectAll()
    .where('official_id', 'in', officials)
    .orderBy('year')
    .orderBy('id')
    .execute();
  return {
    steps: await loadSteps(db, voteId),
    requests: requests.map(requestOf),
    reports: reports.map(reportOf),
    opinions: opinions.map(opinionOf),
    duties: duties.map(dutyOf),
    questions: await loadAskedQuestions(db, voteId),
  };
}

export async function loadSteps(db: ReadDb, voteId: string): Promise<readonly StoredStep[]> {
  const rows = await db
    .selectFrom('vote_step')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  return rows.map(stepOf);
}

/** Of these votes, the days on which their papers were issued, by kind. */
export async function loadIssuedDays(
  db: ReadDb,
  voteIds: readonly string[],
): Promise<ReadonlyMap<string, IssuedDays>> {
  const rows = await db
    .selectFrom('official_document')
    .select(['subject_id', 'kind', 'issue_date'])
    .where('subject', '=', 'vote')
    .where('subject_id', 'in', voteIds)
    .where('status', '=', 'official')
    .execute();
  const byVote = Map.groupBy(rows, (row) => row.subject_id);
  return new Map(
    [...byVote].map(([voteId, papers]) => [
      voteId,
      new Map(papers.flatMap(({ kind, issue_date: day }) => (day === null ? [] : [[kind, day] as const]))),
    ]),
  );
}

export function stepOf(row: Selectable<VoteStepTable>): StoredStep {
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    title: row.title,
    daysBefore: row.days_before,
    fixedDate: row.fixed_date,
    basis: row.basis,
    verification: row.verification,
    owner: row.owner,
    doneDate: row.done_date,
    note: row.note,
  };
}

function requestOf(row: Selectable<ClarificationRequestTable>): ClarificationRequest {
  return {
    id: row.id,
    version: row.version,
    officialId: row.official_id,
    deputyId: row.deputy_id,
    deputyName: row.deputy_name,
    requestKind: row.request_kind,
    question: row.question,
    addressee: row.addressee,
    receivedDate: row.received_date,
    dueDate: row.due_date,
    answer: row.answer,
    answeredDate: row.answered_date,
  };
}

function reportOf(row: Selectable<PersonalReportTable>): PersonalReport {
  return {
    id: row.id,
    version: row.version,
    officialId: row.official_id,
    results: row.results,
    qualities: row.qualities,
    assetDeclaration: row.asset_declaration,
    shortcomings: row.shortcomings,
    voterAnswers: row.voter_answers,
    receivedDate: row.received_date,
  };
}

function opinionOf(row: Selectable<VoterOpinionTable>): VoterOpinion {
  return {
    id: row.id,
    version: row.version,
    officialId: row.official_id,
    source: row.source,
    content: row.content,
    receivedDate: row.received_date,
  };
}

function dutyOf(row: Selectable<DutyRecordTable>): DutyRecord {
  return {
    id: row.id,
    version: row.version,
    officialId: row.official_id,
    year: row.year,
    field: row.subject_field,
    content: row.content,
  };
}
