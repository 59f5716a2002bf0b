import {
  article,
  BLANK_DIGITS,
  bodyRow,
  column,
  enactingWords,
  headCell,
  table,
  textCell,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { eventOf, eventWord, kindWord, linesOf, memberWord, standingPaper } from './parts';
import type { ClassSource } from './source';

/** Lines that are written in by hand where nobody named a member. */
const EMPTY_LINES = 5;

/** T4: who organises the class; each line of the remarks is "name, post: duty". */
export function classBoardDecision({ fields }: ClassSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const members = linesOf(issue.remarks).map(memberOf);
  return standingPaper(
    {
      title: `Quyết định thành lập Ban Tổ chức ${eventOf(fields)}`,
      typeName: 'QUYẾT ĐỊNH',
      summary: `Về việc thành lập Ban Tổ chức ${eventOf(fields)}`,
      resolvingLines: [`Thường trực ${council.fullName}`.toLocaleUpperCase('vi')],
      bases: issue.extraBases,
      body: [
        enactingWords('QUYẾT ĐỊNH'),
        article(
          1,
          `Thành lập Ban Tổ chức ${eventOf(fields)} gồm ${members.length === 0 ? BLANK_DIGITS : members.length} thành viên:`,
        ),
        table({
          caption: 'Thành viên Ban Tổ chức',
          columns: [column(12, 'center'), column(70), column(84)],
          header: [[headCell('STT'), headCell('Họ và tên, chức vụ'), headCell('Nhiệm vụ')]],
          rows: (members.length === 0
            ? Array.from({ length: EMPTY_LINES }, () => ({ who: '', duty: '' }))
            : members
          ).map(({ who, duty }, index) =>
            bodyRow([textCell(String(index + 1)), textCell(who), textCell(duty)]),
          ),
        }),
        article(
          2,
          `Ban Tổ chức có nhiệm vụ chuẩn bị nội dung, tài liệu, địa điểm; quản lý ${memberWord(fields)}, điểm danh từng buổi; ` +
            `đánh giá và báo cáo kết quả ${eventWord(fields)} ${kindWord({ fields })}. Ban Tổ chức tự giải thể khi hoàn thành nhiệm vụ.`,
        ),
        article(3, 'Văn phòng và các thành viên có tên ở Điều 1 chịu trách nhiệm thi hành Quyết định này.'),
      ],
    },
    paper,
  );
}

function memberOf(line: string): { readonly who: string; readonly duty: string } {
  const place = line.indexOf(':');
  return place < 0
    ? { who: line, duty: '' }
    : { who: line.slice(0, place).trim(), duty: line.slice(place + 1).trim() };
}
