import {
  bodyRow,
  column,
  composeDocument,
  footLine,
  headCell,
  leadingZero,
  numberLine,
  paragraph,
  placeAndDate,
  table,
  textCell,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import type { UnitAbsences } from '../absences';
import { eventWord } from './parts';
import type { ClassSource } from './source';

export interface AbsenceNoticeSource {
  readonly classTitle: string;
  readonly courseKind: ClassSource['fields']['courseKind'];
  /** "03/08 – 05/08/2026". */
  readonly days: string;
  readonly unit: UnitAbsences;
}

/** Công văn to the standing committee of a unit: who of its people missed which half day, or that nobody came. */
export function absenceNotice(source: AbsenceNoticeSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const { unit } = source;
  return composeDocument({
    title: `Công văn thông báo vắng mặt ${unit.unitName}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: '',
    summary:
      source.courseKind === 'study_visit'
        ? 'V/v vắng mặt trong chuyến trao đổi kinh nghiệm'
        : 'V/v học viên vắng mặt tại lớp tập huấn, bồi dưỡng',
    addressedTo: [addressee(unit.unitName)],
    body: [
      ...(unit.sentNobody ? nobodyCame(source) : somebodyMissed(source)),
      ...(issue.remarks === '' ? [] : [paragraph(issue.remarks)]),
      paragraph(`Thường trực ${council.shortName} ${askedOf(source)}`),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

/** Leave is a reason that the office knows: then there is nothing to answer for, only a seat to be taken next time. */
function askedOf(source: AbsenceNoticeSource): string {
  const { allExcused, sentNobody } = source.unit;
  const next = `đăng ký cử người tham dự ${eventWord(source)} tiếp theo`;
  if (!allExcused) return `đề nghị quý cơ quan xem xét, chấn chỉnh; thông tin lý do và ${next}`;
  return sentNobody ? `đề nghị quý cơ quan ${next}` : 'thông báo để quý cơ quan biết';
}

/** Communes have a council of their own; other bodies are written to as they are called. */
function addressee(unitName: string): string {
  const match = /^(Xã|Phường|Đặc khu)\s+(.+)$/u.exec(unitName);
  return match
    ? `Thường trực Hội đồng nhân dân ${(match[1] ?? '').toLocaleLowerCase('vi')} ${match[2] ?? ''}`
    : unitName;
}

/** A title that begins with the word needs none before it. */
function held({ classTitle, courseKind, days }: AbsenceNoticeSource): string {
  const word = eventWord({ courseKind });
  const says = classTitle.toLocaleLowerCase('vi').startsWith(`${word} `);
  return `${says ? '' : `${word} `}“${classTitle}”${days === '' ? '' : ` (${days})`}`;
}

function nobodyCame(source: AbsenceNoticeSource): readonly Block[] {
  const { unit } = source;
  const asked =
    unit.listed > 0
      ? `đã đăng ký ${leadingZero(unit.listed)} người`
      : unit.seats === null
        ? 'được mời cử người'
        : `được phân bổ ${leadingZero(unit.seats)} người`;
  // A seat that nobody was named for had no leave.
  const leave = unit.allExcused && unit.listed >= (unit.seats ?? 0) ? ' (vắng có phép)' : '';
  return [
    paragraph(
      `Theo kết quả điểm danh ${held(source)}, quý cơ quan ${asked} nhưng không có ai tham dự buổi nào${leave}.`,
    ),
    ...(unit.persons.length === 0 ? [] : [personTable(unit)]),
  ];
}

function somebodyMissed(source: AbsenceNoticeSource): readonly Block[] {
  const { unit } = source;
  return [
    paragraph(
      `Theo kết quả điểm danh ${held(source)}, quý cơ quan có ${leadingZero(unit.persons.length)} người vắng mặt như sau:`,
    ),
    personTable(unit),
  ];
}

function personTable({ persons }: UnitAbsences): Block {
  return table({
    caption: 'Người vắng mặt',
    columns: [column(12, 'center'), column(48), column(44), column(62), column(18, 'center')],
    header: [
      [
        headCell('STT'),
        headCell('Họ và tên'),
        headCell('Chức vụ'),
        headCell('Buổi vắng'),
        headCell('Dự (buổi)'),
      ],
    ],
    rows: persons.map((person, index) =>
      bodyRow([
        textCell(String(index + 1)),
        textCell(person.fullName),
        textCell(person.post),
        textCell(person.absences.join('; ')),
        textCell(`${person.attended}/${person.held}`),
      ]),
    ),
  });
}
