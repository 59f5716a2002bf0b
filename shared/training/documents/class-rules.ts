import { DAY_PARTS, dayPartNames } from '../../kernel/day-part';
import { upperFirst } from '../../kernel/first-letter';
import {
  clause,
  clockInWords,
  remarkLines,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { ruleWords } from '../labels';
import { eventOf, officePaper } from './parts';
import type { ClassSource } from './source';

/** T6, nội quy lớp học: hours, how absences are asked for and counted, and what a certificate takes. */
export function classRules(source: ClassSource, paper: PaperContext): OfficialDocument {
  const { fields } = source;
  const certificate = fields.certificate
    ? `Điều kiện cấp giấy chứng nhận: ${ruleWords(fields).replace(/^D/u, 'd').replace(/\.$/u, '')}.`
    : 'Lớp không cấp giấy chứng nhận.';
  return officePaper(
    {
      title: `Nội quy ${eventOf(fields)}`,
      typeName: 'NỘI QUY LỚP HỌC',
      summary: upperFirst(eventOf(fields)),
      body: [
        clause(1, `Giờ học: ${hours(source)}. Học viên có mặt trước giờ học 10 phút để điểm danh.`),
        clause(
          2,
          `Đến sau giờ học quá ${fields.lateMinutes} phút ghi là muộn; về trước giờ tan học ghi là về sớm. Điểm danh từng buổi.`,
        ),
        clause(
          3,
          'Vắng mặt phải báo trước và được Ban Tổ chức lớp đồng ý mới tính là có phép. Người học thay phải được đơn vị cử ' +
            'và báo Ban Tổ chức; học thay không tính là có dự cho người được thay.',
        ),
        clause(
          4,
          'Trang phục lịch sự, đeo thẻ học viên; giữ trật tự, để điện thoại ở chế độ im lặng; không làm việc riêng, không ' +
            'hút thuốc trong hội trường.',
        ),
        clause(5, 'Giữ gìn tài sản, vệ sinh chung; bảo quản tài liệu theo quy định.'),
        clause(6, certificate),
        ...remarkLines(paper.issue.remarks),
      ],
    },
    paper,
    'board',
  );
}

function hours({ slots }: ClassSource): string {
  const words = DAY_PARTS.flatMap((part) => {
    const first = slots.find((slot) => slot.part === part && !slot.cancelled && slot.startTime !== '');
    if (!first) return [];
    const end = first.endTime === '' ? '' : ` đến ${clockInWords(first.endTime)}`;
    return [`buổi ${dayPartNames[part].toLocaleLowerCase('vi')} từ ${clockInWords(first.startTime)}${end}`];
  });
  return words.length === 0 ? 'theo chương trình' : words.join('; ');
}
