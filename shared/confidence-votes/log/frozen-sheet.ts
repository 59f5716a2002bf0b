import { canonicalJson } from '../../kernel/canonical-json';
import { LEVELS_OF, type Problem, type Vote } from '../model';
import type { FrozenKind } from './event-contract';

type Figures = Pick<Vote, 'procedure' | 'ballotKinds' | 'tally'>;

/** The sheet as it is frozen, in plain numbers: a recount of the ballots must come to it. */
export function frozenSheet({ procedure, ballotKinds, tally }: Figures): readonly FrozenKind[] {
  const levels = LEVELS_OF[procedure];
  return ballotKinds.map((kind) => ({
    ballotKindId: kind.ballotKindId,
    printed: kind.printed,
    issued: kind.issued,
    collected: kind.collected,
    valid: kind.valid,
    invalid: kind.invalid,
    invalidReasons: Object.fromEntries(Object.entries(kind.invalidReasons).filter(([, count]) => count > 0)),
    rows: tally
      .filter((row) => row.ballotKindId === kind.ballotKindId)
      .map((row) => [row.officialId, levels.map((level) => row.counts[level] ?? null), row.invalidRows]),
  }));
}

/**
 * Closed figures are changed by nobody; where they are no longer what the line of their closing says, somebody changed the
 * data behind the program, and no paper and no wall tells them under the codes of the right ones.
 */
export function changedSinceFrozen(frozen: readonly FrozenKind[], vote: Figures): readonly Problem[] {
  const standing = new Map(frozenSheet(vote).map((kind) => [kind.ballotKindId, canonicalJson(kind)]));
  return frozen
    .filter((kind) => standing.get(kind.ballotKindId) !== canonicalJson(kind))
    .map(({ ballotKindId }) => ({
      code: 'figures_changed',
      severity: 'blocking',
      ballotKindId,
      message: `${vote.ballotKinds.find((kind) => kind.ballotKindId === ballotKindId)?.title ?? ''}: số liệu không còn như lúc chốt.`,
      advice: 'Kiểm tra nhật ký, rồi khôi phục bản sao lưu trước đó.',
    }));
}
