import { releaseState, sheetsPrinted } from '@shared/confidence-votes/paper-ballots/model';
import { compareWithAnswers, summaryOf } from '@shared/confidence-votes/rehearsal/known-answers';
import { readinessChecks } from '@shared/confidence-votes/rehearsal/readiness-rules';
import type { ReadinessCheck } from '@shared/confidence-votes/rehearsal/contract';
import { gradedThoughNewWords, setUpGaps, withoutCause } from '@shared/confidence-votes/set-up';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { brokenLink } from '../log/chain-check';
import { loadLines } from '../log/load-log';
import { programLines } from '../log/program-version';
import { councilOnBallot, loadReleases } from '../paper-ballots/release-store';
import { PRINTED_SUMMARY } from '../paper-ballots/sheets-noted';
import { loadVote } from '../vote-store';

/** Row T27: one look at machine, papers and people. The rules say what is enough; here it is only found out. */
export async function getReadiness(
  { db, now, program }: QueryContext,
  { voteId }: Input<'rehearsal.getReadiness'>,
): Outcome<ReadinessCheck[]> {
  const vote = await loadVote(db, voteId);
  if (!vote) return err(appError('not-found'));
  const council = await councilOnBallot(db);
  if (!council.ok) return council;
  const kinds = await loadReleases(db, vote, council.value);
  const voted = kinds.filter(({ persons }) => persons > 0);
  await program.safety.probeSecondFolder();
  const backups = await program.safety.listBackups('main');
  const operators = await db
    .selectFrom('count_operator')
    .select(['name', 'role', 'practised_at', 'pin_hash'])
    .where('vote_id', '=', voteId)
    .where('active', '=', 1)
    .execute();
  const lines = await loadLines(db, voteId);
  const checks = readinessChecks({
    now,
    procedure: vote.procedure,
    countMode: vote.countMode,
    entries: vote.entries,
    freeBytes: await program.safety.freeBytes(),
    printer: program.canPrint(),
    printedAt: await lastPrinting(db),
    newestRecordAt: await newestRecord(db),
    lastBackupAt: backups[0]?.createdAt ?? null,
    secondFolder: program.safety.secondFolder(),
    secondFolderProblem: program.safety.secondFolderProblem(),
    // Null while nothing was written.
    logIntact: lines.length === 0 ? null : brokenLink(voteId, lines) === null,
    outbound: program.outbound(),
    programVersion: program.version,
    otherVersions: await otherVersions(db, voteId, program.version),
    gaps: setUpGaps(vote).length,
    tooNew: gradedThoughNewWords(vote),
    withoutCause: withoutCause(vote),
    place: vote.place,
    boardHead: vote.board.find(({ role }) => role === 'head')?.name ?? '',
    ballots: voted.map(releaseState),
    printed: voted.map(({ title, releases }) => ({
      title,
      sheets: sheetsPrinted({ releases }) ?? 0,
    })),
    deputiesTotal: vote.deputiesTotal,
    operators: operators.map(({ name, role, practised_at: at, pin_hash: hash }) => ({
      name,
      role,
      practised: at !== null,
      hasPin: hash !== '',
    })),
    rehearsals: await rehearsalsOf(db, voteId),
    isRehearsal: vote.rehearsalOf !== null,
  });
  return ok(checks.map((check) => ({ ...check })));
}

/** A clock that stands before the last thing written here is wrong. */
async function newestRecord(db: ReadDb): Promise<string | null> {
  const row = await db
    .selectFrom('audit_log')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Other versions of the program that this count, and its rehearsals, were opened or carried on with (T44). */
async function otherVersions(
  db: ReadDb,
  voteId: string,
  running: string,
): Promise<{ readonly count: readonly string[]; readonly rehearsals: readonly string[] }> {
  const rehearsals = await db
    .selectFrom('confidence_vote')
    .select('id')
    .where('rehearsal_of', '=', voteId)
    .execute();
  const versionsIn = async (ids: readonly string[]) => {
    const named = (await Promise.all(ids.map((id) => programLines(db, id)))).flat();
    return [...new Set(named.map(({ program }) => program))].filter((one) => one !== running && one !== '');
  };
  return { count: await versionsIn([voteId]), rehearsals: await versionsIn(rehearsals.map(({ id }) => id)) };
}

/** When somebody last said here that sheets came out of the printer. */
async function lastPrinting(db: ReadDb): Promise<string | null> {
  const row = await db
    .selectFrom('audit_log')
    .select('at')
    .where('entity', '=', 'vote')
    .where('summary', 'like', `${PRINTED_SUMMARY}%`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Rehearsals that came to their end: the figures were closed, or held against the answers and noted in the log. */
async function rehearsalsOf(db: ReadDb, voteId: string): Promise<readonly { right: boolean }[]> {
  const rows = await db
    .selectFrom('confidence_vote as vote')
    .select('vote.id')
    .where('vote.rehearsal_of', '=', voteId)
    .where(({ eb, exists, or, selectFrom }) =>
      or([
        eb('vote.status', 'in', ['counted', 'confirmed', 'published']),
        exists(
          selectFrom('count_log as line')
            .select('line.seq')
            .whereRef('line.vote_id', '=', 'vote.id')
            .where('line.event_kind', '=', 'rehearsal_checked'),
        ),
      ]),
    )
    .execute();
  const found: { right: boolean }[] = [];
  for (const { id } of rows) {
    const rehearsal = await loadVote(db, id);
    if (!rehearsal) continue;
    const { different, open } = summaryOf(compareWithAnswers(rehearsal));
    found.push({ right: different.length === 0 && open === 0 });
  }
  return found;
}
