import { WEEKDAY_NAMES } from '../../kernel/calendar/public-holidays';
import { dayPartNames } from '../../kernel/day-part';
import { dayOfWeek, formatDate } from '../../kernel/local-date';
import {
  bodyRow,
  column,
  groupRow,
  headCell,
  italic,
  lowerFirst,
  table,
  textCell,
  type Table,
} from '../../official-documents/index';
import { votedHow } from '../agenda/item-kinds';
import { scheduleOf, type AgendaLine, type AgendaPart } from '../agenda/schedule';
import { sittingKindNames } from '../messages';
import type { Sitting } from '../model';
import { paperKindNames } from '../papers/messages';
import type { Paper } from '../papers/model';
import type { SessionSource } from './source';

/** "Sáng thứ Ba, ngày 08/12/2026 (từ 08 giờ 00): phiên toàn thể" */
export function sittingInWords({ date, kind, part, startTime }: Sitting): string {
  const weekday = (WEEKDAY_NAMES[dayOfWeek(date)] ?? '').replace(/^Thứ/u, 'thứ').replace(/^Chủ/u, 'chủ');
  const from = startTime === '' ? '' : ` (từ ${startTime.replace(':', ' giờ ')})`;
  return `${dayPartNames[part]} ${weekday}, ngày ${formatDate(date)}${from}: ${sittingKindNames[kind].toLocaleLowerCase('vi')}`;
}

/**
 * The agenda as it is published: a heading for each sitting, then time, item with its papers, who presents it, and how the
 * council votes on it where it votes at all. Live broadcasts are said with the item.
 */
export function agendaTable({
  agenda,
  papers,
  session,
}: Pick<SessionSource, 'agenda' | 'papers' | 'session'>): Table {
  const parts = scheduleOf(session.sittings, agenda).filter(({ lines }) => lines.length > 0);
  const votes = agenda.some((item) => votedHow(item) !== null);
  const columns = [
    ...[column(11, 'center'), column(18, 'center'), column(votes ? 82 : 92), column(votes ? 36 : 44)],
    ...(votes ? [column(18, 'center')] : []),
  ];
  const titles = ['STT', 'Thời gian', 'Nội dung', 'Trình bày, điều hành', ...(votes ? ['Biểu quyết'] : [])];
  return table({
    caption: 'Chương trình kỳ họp',
    columns,
    header: [titles.map((title) => headCell(title))],
    rows: parts.flatMap((part) => [
      groupRow(partTitle(part), columns.length),
      ...part.lines.map((line, index) =>
        bodyRow([
          ...cellsOf(line, part.lines[index - 1], papersOf(papers, line.item.id)),
          ...(votes ? [textCell(VOTE_MARKS[votedHow(line.item) ?? 'none'])] : []),
        ]),
      ),
    ]),
  });
}

const VOTE_MARKS = { open: 'x', secret: 'Kín', none: '' } as const;

const partTitle = ({ sitting }: AgendaPart): string =>
  sitting === null ? 'Nội dung chưa xếp phiên' : sittingInWords(sitting);

/** "tờ trình 45/TTr-UBND, dự thảo nghị quyết": papers by their kind, since their names say the item's title once more. */
const papersOf = (papers: readonly Paper[], itemId: string): string =>
  papers
    .filter((paper) => paper.itemId === itemId && !paper.dropped)
    .map(({ kind, symbol }) => joined(' ', [lowerFirst(paperKindNames[kind]), symbol]))
    .join(', ');

/** An item behind one that takes no time of its own has no time either: published agendas often fix the beginning alone. */
function cellsOf({ item, no, start }: AgendaLine, before: AgendaLine | undefined, papers: string) {
  const title = `${item.title}${item.broadcast ? ' (truyền hình trực tiếp)' : ''}`;
  const stop = /[.;:]$/u.test(title) ? ' ' : '. ';
  const verified = item.board === '' ? '' : `thẩm tra: ${item.board}`;
  return [
    textCell(String(no)),
    textCell(before?.start === start ? '' : start),
    textCell([title, ...(papers === '' ? [] : [stop, italic(`Tài liệu: ${papers}`)])]),
    textCell(joined('; ', [item.presenter, verified])),
  ];
}

const joined = (by: string, words: readonly string[]): string => words.filter((word) => word !== '').join(by);
