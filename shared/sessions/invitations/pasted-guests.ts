import { searchKey } from '../../kernel/vietnamese-text';
import { guestLabels } from './messages';
import { GUEST_LIMITS, inviteeInWords, type GuestFields } from './model';

const MOST_LINES = 500;

type Field = 'name' | 'post' | 'organization' | 'email' | 'group' | 'none';

/** What a sheet calls its columns. */
const HEADINGS: Readonly<Record<string, Field>> = {
  'ho va ten': 'name',
  'ho ten': 'name',
  ten: 'name',
  'khach moi': 'name',
  'chuc vu': 'post',
  'chuc danh': 'post',
  'co quan': 'organization',
  'don vi': 'organization',
  'co quan don vi': 'organization',
  'noi cong tac': 'organization',
  'thu dien tu': 'email',
  email: 'email',
  'e mail': 'email',
  nhom: 'group',
  stt: 'none',
  tt: 'none',
};
const USUAL: readonly Field[] = ['name', 'post', 'organization', 'email'];

const headingOf = (cell: string): Field | undefined =>
  HEADINGS[
    searchKey(cell)
      .replace(/[^a-z]+/gu, ' ')
      .trim()
  ];

/** The columns of a first line that names them; null where it is a guest already. */
function columnsOf(cells: readonly string[]): readonly Field[] | null {
  const known = cells.filter((cell) => headingOf(cell) !== undefined).length;
  const isHeading = known >= 2 || (known === 1 && cells.length === 1);
  return isHeading ? cells.map((cell) => headingOf(cell) ?? 'none') : null;
}

/**
 * A list pasted from a sheet or a text: name, post, organization and e-mail in columns (tabs or semicolons), one guest a
 * line; a first line that names the columns gives their order, running numbers in front are read over. A line of one column
 * that begins with no honorific is a body.
 */
export function guestsFromText(text: string, group: string): readonly GuestFields[] {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.split(/[\t;]/u).map((cell) => cell.trim().replace(/\s+/gu, ' ')))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .slice(0, MOST_LINES);
  const columns = columnsOf(lines[0] ?? []);
  return (columns === null ? lines : lines.slice(1)).flatMap((cells) => {
    const guest = guestOf(cells, columns, group);
    return guest === null ? [] : [guest];
  });
}

function guestOf(
  cells: readonly string[],
  columns: readonly Field[] | null,
  group: string,
): GuestFields | null {
  const values =
    columns === null && cells.length > 1 && /^\d+[.)]?$/u.test(cells[0] ?? '') ? cells.slice(1) : cells;
  const at = (field: Field): string => values[(columns ?? USUAL).indexOf(field)] ?? '';
  const first = at('name');
  const shared = { group: at('group') === '' ? group : at('group'), email: at('email'), sittingIds: [] };
  const named = /^(ông|bà|đồng chí|đ\/c)\s+(.+)$/iu.exec(first);
  const post = at('post');
  const organization = at('organization');
  if (first === '' && organization === '') return null;
  const alone = values.filter((cell) => cell !== '').length === 1;
  if (!named && (first === '' || (alone && columns === null))) {
    return {
      ...shared,
      honorific: '',
      fullName: '',
      post,
      organization: first === '' ? organization : first,
    };
  }
  const word = named?.[1] ?? 'Ông (Bà)';
  const honorific = word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1);
  return { ...shared, honorific, fullName: named?.[2] ?? first, post, organization };
}

/** A line of the list and why it is not taken in; '' where it is. */
export interface LookedAtGuest {
  readonly guest: GuestFields;
  readonly problem: string;
}

const LIMITED = ['group', 'fullName', 'post', 'organization', 'email'] as const;

/** Each guest of a pasted list beside what keeps it out: a field that is too long, or the same guest on an earlier line. */
export function lookAtGuests(guests: readonly GuestFields[]): readonly LookedAtGuest[] {
  const lineOf = new Map<string, number>();
  return guests.map((guest, index) => {
    const long = LIMITED.find((field) => guest[field].length > GUEST_LIMITS[field]);
    if (long !== undefined) {
      return { guest, problem: `${guestLabels[long].toLowerCase()} dài quá ${GUEST_LIMITS[long]} chữ` };
    }
    const key = searchKey(inviteeInWords(guest));
    const earlier = lineOf.get(key);
    if (earlier !== undefined) return { guest, problem: `trùng dòng ${earlier}` };
    lineOf.set(key, index + 1);
    return { guest, problem: '' };
  });
}

/** An address that no mail program takes. */
export const isWrongEmail = (email: string): boolean =>
  email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email);
