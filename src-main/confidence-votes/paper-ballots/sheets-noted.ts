import type { ReadDb } from '../../database/tables';

/** How the history begins that tells of sheets which came out of the printer. */
export const PRINTED_SUMMARY = 'In phiếu: ';
/** Field of the history in which a printing keeps its number of sheets, and the one that names the printed form. */
export const SHEETS_FIELD = 'Số tờ';
export const FORM_FIELD = 'Mẫu số';
/** How the history begins that tells how long a ballot of a form is, as the printer counted, and the field with the number. */
export const LENGTH_SUMMARY = 'Đếm trang mẫu phiếu: ';
export const PAGES_FIELD = 'Số trang mỗi phiếu';

/** What the history calls a printed form: the words at the foot of its sheets, which lead back to the release. */
export function printedForm(no: number, code: string): string {
  return `${no} · mã ${code}`;
}

export interface NotedPrinting {
  readonly title: string;
  readonly form: string;
  /** Below zero where a number noted before was put right. */
  readonly copies: number;
  readonly at: string;
  readonly by: string;
}

/** The printings of a vote from its history, oldest first: counts by totals keep no other log. */
export async function notedPrintings(db: ReadDb, voteId: string): Promise<readonly NotedPrinting[]> {
  const rows = await db
    .selectFrom('audit_log')
    .select(['at', 'actor', 'summary', 'changes'])
    .where('entity', '=', 'vote')
    .where('entity_id', '=', voteId)
    .where('summary', 'like', `${PRINTED_SUMMARY}%`)
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ at, actor, summary, changes }) => {
    const fields = JSON.parse(changes) as readonly { readonly field: string; readonly after: string }[];
    const said = (wanted: string) => fields.find(({ field }) => field === wanted)?.after ?? '';
    const copies = Number(said(SHEETS_FIELD));
    const title = summary.slice(PRINTED_SUMMARY.length);
    return copies === 0 || Number.isNaN(copies)
      ? []
      : [{ title, form: said(FORM_FIELD), copies, at, by: actor }];
  });
}

/** Pages of one ballot by form: known once it was laid out for printing. */
export async function notedPages(db: ReadDb, voteId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('audit_log')
    .select('changes')
    .where('entity', '=', 'vote')
    .where('entity_id', '=', voteId)
    .where('summary', 'like', `${LENGTH_SUMMARY}%`)
    .orderBy('seq')
    .execute();
  return new Map(
    rows.flatMap(({ changes }) => {
      const fields = JSON.parse(changes) as readonly { readonly field: string; readonly after: string }[];
      const said = (wanted: string) => fields.find(({ field }) => field === wanted)?.after ?? '';
      const pages = Number(said(PAGES_FIELD));
      return pages > 0 ? [[said(FORM_FIELD), pages] as const] : [];
    }),
  );
}

/** Sheets noted of the newest form of each kind of ballot; kinds of which nothing was noted are left out. */
export async function sheetsNoted(
  db: ReadDb,
  voteId: string,
  newest: readonly { readonly id: string; readonly title: string; readonly no: number }[],
): Promise<ReadonlyMap<string, number>> {
  if (newest.length === 0) return new Map();
  const printings = await notedPrintings(db, voteId);
  return new Map(
    newest.flatMap(({ id, title, no }) => {
      const own = printings.filter((one) => one.title === title && one.form.startsWith(printedForm(no, '')));
      return own.length === 0 ? [] : [[id, own.reduce((sum, { copies }) => sum + copies, 0)] as const];
    }),
  );
}
