import { dayPartNames } from '../../kernel/day-part';
import {
  bodyRow,
  column,
  composeDocument,
  figure,
  footLine,
  headCell,
  numberCell,
  paragraph,
  placeAndDate,
  table,
  tableNote,
  textCell,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { lowerFirst } from '../../kernel/first-letter';
import { formatDate, formatDayMonth } from '../../kernel/local-date';
import { rollFigures, statusIn } from '../roll-call/figures';
import { ROLL_LETTERS, ROLL_WORDS } from '../roll-call/labels';
import { PRESENCES } from '../roll-call/model';
import type { SittingRoll } from '../minutes/model';
import { secretaryClosing } from './secretary-closing';
import type { SessionSource } from './source';

/** Half days that stand beside each other in letters one can read; more of them go on in a table below. */
const MOST_COLUMNS = 12;

/** As few parts as have no more than `most` each, all of about one length. */
function inParts<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** S16: who was there and who was not, sitting by sitting, with the sums and the quorum. */
export function attendanceList({ held, session }: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const { rolls } = held.minutes;
  const deputies = [...new Map(rolls.flatMap((roll) => roll.deputies).map((one) => [one.id, one])).values()];
  const statusOf = rolls.map((roll) => statusIn(roll.marks));
  /** Why a deputy was away; with the sitting where several say different things. */
  const reasonsOf = (id: string): string => {
    const given = rolls.flatMap(({ marks, sitting }) =>
      marks
        .filter(({ deputyId, reason }) => deputyId === id && reason !== '')
        .map(({ reason }) => ({ reason, head: sittingHead(sitting) })),
    );
    const different = new Set(given.map(({ reason }) => reason));
    return different.size < 2
      ? [...different].join('')
      : given.map(({ head, reason }) => `${lowerFirst(head)}: ${reason}`).join('; ');
  };
  const onList = rolls.map((roll) => new Set(roll.deputies.map(({ id }) => id)));
  const columns = rolls.map((roll, at) => ({ roll, at }));
  const parts = inParts(columns, MOST_COLUMNS);
  const tableOf = (part: readonly (typeof columns)[number][], isLast: boolean) =>
    table({
      caption: 'Danh sách đại biểu có mặt, vắng mặt',
      columns: [
        column(10, 'center'),
        column(36),
        column(28),
        ...part.map(() => column(13, 'center')),
        ...(isLast ? [column(22), column(16)] : []),
      ],
      header: [
        [
          headCell('STT'),
          headCell('Họ và tên'),
          headCell('Tổ đại biểu'),
          ...part.map(({ roll }) => headCell(sittingHead(roll.sitting))),
          ...(isLast ? [headCell('Lý do vắng'), headCell('Ký tên')] : []),
        ],
      ],
      rows: deputies.map((deputy, index) =>
        bodyRow([
          numberCell(index + 1),
          textCell(deputy.birth === '' ? deputy.fullName : `${deputy.fullName} (${deputy.birth})`),
          textCell(deputy.groupName),
          ...part.map(({ at }) =>
            textCell(
              onList[at]?.has(deputy.id) ? ROLL_LETTERS[statusOf[at]?.(deputy.id) ?? 'not_recorded'] : '–',
              {
                alignment: 'center',
              },
            ),
          ),
          ...(isLast ? [textCell(reasonsOf(deputy.id)), textCell('')] : []),
        ]),
      ),
    });
  const letters = PRESENCES.map((one) => `${ROLL_LETTERS[one]}: ${ROLL_WORDS[one].toLocaleLowerCase('vi')}`);
  return composeDocument({
    title: `Danh sách đại biểu có mặt, vắng mặt, ${session.title}`,
    orientation: rolls.length > 4 ? 'landscape' : 'portrait',
    letterhead: council.letterhead,
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'DANH SÁCH',
    summary: `Đại biểu có mặt, vắng mặt tại ${session.title}`,
    body: [
      tableNote(`${letters.join('; ')}; để trống: chưa ghi; –: không còn hoặc chưa là đại biểu`),
      ...parts.map((part, index) => tableOf(part, index === parts.length - 1)),
      ...rolls.map(sumLine),
    ],
    closing: secretaryClosing(held),
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

const sittingHead = ({ date, part }: SittingRoll['sitting']): string =>
  `${dayPartNames[part]} ${formatDayMonth(date)}`;

function sumLine({ deputies, marks, quorum, sitting }: SittingRoll) {
  const sums = rollFigures(deputies, marks, quorum);
  const which = `Phiên ${dayPartNames[sitting.part].toLocaleLowerCase('vi')} ngày ${formatDate(sitting.date)}`;
  // What nobody called says nothing of who came.
  if (sums.notRecorded === sums.total) return paragraph(`${which}: chưa điểm danh.`);
  return paragraph([
    `${which}: có mặt `,
    figure(String(sums.attended)),
    '/',
    figure(String(sums.total)),
    ' đại biểu, vắng có lý do ',
    figure(String(sums.excused)),
    ', vắng không lý do ',
    figure(String(sums.absent)),
    ...(sums.notRecorded === 0 ? [] : [', chưa ghi ', figure(String(sums.notRecorded))]),
    `; số tối thiểu để họp `,
    figure(String(sums.needed)),
    '.',
  ]);
}
