import { formatDate } from '../../kernel/local-date';
import {
  bodyRow,
  clause,
  column,
  composeDocument,
  dateInWords,
  footLine,
  groupRow,
  headCell,
  lowerFirst,
  numberLine,
  paragraph,
  placeAndDate,
  remarkLines,
  romanHeading,
  table,
  textCell,
  type Block,
  type OfficialDocument,
  type PaperContext,
  type Table,
} from '../../official-documents/index';
import { byDay } from '../deadlines/compute';
import { STEP_PHASES, type DatedStep } from '../deadlines/model';
import { stepPhaseNames } from '../messages';
import { closingDayOf } from '../model';
import { sittingInWords } from './agenda-table';
import { DOTS, sessionOf } from './parts';
import type { SessionSource } from './source';

/** S4: when and where the session sits, and who does what by which day. */
export function sessionPlan(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const remarks = remarkLines(issue.remarks);
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Thời gian, địa điểm', whenAndWhere(source)],
    ['Việc và tiến độ', [taskTable(source)]],
    ['Yêu cầu khác', remarks],
    ['Tổ chức thực hiện', duties(paper)],
  ];
  return composeDocument({
    title: `Kế hoạch tổ chức ${source.session.title}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'KẾ HOẠCH',
    summary: `Tổ chức ${sessionOf(source, paper)}`,
    bases: issue.extraBases,
    body: parts
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([title, blocks], index) => [romanHeading(index + 1, title), ...blocks]),
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

function whenAndWhere({ session }: SessionSource): readonly Block[] {
  const last = closingDayOf(session);
  const until = last === session.openingDate ? '' : `, bế mạc ${dateInWords(last)}`;
  return [
    clause(1, `Khai mạc ${dateInWords(session.openingDate)}${until}.`),
    clause(2, `Địa điểm: ${session.place === '' ? DOTS : session.place}.`),
    ...(session.sittings.length === 0
      ? []
      : [
          clause(
            3,
            `Các phiên họp: ${session.sittings.map((one) => lowerFirst(sittingInWords(one))).join('; ')}.`,
          ),
        ]),
  ];
}

function taskTable({ steps }: SessionSource): Table {
  const wanted = steps.filter(({ skipped }) => !skipped);
  return table({
    caption: 'Việc và tiến độ',
    columns: [column(11, 'center'), column(76), column(46), column(32, 'center')],
    header: [[headCell('STT'), headCell('Việc'), headCell('Cơ quan thực hiện'), headCell('Thời hạn')]],
    rows: STEP_PHASES.flatMap((phase) => {
      const own = byDay(wanted.filter((step) => step.phase === phase));
      if (own.length === 0) return [];
      const before = wanted.filter((step) => STEP_PHASES.indexOf(step.phase) < STEP_PHASES.indexOf(phase));
      return [
        groupRow(stepPhaseNames[phase], 4),
        ...own.map((step, index) =>
          bodyRow([
            textCell(String(before.length + index + 1)),
            textCell(step.title),
            textCell(step.owner),
            textCell(dayOf(step)),
          ]),
        ),
      ];
    }),
  });
}

function dayOf({ date, from }: DatedStep): string {
  if (date === null) return '';
  return from === null ? formatDate(date) : `${formatDate(from)} – ${formatDate(date)}`;
}

function duties({ council }: PaperContext): readonly Block[] {
  return [
    paragraph(
      `Các Ban, các Tổ đại biểu ${council.shortName}, Văn phòng và các cơ quan, đơn vị có liên quan căn cứ Kế hoạch ` +
        `này tổ chức thực hiện, bảo đảm tiến độ; có vướng mắc thì báo cáo Thường trực ${council.shortName} xem xét, ` +
        'quyết định',
    ),
  ];
}
