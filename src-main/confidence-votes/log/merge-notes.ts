import type { CountEvent } from '@shared/confidence-votes/log/event-contract';
import type { FileSetUp } from '@shared/confidence-votes/log/file-contract';
import type { BoardWork } from '@shared/confidence-votes/log/fold-board-work';
import { machineName } from '@shared/confidence-votes/log/words';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import type { VoteFile } from './vote-file';

/** What else a file changes here, said before it is taken in. */
export function mergeNotes(
  file: VoteFile,
  mine: { readonly setUp: FileSetUp } | null,
  added: readonly CountEvent[],
  work: BoardWork,
): readonly string[] {
  if (!mine) return frozenElsewhere(added);
  const notes: string[] = [];
  for (const kind of mine.setUp.kinds) {
    const collected = work.announced.get(kind.id)?.collected;
    if (collected !== undefined && collected !== kind.collected) {
      notes.push(
        `${kind.title}: số phiếu thu về ${kind.collected ?? 'chưa ghi'} thành ${collected ?? 'chưa ghi'}.`,
      );
    }
    const batches = work.batches.get(kind.id)?.length;
    const standing = mine.setUp.batches.filter(({ kindId }) => kindId === kind.id).length;
    if (batches !== undefined && batches !== standing) {
      notes.push(`${kind.title}: ${standing} tệp phiếu thành ${batches}.`);
    }
  }
  const known = new Set(mine.setUp.operators.map(({ id }) => id));
  const people = file.setUp.operators.filter(({ id }) => !known.has(id)).map(({ name }) => name);
  if (people.length > 0) notes.push(`Thêm người kiểm phiếu: ${people.join(', ')}.`);
  return [...notes, ...frozenElsewhere(added)];
}

/** Another PC froze the figures; here that is told, never followed on the quiet. */
function frozenElsewhere(added: readonly CountEvent[]): readonly string[] {
  const [last] = added
    .filter((event) => event.eventKind === 'state_changed')
    .toSorted((left, right) => (left.at > right.at ? -1 : 1));
  if (!last || last.payload.to === 'counting') return [];
  const at = `${localTimeOf(last.at)} ngày ${formatDate(localDateOf(last.at))}`;
  return [`Máy ${machineName(last.origin)} đã chốt số liệu lúc ${at}.`];
}
