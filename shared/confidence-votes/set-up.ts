import { nameKey } from '../kernel/same-person';
import { cleanText } from '../kernel/vietnamese-text';
import type { confidenceVoteErrors } from './messages';
import type { BoardMember, RuleSet, Vote, VoteOfficial } from './model';
import { exclusionReasonsOf } from './rule-sets';

/** Why a step is refused: an error code of this room with what its sentence needs. */
export interface VoteRefusal {
  readonly code: keyof typeof confidenceVoteErrors | 'invalid-input';
  readonly params?: Readonly<Record<string, string | number>>;
}

export type VoteSetUp = Pick<
  Vote,
  'procedure' | 'ruleSet' | 'deputiesTotal' | 'date' | 'officials' | 'board'
>;

/** Left out without a reason that the rule set has, or by the council's decision without saying which. */
function isUnexplained(vote: Pick<Vote, 'procedure' | 'ruleSet'>, official: VoteOfficial): boolean {
  const { exclusionReason: reason, exclusionNote } = official;
  if (reason === null || !exclusionReasonsOf(vote.ruleSet.code, vote.procedure).includes(reason)) return true;
  return reason === 'other_by_council_decision' && exclusionNote === '';
}

/** Everything that the set-up still lacks before the box may be opened, in the order of the screen. */
export function setUpGaps(vote: VoteSetUp): readonly VoteRefusal[] {
  const gaps: VoteRefusal[] = [];
  if (vote.date === null) gaps.push({ code: 'vote.no-date' });
  // The minutes name all deputies under every rule set, not only where they are the base.
  if ((vote.deputiesTotal ?? 0) <= 0) gaps.push({ code: 'vote.no-deputies-total' });
  const included = vote.officials.filter((official) => official.included);
  if (included.length === 0) gaps.push({ code: 'vote.no-officials' });
  for (const { name, ballotKindId } of included) {
    if (ballotKindId === null) gaps.push({ code: 'vote.official-without-kind', params: { name } });
  }
  // A ballot of bỏ phiếu tín nhiệm carries one name (NQ 85/2014/QH13 Điều 16, kept by NQ 96/2023/QH15 Điều 18).
  const placed = included.flatMap(({ ballotKindId }) => ballotKindId ?? []);
  if (vote.procedure === 'decision' && new Set(placed).size < placed.length) {
    gaps.push({ code: 'vote.decision-one-person' });
  }
  for (const official of vote.officials) {
    if (official.included || !isUnexplained(vote, official)) continue;
    gaps.push({ code: 'vote.exclusion-without-reason', params: { name: official.name } });
  }
  if (!vote.board.some((member) => member.role === 'head')) gaps.push({ code: 'vote.no-board-head' });
  // No text that was read fixes its size, but the board is a body: its members check each other and sign together.
  else if (vote.board.length < 2) gaps.push({ code: 'vote.board-too-small' });
  return gaps;
}

/**
 * Names of people whom nobody can tell apart on one ballot: the same name, whichever way its tone is written (Hoà, Hòa),
 * and the same posts.
 */
export function sameOnBallot(officials: readonly VoteOfficial[]): readonly string[] {
  const lines = Map.groupBy(
    officials.filter(({ ballotKindId, included }) => included && ballotKindId !== null),
    ({ ballotKindId, name, posts }) =>
      `${ballotKindId} ${nameKey(name)} ${cleanText(posts).toLocaleLowerCase('vi')}`,
  );
  return [...lines.values()]
    .filter((people) => people.length > 1)
    .flatMap((people) => people.map(({ name }) => name));
}

/** On whom a decision vote is held without a cause that somebody noted (NQ 96/2023/QH15 Điều 13 khoản 2), by name. */
export function withoutCause({
  procedure,
  officials,
}: Pick<Vote, 'procedure' | 'officials'>): readonly string[] {
  if (procedure !== 'decision') return [];
  return officials.flatMap(({ included, triggerKind, triggerNote, name }) =>
    included && (triggerKind === null || triggerNote === '') ? [name] : [],
  );
}

type Named = Pick<BoardMember, 'personId' | 'name'>;

/** Who is voted on should not count the ballots. Names decide where one of the two is not from the register. */
export function isVotedOn(member: Named, officials: readonly VoteOfficial[]): boolean {
  const key = (name: string): string => cleanText(name).toLocaleLowerCase('vi');
  return officials.some(
    ({ included, personId, name }) =>
      included &&
      (personId !== null && member.personId !== null
        ? personId === member.personId
        : key(name) === key(member.name)),
  );
}

/**
 * Who is graded although elected or approved in the year of the vote: NQ 96/2023/QH15 Điều 2 khoản 5 leaves them out, so
 * that a hand that took them back is looked at. Others under other rules, and in a decision vote, are nobody.
 */
function gradedThoughNew({
  procedure,
  ruleSet,
  date,
  officials,
}: Pick<Vote, 'procedure' | 'ruleSet' | 'date' | 'officials'>): readonly VoteOfficial[] {
  if (date === null || !exclusionReasonsOf(ruleSet.code, procedure).includes('elected_in_year')) return [];
  const year = date.slice(0, 4);
  return officials.filter(({ included, electedDate }) => included && electedDate?.slice(0, 4) === year);
}

/** The same in words for a line of what is ready; empty where there is nobody. */
export function gradedThoughNewWords(
  vote: Pick<Vote, 'procedure' | 'ruleSet' | 'date' | 'officials'>,
): string {
  const found = gradedThoughNew(vote);
  if (found.length === 0) return '';
  const names = found.map(({ name }) => name);
  const more = names.length > SHOWN_NAMES ? ` và ${names.length - SHOWN_NAMES} người nữa` : '';
  const shown = names.slice(0, SHOWN_NAMES).join(', ');
  return `Được bầu, phê chuẩn trong năm vẫn để lấy phiếu (Điều 2 khoản 5 NQ 96): ${shown}${more}`;
}

/** Longer lists of names are read by nobody. */
const SHOWN_NAMES = 5;

/** Who of the board may close the figures: nobody closes those about themselves where anybody else can. */
export function closersOf({ board, officials }: Pick<Vote, 'board' | 'officials'>): Vote['board'] {
  const others = board.filter((member) => !isVotedOn(member, officials));
  return others.length > 0 ? others : board;
}

/** A board of fewer is unusual: provinces elect about five to nine. */
const USUAL_BOARD = 3;

/**
 * What a board lacks that no text read makes a condition: under NQ 85/2014/QH13 (Điều 9, 14) the council elects it with a
 * head, a secretary and members, its size is not fixed; the articles of the other resolutions were not read, and NQ 85 is
 * not cited where it does not hold any more. Empty where nothing is to be said.
 */
export function boardAdvice(
  board: readonly Pick<BoardMember, 'role'>[],
  { code, shortTitle }: Pick<RuleSet, 'code' | 'shortTitle'>,
): string {
  const said = [
    ...(board.some(({ role }) => role === 'secretary') ? [] : ['chưa có thư ký']),
    ...(board.length < USUAL_BOARD ? [`chỉ có ${board.length} người`] : []),
  ];
  if (said.length === 0) return '';
  const basis =
    code === 'nq85-2014'
      ? `Điều 9, Điều 14 ${shortTitle}`
      : `theo thông lệ; chưa kiểm chứng trong ${shortTitle}`;
  return `Ban kiểm phiếu ${said.join(', ')}; nên bầu thêm (${basis})`;
}
