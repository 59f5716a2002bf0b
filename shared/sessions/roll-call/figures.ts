import { isReached, neededOf, shareInWords } from '../sitting-rules/shares';
import type { Share } from '../sitting-rules/model';
import { attended, isInHall, type RollDeputy, type RollMark, type RollStatus } from './model';

/** What a roll comes to. Deputies who are not on the list of the day are not counted, whatever was recorded of them. */
export interface RollFigures {
  /** All deputies whose mandate is valid on the day. */
  readonly total: number;
  /** In the hall now. */
  readonly inHall: number;
  /** Took part, also those who left. */
  readonly attended: number;
  readonly late: number;
  readonly left: number;
  readonly excused: number;
  readonly absent: number;
  readonly notRecorded: number;
  /** The smallest number of deputies in the hall with whom the council may sit. */
  readonly needed: number;
  readonly quorum: boolean;
  /** "2/3 × 82 = 54,67; ít nhất 55" */
  readonly arithmetic: string;
}

export function statusIn(
  marks: readonly Pick<RollMark, 'deputyId' | 'status'>[],
): (id: string) => RollStatus {
  const byDeputy = new Map(marks.map((mark) => [mark.deputyId, mark.status]));
  return (id) => byDeputy.get(id) ?? 'not_recorded';
}

export function rollFigures(
  deputies: readonly Pick<RollDeputy, 'id'>[],
  marks: readonly Pick<RollMark, 'deputyId' | 'status'>[],
  quorum: Share,
): RollFigures {
  const statusOf = statusIn(marks);
  const statuses = deputies.map(({ id }) => statusOf(id));
  const count = (test: (status: RollStatus) => boolean): number => statuses.filter(test).length;
  const total = deputies.length;
  const inHall = count(isInHall);
  return {
    total,
    inHall,
    attended: count(attended),
    late: count((status) => status === 'late'),
    left: count((status) => status === 'left'),
    excused: count((status) => status === 'excused'),
    absent: count((status) => status === 'absent'),
    notRecorded: count((status) => status === 'not_recorded'),
    needed: neededOf(quorum, total),
    quorum: isReached(quorum, inHall, total),
    arithmetic: shareInWords(quorum, total),
  };
}
