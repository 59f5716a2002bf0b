import type { CommandContext, ProgramInfo } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { payloadOf } from './line-payload';
import { ownNames } from './own-names';

/** Votes whose log names the version that runs here: it stays the same as long as the program runs. */
const told = new WeakMap<ProgramInfo, Set<string>>();

/**
 * The version that the log of an open count named last on this PC, or at the opening where this PC has named none, when it
 * is another one than the one that runs; null where they agree, and before the count is open.
 */
export async function otherProgram(
  { tx, program }: Pick<CommandContext, 'tx' | 'program'>,
  voteId: string,
): Promise<{ readonly from: string; readonly to: string } | null> {
  const known = told.get(program) ?? new Set();
  if (known.has(voteId)) return null;
  const last = await lastProgram(tx, voteId);
  if (last === null) return null;
  // What a transaction wrote may be taken back: only what is found standing is remembered.
  if (last !== program.version) return { from: last, to: program.version };
  told.set(program, known.add(voteId));
  return null;
}

/** Empty where the opening was written before it named the version; null while the count is not open. */
async function lastProgram(db: ReadDb, voteId: string): Promise<string | null> {
  const lines = await programLines(db, voteId);
  // The name that the data bear now is the first: what it wrote is later than what it wrote under former ones.
  const names = await ownNames(db, voteId);
  const own = [...names].flatMap((name) => lines.findLast(({ origin }) => origin === name) ?? [])[0];
  return (own ?? lines.findLast(({ opened }) => opened))?.program ?? null;
}

/** Every line that names the version of the program, in the order of its chain. */
export async function programLines(
  db: ReadDb,
  voteId: string,
): Promise<readonly { readonly origin: string; readonly opened: boolean; readonly program: string }[]> {
  const rows = await db
    .selectFrom('count_log')
    .select(['origin', 'event_kind', 'payload'])
    .where('vote_id', '=', voteId)
    .where('event_kind', 'in', ['opened', 'program_changed'])
    .orderBy('origin')
    .orderBy('seq')
    .execute();
  return rows.map(({ origin, event_kind: kind, payload }) => {
    const said = payloadOf(payload);
    const opened = kind === 'opened';
    const program = opened ? said?.['program'] : said?.['to'];
    return { origin, opened, program: typeof program === 'string' ? program : '' };
  });
}
