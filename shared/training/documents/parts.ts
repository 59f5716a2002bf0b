import {
  bodyRow,
  column,
  composeDocument,
  dashItem,
  dateInWords,
  footLine,
  headCell,
  note,
  numberCell,
  numberLine,
  placeAndDate,
  table,
  textCell,
  withoutStop,
  type DocumentParts,
  type OfficialDocument,
  type PaperContext,
  type PaperReach,
  type Paragraph,
  type Table,
} from '../../official-documents/index';
import type { LocalDate } from '../../kernel/local-date';
import { COURSE_KIND_WORDS } from '../labels';
import { firstAndLast } from '../result';
import { costOf, totalCost } from '../plans/cost';
import type { CostFields } from '../plans/contract';
import type { TrainingResult, UnitResult } from '../result-contract';
import type { ClassSource, UnitQuota } from './source';

/** Wide enough to be written in by hand where the office has not said it. */
export const dotted = (text: string, length = 40): string => (text === '' ? '.'.repeat(length) : text);

type Parts = Pick<DocumentParts, 'title' | 'typeName' | 'summary' | 'body'> & Partial<DocumentParts>;

/**
 * A paper of Thường trực: letterhead, number, date, signer, recipients as every one of them has. What stays in the office
 * (`board`) goes to nobody by name.
 */
export function standingPaper(
  parts: Parts,
  paper: PaperContext,
  reach: PaperReach = 'council',
): OfficialDocument {
  const { council, issue } = paper;
  return composeDocument({
    letterhead: council.standingLetterhead,
    numberLine: issue.symbol === '' ? null : numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    ...(reach === 'board' ? {} : { recipients: issue.recipients }),
    draftMark: paper.draftMark,
    verification: footLine(paper, reach),
    ...parts,
  });
}

/** A paper of the office (Văn phòng): what it submits to Thường trực, and the lists that it keeps. */
export const officePaper = (parts: Parts, paper: PaperContext, reach?: PaperReach): OfficialDocument =>
  standingPaper({ letterhead: paper.council.officeLetterhead, ...parts }, paper, reach);

/** "bồi dưỡng", "tập huấn": as running text names the class. */
export const kindWord = ({ fields }: Pick<ClassSource, 'fields'>): string =>
  COURSE_KIND_WORDS[fields.courseKind].toLocaleLowerCase('vi');

type Named = Pick<ClassSource['fields'], 'courseKind' | 'title'>;

const isVisit = ({ courseKind }: Pick<Named, 'courseKind'>): boolean => courseKind === 'study_visit';

/** Row C14: a study visit is a journey and no class. */
export const eventWord = (fields: Pick<Named, 'courseKind'>): string => (isVisit(fields) ? 'chuyến' : 'lớp');

/** What a class or a journey is for, as titles begin; a name that begins one ("Hội đồng …") keeps its capital. */
const PURPOSE =
  /^(?:tập huấn|bồi dưỡng|trao đổi|học tập|nghiên cứu|khảo sát|tham quan|đào tạo|cập nhật)(?!\p{L})/iu;

/** A title that begins with the word itself ("Lớp bồi dưỡng kỹ năng …") has it once, and goes on in small letters. */
const ownName = (fields: Named): string =>
  fields.title
    .replace(isVisit(fields) ? /^chuyến\s+/iu : /^lớp\s+/iu, '')
    .replace(PURPOSE, (purpose) => purpose.toLocaleLowerCase('vi'));

/** "lớp tập huấn kỹ năng giám sát". */
export const eventOf = (fields: Named): string => `${eventWord(fields)} ${ownName(fields)}`;

export const openingWord = (fields: Pick<Named, 'courseKind'>): string =>
  isVisit(fields) ? 'tổ chức chuyến' : 'mở lớp';

export const openingOf = (fields: Named): string => `${openingWord(fields)} ${ownName(fields)}`;

/** Who takes part. */
export const memberWord = (fields: Pick<Named, 'courseKind'>): string =>
  isVisit(fields) ? 'thành viên đoàn' : 'học viên';

/** "từ ngày … đến ngày …, gồm 6 buổi". */
export function whenText({ slots }: Pick<ClassSource, 'slots'>): string {
  const [from, to] = firstAndLast(slots);
  const taught = slots.filter((slot) => !slot.cancelled).length;
  return `${daysInWords(from, to)}, gồm ${taught} buổi`;
}

export function daysInWords(from: LocalDate | null, to: LocalDate | null): string {
  if (from !== null && from === to) return dateInWords(from);
  return `từ ${dateInWords(from)} đến ${dateInWords(to)}`;
}

/** The topics of the half days, each once, with who teaches them. */
export function topicsOf({ slots, plan }: Pick<ClassSource, 'slots' | 'plan'>): readonly {
  readonly title: string;
  readonly lecturer: string;
}[] {
  const found = new Map<string, string>();
  for (const { topic, lecturer, cancelled } of slots) {
    if (!cancelled && topic !== '' && !found.has(topic)) found.set(topic, lecturer);
  }
  if (found.size === 0) for (const { title, lecturer } of plan?.topics ?? []) found.set(title, lecturer);
  return [...found].map(([title, lecturer]) => ({ title, lecturer }));
}

export const topicText = ({
  title,
  lecturer,
}: {
  readonly title: string;
  readonly lecturer: string;
}): string => (lecturer === '' ? title : `${title} (${lecturer})`);

export function quotaTable(quotas: readonly UnitQuota[]): Table {
  return table({
    caption: 'Chỉ tiêu cử học viên',
    columns: [column(14, 'center'), column(110), column(30, 'right')],
    header: [[headCell('STT'), headCell('Đơn vị'), headCell('Số người')]],
    rows: [
      ...quotas.map(({ unitLabel, seats }, index) =>
        bodyRow([textCell(String(index + 1)), textCell(unitLabel), numberCell(seats)]),
      ),
      bodyRow([
        textCell([{ text: 'Cộng', bold: true }], { columns: 2, alignment: 'center' }),
        numberCell(quotas.reduce((sum, { seats }) => sum + seats, 0)),
      ]),
    ],
  });
}

export function costTable(costs: readonly CostFields[]): Table {
  return table({
    caption: 'Dự toán kinh phí',
    columns: [
      column(12, 'center'),
      column(56),
      column(22, 'center'),
      column(20, 'right'),
      column(28, 'right'),
      column(32, 'right'),
    ],
    header: [
      ['STT', 'Nội dung', 'Đơn vị tính', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền (đồng)'].map((text) =>
        headCell(text),
      ),
    ],
    rows: [
      ...costs.map((cost, index) =>
        bodyRow([
          textCell(String(index + 1)),
          textCell(cost.basis === '' ? cost.title : `${cost.title} (${cost.basis})`),
          textCell(cost.unitWord),
          numberCell(cost.quantity),
          numberCell(cost.unitPrice),
          numberCell(costOf(cost)),
        ]),
      ),
      bodyRow([
        textCell([{ text: 'Tổng cộng', bold: true }], { columns: 5, alignment: 'center' }),
        numberCell(totalCost(costs).total),
      ]),
    ],
  });
}

/** The units that papers of a class list: who was invited or came; how many others there are, in words. */
export function listedUnits({ units }: Pick<TrainingResult, 'units'>): {
  readonly units: readonly UnitResult[];
  readonly others: readonly Paragraph[];
} {
  const listed = units.filter(({ standing }) => standing !== 'not_invited');
  const others = units.length - listed.length;
  return {
    units: listed,
    others:
      others === 0
        ? []
        : [note(`${others} đơn vị khác trong danh mục không được mời, không có tên trong bảng`)],
  };
}

/** "- …;" line by line, the last one with its full stop. */
export const dashList = (lines: readonly string[]): readonly Paragraph[] =>
  lines.map((line, index) => dashItem(`${withoutStop(line)}${index === lines.length - 1 ? '.' : ';'}`));

/** Lines as somebody typed them; empty ones are none. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^[-–•]\s*/u, ''))
    .filter((line) => line !== '');

/** "(Kèm theo Quyết định số 12/QĐ-HĐND ngày 05 tháng 11 năm 2026 của …)"; a draft has no day yet. */
export function attachedTo(kind: string, { council, issue }: PaperContext, more = ''): string {
  const day = issue.date === null ? '' : ` ${dateInWords(issue.date)}`;
  return `(Kèm theo ${kind} số ${issue.symbol}${day} của Thường trực ${council.fullName}${more})`;
}
