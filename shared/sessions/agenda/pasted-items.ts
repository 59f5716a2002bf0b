import { searchKey } from '../../kernel/vietnamese-text';
import type { AgendaItemFields, AgendaItemKind } from './model';

const MOST_LINES = 200;
const USUAL_MINUTES = 10;

type Field = 'title' | 'presenter' | 'minutes' | 'board' | 'drafter' | 'none';

/** What a sheet calls its columns. */
const HEADINGS: Readonly<Record<string, Field>> = {
  'noi dung': 'title',
  'noi dung chuong trinh': 'title',
  'ten muc': 'title',
  muc: 'title',
  'trinh bay': 'presenter',
  'nguoi trinh bay': 'presenter',
  'nguoi trinh bay thuc hien': 'presenter',
  'co quan trinh': 'presenter',
  'thuc hien': 'presenter',
  'nguoi thuc hien': 'presenter',
  'tham tra': 'board',
  'ban tham tra': 'board',
  'co quan tham tra': 'board',
  'soan thao': 'drafter',
  'co quan soan thao': 'drafter',
  phut: 'minutes',
  'so phut': 'minutes',
  'thoi luong': 'minutes',
  'thoi luong phut': 'minutes',
  'thoi gian phut': 'minutes',
  stt: 'none',
  tt: 'none',
  gio: 'none',
  'thoi gian': 'none',
  'ghi chu': 'none',
};
const USUAL: readonly Field[] = ['title', 'presenter', 'minutes'];

const headingOf = (cell: string): Field | undefined =>
  HEADINGS[
    searchKey(cell)
      .replace(/[^a-z]+/gu, ' ')
      .trim()
  ];

const KINDS: readonly (readonly [RegExp, AgendaItemKind])[] = [
  [/^(chào cờ|khai mạc|bế mạc|diễn văn|tuyên bố|giới thiệu|giải lao|phát biểu)/iu, 'ceremony'],
  [/(lấy phiếu|bỏ phiếu) tín nhiệm/iu, 'confidence_vote'],
  [/báo cáo thẩm tra/iu, 'verification'],
  [/^(biểu quyết|thông qua)/iu, 'vote'],
  [/chất vấn/iu, 'questions'],
  [/^(bầu|miễn nhiệm|bãi nhiệm)(?=\s)/iu, 'election'],
  [/(tờ trình|dự thảo nghị quyết|^nghị quyết|^đề án)/iu, 'submission'],
  [/^(các\s+)?(báo cáo|thông báo|tổng hợp)/iu, 'report'],
  [/^thảo luận/iu, 'discussion'],
];

/** What is done under an item, by the words that its title begins with; "other" where they say nothing. */
export const kindOfTitle = (title: string): AgendaItemKind =>
  KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';

/**
 * Items pasted from a sheet or a text, one a line: title, presenter and minutes in columns (tabs); a first line that names
 * the columns gives their order, running numbers in front are read over.
 */
export function itemsFromText(text: string): readonly AgendaItemFields[] {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.split('\t').map((cell) => cell.trim().replace(/\s+/gu, ' ')))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .slice(0, MOST_LINES);
  const [head = []] = lines;
  const known = head.map(headingOf);
  const hasHeading = known.includes('title');
  const columns = hasHeading ? known.map((field) => field ?? 'none') : null;
  return (hasHeading ? lines.slice(1) : lines).flatMap((cells) => itemOf(cells, columns) ?? []);
}

function itemOf(cells: readonly string[], columns: readonly Field[] | null): AgendaItemFields | null {
  const numbered = columns === null && cells.length > 1 && /^[\dIVX]+[.)]?$/u.test(cells[0] ?? '');
  const values = numbered ? cells.slice(1) : cells;
  const at = (field: Field): string => values[(columns ?? USUAL).indexOf(field)] ?? '';
  const title = at('title').replace(/^(?:\d+|[IVX]+)[.)]\s+/u, '');
  if (title === '') return null;
  const minutes = /^(\d{1,3})/u.exec(at('minutes'))?.[1];
  const kind = kindOfTitle(title);
  return {
    ...{ title: title.slice(0, 400), kind },
    ...{ drafter: at('drafter').slice(0, 200), board: at('board').slice(0, 200) },
    presenter: at('presenter').slice(0, 200),
    minutes: minutes === undefined ? USUAL_MINUTES : Math.min(600, Number(minutes)),
    ...{
      personnel: kind === 'election',
      secretBallot: /bỏ phiếu kín/iu.test(title),
      broadcast: false,
      voteId: null,
      note: '',
    },
  };
}
