import { dayPartNames } from '../../kernel/day-part';
import {
  bodyRow,
  centeredHeading,
  column,
  composeDocument,
  headCell,
  note,
  onNewPage,
  SIGNED_ROW_MM,
  table,
  textCell,
  type Letterhead,
  type OfficialDocument,
  type Paragraph,
  type Table,
  type TableRow,
} from '../../official-documents/index';
import { formatDayMonth } from '../../kernel/local-date';
import { isEnrolled, isThere } from '../attendance';
import { slotName, STATUS_LETTERS, STATUS_WORDS } from '../labels';
import { ATTENDANCE_STATUSES, statusAt, type Slot } from '../model';
import { seatsTaken, type SeatRow } from '../seats-taken';

export interface SheetTrainee extends SeatRow {
  readonly fullName: string;
  readonly post: string;
  readonly unitLabel: string;
  /** Where a class that is held in several places has this person; '' in one that is held in one. */
  readonly point: string;
}

export interface SheetClass {
  readonly title: string;
  readonly place: string;
  readonly letterhead: Letterhead;
  readonly slots: readonly Slot[];
  readonly trainees: readonly SheetTrainee[];
}

export interface SheetLayout {
  /** With the letters as recorded and a sum; otherwise empty fields to sign in. */
  readonly filled: boolean;
  /** Empty lines at the end, for people whom no list names. */
  readonly blankRows: number;
}

/** More half days do not leave room for a signature on one landscape page. */
const SLOTS_A_TABLE = 6;
/** Shares of the width. */
const WIDTHS = { no: 10, name: 42, unit: 48, slots: 108, last: 16 } as const;

interface Placed {
  readonly slot: Slot;
  /** Place of its mark in the texts of marks. */
  readonly place: number;
}

/** Bảng điểm danh (T7): people down, half days across, to be signed in or as it was recorded. */
export function signInSheet(one: SheetClass, layout: SheetLayout): OfficialDocument {
  const held = one.slots.flatMap((slot, place): Placed[] => (slot.cancelled ? [] : [{ slot, place }]));
  const parts = Array.from({ length: Math.max(1, Math.ceil(held.length / SLOTS_A_TABLE)) }, (_, index) =>
    held.slice(index * SLOTS_A_TABLE, (index + 1) * SLOTS_A_TABLE),
  );
  return composeDocument({
    title: `Bảng điểm danh ${one.title}`,
    orientation: 'landscape',
    letterhead: one.letterhead,
    typeName: 'BẢNG ĐIỂM DANH',
    summary: one.title,
    attachedTo: one.place === '' ? '' : `(Tại ${one.place})`,
    body: [
      note(legend()),
      ...pointsOf(one).flatMap((point, place) =>
        parts.flatMap((slots, index): (Paragraph | Table)[] => [
          ...headingOf(one, point.name, place, index),
          partTable({ ...one, trainees: point.trainees }, slots, held, layout),
        ]),
      ),
      note(contents(one, held, layout)),
    ],
    closing: {
      kind: 'signer',
      signer: { lines: ['NGƯỜI ĐIỂM DANH'], note: '(Ký, ghi rõ họ tên)', name: '' },
    },
  });
}

/** Right above the signature, so that it says what was signed for also where it stands on a page of its own. */
function contents(one: SheetClass, held: readonly Placed[], { filled }: SheetLayout): string {
  const people = `Bảng điểm danh của lớp có ${one.trainees.length} người, ${held.length} buổi`;
  if (!filled) return people;
  const sums = held.flatMap(({ slot, place }) => {
    const there = countThere(one.trainees, slot, place);
    return there === null ? [] : [`${slotName(slot).toLowerCase()} ${there}`];
  });
  return sums.length === 0 ? `${people}; chưa buổi nào điểm danh` : `${people}. Có mặt: ${sums.join(', ')}`;
}

interface Point {
  readonly name: string;
  readonly trainees: readonly SheetTrainee[];
}

/** Every point calls its own roll, on pages of its own; who is in none comes last. */
function pointsOf({ trainees }: SheetClass): readonly Point[] {
  const byPoint = Map.groupBy(trainees, ({ point }) => point);
  if (byPoint.size === 0) return [{ name: '', trainees }];
  const points = [...byPoint].map(([name, mine]) => ({ name, trainees: mine }));
  return [...points.filter(({ name }) => name !== ''), ...points.filter(({ name }) => name === '')];
}

function headingOf(one: SheetClass, point: string, place: number, part: number): readonly Paragraph[] {
  const words = [point === '' ? one.title : point, part === 0 ? '' : '(tiếp theo)'].filter(
    (text) => text !== '',
  );
  if (place === 0 && part === 0) return point === '' ? [] : [centeredHeading(words.join(' '))];
  return [onNewPage(centeredHeading(words.join(' ')))];
}

function partTable(
  one: SheetClass,
  slots: readonly Placed[],
  /** Of the whole class, also where a table shows some of them. */
  all: readonly Placed[],
  layout: SheetLayout,
): Table {
  const width = WIDTHS.slots / Math.max(1, slots.length);
  return table({
    caption: 'Bảng điểm danh',
    ...(layout.filled ? {} : { rowMm: SIGNED_ROW_MM }),
    columns: [
      column(WIDTHS.no, 'center'),
      column(WIDTHS.name),
      column(WIDTHS.unit),
      ...slots.map(() => column(width, 'center')),
      column(WIDTHS.last, 'center'),
    ],
    header: [
      [
        headCell('STT'),
        headCell('Họ và tên'),
        headCell('Chức vụ, đơn vị'),
        ...slots.map(({ slot }) => headCell(`${dayPartNames[slot.part]} ${formatDayMonth(slot.date)}`)),
        headCell(layout.filled ? 'Dự' : 'Ghi chú'),
      ],
    ],
    rows: [
      ...one.trainees.map((trainee, index) =>
        bodyRow([
          textCell(String(index + 1)),
          textCell(trainee.fullName),
          textCell([trainee.post, trainee.unitLabel].filter((part) => part !== '').join(', ')),
          ...slots.map(({ slot, place }) => textCell(fieldText(trainee, slot, place, layout))),
          textCell(layout.filled ? thereText(trainee, all) : ''),
        ]),
      ),
      ...(layout.filled ? [sumRow(one, slots)] : []),
      ...Array.from({ length: layout.blankRows }, (_, index) =>
        bodyRow([
          textCell(String(one.trainees.length + index + 1)),
          ...Array.from({ length: slots.length + 3 }, () => textCell('')),
        ]),
      ),
    ],
  });
}

/** How many seats were taken in a half day; null where no roll was called. */
function countThere(trainees: readonly SheetTrainee[], slot: Slot, place: number): number | null {
  const called = trainees.some(
    ({ enrolment, marks }) => isEnrolled(enrolment, slot) && statusAt(marks, place) !== 'not_recorded',
  );
  return called ? seatsTaken(slot, place, trainees).there : null;
}

/** A half day's sum stands empty where no roll was called. */
function sumRow({ trainees }: SheetClass, slots: readonly Placed[]): TableRow {
  const sums = slots.map(({ slot, place }) => String(countThere(trainees, slot, place) ?? ''));
  return bodyRow([
    textCell([{ text: 'Có mặt', bold: true }], { columns: 3, alignment: 'center' }),
    ...sums.map((sum) => textCell([{ text: sum, bold: true }])),
    textCell(''),
  ]);
}

/** A stroke where the person does not belong to the class on that day. */
function fieldText(trainee: SheetTrainee, slot: Slot, place: number, { filled }: SheetLayout): string {
  if (!isEnrolled(trainee.enrolment, slot)) return '–';
  return filled ? STATUS_LETTERS[statusAt(trainee.marks, place)] : '';
}

/** Half days of the class attended; of how many is not said, because some may still be to come. */
function thereText(trainee: SheetTrainee, slots: readonly Placed[]): string {
  const there = slots.filter(
    ({ slot, place }) => isEnrolled(trainee.enrolment, slot) && isThere(statusAt(trainee.marks, place)),
  );
  return String(there.length);
}

const legend = (): string =>
  `Ký hiệu: ${ATTENDANCE_STATUSES.filter((status) => status !== 'not_recorded')
    .map((status) => `${STATUS_LETTERS[status]} ${STATUS_WORDS[status].toLowerCase()}`)
    .join('; ')}; để trống: chưa ghi`;
