import { COUNTED_BY_TOTALS, NO_EVIDENCE, PLAIN_VOTE } from '../count-mode';
import { announcedRules, baseValueOfFile, invalidRowsOf, ruleSetOfFile } from './basis';
import { evaluateCount } from './evaluation';
import type { CountExclusion, CountFile, CountRow, ExchangeProblem } from './format';
import { err, ok, type Result } from '../../kernel/result';
import { LEVELS_OF } from '../model';
import type {
  BallotKindCount,
  Block,
  Level,
  Problem,
  TallyRow,
  Vote,
  VoteOfficial,
  VoteResult,
} from '../model';
import { reconcile } from '../reconciliation';
import { computeKinds, percentBase } from '../tally';

/** A count file as the vote and the result that the documents are made from. */
export interface VoteFromFile {
  readonly vote: Vote;
  readonly result: VoteResult;
  /** Name of the council as the file writes it; the file knows nothing else of an office. */
  readonly body: string;
}

export type NoVote = 'not_a_confidence_vote' | 'rule_set_unknown';

const KIND_ID = 'kind-1';

/**
 * Which block a person's row is printed in when the file does not say: posts of the council are recognised by
 * their words. The figures do not depend on it.
 */
function blockOf(row: Pick<CountRow, 'block' | 'position'>): Block {
  if (row.block !== null) return row.block;
  return /HĐND|Hội đồng nhân dân|Trưởng Ban/iu.test(row.position ?? '') ? 'council' : 'committee';
}

function officialOf(row: CountRow): VoteOfficial {
  return {
    id: `row-${row.no}`,
    personId: null,
    name: row.name,
    birthYear: null,
    posts: row.position ?? '',
    block: blockOf(row),
    ballotKindId: KIND_ID,
    no: row.no,
    included: true,
    exclusionReason: null,
    exclusionNote: '',
    ...NO_EVIDENCE,
  };
}

/** How the count files write the one reason that the resolution names itself. */
const ELECTED_IN_YEAR = 'elected in the year of the vote';

function excludedOfficial(excluded: CountExclusion, index: number, after: number): VoteOfficial {
  const inYear = excluded.reason === ELECTED_IN_YEAR;
  return {
    id: `excluded-${index + 1}`,
    personId: null,
    name: excluded.name,
    birthYear: null,
    posts: excluded.position ?? '',
    block: blockOf({ block: null, position: excluded.position }),
    ballotKindId: null,
    no: after + index + 1,
    included: false,
    exclusionReason: inYear ? 'elected_in_year' : 'other_by_council_decision',
    // The papers say the named reason in their own words.
    exclusionNote: inYear ? '' : excluded.reason,
    ...NO_EVIDENCE,
  };
}

function tallyRow(file: CountFile, row: CountRow, levels: readonly Level[]): TallyRow {
  const official = officialOf(row);
  return {
    officialId: official.id,
    no: official.no,
    name: official.name,
    posts: official.posts,
    block: official.block,
    ballotKindId: KIND_ID,
    counts: Object.fromEntries(levels.map((level) => [level, row.counts[level] ?? null])),
    invalidRows: invalidRowsOf(file, row),
  };
}

/**
 * The findings that only a file can have, in the words of a vote. A base that is missing or contradicts itself is
 * not established, and without an established base nothing may become official.
 */
function fileProblem(problem: ExchangeProblem, levels: readonly Level[]): Problem | null {
  const { code, no, level, message, advice, left, right, difference, expected, published } = problem;
  const known = levels.find((candidate) => candidate === level);
  const about = {
    message,
    advice,
    ...(no === undefined ? {} : { no, officialId: `row-${no}`, ballotKindId: KIND_ID }),
    ...(known ? { level: known } : {}),
  };
  switch (code) {
    case 'base_unknown':
    case 'base_conflict': {
      const sides = left && right && difference !== undefined ? { left, right, difference } : {};
      return { ...about, ...sides, code: 'base_unknown', severity: 'blocking' };
    }
    case 'published_percent_differs':
    case 'impossible_percent':
      return {
        ...about,
        code,
        severity: 'blocking',
        ...(expected === undefined ? {} : { expected }),
        ...(published === undefined ? {} : { published }),
      };
    default:
      return null;
  }
}

function problemsOf(file: CountFile, levels: readonly Level[], ofVote: readonly Problem[]): Problem[] {
  const ofFile = evaluateCount(file)
    .problems.map((problem) => fileProblem(problem, levels))
    .filter((problem) => problem !== null);
  const baseIsReported = ofFile.some(({ code }) => code === 'base_unknown');
  return [...ofVote.filter(({ code }) => !(baseIsReported && code === 'base_unknown')), ...ofFile];
}

/**
 * A file may leave things out; official papers may not. Therefore what is missing blocks the result here, and
 * papers of an incomplete count carry the draft mark.
 */
export function voteFromExchange(file: CountFile, now: string): Result<VoteFromFile, NoVote> {
  if (file.procedure === null) return err('not_a_confidence_vote');
  const named = ruleSetOfFile(file);
  if (!named) return err('rule_set_unknown');
  const ruleSet = announcedRules(file, named);
  const levels = LEVELS_OF[file.procedure];
  const { totals } = file;
  const kind: BallotKindCount = {
    ballotKindId: KIND_ID,
    title: file.procedure === 'grading' ? 'Phiếu lấy phiếu tín nhiệm' : 'Phiếu bỏ phiếu tín nhiệm',
    printed: totals.ballotsPrinted,
    issued: totals.ballotsIssued,
    collected: totals.ballotsCollected,
    valid: totals.ballotsValid,
    invalid: totals.ballotsInvalid,
    invalidReasons: totals.invalidReasons,
  };
  const rows = file.rows.toSorted((left, right) => left.no - right.no);
  const tally = rows.map((row) => tallyRow(file, row, levels));
  const input = {
    procedure: file.procedure,
    ruleSet,
    deputiesTotal: totals.deputiesTotal,
    deputiesPresent: totals.deputiesVoting,
    kinds: [kind],
    rows: tally,
  };
  const problems = problemsOf(file, levels, reconcile(input));
  const complete = problems.every((problem) => problem.severity !== 'blocking');
  const base = percentBase(ruleSet.base, baseValueOfFile(file), ruleSet);
  const lastNo = rows.at(-1)?.no ?? 0;
  return ok({
    body: file.body,
    vote: {
      id: file.id,
      version: 1,
      meetingVersion: 1,
      title: file.title,
      procedure: file.procedure,
      ruleSet,
      status: complete ? 'counted' : 'counting',
      sessionName: file.session,
      date: file.date,
      startTime: file.startTime,
      endTime: file.endTime,
      place: file.place,
      deputiesTotal: totals.deputiesTotal,
      deputiesPresent: totals.deputiesVoting,
      ...COUNTED_BY_TOTALS,
      ...PLAIN_VOTE,
      officials: [
        ...rows.map(officialOf),
        ...file.excluded.map((excluded, index) => excludedOfficial(excluded, index, lastNo)),
      ],
      ballotKinds: [{ ...kind, version: 1 }],
      board: file.board.map((member, index) => ({ id: `board-${index + 1}`, personId: null, ...member })),
      tally: tally.map((row) => ({ ...row, version: 1 })),
      stateChanges: [],
      updatedAt: now,
    },
    result: {
      procedure: file.procedure,
      levels,
      kinds: computeKinds(input, () => base),
      problems,
      complete,
    },
  });
}
