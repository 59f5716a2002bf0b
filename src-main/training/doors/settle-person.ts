import { openMarks, shownMark, standingOf } from '@shared/training/doors/standing';
import type { CommandContext } from '../../application/context';
import { originOf } from '../../database/origin';
import { showMark } from '../mark-store';
import { samePersons } from '../same-person';
import { byField, loadMarks } from './door-store';

/**
 * What the roll shows of somebody after a row turned out to be theirs: in every half day that row was marked in, both
 * rows are read as one. Nothing is written over: what they say differently waits for a person to decide.
 */
export async function settlePerson(
  { tx, now }: CommandContext,
  classId: string,
  { listed, joined }: { readonly listed: string; readonly joined: string },
): Promise<{ readonly moved: number; readonly conflicts: number }> {
  const origin = await originOf(tx);
  const marks = await loadMarks(tx, classId);
  const same = await samePersons(tx, classId);
  await tx.deleteFrom('attendance').where('trainee_id', '=', joined).execute();
  let moved = 0;
  let conflicts = 0;
  for (const of of byField(marks, same).values()) {
    const slotId = of[0]?.slotId ?? '';
    const open = openMarks(of);
    const brought = open.some(({ traineeId, status }) => traineeId === joined && status !== 'not_recorded');
    if (!brought) continue;
    const standing = standingOf(open, origin);
    if (standing.kind === 'conflict') conflicts += 1;
    moved += 1;
    const mark = shownMark(standing);
    await showMark(
      tx,
      {
        slotId,
        traineeId: listed,
        status: mark?.status ?? 'not_recorded',
        substituteName: mark?.substituteName ?? '',
      },
      mark?.at ?? now,
    );
  }
  return { moved, conflicts };
}
