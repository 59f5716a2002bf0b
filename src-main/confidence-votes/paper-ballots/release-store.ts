import { createHash } from 'node:crypto';
import {
  ballotContents,
  canonicalContents,
  type CouncilOnBallot,
} from '@shared/confidence-votes/paper-ballots/contents';
import type {
  BallotContents,
  BallotPaper,
  KindRelease,
  Printing,
} from '@shared/confidence-votes/paper-ballots/model';
import type { Vote } from '@shared/confidence-votes/model';
import type { AppError } from '@shared/contract/error-messages';
import { ok, type Result } from '@shared/kernel/result';
import type { ReadDb } from '../../database/tables';
import { checkCodeOf } from '../../application/check-code';
import { loadOfficeNames } from '../../documents/room/office-names';
import { notedPages, notedPrintings, printedForm } from './sheets-noted';

export async function councilOnBallot(db: ReadDb): Promise<Result<CouncilOnBallot, AppError>> {
  const office = await loadOfficeNames(db);
  if (!office.ok) return office;
  const { letterhead, term } = office.value.council;
  return ok({ lines: letterhead.bodyLines, term });
}

export function hashOf(contents: BallotContents): string {
  return createHash('sha256').update(canonicalContents(contents)).digest('hex');
}

/** What people compare: the eight characters at the foot of every sheet. */
export function codeOf(contents: BallotContents): string {
  return checkCodeOf(canonicalContents(contents));
}

/** The kinds of a vote that somebody stands on, with their releases and whether each still says what a new one would. */
export async function loadReleases(
  db: ReadDb,
  vote: Vote,
  council: CouncilOnBallot,
): Promise<readonly KindRelease[]> {
  const rows = await db
    .selectFrom('ballot_release')
    .selectAll()
    .where('vote_id', '=', vote.id)
    .orderBy('release_no', 'desc')
    .execute();
  const lengths = await notedPages(db, vote.id);
  const printings = rows.length === 0 ? new Map<string, Printing[]>() : await loadPrintings(db, vote.id);
  return vote.ballotKinds.flatMap(({ ballotKindId, title }) => {
    const persons = vote.tally.filter((row) => row.ballotKindId === ballotKindId).length;
    const today = (paper: BallotPaper): string | null => {
      const contents = ballotContents(vote, ballotKindId, paper, council);
      return contents && hashOf(contents);
    };
    const releases = rows
      .filter((row) => row.ballot_kind_id === ballotKindId)
      .map((row) => ({ row, code: codeOf(JSON.parse(row.contents) as BallotContents) }))
      .map(({ row, code }) => ({
        releaseId: row.id,
        no: row.release_no,
        paper: row.paper,
        hash: row.contents_hash,
        code,
        releasedAt: row.released_at,
        releasedBy: row.released_by,
        current: row.contents_hash === today(row.paper),
        pages: lengths.get(printedForm(row.release_no, code)) ?? null,
        printings: printings.get(printedForm(row.release_no, code)) ?? [],
      }));
    return persons === 0 && releases.length === 0 ? [] : [{ ballotKindId, title, persons, releases }];
  });
}

/** Pages of one ballot of the newest form of each kind; kinds whose form was never laid out for printing are left out. */
export async function loadBallotPages(
  db: ReadDb,
  voteId: string,
): Promise<readonly { readonly ballotKindId: string; readonly pages: number }[]> {
  const rows = await db
    .selectFrom('ballot_release')
    .select(['ballot_kind_id', 'release_no', 'contents'])
    .where('vote_id', '=', voteId)
    .orderBy('release_no')
    .execute();
  if (rows.length === 0) return [];
  const lengths = await notedPages(db, voteId);
  const newest = new Map(rows.map((row) => [row.ballot_kind_id, row]));
  return [...newest.values()].flatMap(({ ballot_kind_id: ballotKindId, contents, release_no: no }) => {
    const pages = lengths.get(printedForm(no, codeOf(JSON.parse(contents) as BallotContents)));
    return pages === undefined ? [] : [{ ballotKindId, pages }];
  });
}

/** The printings of a vote by form. */
async function loadPrintings(db: ReadDb, voteId: string): Promise<Map<string, Printing[]>> {
  const found = new Map<string, Printing[]>();
  for (const { form, copies, at, by } of await notedPrintings(db, voteId)) {
    found.set(form, [...(found.get(form) ?? []), { copies, at, by }]);
  }
  return found;
}

export interface StoredRelease {
  readonly id: string;
  readonly voteId: string;
  readonly ballotKindId: string;
  readonly kindTitle: string;
  readonly voteTitle: string;
  readonly rehearsal: boolean;
  /** Whether the vote keeps a chained log: one that is counted ballot by ballot does. */
  readonly logged: boolean;
  readonly no: number;
  readonly contents: BallotContents;
  readonly hash: string;
}

export async function findRelease(db: ReadDb, releaseId: string): Promise<StoredRelease | null> {
  const row = await db
    .selectFrom('ballot_release as release')
    .innerJoin('ballot_kind as kind', 'kind.id', 'release.ballot_kind_id')
    .innerJoin('confidence_vote as vote', 'vote.id', 'release.vote_id')
    .selectAll('release')
    .select(['kind.title as kind_title', 'vote.title as vote_title', 'vote.rehearsal_of', 'vote.count_mode'])
    .where('release.id', '=', releaseId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    voteId: row.vote_id,
    ballotKindId: row.ballot_kind_id,
    kindTitle: row.kind_title,
    voteTitle: row.vote_title,
    rehearsal: row.rehearsal_of !== null,
    logged: row.count_mode === 'ballots',
    no: row.release_no,
    contents: JSON.parse(row.contents) as BallotContents,
    hash: row.contents_hash,
  };
}

/** A kind whose ballots were released is named by a paper and stays with its vote. */
export async function hasReleases(db: ReadDb, voteId: string, kindIds?: readonly string[]): Promise<boolean> {
  let rows = db.selectFrom('ballot_release').select('id').where('vote_id', '=', voteId).limit(1);
  if (kindIds) rows = rows.where('ballot_kind_id', 'in', kindIds);
  return (await rows.executeTakeFirst()) !== undefined;
}
