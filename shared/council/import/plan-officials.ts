import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date';
import { cleanText, searchKey } from '../../kernel/vietnamese-text';
import { HoldingFields, type PostFields } from '../contract';
import type { PersonValues } from '../empty-records';
import { BLOCK_WORDS } from '../labels';
import { isReversed, overlaps } from '../../kernel/period';
import { postKey, spelledOut } from '../same-name';
import type { DataRow } from '../../list-import/headings';
import { nothingToTake, type Change, type PlannedRow } from '../../list-import/model';
import { nobodyIn } from '../../list-import/person-names';
import { gatherPeople, type FilePerson, type KnownOfficial } from './official-people';
import {
  cellTexts,
  changesBetween,
  refuseIssues,
  rowReader,
  shownDay,
  type RowReader,
} from '../../list-import/row-reader';

type Term = Omit<z.infer<typeof HoldingFields>, 'personId'>;
type NewPost = Omit<PostFields, 'sortOrder' | 'bodyId'>;

export interface OfficialIntent {
  readonly personId: string | null;
  /** Rows of one person carry the same key; a new person is made with the first of them. */
  readonly personKey: string;
  readonly person: PersonValues | null;
  readonly postId: string | null;
  readonly postKey: string;
  readonly newPost: NewPost | null;
  readonly holdingId: string | null;
  readonly term: Term | null;
}

export interface KnownHolding extends Term {
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
}

export interface OfficialRegister {
  readonly people: readonly KnownOfficial[];
  readonly posts: readonly { readonly id: string; readonly title: string; readonly seats: number }[];
  readonly holdings: readonly KnownHolding[];
}

const BLOCKS = {
  council: ['HĐND', 'Khối HĐND', 'Hội đồng nhân dân'],
  committee: ['UBND', 'Khối UBND', 'Ủy ban nhân dân'],
  other: ['Khác', 'Không'],
} as const;

const EMPTY_TERM: Term = { from: null, to: null, decision: '', decisionDate: null, endReason: '' };

export function planOfficials(
  rows: readonly DataRow[],
  register: OfficialRegister,
  today: LocalDate,
): PlannedRow<OfficialIntent>[] {
  const all = rows.map(rowReader);
  const readers = all.filter((reader) => nobodyIn(reader, 'fullName') === null);
  const people = gatherPeople(readers, register.people, today);
  const personOf = new Map(
    people.flatMap((person) => person.rows.map((reader) => [reader, person] as const)),
  );
  const posts = postsOfFile(readers, register);
  const holdings = Map.groupBy(register.holdings, (held) => `${held.personId} ${held.postId}`);
  const rowOfTerm = new Map<string, number>();
  const saidOf = new Set<FilePerson>();
  return all.map((reader) => {
    const nobody = nobodyIn(reader, 'fullName');
    if (nobody !== null) return emptySeat(reader, register, nobody);
    const person = personOf.get(reader);
    const post = posts.get(reader) ?? null;
    const held = holdings.get(`${person?.known?.id} ${post?.id}`) ?? [];
    const match = matchTerm(reader, held);
    const term = readTerm(reader, match ?? EMPTY_TERM);
    if (!match && held.some((other) => overlaps(other, term))) {
      reader.refuse('from', 'Người này đã giữ chức danh này trong thời gian đó.');
    }
    if (person && post) {
      const key = `${person.key}|${post.key}|${term.from ?? ''}`;
      const earlier = rowOfTerm.get(key);
      if (earlier === undefined) rowOfTerm.set(key, reader.row.number);
      else reader.refuse('', `Trùng với dòng ${earlier}.`);
    }
    const planned = plan(reader, person ?? null, post, match, term, !person || saidOf.has(person));
    if (person && planned.row.state !== 'wrong') saidOf.add(person);
    return planned;
  });
}

/** An empty seat of the register stays one; of a post that is not there nobody can say how many seats it has. */
function emptySeat(reader: RowReader, { posts }: OfficialRegister, why: string): PlannedRow<OfficialIntent> {
  const title = cleanText(reader.text('post'));
  const known = title === '' || posts.some((post) => postKey(post.title) === postKey(title));
  const base = { rowNumber: reader.row.number, cells: cellTexts(reader.row) };
  if (known) return nothingToTake(base, why);
  reader.refuse('post', 'Chức danh khuyết chưa có trong sổ; hãy thêm trong mục Chức danh.');
  return { row: { ...base, reasons: reader.reasons, state: 'wrong', changes: [] }, intent: null };
}

interface FilePost {
  readonly id: string | null;
  readonly key: string;
  readonly newPost: NewPost | null;
}

/** The posts that the rows name. One that is not there yet is made only where its block is stated. */
function postsOfFile(readers: readonly RowReader[], register: OfficialRegister): Map<RowReader, FilePost> {
  const known = new Map(register.posts.map((post) => [postKey(post.title), post.id]));
  const rowsOf = Map.groupBy(readers, (reader) => postKey(reader.text('post')));
  const found = new Map<RowReader, FilePost>();
  for (const [key, rows] of rowsOf) {
    const typed = rows[0]?.text('post') ?? '';
    const fuller = fullerPost(typed, register);
    const id =
      known.get(key) ??
      postOfOwnLevel(typed, register) ??
      (OF_BOARD.test(spelledOut(typed)) ? fuller?.id : undefined);
    const blocks = new Set(
      rows.map((reader) => reader.choice('block', BLOCKS)).filter((block) => block !== null),
    );
    const [block] = blocks;
    const inOffice = rows.filter((reader) => reader.text('to') === '').length;
    const title = cleanText(typed);
    for (const reader of rows) {
      if (key === '') reader.refuse('post', 'Thiếu chức danh.');
      else if (id !== undefined) found.set(reader, { id, key, newPost: null });
      else if (fuller !== null) reader.refuse('post', `Sổ có “${fuller.title}”; hãy ghi đúng tên đó.`);
      else if (blocks.size > 1) reader.refuse('block', 'Chức danh này ghi hai khối khác nhau trong tệp.');
      else if (block === undefined) {
        reader.refuse('block', 'Chức danh chưa có trong sổ; hãy ghi khối HĐND, UBND hoặc Khác.');
      } else {
        // The two blocks are those of the confidence vote (NQ 96/2023/QH15 Điều 2).
        const newPost = { title, block, seats: Math.max(1, inOffice), graded: block !== 'other' };
        found.set(reader, { id: null, key, newPost });
      }
    }
  }
  return found;
}

const LEVEL_AT_END = /\s+(?:tỉnh|thành phố|xã|phường|đặc khu)$/iu;

/** "Chủ tịch HĐND" of an office is the one of its own level, as the register calls it: "Chủ tịch HĐND xã". */
function postOfOwnLevel(typed: string, { posts }: OfficialRegister): string | undefined {
  const wanted = postKey(typed);
  const [post, another] = posts.filter(
    ({ title }) => LEVEL_AT_END.test(title) && postKey(title.replace(LEVEL_AT_END, '')) === wanted,
  );
  return another === undefined ? post?.id : undefined;
}

/** The body that a clerk leaves out at the end of a post: "Trưởng Ban Pháp chế" of "Trưởng Ban Pháp chế HĐND tỉnh". */
const BODY_AT_END = / (?:hdnd|ubnd|hoi dong nhan dan|uy ban nhan dan)(?: .*)?$/u;

/** The board says whose it is: its head is meant also without the council behind. */
const OF_BOARD = /^(?:phó )?trưởng ban /iu;

/** The one post of the register that is called like this with its body behind; several may be meant by "Chủ tịch". */
function fullerPost(
  typed: string,
  { posts }: OfficialRegister,
): { readonly id: string; readonly title: string } | null {
  const key = (title: string): string => searchKey(spelledOut(title)).replace(/\s*-\s*/gu, ' ');
  const wanted = key(typed);
  const [post, another] = posts.filter(({ title }) => {
    const whole = key(title);
    return wanted !== whole && wanted === whole.replace(BODY_AT_END, '');
  });
  return another === undefined ? (post ?? null) : null;
}

/** The stretch of office in the register that a row speaks of. */
function matchTerm(reader: RowReader, held: readonly KnownHolding[]): KnownHolding | null {
  const quiet = rowReader(reader.row);
  const from = quiet.day('from');
  const to = quiet.day('to');
  const sameStart = from === null ? undefined : held.find((term) => term.from === from);
  if (sameStart) return sameStart;
  const open = held.find((term) => term.to === null);
  const isEarlier = to !== null && open?.from !== null && open !== undefined && to <= open.from;
  if (open && !isEarlier) return open;
  return held.find((term) => to !== null && term.to === to) ?? null;
}

function readTerm(reader: RowReader, before: Term): Term {
  const line = (column: 'decision' | 'endReason'): string => cleanText(reader.text(column)) || before[column];
  return {
    from: reader.day('from') ?? before.from,
    to: reader.day('to') ?? before.to,
    decision: line('decision'),
    decisionDate: reader.day('decisionDate') ?? before.decisionDate,
    endReason: line('endReason'),
  };
}

const shown = (term: Term): Record<string, string> => ({
  from: shownDay(term.from),
  to: shownDay(term.to),
  decision: term.decision,
  decisionDate: shownDay(term.decisionDate),
  endReason: term.endReason,
});

function plan(
  reader: RowReader,
  person: FilePerson | null,
  post: FilePost | null,
  match: KnownHolding | null,
  term: Term,
  personAlreadySaid: boolean,
): PlannedRow<OfficialIntent> {
  const { row, reasons } = reader;
  if (isReversed(term)) reader.refuse('to', 'Ngày kết thúc sớm hơn ngày bắt đầu.');
  refuseIssues(reader, HoldingFields.omit({ personId: true }).safeParse(term).error?.issues ?? []);
  const base = { rowNumber: row.number, cells: cellTexts(row), reasons };
  if (reasons.length > 0 || !person || !post) {
    return { row: { ...base, state: 'wrong', changes: [] }, intent: null };
  }
  const personChanges = personAlreadySaid ? [] : person.changes;
  const termChanges = match ? changesBetween(shown(match), shown(term)) : [];
  const changes: Change[] = [...personChanges, ...newPostNote(post), ...termChanges];
  // A new post of somebody whom the row also describes differently is a change first: nobody looks for it among new rows.
  const newHere = !match && (person.known === null || personChanges.length === 0);
  const state = newHere ? 'new' : changes.length > 0 ? 'changed' : 'same';
  if (state === 'same') return { row: { ...base, state, changes }, intent: null };
  const intent: OfficialIntent = {
    personId: person.known?.id ?? null,
    personKey: person.key,
    person: person.known === null || personChanges.length > 0 ? person.fields : null,
    postId: post.id,
    postKey: post.key,
    newPost: post.newPost,
    holdingId: match?.id ?? null,
    term: !match || termChanges.length > 0 ? term : null,
  };
  return { row: { ...base, state, changes }, intent };
}

function newPostNote({ newPost }: FilePost): Change[] {
  if (newPost === null) return [];
  const note = `${newPost.title} (chức danh mới, ${BLOCK_WORDS[newPost.block]})`;
  return [{ column: 'post', before: '', after: note }];
}
