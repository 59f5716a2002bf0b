import type {
  BoardMember,
  EnteredBallots,
  EnteredRow,
  InvalidReason,
  LevelCounts,
  Procedure,
  RuleSet,
  StateChange,
  Vote,
  VoteOfficial,
} from '@shared/confidence-votes/model';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { lastClosing } from '@shared/confidence-votes/state';
import type { Selectable } from 'kysely';
import { acceptedAt } from './accepted-findings';
import { loadBallotSheet } from './ballots/ballot-sheet';
import { countedBallots, countedLine } from './counted-sheet';
import { closedFigures } from './log/codes/closed-figures';
import { sampleFindings } from './paper-ballots/sample-findings';
import { sheetsNoted } from './paper-ballots/sheets-noted';
import type {
  BallotKindTable,
  ConfidenceVoteTable,
  CountingBoardMemberTable,
  ReadDb,
  VoteOfficialTable,
  VoteStateChangeTable,
} from '../database/tables';

/** One vote with everything that belongs to it, or null. */
export async function loadVote(db: ReadDb, voteId: string): Promise<Vote | null> {
  const row = await db.selectFrom('confidence_vote').selectAll().where('id', '=', voteId).executeTakeFirst();
  if (!row) return null;
  const kinds = await db
    .selectFrom('ballot_kind')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const officials = await db
    .selectFrom('vote_official')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('printed_no')
    .orderBy('id')
    .execute();
  const board = await db
    .selectFrom('counting_board_member')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const changes = await db
    .selectFrom('vote_state_change')
    .selectAll()
    .where('vote_id', '=', voteId)
    .orderBy('seq')
    .execute();
  const releases = await db
    .selectFrom('ballot_release')
    .select((eb) => ['ballot_kind_id', eb.fn.max('release_no').as('release_no')])
    .where('vote_id', '=', voteId)
    .groupBy('ballot_kind_id')
    .execute();
  const released = new Map(releases.map((release) => [release.ballot_kind_id, release.release_no]));
  const noted = await sheetsNoted(
    db,
    voteId,
    kinds.flatMap(({ id, title }) => {
      const no = released.get(id);
      return no === undefined ? [] : [{ id, title, no }];
    }),
  );
  const ruleSet = ruleSetOf(row);
  const sheet =
    row.count_mode === 'ballots' && row.status !== 'prepared'
      ? await loadBallotSheet(db, {
          id: row.id,
          procedure: row.procedure,
          entries: row.entries,
          batchSize: row.batch_size,
        })
      : null;
  const inOrder = officials.toSorted(byPlaceOnPaper(kinds.map((kind) => kind.id)));
  const closing = lastClosing(changes.map(stateChangeOf));
  const accepted = await acceptedAt(db, row.id, closing);
  const ballotKinds = kinds.map((kind): EnteredBallots => ({
    ...countedBallots(kindOf(kind), sheet),
    ...(released.has(kind.id) ? { released: true } : {}),
    ...(noted.has(kind.id) ? { sheetsNoted: noted.get(kind.id) ?? 0 } : {}),
  }));
  const tally = inOrder
    .flatMap((official) => tallyRowOf(row.procedure, official))
    .map((line) => countedLine(line, sheet));
  const vote: Vote = {
    id: row.id,
    version: row.version,
    meetingVersion: row.meeting_version,
    title: row.title,
    procedure: row.procedure,
    ruleSet,
    status: row.status,
    sessionName: row.session_name,
    date: row.vote_date,
    openingDate: row.opening_date,
    startTime: row.start_time,
    endTime: row.end_time,
    place: row.place,
    deputiesTotal: row.deputies_total,
    deputiesPresent: row.deputies_present,
    countMode: row.count_mode,
    entries: row.entries,
    batchSize: row.batch_size === 25 ? 25 : 10,
    rehearsalOf: row.rehearsal_of,
    deckSeed: row.deck_seed,
    officials: inOrder.map(officialOf),
    ballotKinds,
    board: board.map(memberOf),
    tally,
    stateChanges: changes.map(stateChangeOf),
    ...(accepted === null ? {} : { acceptedAtClosing: accepted }),
    ballotProgress: row.count_mode === 'ballots' ? (sheet?.progress ?? []) : null,
    ballotFindings: [
      ...(sheet?.findings ?? []),
      ...(row.status === 'prepared' ? [] : await sampleFindings(db, row.id, closing?.at ?? null)),
    ],
    frozenCodes: null,
    entryStatistics: sheet?.statistics ?? null,
    updatedAt: await lastChangeOf(db, row.id, row.updated_at),
  };
  const closed = await closedFigures(db, vote);
  return { ...vote, ballotFindings: [...closed.problems, ...vote.ballotFindings], frozenCodes: closed.codes };
}

/** While a vote is prepared it follows the program's rules; opening the count freezes them into the vote. */
export function ruleSetOf(row: Pick<ConfidenceVoteTable, 'status' | 'rule_set'>): RuleSet {
  const stored = JSON.parse(row.rule_set) as RuleSet;
  if (row.status !== 'prepared') return stored;
  return { ...ruleSetByCode(stored.code), decimals: stored.decimals, rounding: stored.rounding };
}

/** Rows of the tally sheet are saved without touching the vote itself, so its last change is read from the log. */
async function lastChangeOf(db: ReadDb, voteId: string, updatedAt: string): Promise<string> {
  const last = await db
    .selectFrom('audit_log')
    .select('at')
    .where('entity', '=', 'vote')
    .where('entity_id', '=', voteId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last && last.at > updatedAt ? last.at : updatedAt;
}

/** Kinds of ballot in their order, within each the printed order; who is not on a ballot comes last. */
function byPlaceOnPaper(kindIds: readonly string[]) {
  const place = (official: Selectable<VoteOfficialTable>): number => {
    if (official.included === 0) return kindIds.length + 1;
    const index = official.ballot_kind_id === null ? -1 : kindIds.indexOf(official.ballot_kind_id);
    return index < 0 ? kindIds.length : index;
  };
  return (left: Selectable<VoteOfficialTable>, right: Selectable<VoteOfficialTable>): number =>
    place(left) - place(right) || left.printed_no - right.printed_no;
}

function officialOf(row: Selectable<VoteOfficialTable>): VoteOfficial {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    birthYear: row.birth_year,
    posts: row.posts,
    block: row.block,
    ballotKindId: row.ballot_kind_id,
    no: row.printed_no,
    included: row.included === 1,
    exclusionReason:
      row.exclusion_reason === 'sick_leave_6m' ? 'other_by_council_decision' : row.exclusion_reason,
    exclusionNote: row.exclusion_note,
    exclusionEvidence: row.exclusion_evidence,
    decidedBy: row.decided_by,
    electedDate: row.elected_date,
    triggerKind: row.trigger_kind,
    triggerNote: row.trigger_note,
  };
}

function tallyRowOf(procedure: Procedure, row: Selectable<VoteOfficialTable>): readonly EnteredRow[] {
  if (row.included === 0 || row.ballot_kind_id === null) return [];
  return [
    {
      officialId: row.id,
      version: row.row_version,
      no: row.printed_no,
      name: row.name,
      posts: row.posts,
      block: row.block,
      ballotKindId: row.ballot_kind_id,
      counts: countsOf(procedure, row),
      invalidRows: row.invalid_rows,
    },
  ];
}

function countsOf(procedure: Procedure, row: Selectable<VoteOfficialTable>): LevelCounts {
  return procedure === 'grading'
    ? { high: row.high, medium: row.medium, low: row.low }
    : { trust: row.trust, noTrust: row.no_trust };
}

function kindOf(row: Selectable<BallotKindTable>): EnteredBallots {
  return {
    ballotKindId: row.id,
    version: row.row_version,
    title: row.title,
    printed: row.printed,
    issued: row.issued,
    collected: row.collected,
    valid: row.valid,
    invalid: row.invalid,
    invalidReasons: JSON.parse(row.invalid_reasons) as Partial<Record<InvalidReason, number>>,
    ...balanceOf(row),
  };
}

/** Said by nobody, it is no figure of the vote: papers made before stay as true as they were. */
function balanceOf(row: Selectable<BallotKindTable>): Pick<EnteredBallots, 'balance'> {
  const { test_ballots: testBallots, exchanged, spoiled, unused } = row;
  const said = [testBallots, exchanged, spoiled, unused].some((figure) => figure !== null);
  return said ? { balance: { testBallots, exchanged, spoiled, unused } } : {};
}

function memberOf(row: Selectable<CountingBoardMemberTable>): BoardMember {
  return { id: row.id, personId: row.person_id, name: row.name, posts: row.posts, role: row.role };
}

function stateChangeOf(row: Selectable<VoteStateChangeTable>): StateChange {
  return {
    at: row.at,
    from: row.from_status,
    to: row.to_status,
    actor: row.actor,
    reason: row.reason,
  };
}
