import { upperFirst } from '../../kernel/first-letter';
import { searchKey } from '../../kernel/vietnamese-text';
import { headingOf } from '../../list-import/pasted-headings';
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
  'chuc vu don vi': 'post',
  'chuc vu co quan': 'post',
  'chuc vu noi cong tac': 'post',
  'chuc vu don vi cong tac': 'post',
  'chuc vu co quan cong tac': 'post',
  'co quan': 'organization',
  'don vi': 'organization',
  'co quan don vi': 'organization',
  'noi cong tac': 'organization',
  'don vi cong tac': 'organization',
  'co quan don vi cong tac': 'organization',
  'thu dien tu': 'email',
  'dia chi thu dien tu': 'email',
  email: 'email',
  'e mail': 'email',
  nhom: 'group',
  stt: 'none',
  tt: 'none',
};
const USUAL: readonly Field[] = ['name', 'post', 'organization', 'email'];

/** What a line names that is no person: a body, or several people together. */
const BODY =
  /^(?:sở|ban|các|văn phòng|ubnd|hđnd|[uủ]ỷ? ban|ủy ban|uỷ ban|hội|công an|bộ|cục|chi cục|viện|tòa án|toà án|thanh tra|kho bạc|ngân hàng|báo|đài|trường|trung tâm|liên đoàn|đoàn|tỉnh|thành|huyện|đảng|lãnh đạo|đại diện|thường trực|mặt trận|bảo hiểm|thuế|quỹ|tổng|công ty)(?!\p{L})/iu;

/** Family names too: "Đoàn Văn Hùng", "Ban Niê". */
const BODY_OR_FAMILY = /^(?:ban|đoàn|thành|trường)\s/iu;
/** What goes on as no name does: a small letter ("Đoàn Thanh niên"), or letters that stand for a body. */
const GOES_ON_AS_BODY =
  /\s(?:(?!(?:văn|thị)(?!\p{L}))\p{Ll}|(?:ĐBQH|HĐND|UBND|UBMTTQ|MTTQ|TNCS|CHQS|QLDA|THPT|THCS|ĐH|CĐ|Ủy|Đoàn)(?!\p{L}))/u;

/** With a post or an office beside it, a family name is one unless the words go on as those of a body. */
function isBody(first: string, post: string, organization: string): boolean {
  if (!BODY.test(first)) return false;
  if (!BODY_OR_FAMILY.test(first) || (post === '' && organization === '')) return true;
  return GOES_ON_AS_BODY.test(first.split(/[,(–-]/u)[0] ?? '');
}

/** The columns of a first line that names them; null where it is a guest already. */
function columnsOf(cells: readonly string[]): readonly Field[] | null {
  const known = cells.filter((cell) => headingOf(cell, HEADINGS) !== undefined).length;
  const isHeading = known >= 2 || (known === 1 && cells.length === 1);
  return isHeading ? cells.map((cell) => headingOf(cell, HEADINGS) ?? 'none') : null;
}

/**
 * A list pasted from a sheet or a text: name, post, organization and e-mail in columns (tabs or semicolons), one guest a
 * line; a first line that names the columns gives their order, running numbers in front are read over. A line of one column
 * that begins with no honorific is a body, and so is what begins as bodies do.
 */
export function guestsFromText(text: string, group: string): readonly GuestFields[] {
  const lines = linesOf(text);
  const columns = columnsOf(lines[0] ?? []);
  return (columns === null ? lines : lines.slice(1)).flatMap((cells) => {
    const guest = guestOf(cells, columns, group);
    return guest === null ? [] : [guest];
  });
}

const linesOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.split(/[\t;]/u).map((cell) => cell.trim().replace(/\s+/gu, ' ')))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .slice(0, MOST_LINES);

/** Columns that a list names and nobody reads: what stands below them does not come along. */
export function unreadColumns(text: string): readonly string[] {
  const [first = []] = linesOf(text);
  return columnsOf(first) === null
    ? []
    : first.filter((cell) => cell !== '' && headingOf(cell, HEADINGS) === undefined);
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
  const alone = values.filter((cell, index) => cell !== '' && columns?.[index] !== 'none').length === 1;
  if (!named && (first === '' || (alone && columns === null) || isBody(first, post, organization))) {
    return {
      ...shared,
      honorific: '',
      fullName: '',
      post,
      organization:
        first === '' ? organization : [first, organization].filter((part) => part !== '').join(', '),
    };
  }
  const honorific = upperFirst(named?.[1] ?? 'Ông (Bà)');
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
