import type { Sitting } from '@shared/sessions/model';
import type { ReadDb, Tables } from '../database/tables';

/** What stands on a session or a sitting, counted: "2 lượt biểu quyết". */
interface Standing {
  readonly count: number;
  readonly noun: string;
}

const inWords = (all: readonly Standing[]): readonly string[] =>
  all.filter(({ count }) => count > 0).map(({ count, noun }) => `${count} ${noun}`);

type OfSession = {
  [Name in keyof Tables]: 'session_id' extends keyof Tables[Name] ? Name : never;
}[keyof Tables];

/** How many rows of a table belong to the session. */
async function ofSession(db: ReadDb, table: OfSession, sessionId: string): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row?.count ?? 0;
}

interface Counted {
  readonly count: number;
}

/**
 * What was recorded in sittings: their roll, their hours, what was voted, asked and said in them. It happened on a day, so
 * a sitting that has any of it neither goes nor moves.
 */
export async function recordedIn(db: ReadDb, sittingIds: readonly string[]): Promise<readonly string[]> {
  if (sittingIds.length === 0) return [];
  const inSittings = async (
    table: 'sitting_attendance' | 'open_vote' | 'election' | 'interpellation',
  ): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('sitting_id', 'in', sittingIds)
      .executeTakeFirst();
    return row?.count ?? 0;
  };
  const events = await db
    .selectFrom('sitting_attendance_event')
    .select('id')
    .where('sitting_id', 'in', sittingIds)
    .executeTakeFirst();
  const times = await db
    .selectFrom('sitting_record')
    .select('sitting_id')
    .where('sitting_id', 'in', sittingIds)
    .where((either) =>
      either.or([
        either('opened_at', 'is not', null),
        either('closed_at', 'is not', null),
        either('roll_closed_at', 'is not', null),
      ]),
    )
    .executeTakeFirst();
  const speeches: Counted | undefined = await db
    .selectFrom('speech')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sitting_id', 'in', sittingIds)
    .where('started_at', 'is not', null)
    .executeTakeFirst();
  return [
    ...(events ? ['điểm danh'] : []),
    ...(times ? ['giờ họp'] : []),
    ...inWords([
      { count: await inSittings('open_vote'), noun: 'lượt biểu quyết' },
      { count: await inSittings('election'), noun: 'lượt bầu cử' },
      { count: await inSittings('interpellation'), noun: 'chất vấn' },
      { count: speeches?.count ?? 0, noun: 'lượt phát biểu' },
    ]),
  ];
}

/** What was recorded, received or sent under a session: with any of it, the session stays. */
export async function recordedUnder(
  db: ReadDb,
  sessionId: string,
  sittings: readonly Sitting[],
): Promise<readonly string[]> {
  const inSittings = await recordedIn(
    db,
    sittings.map(({ id }) => id),
  );
  const minutes = await db
    .selectFrom('session_minutes')
    .select('search_key')
    .where('session_id', '=', sessionId)
    .where((either) =>
      either.or(
        (['chair', 'secretary', 'guests', 'opening', 'conclusion'] as const).map((column) =>
          either(column, '!=', ''),
        ),
      ),
    )
    .executeTakeFirst();
  const held: Counted | undefined = await db
    .selectFrom('item_record')
    .innerJoin('agenda_item', 'agenda_item.id', 'item_record.item_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('agenda_item.session_id', '=', sessionId)
    .where((either) =>
      either.or([either('item_record.started_at', 'is not', null), either('item_record.note', '!=', '')]),
    )
    .executeTakeFirst();
  const speeches: Counted | undefined = await db
    .selectFrom('speech')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session_id', '=', sessionId)
    .where('started_at', 'is not', null)
    .executeTakeFirst();
  const received: Counted | undefined = await db
    .selectFrom('session_paper')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session_id', '=', sessionId)
    .where(({ exists, or, selectFrom, eb }) =>
      or([
        eb('received_date', 'is not', null),
        exists(
          selectFrom('session_paper_version')
            .select('session_paper_version.id')
            .whereRef('session_paper_version.paper_id', '=', 'session_paper.id'),
        ),
      ]),
    )
    .executeTakeFirst();
  const sent: Counted | undefined = await db
    .selectFrom('session_dispatch')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('session_id', '=', sessionId)
    .where('sent_date', 'is not', null)
    .executeTakeFirst();
  return [
    ...inSittings.filter((words) => words === 'điểm danh' || words === 'giờ họp'),
    ...inWords([
      { count: await ofSession(db, 'open_vote', sessionId), noun: 'lượt biểu quyết' },
      { count: await ofSession(db, 'election', sessionId), noun: 'lượt bầu cử' },
      { count: await ofSession(db, 'interpellation', sessionId), noun: 'chất vấn' },
      { count: speeches?.count ?? 0, noun: 'lượt phát biểu' },
      { count: held?.count ?? 0, noun: 'mục đã họp' },
    ]),
    ...(minutes ? ['phần biên bản đã ghi'] : []),
    ...inWords([
      { count: await ofSession(db, 'resolution', sessionId), noun: 'nghị quyết' },
      { count: await ofSession(db, 'official_document', sessionId), noun: 'văn bản' },
      { count: received?.count ?? 0, noun: 'tài liệu đã nhận' },
      { count: await ofSession(db, 'session_packet', sessionId), noun: 'bộ tài liệu đã lập' },
      { count: sent?.count ?? 0, noun: 'nơi đã gửi văn bản' },
    ]),
  ];
}

/** What goes with a session that nothing was recorded under. */
export async function goesWith(db: ReadDb, sessionId: string): Promise<readonly string[]> {
  return inWords([
    { count: await ofSession(db, 'session_step', sessionId), noun: 'việc và hạn' },
    { count: await ofSession(db, 'session_sitting', sessionId), noun: 'phiên họp' },
    { count: await ofSession(db, 'agenda_item', sessionId), noun: 'mục chương trình' },
    { count: await ofSession(db, 'session_paper', sessionId), noun: 'tài liệu phải có' },
    { count: await ofSession(db, 'session_guest', sessionId), noun: 'người được mời' },
    { count: await ofSession(db, 'voter_meeting', sessionId), noun: 'cuộc tiếp xúc cử tri' },
    { count: await ofSession(db, 'session_seat', sessionId), noun: 'chỗ ngồi đã xếp' },
    { count: await ofSession(db, 'speech', sessionId), noun: 'người đăng ký phát biểu' },
    { count: await ofSession(db, 'session_dispatch', sessionId), noun: 'nơi nhận văn bản' },
  ]);
}
