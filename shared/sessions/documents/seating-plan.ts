import {
  bodyRow,
  column,
  composeDocument,
  footLine,
  headCell,
  onNewPage,
  paragraph,
  table,
  textCell,
  type Block,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { sessionOf } from './parts';
import type { SessionSeating } from '../seating/model';
import type { SessionSource } from './source';

/** Names stay readable on a page across with so many seats beside each other; more of them are shared out over pages. */
const SEATS_ON_PAGE = 8;

/** The hall as a table: rows from the chair to the back, seats from left to right. */
export function seatingPlan(source: SessionSource, paper: PaperContext): OfficialDocument {
  const { seating } = source;
  return composeDocument({
    title: `Sơ đồ chỗ ngồi ${source.session.title}`,
    orientation: 'landscape',
    letterhead: paper.council.standingLetterhead,
    typeName: 'SƠ ĐỒ CHỖ NGỒI',
    summary: sessionOf(source, paper),
    body: seating === null ? [] : plan(seating),
    draftMark: null,
    verification: footLine(paper, 'board'),
  });
}

function plan({ people, room, seats }: SessionSeating): readonly Block[] {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const at = new Map(seats.map(({ personId, row, seat }) => [`${row} ${seat}`, nameOf.get(personId) ?? '']));
  const pages = Math.ceil(room.seats / SEATS_ON_PAGE);
  const onPage = Math.ceil(room.seats / pages);
  return Array.from({ length: pages }, (_, page): readonly Block[] => {
    const first = page * onPage + 1;
    const last = Math.min(room.seats, first + onPage - 1);
    const shown = Array.from({ length: last - first + 1 }, (_seat, index) => first + index);
    const part = pages === 1 ? '' : `, ghế ${first} đến ${last}`;
    const heading = paragraph(`${room.name}${part}. Dãy 1 gần bàn chủ tọa.`);
    return [
      page === 0 ? heading : onNewPage(heading),
      table({
        caption: `Sơ đồ chỗ ngồi${part}`,
        columns: [column(18, 'center'), ...shown.map(() => column(29, 'center'))],
        header: [[headCell('Dãy'), ...shown.map((seat) => headCell(`Ghế ${seat}`))]],
        rows: Array.from({ length: room.rows }, (_row, index) =>
          bodyRow([
            textCell(`Dãy ${index + 1}`),
            ...shown.map((seat) => textCell(at.get(`${index + 1} ${seat}`) ?? '–')),
          ]),
        ),
      }),
    ];
  }).flat();
}
