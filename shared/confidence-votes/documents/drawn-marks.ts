import {
  bodyRow,
  column,
  headCell,
  table,
  tableNote,
  textCell,
  type Annex,
  type Block,
} from '../../official-documents/index';
import { reasonOf } from '../ballots/counted';
import { invalidReasonNames, levelNames } from '../messages';
import { LEVELS_OF, type Procedure } from '../model';
import { MULTIPLE_MARKS, NO_MARK } from '../positions';
import type { DocumentContext } from './context';
import type { DrawnBallot, DrawnMarks } from './material';
import { lowerFirst } from './wording';

/** Ballots beside each other on one page, each with what was entered and room for what the paper shows. */
const PER_TABLE = 4;

/** What was entered of the ballots that were drawn, on pages of its own: the paper is read first, then compared. */
export function drawnAnnexes(context: DocumentContext): readonly Annex[] {
  const { material, vote } = context;
  if (material.drawnMarks.length === 0) return [];
  return [
    {
      label: 'Phụ lục',
      name: 'SỐ LIỆU ĐÃ NHẬP CỦA CÁC PHIẾU ĐƯỢC RÚT',
      attachedTo: '(Kèm theo Phiếu đọc lại phiếu rút ngẫu nhiên)',
      orientation: 'portrait',
      body: [
        tableNote(`Ghi tắt: ${shortWords(vote.procedure)}.`),
        ...material.drawnMarks.flatMap((drawn) => tablesOf(context, drawn)),
      ],
    },
  ];
}

const SHORT = ['1', '2', '3'] as const;

function shortWords(procedure: Procedure): string {
  const levels = LEVELS_OF[procedure].map(
    (level, at) => `${SHORT[at] ?? ''} ${lowerFirst(levelNames[level])}`,
  );
  return [...levels, `${NO_MARK} không đánh dấu`, `${MULTIPLE_MARKS} nhiều dấu`, 'K phiếu không hợp lệ'].join(
    '; ',
  );
}

function tablesOf(
  { vote }: DocumentContext,
  { kindTitle, seed, persons, ballots }: DrawnMarks,
): readonly Block[] {
  const groups = Array.from({ length: Math.ceil(ballots.length / PER_TABLE) }, (_, at) =>
    ballots.slice(at * PER_TABLE, (at + 1) * PER_TABLE),
  );
  return groups.flatMap((group) => [
    tableNote(`${kindTitle}, mã rút “${seed}”.${invalidWords(vote.procedure, group)}`),
    table({
      caption: kindTitle,
      columns: [
        column(11, 'center'),
        column(54),
        ...group.flatMap(() => [column(12, 'center'), column(13, 'center')]),
      ],
      header: [
        [
          headCell('STT', { rows: 2 }),
          headCell('Họ và tên', { rows: 2 }),
          ...group.map(({ no }) => headCell(`Phiếu ${no}`, { columns: 2 })),
        ],
        group.flatMap(() => [headCell('Đã nhập'), headCell('Trên phiếu')]),
      ],
      rows: persons.map(({ no, name }, place) =>
        bodyRow([
          textCell(String(no)),
          textCell(name),
          ...group.flatMap((ballot) => [
            textCell(ballot.invalidReason === null ? ballot.marks.charAt(place) : 'K'),
            textCell(''),
          ]),
        ]),
      ),
    }),
  ]);
}

/** Why a ballot counts for nobody, below its number alone nobody would see. */
function invalidWords(procedure: Procedure, ballots: readonly DrawnBallot[]): string {
  const words = ballots.flatMap((ballot) => {
    const reason = reasonOf(procedure, ballot);
    return reason === null
      ? []
      : [`phiếu ${ballot.no} không hợp lệ: ${lowerFirst(invalidReasonNames[reason])}`];
  });
  return words.length === 0 ? '' : ` Trong đó ${words.join('; ')}.`;
}
