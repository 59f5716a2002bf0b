import { WEEKDAY_NAMES } from '../../kernel/calendar/public-holidays';
import { dayOfWeek, formatDate } from '../../kernel/local-date';
import {
  bodyRow,
  column,
  groupRow,
  headCell,
  table,
  textCell,
  type Table,
} from '../../official-documents/index';
import { scheduleOf, type AgendaLine, type AgendaPart } from '../agenda/schedule';
import { dayPartNames, sittingKindNames } from '../messages';
import type { Sitting } from '../model';
import type { SessionSource } from './source';

/** "Sáng thứ Ba, ngày 08/12/2026 (từ 08 giờ 00): phiên toàn thể" */
export function sittingInWords({ date, kind, part, startTime }: Sitting): string {
  const weekday = (WEEKDAY_NAMES[dayOfWeek(date)] ?? '').replace(/^Thứ/u, 'thứ').replace(/^Chủ/u, 'chủ');
  const from = startTime === '' ? '' : ` (từ ${startTime.replace(':', ' giờ ')})`;
  return `${dayPartNames[part]} ${weekday}, ngày ${formatDate(date)}${from}: ${sittingKindNames[kind].toLocaleLowerCase('vi')}`;
}

/**
 * The agenda as it is published: a heading for each sitting, then time, item and who presents it. Personnel, secret ballots
 * and live broadcasts are said with the item.
 */
export function agendaTable({ agenda, session }: Pick<SessionSource, 'agenda' | 'session'>): Table {
  const parts = scheduleOf(session.sittings, agenda).filter(({ lines }) => lines.length > 0);
  return table({
    caption: 'Chương trình kỳ họp',
    columns: [column(11, 'center'), column(18, 'center'), column(92), column(44)],
    header: [
      [headCell('STT'), headCell('Thời gian'), headCell('Nội dung'), headCell('Trình bày, điều hành')],
    ],
    rows: parts.flatMap((part) => [
      groupRow(partTitle(part), 4),
      ...part.lines.map((line, index) => lineRow(line, part.lines[index - 1])),
    ]),
  });
}

const partTitle = ({ sitting }: AgendaPart): string =>
  sitting === null ? 'Nội dung chưa xếp phiên' : sittingInWords(sitting);

/** An item behind one that takes no time of its own has no time either: published agendas often fix the beginning alone. */
function lineRow({ item, no, start }: AgendaLine, before: AgendaLine | undefined) {
  const marks = [
    item.secretBallot ? 'bỏ phiếu kín' : '',
    item.broadcast ? 'truyền hình trực tiếp' : '',
  ].filter((mark) => mark !== '');
  const title = marks.length === 0 ? item.title : `${item.title} (${marks.join('; ')})`;
  const verified = item.board === '' ? '' : `thẩm tra: ${item.board}`;
  return bodyRow([
    textCell(String(no)),
    textCell(before?.start === start ? '' : start),
    textCell(title),
    textCell([item.presenter, verified].filter((part) => part !== '').join('; ')),
  ]);
}
