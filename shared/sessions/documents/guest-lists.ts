import {
  bodyRow,
  column,
  composeDocument,
  footLine,
  groupRow,
  headCell,
  paragraph,
  table,
  textCell,
  type OfficialDocument,
  type PaperContext,
} from '../../official-documents/index';
import { inviteeInWords } from '../invitations/model';
import { sessionOf } from './parts';
import type { SessionSource } from './source';

interface Listed {
  readonly group: string;
  readonly name: string;
  /** What stands in the columns behind the name; left out where they are written in by hand. */
  readonly cells?: readonly string[];
}

/** Deputies by Tổ, then guests by group, each in the order of the lists. */
function everybody({ deputies, guests }: SessionSource): readonly Listed[] {
  const ofGuests = [...Map.groupBy(guests, ({ group }) => group)].flatMap(([group, own]) =>
    own.map((guest) => ({ group: group === '' ? 'Khách mời' : group, name: inviteeInWords(guest) })),
  );
  const ofDeputies = deputies.map(({ group, name }) => ({
    name,
    group: group === '' ? 'Chưa xếp Tổ' : group,
  }));
  return [...ofDeputies, ...ofGuests];
}

/** The people of the hall with row and seat, where a hall was given. */
function seated(source: SessionSource): readonly Listed[] {
  const { seating } = source;
  if (seating === null) return everybody(source);
  const seatOf = new Map(seating.seats.map((seat) => [seat.personId, seat]));
  return seating.people.map(({ group, guest, id, name }) => {
    const seat = seatOf.get(id);
    return {
      name,
      group: group === '' ? (guest ? 'Khách mời' : 'Chưa xếp Tổ') : group,
      cells: seat === undefined ? [] : [String(seat.row), String(seat.seat)],
    };
  });
}

function listTable(caption: string, people: readonly Listed[], columns: readonly string[]) {
  const width = columns.length + 2;
  let no = 0;
  return table({
    caption,
    columns: [column(11, 'center'), column(84), ...columns.map(() => column(32, 'center'))],
    header: [[headCell('STT'), headCell('Họ và tên, chức vụ'), ...columns.map((title) => headCell(title))]],
    rows: [...Map.groupBy(people, ({ group }) => group)].flatMap(([group, own]) => [
      groupRow(`${group} (${own.length})`, width),
      ...own.map(({ cells, name }) => {
        no += 1;
        return bodyRow([
          textCell(String(no)),
          textCell(name),
          ...columns.map((_, index) => textCell(cells?.[index] ?? '')),
        ]);
      }),
    ]),
  });
}

/** Whom letters were sent to, to be signed for. */
export function invitationDelivery(source: SessionSource, paper: PaperContext): OfficialDocument {
  return composeDocument({
    title: `Danh sách gửi giấy mời ${source.session.title}`,
    letterhead: paper.council.standingLetterhead,
    typeName: 'DANH SÁCH GỬI GIẤY MỜI',
    summary: sessionOf(source, paper),
    body: [listTable('Gửi giấy mời', everybody(source), ['Ngày gửi', 'Ký nhận'])],
    draftMark: null,
    verification: footLine(paper, 'board'),
  });
}

/** Where everybody sits: by Tổ, guests by group; while no seats were given, rows and seats are written in by hand. */
export function seatingList(source: SessionSource, paper: PaperContext): OfficialDocument {
  return composeDocument({
    title: `Danh sách chỗ ngồi ${source.session.title}`,
    letterhead: paper.council.standingLetterhead,
    typeName: 'DANH SÁCH CHỖ NGỒI THEO TỔ',
    summary: sessionOf(source, paper),
    body: [
      ...(source.seating === null ? [] : [paragraph(`Hội trường: ${source.seating.room.name}.`)]),
      listTable('Chỗ ngồi', seated(source), ['Dãy', 'Ghế']),
    ],
    draftMark: null,
    verification: footLine(paper, 'board'),
  });
}
