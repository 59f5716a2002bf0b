import type { CountEvent } from '@shared/confidence-votes/log/event-contract';
import type { FileSetUp } from '@shared/confidence-votes/log/file-contract';
import type { LoggedBallots } from '@shared/confidence-votes/log/model';
import { LEVELS_OF } from '@shared/confidence-votes/model';

/**
 * Whether lines speak of people, kinds or marks that this vote does not have, or of one ballot closed twice on one PC: no
 * program writes that, so the file was made by hand. `live` is what would count afterwards.
 */
export function unknownWork(
  events: readonly CountEvent[],
  live: LoggedBallots,
  setUp: FileSetUp,
  mine: FileSetUp | null,
): boolean {
  const people = new Set([...setUp.operators, ...(mine?.operators ?? [])].map(({ id }) => id));
  const persons = new Map(setUp.kinds.map(({ id }) => [id, 0]));
  for (const { kindId, included } of setUp.officials) {
    if (included && kindId !== null) persons.set(kindId, (persons.get(kindId) ?? 0) + 1);
  }
  const marks = new Set(['0', '9', ...LEVELS_OF[setUp.vote.procedure].map((_, index) => String(index + 1))]);
  const places = live.entries.map((one) =>
    [one.ballotKindId, one.ballotNo, one.entryNo, one.origin].join(' '),
  );
  const readAgain = live.resolutions.map((one) =>
    [one.ballotKindId, one.ballotNo, one.place, one.origin].join(' '),
  );
  return events.some(isUnknown) || hasTwice(places) || hasTwice(readAgain);

  function isUnknown(event: CountEvent): boolean {
    if (event.eventKind === 'ballot_closed') {
      const { ballotKindId, operatorId, marks: typed, invalidReason, entryNo } = event.payload;
      const length = invalidReason === null ? persons.get(ballotKindId) : 0;
      return (
        !people.has(operatorId) ||
        !persons.has(ballotKindId) ||
        typed.length !== length ||
        entryNo > setUp.vote.entries ||
        [...typed].some((mark) => !marks.has(mark))
      );
    }
    if (event.eventKind === 'field_resolved') {
      const { ballotKindId, operatorId, place, value } = event.payload;
      const isMark = /^\d$/u.test(value);
      return (
        !people.has(operatorId) ||
        place >= (persons.get(ballotKindId) ?? 0) ||
        place < 0 === isMark ||
        (isMark && !marks.has(value))
      );
    }
    return false;
  }
}

const hasTwice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;
