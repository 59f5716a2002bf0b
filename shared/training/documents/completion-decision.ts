import {
  article,
  bodyRow,
  column,
  count,
  enactingWords,
  headCell,
  remarkLines,
  table,
  textCell,
  type Annex,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { birthText } from '../../kernel/birth-text';
import { attachedTo, daysInWords, eventOf, standingPaper } from './parts';
import type { ClassSource } from './source';

/** T10: who has completed the class; the rule by which it was decided is printed with the list. */
export function completionDecision(source: ClassSource, paper: PaperContext): OfficialDocument {
  const { fields, result } = source;
  const { council, issue } = paper;
  const eligible = result.persons.filter(({ outcome }) => outcome === 'eligible');
  return standingPaper(
    {
      title: `Quyết định công nhận hoàn thành ${eventOf(fields)}`,
      typeName: 'QUYẾT ĐỊNH',
      summary: `Về việc công nhận kết quả và cấp giấy chứng nhận ${eventOf(fields)}`,
      resolvingLines: [`Thường trực ${council.fullName}`.toLocaleUpperCase('vi')],
      bases: issue.extraBases,
      body: [
        enactingWords('QUYẾT ĐỊNH'),
        article(1, [
          'Công nhận và cấp giấy chứng nhận cho ',
          ...count(eligible.length, `học viên hoàn thành ${eventOf(fields)}, `),
          `tổ chức ${daysInWords(result.from, result.to)} (danh sách kèm theo).`,
        ]),
        article(
          2,
          'Học viên có tên tại Điều 1 được hưởng các quyền lợi theo quy định về đào tạo, bồi dưỡng.',
        ),
        article(
          3,
          'Văn phòng, các cơ quan, đơn vị có liên quan và các học viên có tên trong danh sách chịu trách nhiệm thi hành ' +
            'Quyết định này.',
        ),
        ...remarkLines(issue.remarks),
      ],
      annexes: [listAnnex(source, paper)],
    },
    paper,
  );
}

function listAnnex({ fields, result }: ClassSource, paper: PaperContext): Annex {
  const eligible = result.persons.filter(({ outcome }) => outcome === 'eligible');
  return {
    label: 'DANH SÁCH',
    name: `Học viên hoàn thành ${eventOf(fields)}`,
    attachedTo: attachedTo('Quyết định', paper, result.rule === null ? '' : `. ${result.rule}`),
    orientation: 'portrait',
    body: [
      table({
        caption: 'Học viên hoàn thành',
        columns: [
          column(12, 'center'),
          column(46),
          column(30, 'center'),
          column(44),
          column(40),
          column(16, 'center'),
        ],
        header: [['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Dự'].map((text) => headCell(text))],
        rows: eligible.map((person, index) =>
          bodyRow([
            textCell(String(index + 1)),
            textCell(person.fullName),
            textCell(birthText(person.birthDate)),
            textCell(person.post),
            textCell(person.unitLabel),
            textCell(`${person.attended}/${person.held}`),
          ]),
        ),
      }),
    ],
  };
}
