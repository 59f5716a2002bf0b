import {
  ANNOUNCED_COUNTS,
  ballotCountNames,
  MEETING_FIELDS,
  meetingNames,
} from '@shared/confidence-votes/announced';
import type { CountEvent } from '@shared/confidence-votes/log/event-contract';
import { THIRD_CODE_RULE_SINCE, type FileSetUp } from '@shared/confidence-votes/log/file-contract';
import type { BoardWork } from '@shared/confidence-votes/log/fold-board-work';
import { lowerFirst } from '@shared/kernel/first-letter';
import { machineName } from '@shared/kernel/machine-name';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import type { OperatorRole } from '@shared/confidence-votes/ballots/model';
import { isLater } from '../files/received-set-up';
import type { VoteFile } from '../files/vote-file';

/** What else a file changes here, said before it is taken in. */
export function mergeNotes(
  file: VoteFile,
  mine: { readonly setUp: FileSetUp } | null,
  added: readonly CountEvent[],
  work: BoardWork,
): readonly string[] {
  if (!mine) return [...olderCode(file), ...frozenElsewhere(added)];
  const notes: string[] = [...olderCode(file)];
  for (const kind of mine.setUp.kinds) {
    const said = work.announced.get(kind.id);
    for (const field of said ? ANNOUNCED_COUNTS : []) {
      notes.push(
        ...becomes(
          `${kind.title}: ${lowerFirst(ballotCountNames[field])}`,
          kind[field],
          said?.[field] ?? null,
        ),
      );
    }
    const batches = work.batches.get(kind.id)?.length;
    const standing = mine.setUp.batches.filter(({ kindId }) => kindId === kind.id).length;
    if (batches !== undefined && batches !== standing) {
      notes.push(`${kind.title}: ${standing} xấp phiếu thành ${batches}.`);
    }
  }
  const { vote } = mine.setUp;
  for (const field of work.meeting ? MEETING_FIELDS : []) {
    notes.push(...becomes(meetingNames[field], vote[field], work.meeting?.[field] ?? null));
  }
  const handCounts = added.filter(({ eventKind }) => eventKind === 'pencil_totals').length;
  if (handCounts > 0) notes.push(`Số đếm tay của ${handCounts} lần ghi; lần ghi sau cùng được giữ.`);
  for (const theirs of file.setUp.operators) {
    const here = mine.setUp.operators.find(({ id }) => id === theirs.id);
    if (!here || !isLater(theirs, here)) continue;
    if (here.role !== theirs.role && theirs.role === 'head') {
      notes.push(`${here.name}: máy kia ghi trưởng ban; chỉ trưởng ban ở máy này đổi được.`);
    }
    if (here.name !== theirs.name) notes.push(`Người kiểm phiếu ${here.name} thành ${theirs.name}.`);
    if (here.active !== theirs.active) {
      notes.push(`${theirs.name} ${theirs.active ? 'làm việc lại' : 'thôi làm việc'}.`);
    }
  }
  const known = new Set(mine.setUp.operators.map(({ id }) => id));
  const people = file.setUp.operators.filter(({ id }) => !known.has(id)).map(({ name }) => name);
  if (people.length > 0) notes.push(`Thêm người kiểm phiếu: ${people.join(', ')}.`);
  return [...notes, ...frozenElsewhere(added)];
}

/** Whoever compares the codes of two PCs would believe that they hold something else. */
function olderCode({ header: { version } }: VoteFile): readonly string[] {
  if (version >= THIRD_CODE_RULE_SINCE) return [];
  return [
    'Tệp của phiên bản chương trình cũ: mã nội dung tính cách khác, không so được với máy này; hãy cập nhật máy kia.',
  ];
}

/** What another PC says of the roles of people who are known here; the head decides whether it is taken over. */
export function roleNotes(file: VoteFile, mine: FileSetUp): readonly string[] {
  return file.setUp.operators.flatMap((theirs) => {
    const here = mine.operators.find(({ id }) => id === theirs.id);
    const changes = here && isLater(theirs, here) && here.role !== theirs.role && theirs.role !== 'head';
    return changes ? [`${here.name}: ${roleWords(here.role)} thành ${roleWords(theirs.role)}.`] : [];
  });
}

const roleWords = (role: OperatorRole): string => operatorRoleNames[role].toLocaleLowerCase('vi');

type Figure = string | number | null;

function becomes(what: string, here: Figure, next: Figure): readonly string[] {
  const shown = (value: Figure): Figure => (value === null || value === '' ? 'chưa ghi' : value);
  return here === next ? [] : [`${what} ${shown(here)} thành ${shown(next)}.`];
}

/** Another PC froze the figures; here that is told, never followed on the quiet. */
function frozenElsewhere(added: readonly CountEvent[]): readonly string[] {
  const changes = added
    .filter((event) => event.eventKind === 'state_changed')
    .toSorted((left, right) => (left.at > right.at ? -1 : 1));
  const [last] = changes;
  if (!last || ['prepared', 'counting'].includes(last.payload.to)) return [];
  // The figures stand from their closing on, as the minutes say; confirming and publishing come later.
  const closed = changes.find(({ payload }) => payload.to === 'counted') ?? last;
  const moment = (at: string): string => `${localTimeOf(at)} ngày ${formatDate(localDateOf(at))}`;
  const name = machineName(last.origin);
  return [
    `Máy ${name} đã chốt số liệu lúc ${moment(closed.at)}.`,
    ...(last.payload.to === 'published'
      ? [`Máy ${name} đã công bố kết quả lúc ${moment(last.at)}; không kiểm tiếp trên máy này.`]
      : []),
  ];
}
