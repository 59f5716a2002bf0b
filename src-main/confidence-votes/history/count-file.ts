import { fieldInWords } from '@shared/confidence-votes/history/file-words';
import { createHash } from 'node:crypto';
import { baseValueOfFile, totalBehindBase } from '@shared/confidence-votes/exchange/basis';
import { evaluateCount } from '@shared/confidence-votes/exchange/evaluation';
import type { CountFile } from '@shared/confidence-votes/exchange/format';
import { readCountFile } from '@shared/confidence-votes/exchange/reader';
import { voteFromExchange } from '@shared/confidence-votes/exchange/to-vote';
import type { CountFilePreview } from '@shared/confidence-votes/history/contract';
import type { Procedure, Vote } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import { nameKey } from '@shared/kernel/same-person';
import { withoutTitle } from '@shared/list-import/person-names';
import { cleanText, searchKey } from '@shared/kernel/vietnamese-text';
import type { Outcome, TaskContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { MAX_FILE_BYTES } from '../count-command';
import { councilName } from '../council-name';

/** A count file that was read, with the vote it becomes; nothing of it is stored yet. */
export interface ReadCount {
  readonly fileName: string;
  readonly file: CountFile;
  /** Eight characters that tell this file from every other. */
  readonly mark: string;
  readonly vote: Vote;
  readonly procedure: Procedure;
}

const wrongFile = (why: string): AppError => appError('history.not-a-count', { why });

export function readUpload(context: TaskContext, fileId: string): Result<ReadCount, AppError> {
  const stored = context.files.get(fileId);
  if (!stored) return err(appError('file-missing'));
  if (stored.bytes.byteLength > MAX_FILE_BYTES) return err(wrongFile('tệp quá lớn'));
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(stored.bytes);
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return err(wrongFile('không phải tệp kết quả kiểm phiếu'));
  }
  const read = readCountFile(value);
  if (!read.ok) return err(wrongFile(`${fieldInWords(read.error.path)} ${read.error.message}`));
  const { label, value: total } = totalBehindBase(read.value);
  const base = baseValueOfFile(read.value);
  if (base !== null && total !== null && base !== total) {
    return err(wrongFile(`cơ số ${base} khác ${label.toLowerCase()} ${total}`));
  }
  const made = voteFromExchange(read.value, context.now());
  if (!made.ok) {
    return err(
      appError(made.error === 'not_a_confidence_vote' ? 'history.other-ballot' : 'history.no-rules'),
    );
  }
  const { vote } = made.value;
  return ok({
    fileName: stored.artifact.fileName,
    file: read.value,
    mark: createHash('sha256').update(stored.bytes).digest('hex').slice(0, 8).toUpperCase(),
    vote: withBaseNumber(baseValueOfFile(read.value), vote),
    procedure: vote.procedure,
  });
}

/** A file may name the ballots collected as its base without telling them among its totals. */
function withBaseNumber(value: number | null, vote: Vote): Vote {
  if (value === null) return vote;
  if (vote.ruleSet.base === 'all_deputies') return { ...vote, deputiesTotal: value };
  return {
    ...vote,
    ballotKinds: vote.ballotKinds.map((of) => ({ ...of, collected: of.collected ?? value })),
  };
}

/** Somebody of the register whom a row of a file may mean. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

export interface Namesakes {
  /** Whoever bears the name with its letters and tones. */
  readonly same: readonly KnownPerson[];
  /** The one person whose name differs in marks alone; a row is linked to them only where somebody says so. */
  readonly lookAlike: KnownPerson | null;
}

/** How rows are linked to the register: by the name with its marks, and only where one person bears it. */
export async function namesakesIn(db: ReadDb): Promise<(name: string) => Namesakes> {
  const rows = await db.selectFrom('person').select(['id', 'full_name as name']).execute();
  const same = Map.groupBy(rows, ({ name }) => nameKey(name));
  const alike = Map.groupBy(rows, ({ name }) => searchKey(name));
  return (written) => {
    const name = withoutTitle(written);
    const found = same.get(nameKey(name)) ?? [];
    const near = alike.get(searchKey(name)) ?? [];
    return { same: found, lookAlike: found.length === 0 && near.length === 1 ? (near[0] ?? null) : null };
  };
}

export function markOf(mark: string): string {
  return `(mã tệp ${mark})`;
}

/** The vote that was made from the same bytes before. */
export async function knownAs(db: ReadDb, mark: string): Promise<string | null> {
  const row = await db
    .selectFrom('vote_state_change as change')
    .innerJoin('confidence_vote as vote', 'vote.id', 'change.vote_id')
    .select('vote.title')
    .where('change.from_status', 'is', null)
    .where('change.reason', 'like', `%${markOf(mark)}`)
    .executeTakeFirst();
  return row?.title ?? null;
}

/** A file names its council freely; it is the office's own where it names the unit. Answers the own council otherwise. */
async function otherCouncil(db: ReadDb, body: string): Promise<string> {
  const profile = await db.selectFrom('office_profile').select('unit_name').executeTakeFirst();
  if (!profile || body === '') return '';
  const words = (text: string): string => cleanText(text).toLocaleLowerCase('vi');
  return words(body).includes(words(profile.unit_name)) ? '' : councilName(db);
}

export async function previewCountFile(
  context: TaskContext,
  { fileId }: Input<'voteHistory.previewCountFile'>,
): Outcome<CountFilePreview> {
  const read = readUpload(context, fileId);
  if (!read.ok) return read;
  const { file, mark, vote } = read.value;
  const { namesakes, known, otherThan } = await context.read(async ({ db }) => ({
    namesakes: await namesakesIn(db),
    known: await knownAs(db, mark),
    otherThan: await otherCouncil(db, file.body),
  }));
  return ok({
    title: vote.title,
    body: file.body,
    session: file.session,
    procedure: vote.procedure,
    ruleSetTitle: vote.ruleSet.shortTitle,
    dateText: file.dateText ?? '',
    date: file.date,
    baseText: vote.ruleSet.announcedBase === 'unknown' ? '' : vote.ruleSet.baseText,
    baseValue: baseValueOfFile(file),
    rows: vote.tally.map((row) => {
      const { same, lookAlike } = namesakes(row.name);
      return {
        no: row.no,
        name: row.name,
        posts: row.posts,
        counts: row.counts,
        invalidRows: row.invalidRows,
        person: same.length === 1 ? (same[0] ?? null) : null,
        lookAlike,
        namesakes: same.length,
      };
    }),
    problems: evaluateCount(file).problems.map(({ severity, message, advice }) => ({
      severity,
      message,
      advice,
    })),
    otherThan,
    knownAs: known ?? '',
  });
}
