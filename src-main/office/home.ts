import type { HomeItem, HomeOverview } from '@shared/office/contract';
import type { Post } from '@shared/council/contract';
import { formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { isCurrent } from '@shared/kernel/period';
import { ok } from '@shared/kernel/result';
import type { Handler, QueryContext } from '../application/context';
import { readPosts } from '../council';
import { supersededPapers } from '../documents';
import { DOCUMENT_KINDS } from '@shared/documents/kinds';
import { paperPath } from '@shared/documents/subject';
import type { ReadDb } from '../database/tables';
import { deadlineItems } from './deadline-items';

const MAX_VACANCIES_SHOWN = 5;

/** The first screen: what waits, the most pressing first, each line with the screen that settles it. */
export const getHome: Handler<'office.getHome'> = async (context) => {
  const { db, now } = context;
  const posts = await readPosts(db, localDateOf(now));
  const counts = await countRegister(db, posts);
  const items = [
    ...(await deadlineItems(db, localDateOf(now))),
    ...(await voteItems(db)),
    ...(await documentItems(db)),
    ...registerItems(counts, await hasUnitsBelow(db)),
    ...(await deputiesBeyondElected(db, localDateOf(now))),
    ...vacancyItems(posts, counts),
    ...backupItems(context),
    ...personItems(context),
  ];
  const urgencies: readonly HomeItem['urgency'][] = ['now', 'soon', 'info'];
  return ok({
    items: items.sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency)),
    counts,
  });
};

async function countRegister(db: ReadDb, posts: readonly Post[]): Promise<HomeOverview['counts']> {
  const count = async (table: 'deputy' | 'administrative_unit' | 'session'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return row.count;
  };
  const holders = posts.flatMap((post) => post.holdings.filter((holding) => holding.current));
  return {
    deputies: await count('deputy'),
    officials: new Set(holders.map((holding) => holding.personId)).size,
    vacancies: posts.reduce((sum, post) => sum + post.vacancies, 0),
    units: await count('administrative_unit'),
    sessions: await count('session'),
    votes: await countVotes(db),
    documents: await countDocuments(db),
  };
}

/** A rehearsal is no vote, and its papers are none of the office's. */
async function countVotes(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('confidence_vote')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('rehearsal_of', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

async function countDocuments(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('official_document as document')
    .leftJoin('confidence_vote as vote', 'vote.id', 'document.vote_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('vote.rehearsal_of', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

async function voteItems(db: ReadDb): Promise<HomeItem[]> {
  const votes = await db
    .selectFrom('confidence_vote')
    .select(['id', 'title', 'status', 'vote_date'])
    .where('status', '!=', 'published')
    // A rehearsal waits for nobody.
    .where('rehearsal_of', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  return votes.flatMap((vote): HomeItem[] => {
    const waiting = WAITING[vote.status];
    if (!waiting) return [];
    const day = vote.vote_date === null ? '' : ` Ngày ${formatDate(vote.vote_date)}.`;
    return [
      {
        kind: 'vote',
        urgency: waiting.urgency,
        title: vote.title,
        detail: `${waiting.detail}${day}`,
        target: `/confidence-votes/${vote.id}`,
      },
    ];
  });
}

/** What the next step of a vote is, by its state. */
const WAITING: Readonly<Record<string, Pick<HomeItem, 'urgency' | 'detail'>>> = {
  prepared: { urgency: 'soon', detail: 'Đang chuẩn bị; còn mở kiểm phiếu.' },
  counting: { urgency: 'now', detail: 'Đang kiểm phiếu; tiếp tục nhập kết quả.' },
  counted: { urgency: 'now', detail: 'Đã kiểm xong; chờ Trưởng ban xác nhận.' },
  confirmed: { urgency: 'soon', detail: 'Đã xác nhận; chờ ban hành văn bản và công bố.' },
};

/** Lists, tables and forms. */
const WITHOUT_NUMBER: ReadonlySet<string> = new Set(
  Object.entries(DOCUMENT_KINDS).flatMap(([kind, { abbreviation }]) => (abbreviation === null ? [kind] : [])),
);

async function documentItems(db: ReadDb): Promise<HomeItem[]> {
  const drafts = await db
    .selectFrom('official_document')
    .innerJoin('confidence_vote', 'confidence_vote.id', 'official_document.vote_id')
    .select(['official_document.title', 'official_document.kind', 'official_document.vote_id'])
    .where('official_document.status', '=', 'draft')
    .where('confidence_vote.status', 'in', ['confirmed', 'published'])
    .orderBy('official_document.created_at')
    .execute();
  const superseded = (await supersededPapers(db)).map((paper): HomeItem => ({
    kind: 'document',
    urgency: 'now',
    title: paper.title,
    detail: `${paper.symbol === '' ? 'Đã ban hành' : `Số ${paper.symbol}`}, nhưng số liệu đã đổi; hãy thu hồi và lập lại.`,
    target: paperPath(paper.subject, paper.kind, paper.part),
  }));
  const waiting = drafts.map((draft): HomeItem => ({
    kind: 'document',
    urgency: 'soon',
    title: draft.title,
    detail: WITHOUT_NUMBER.has(draft.kind)
      ? 'Còn là dự thảo; hãy ban hành (không cấp số).'
      : 'Còn là dự thảo; hãy lấy số và ban hành.',
    target: `/confidence-votes/${draft.vote_id}`,
  }));
  return [...superseded, ...waiting];
}

/** The district level is gone (Luật 72/2025/QH15): below a commune there are no units. */
async function hasUnitsBelow(db: ReadDb): Promise<boolean> {
  const profile = await db.selectFrom('office_profile').select('level').executeTakeFirst();
  return profile?.level !== 'commune';
}

function registerItems(counts: HomeOverview['counts'], unitsBelow: boolean): HomeItem[] {
  const items: HomeItem[] = [];
  const add = (title: string, detail: string, target: string): void => {
    items.push({ kind: 'register', urgency: 'soon', title, detail, target });
  };
  if (counts.deputies === 0) {
    add('Chưa có đại biểu nào', 'Nhập danh sách từ Excel hoặc thêm từng người.', '/council/deputies');
  }
  if (counts.officials === 0) {
    add('Chưa có người giữ chức danh', 'Nhập danh sách từ Excel hoặc ghi từng người.', '/council/posts');
  }
  if (unitsBelow && counts.units === 0) {
    add('Chưa có đơn vị trực thuộc', 'Nạp danh mục của tỉnh hoặc nhập từ Excel.', '/units');
  }
  return items;
}

/** Nobody becomes a deputy but by election, so more in office than were elected are somebody twice, or a wrong figure. */
async function deputiesBeyondElected(db: ReadDb, today: LocalDate): Promise<HomeItem[]> {
  const profile = await db.selectFrom('office_profile').select('deputies_elected').executeTakeFirst();
  const elected = profile?.deputies_elected ?? null;
  const mandates = await db
    .selectFrom('deputy')
    .select(['mandate_from as from', 'mandate_to as to'])
    .execute();
  const inOffice = mandates.filter((mandate) => isCurrent(mandate, today)).length;
  if (elected === null || inOffice <= elected) return [];
  return [
    {
      kind: 'register',
      urgency: 'soon',
      title: `Sổ có ${inOffice} đại biểu đương nhiệm, khai báo bầu ${elected}`,
      detail: 'Tỷ lệ tính trên số này: bỏ người ghi hai lần, hoặc sửa số được bầu trong Cài đặt.',
      target: '/council/deputies',
    },
  ];
}

/** An empty register has no vacancies worth a line: everything is vacant until the first list is in. */
function vacancyItems(posts: readonly Post[], counts: HomeOverview['counts']): HomeItem[] {
  if (counts.officials === 0) return [];
  const vacant = posts.filter((post) => post.vacancies > 0);
  const shown = vacant.slice(0, MAX_VACANCIES_SHOWN).map((post): HomeItem => {
    const since = post.vacantSince === null ? '' : ` từ ${formatDate(post.vacantSince)}`;
    const some = post.seats === 1 ? '' : ` ${post.vacancies} trong ${post.seats} người`;
    return {
      kind: 'vacancy',
      urgency: 'info',
      title: `Khuyết ${post.title}`,
      detail: `Đang khuyết${some}${since}.`,
      target: '/council/posts',
    };
  });
  const more = vacant.length - shown.length;
  if (more <= 0) return shown;
  const rest: HomeItem = {
    kind: 'vacancy',
    urgency: 'info',
    title: `Còn ${more} chức danh khuyết khác`,
    detail: 'Xem trong danh sách chức danh.',
    target: '/council/posts',
  };
  return [...shown, rest];
}

function backupItems({ program }: QueryContext): HomeItem[] {
  const target = '/settings/safety';
  if (program.safety.secondFolder() === '') {
    const detail = 'Hãy chọn thêm một thư mục trên USB hoặc máy khác.';
    return [{ kind: 'backup', urgency: 'info', title: 'Bản sao lưu chỉ nằm trên máy này', detail, target }];
  }
  const problem = program.safety.secondFolderProblem();
  if (problem === '') return [];
  return [
    { kind: 'backup', urgency: 'now', title: 'Không sao lưu được sang nơi thứ hai', detail: problem, target },
  ];
}

/** "root" or "PC-01" on a paper tells nobody who made it. */
function personItems({ program: { person } }: QueryContext): HomeItem[] {
  if (person.name() !== '') return [];
  return [
    {
      kind: 'person',
      urgency: 'soon',
      title: 'Chưa ghi người dùng máy này',
      detail: `Văn bản và lịch sử đang ghi tên đăng nhập “${person.login}”.`,
      target: '/settings/this-pc',
    },
  ];
}
