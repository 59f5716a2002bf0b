import { dayPartNames } from '../../kernel/day-part';
import { upperFirst } from '../../kernel/first-letter';
import {
  bodyRow,
  column,
  headCell,
  remarkLines,
  table,
  textCell,
  type OfficialDocument,
  type PaperContext,
  type TableRow,
} from '../../official-documents/index';
import { formatDate } from '../../kernel/local-date';
import { dotted, eventOf, standingPaper, whenText } from './parts';
import type { ClassSource } from './source';

/** T5, chương trình (lịch học): every half day with its hours, topic, lecturer, and who presides. */
export function classProgramme(source: ClassSource, paper: PaperContext): OfficialDocument {
  const { fields } = source;
  const visit = fields.courseKind === 'study_visit';
  return standingPaper(
    {
      title: `${visit ? 'Lịch làm việc' : 'Chương trình'} ${eventOf(fields)}`,
      typeName: visit ? 'LỊCH LÀM VIỆC' : 'CHƯƠNG TRÌNH',
      summary: upperFirst(eventOf(fields)),
      attachedTo: `(Thời gian: ${whenText(source)}; địa điểm: ${dotted(fields.place)})`,
      body: [
        table({
          caption: 'Chương trình theo buổi',
          columns: [column(28, 'center'), column(24, 'center'), column(60), column(36), column(30)],
          header: [
            [
              'Ngày, buổi',
              'Giờ',
              'Nội dung',
              visit ? 'Đơn vị, người trao đổi' : 'Báo cáo viên',
              'Chủ trì',
            ].map((text) => headCell(text)),
          ],
          rows: rowsOf(source),
        }),
        ...remarkLines(paper.issue.remarks),
      ],
    },
    paper,
  );
}

/** Opening and closing stand in the half days in which they are, where the office has not written so itself. */
function rowsOf({ fields, slots }: ClassSource): readonly TableRow[] {
  const visit = fields.courseKind === 'study_visit';
  const taught = slots.filter((slot) => !slot.cancelled);
  return taught.map((slot, index) => {
    const ceremony = [
      index === 0 && !/khai mạc|khai giảng/iu.test(slot.topic) ? (visit ? '' : 'Khai mạc lớp') : '',
      slot.topic,
      index === taught.length - 1 && !/bế mạc|bế giảng/iu.test(slot.topic)
        ? visit
          ? 'Tổng kết chuyến đi'
          : 'Tổng kết, bế mạc lớp'
        : '',
    ].filter((line) => line !== '');
    return bodyRow([
      textCell(`${dayPartNames[slot.part]} ${formatDate(slot.date)}`),
      textCell([slot.startTime, slot.endTime].filter((time) => time !== '').join(' – ')),
      textCell(ceremony.join('; ')),
      textCell(slot.lecturer),
      textCell(slot.chair),
    ]);
  });
}
