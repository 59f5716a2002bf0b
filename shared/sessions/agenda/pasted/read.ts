import type { DayPart } from '../../../kernel/day-part';
import type { LocalDate } from '../../../kernel/local-date';
import type { AgendaItemFields } from '../model';
import { kindOfTitle } from '../item-kinds';
import type { SaidTimes } from './clock';
import { rowsOf, type PastedRow } from './columns';
import { dayHeadingOf, type DayHeading } from './day-heading';
import { markedOf, NO_TIMES, saysNoItem, type Marked } from './marks';
import { remarksAlone, wordsOf, type ItemWords } from './people';

/** What became of one line: an item, a part of the item above, a sitting, or nothing (letterhead, title, headings, remarks). */
export type LineRole = 'item' | 'joined' | 'left' | 'sitting';

export interface PastedLine {
  readonly no: number;
  readonly text: string;
  readonly role: LineRole;
}

export interface PastedItem {
  /** The line that it began with. */
  readonly line: number;
  readonly fields: AgendaItemFields;
  /** a), b), - under an item that stands above it. */
  readonly isSub: boolean;
  /** As the list says them; minutes of `fields` follow from them. */
  readonly times: SaidTimes;
  /** Minutes as the line itself says them. */
  readonly saidMinutes: number | null;
}

export interface PastedSitting {
  /** 0 for what stands before the first heading. */
  readonly line: number;
  readonly date: LocalDate | null;
  readonly part: DayPart | null;
  readonly kind: DayHeading['kind'];
  readonly times: SaidTimes;
  readonly items: readonly PastedItem[];
}

export interface PastedAgenda {
  readonly lines: readonly PastedLine[];
  readonly sittings: readonly PastedSitting[];
}

export interface ReadingOptions {
  readonly opening: LocalDate;
  /** Lines that a person takes as an item, or leaves out, against what the program read. */
  readonly chosen: ReadonlyMap<number, boolean>;
  /** a), b) and - become items of their own; else they stand in the remarks of the item above. */
  readonly subsAsItems: boolean;
}

const USUAL_MINUTES = 10;
const MOST_NOTE = 1000;
interface Draft {
  readonly row: PastedRow;
  readonly rank: number;
  readonly isSub: boolean;
  readonly times: SaidTimes;
  text: string;
  said: Partial<ItemWords>;
  note: string;
}

interface DraftSitting extends Omit<PastedSitting, 'items' | 'part'> {
  part: DayPart | null;
  readonly drafts: Draft[];
}

/**
 * An agenda as Word or Excel has it: headings with day and part of day become sittings, the rest items with times, presenter, Ban
 * and marks. Every line has a role, so that none is lost unseen. Minutes are those that a line says, else the usual ten;
 * `pasted/minutes` takes them from the times.
 */
export function readAgenda(text: string, options: ReadingOptions): PastedAgenda {
  const sittings: DraftSitting[] = [newSitting(0, null)];
  // A number or a time alone on its line belongs to the next one.
  let held: Pick<PastedRow, 'marker' | 'time'> = NOTHING_HELD;
  const lines = rowsOf(text).map((bare): PastedLine => {
    const row = {
      ...bare,
      marker: bare.marker === '' ? held.marker : bare.marker,
      time: bare.time === '' ? held.time : bare.time,
    };
    const marked = markedOf(row);
    held = NOTHING_HELD;
    if (!row.isHead && marked.words === '' && row.presenter === '') {
      held =
        marked.times.from === ''
          ? { ...row, marker: row.marker + row.title }
          : { ...row, time: row.time + row.title };
      return { no: row.no, text: row.text, role: 'joined' };
    }
    return { no: row.no, text: row.text, role: roleOf(row, marked, sittings, options) };
  });
  return {
    lines,
    sittings: sittings
      .map(({ drafts, ...sitting }) => ({ ...sitting, items: drafts.map(itemOf) }))
      .filter(({ items, line }) => items.length > 0 || line > 0),
  };
}

const NOTHING_HELD = { marker: '', time: '' };

function roleOf(
  row: PastedRow,
  marked: Marked,
  sittings: DraftSitting[],
  { chosen, opening, subsAsItems }: ReadingOptions,
): LineRole {
  const choice = chosen.get(row.no);
  if (row.isHead || choice === false) return 'left';
  if (choice === true) return addItem(sittings, row, marked, subsAsItems);
  const heading = row.presenter === '' ? dayHeadingOf(`${row.time} ${marked.whole}`.trim(), opening) : null;
  if (heading && !isItemOfItsKind(heading, marked)) {
    const next = newSitting(row.no, heading);
    const times = heading.times ?? NO_TIMES;
    if (heading.rest !== '') next.drafts.push(draftOf(row, heading.rest, DEEPEST, false, times));
    sittings.push(next);
    return 'sitting';
  }
  if (remarksAlone(marked.words) === null && saysNoItem(row, marked)) return 'left';
  const previous = sittings.at(-1)?.drafts.at(-1);
  if (previous && joinedTo(previous, row, marked)) return 'joined';
  return addItem(sittings, row, marked, subsAsItems);
}

/** "- Thảo luận tổ" under the heading of a day: a kind of sitting that is numbered or dashed as items are is an item. */
const isItemOfItsKind = ({ date, part }: DayHeading, { isNumbered, rank }: Marked): boolean =>
  date === null && part === null && (isNumbered || rank > 1);

/** Nothing is a sub of the item that stands behind a heading. */
const DEEPEST = 9;

const newSitting = (line: number, heading: DayHeading | null): DraftSitting => ({
  line,
  date: heading?.date ?? null,
  part: heading?.part ?? null,
  kind: heading?.kind ?? null,
  times: heading?.times ?? NO_TIMES,
  drafts: [],
});

/** A line that goes on with the item above: presenter alone, a sentence that was broken, presenter of a cell of two lines. */
function joinedTo(previous: Draft, row: PastedRow, { hasMarker, times, words }: Marked): boolean {
  if (times.from !== '') return false;
  if (words === '') {
    previous.said = {
      ...previous.said,
      presenter: `${previous.said.presenter ?? ''} ${row.presenter}`.trim(),
    };
    return true;
  }
  const remarks = remarksAlone(words);
  if (remarks) {
    previous.said = { ...previous.said, ...remarks };
    return true;
  }
  if (hasMarker || !/^[\p{Ll}(]/u.test(words) || /^\(?nghỉ/iu.test(words)) return false;
  previous.text = `${previous.text} ${words}`;
  return true;
}

function addItem(sittings: DraftSitting[], row: PastedRow, marked: Marked, subsAsItems: boolean): LineRole {
  const { rank, times, words } = marked;
  let sitting = sittings.at(-1) ?? newSitting(0, null);
  if (isOfTheAfternoon(sitting, times)) {
    if (sitting.drafts.length > 0) {
      sitting = { ...newSitting(row.no, null), date: sitting.date };
      sittings.push(sitting);
    }
    sitting.part = 'afternoon';
  } else if (times.from !== '' && sitting.part === null && sitting.date !== null) {
    sitting.part = 'morning';
  }
  const parent = sitting.drafts.findLast((one) => !one.isSub);
  const isSub = parent !== undefined && times.from === '' && rank > parent.rank;
  const note = parent === undefined ? '' : `${parent.note}${parent.note === '' ? '' : '\n'}${words}`;
  if (isSub && !subsAsItems && note.length <= MOST_NOTE) {
    parent.note = note;
    return 'joined';
  }
  sitting.drafts.push(draftOf(row, words, rank, isSub, times));
  return 'item';
}

/** Times tell the half of a day where no heading does. */
const isOfTheAfternoon = ({ part }: DraftSitting, { from }: SaidTimes): boolean =>
  from >= '13:00' && (part === null || part === 'morning');

const draftOf = (row: PastedRow, text: string, rank: number, isSub: boolean, times: SaidTimes): Draft => ({
  ...{ row, rank, isSub, times, note: '' },
  text: /^\(.+\)$/u.test(text) ? text.slice(1, -1) : text,
  said: {},
});

function itemOf({ isSub, note, row, said, text, times }: Draft): PastedItem {
  const words = { ...wordsOf(text), ...said };
  const kind = kindOfTitle(words.title);
  const saidMinutes = row.minutes ?? words.minutes;
  return {
    ...{ line: row.no, isSub, times, saidMinutes },
    fields: {
      title: words.title.slice(0, 400),
      kind,
      drafter: row.drafter.slice(0, 200),
      board: (row.board === '' ? words.board : row.board).slice(0, 200),
      presenter: [row.presenter, words.presenter]
        .filter((who) => who !== '')
        .join('; ')
        .slice(0, 200),
      minutes: saidMinutes ?? USUAL_MINUTES,
      personnel: kind === 'election',
      ...{ secretBallot: words.secretBallot, broadcast: words.broadcast, voteId: null },
      note: [words.title.slice(400), note]
        .filter((part) => part !== '')
        .join('\n')
        .slice(0, MOST_NOTE),
    },
  };
}
