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

export const LOOK_AND_RESTORE = 'Mở Nhật ký xem, rồi khôi phục bản sao lưu trước đó.';

/**
 * Closed figures are changed by nobody; where they are no longer what the line of their closing says, somebody changed the
 * data behind the program, and no paper and no wall tells them under the codes of the right ones.
 */
export function changedSinceFrozen(frozen: readonly FrozenKind[], vote: Figures): readonly Problem[] {
  const [then, now] = [frozen, frozenSheet(vote)].map(
    (sheet) => new Map(sheet.map((kind) => [kind.ballotKindId, canonicalJson(kind)])),
  );
  return [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])]
    .filter((ballotKindId) => then?.get(ballotKindId) !== now?.get(ballotKindId))
    .map((ballotKindId) => ({
      code: 'figures_changed',
      severity: 'blocking',
      ballotKindId,
      message: `${vote.ballotKinds.find((kind) => kind.ballotKindId === ballotKindId)?.title ?? ''}: số liệu không còn như lúc chốt.`,
      advice: LOOK_AND_RESTORE,
    }));
}
