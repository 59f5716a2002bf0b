import { birthText } from '../../kernel/birth-text';
import { upperFirst } from '../../kernel/first-letter';
import { SEX_WORDS } from '../../kernel/sex-words';
import {
  article,
  bodyRow,
  column,
  composeDocument,
  count,
  dateInWords,
  enactingWords,
  footLine,
  headCell,
  numberLine,
  placeAndDate,
  remarkLines,
  table,
  textCell,
  type Annex,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { firstAndLast } from '../result';
import { attachedTo, eventOf, memberWord, openingOf } from './parts';
import type { ClassSource } from './source';

/** T3: opens the class; who learns in it stands in the annex. */
export function classOpeningDecision(source: ClassSource, paper: PaperContext): OfficialDocument {
  const { fields, slots, trainees } = source;
  const { council, issue } = paper;
  const [from, to] = firstAndLast(slots);
  return composeDocument({
    title: `Quyết định ${openingOf(fields)}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'QUYẾT ĐỊNH',
    summary: `Về việc ${openingOf(fields)}`,
    resolvingLines: [`Thường trực ${council.fullName}`.toLocaleUpperCase('vi')],
    bases: issue.extraBases,
    body: [
      enactingWords('QUYẾT ĐỊNH'),
      article(1, [
        `${upperFirst(openingOf(fields))} cho `,
        ...count(trainees.length, `${memberWord(fields)} (danh sách kèm theo).`),
      ]),
      article(
        2,
        `Thời gian: từ ${dateInWords(from)} đến ${dateInWords(to)}. ` +
          `Địa điểm: ${fields.place === '' ? '.'.repeat(60) : fields.place}. ` +
          `Đơn vị tổ chức: ${fields.organiser === '' ? '.'.repeat(40) : fields.organiser}.`,
      ),
      article(
        3,
        fields.courseKind === 'study_visit'
          ? 'Thành viên đoàn có trách nhiệm tham gia đầy đủ chương trình, báo cáo kết quả sau chuyến đi. Đơn vị có người ' +
              'tham gia bố trí công việc để thành viên đi.'
          : 'Học viên có trách nhiệm dự đầy đủ các buổi học, chấp hành nội quy của lớp. Đơn vị cử học viên bố trí công ' +
              'việc để học viên dự học.',
      ),
      article(
        4,
        `Đơn vị tổ chức, các cơ quan, đơn vị có liên quan và các ${memberWord(fields)} có tên trong danh sách chịu trách ` +
          'nhiệm thi hành Quyết định này.',
      ),
      ...remarkLines(issue.remarks),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    annexes: [traineeAnnex(source, paper)],
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

function traineeAnnex({ fields, trainees }: ClassSource, paper: PaperContext): Annex {
  return {
    label: 'DANH SÁCH',
    name: `${upperFirst(memberWord(fields))} ${eventOf(fields)}`,
    attachedTo: attachedTo('Quyết định', paper),
    orientation: 'landscape',
    body: [
      table({
        caption: `Danh sách ${memberWord(fields)}`,
        columns: [
          column(8, 'center'),
          column(40),
          column(20, 'center'),
          column(14, 'center'),
          column(18),
          column(50),
          column(45),
          column(20),
        ],
        header: [
          ['STT', 'Họ và tên', 'Ngày sinh', 'Giới', 'Dân tộc', 'Chức vụ', 'Đơn vị', 'Ghi chú'].map((text) =>
            headCell(text),
          ),
        ],
        rows: trainees.map((trainee, index) =>
          bodyRow([
            textCell(String(index + 1)),
            textCell(trainee.fullName),
            textCell(birthText(trainee.birthDate)),
            textCell(trainee.sex === null ? '' : SEX_WORDS[trainee.sex]),
            textCell(trainee.ethnicGroup),
            textCell(trainee.post),
            textCell(trainee.unitLabel),
            textCell(trainee.note),
          ]),
        ),
      }),
    ],
  };
}
