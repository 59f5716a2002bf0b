import { LEVELS_OF, type Vote } from '@shared/confidence-votes/model';
import { afterFreezingFindings } from '@shared/confidence-votes/log/after-freezing';
import { frozenOf, otherClosingFindings } from '@shared/confidence-votes/log/told-closings';
import { frozenFindings } from '@shared/confidence-votes/log/frozen-check';
import { pinNotes } from '@shared/confidence-votes/log/pins-elsewhere';
import { missingLines, type Witness } from '@shared/confidence-votes/log/missing-lines';
import { isWithheld, type LogLine } from '@shared/confidence-votes/log/model';
import { foldBallots } from '@shared/confidence-votes/log/fold';
import { foldBoardWork } from '@shared/confidence-votes/log/fold-board-work';
import type { BrokenLink, LogVerification } from '@shared/confidence-votes/log/contract';
import type { CountEvent, OpeningField } from '@shared/confidence-votes/log/event-contract';
import { agrees } from '@shared/kernel/canonical-json';
import { recheckBallots, type RecheckedKind } from '@shared/confidence-votes/log/recheck';
import { machineName, openingWords } from '@shared/confidence-votes/log/words';
import { canEditTally } from '@shared/confidence-votes/state';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { loadKinds, type KindOfBallot } from '../ballots/kinds';
import { loadVote } from '../vote-store';
import { brokenLink } from './chain-check';
import { codesOf } from './current-codes';
import { closingsIn } from './frozen-codes';
import { eventsOf, loadLines } from './load-log';
import { openingOf } from './log-states';
import { operatorNames } from './operator-names';
import { boardFindings, momentWords } from './board-findings';
import { entryRow, resolutionRow } from './projection';

/**
 * The verify button: every chain from end to end, the tables against what the log says, and the figures against a second
 * count of the ballots. Nothing is repaired; what does not fit is named.
 */
export async function verifyLog(
  { db }: QueryContext,
  { voteId }: Input<'countLog.verifyLog'>,
): Outcome<LogVerification> {
  const vote = await loadVote(db, voteId);
  if (!vote) return err(appError('not-found'));
  if (vote.countMode !== 'ballots') return err(appError('countLog.totals-mode'));
  const lines = await loadLines(db, voteId);
  const codes = await codesOf(db, voteId);
  const chains = Map.groupBy(lines, ({ origin }) => origin);
  const read = eventsOf(lines);
  const broken: BrokenLink | null = brokenLink(voteId, lines) ?? (read.ok ? null : read.error);
  const kinds = await loadKinds(db, voteId);
  const events = read.ok ? read.value : [];
  const names = await operatorNames(db, voteId);
  const kindIds = kinds.map(({ ballotKindId }) => ballotKindId);
  const closings = broken === null ? closingsIn({ voteId, kindIds, lines, events }, codes.origin) : [];
  const findings =
    broken === null
      ? [
          ...(await strayLines(db)),
          ...missingLines(lines, witnessesIn(events)),
          ...withheldFindings(vote, lines),
          ...openingFindings(vote, events),
          ...boardFindings(vote, events, codes.origin),
          ...(await peopleFindings(db, voteId, events)),
          ...(await tableFindings(db, voteId, events)),
          ...(await numberingFindings(db, voteId, events)),
          ...countFindings(vote, kinds, await recounted(db, vote, kinds, events)),
          ...frozenFindings(
            [...events, ...lines.filter(isWithheld).map(untold)],
            await recheckPeople(db, vote, kinds),
            momentWords,
          ),
          ...afterFreezingFindings(events, codes.origin, names, momentWords),
          ...otherClosingFindings(closings, momentWords),
        ]
      : [];
  return ok({
    intact: broken === null && findings.length === 0,
    broken,
    findings,
    notes: [...pinNotes(events, null, (id) => names.get(id) ?? '', momentWords)],
    machines: [...chains].map(([origin, ofChain]) => ({
      origin,
      own: origin === codes.origin,
      lines: ofChain.length,
    })),
    lines: lines.length,
    headCode: codes.headCode,
    contentCode: codes.contentCode,
    frozen: frozenOf(closings),
    closings: [...closings],
  });
}

/** Lines that belong to no vote: a line was taken out of its chain. */
async function strayLines(db: ReadDb): Promise<readonly string[]> {
  const stray = await db
    .selectFrom('count_log as line')
    .leftJoin('confidence_vote as vote', 'vote.id', 'line.vote_id')
    .select('line.seq')
    .where('vote.id', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return stray ? ['Có dòng nhật ký không thuộc cuộc bỏ phiếu nào.'] : [];
}

/** Once the figures are frozen nothing of any chain may be unknown here. */
function withheldFindings(vote: Vote, lines: readonly LogLine[]): readonly string[] {
  if (canEditTally(vote.status)) return [];
  const unknown = Map.groupBy(lines.filter(isWithheld), ({ origin }) => origin);
  return [...unknown].map(
    ([origin, of]) => `Máy ${machineName(origin)}: ${of.length} dòng không có nội dung.`,
  );
}

/** A line without its contents, as the second reading takes it. */
const untold = ({ origin, seq, at, eventKind }: LogLine) => ({
  ...{ origin, seq, at, eventKind },
  payload: {},
  withheld: true,
});

function witnessesIn(events: readonly CountEvent[]): readonly Witness[] {
  return events.flatMap((event) =>
    event.eventKind === 'state_changed' || event.eventKind === 'merged'
      ? [
          {
            origin: event.origin,
            heads: event.payload.heads.map(([origin, seq, hash]) => ({ origin, seq, hash })),
          },
        ]
      : [],
  );
}

/** Board, date, rules and people as they stand here, against what the log's opening line fixed; older lines tell less. */
function openingFindings(vote: Vote, events: readonly CountEvent[]): readonly string[] {
  const standing = openingOf(vote);
  const different = events.flatMap((event) => {
    if (event.eventKind !== 'opened') return [];
    const { program: _, ...fixed } = event.payload;
    const told = Object.entries(fixed) as [OpeningField, unknown][];
    return told
      .filter(([name, value]) => !agrees(value, standing[name]))
      .map(([name]) => `Thiết lập trên máy này khác với lúc mở kiểm phiếu: ${openingWords[name]}.`);
  });
  return [...new Set(different)];
}

/** Whoever works at the count bears a name and a role that the log declares for them. */
async function peopleFindings(
  db: ReadDb,
  voteId: string,
  events: readonly CountEvent[],
): Promise<readonly string[]> {
  const people = await db
    .selectFrom('count_operator')
    .select(['id', 'name', 'role'])
    .where('vote_id', '=', voteId)
    .execute();
  const declared = new Set(
    events.flatMap(({ eventKind, payload }) =>
      eventKind === 'operator_saved'
        ? [[payload['operatorId'], payload['name'], payload['role']].join('|')]
        : [],
    ),
  );
  return people
    .filter(({ id, name, role }) => !declared.has([id, name, role].join('|')))
    .map(({ name }) => `Người kiểm phiếu ${name}: tên hoặc vai trò khác nhật ký.`);
}

async function tableFindings(
  db: ReadDb,
  voteId: string,
  events: readonly CountEvent[],
): Promise<readonly string[]> {
  const logged = foldBallots(events);
  const entries = await db.selectFrom('ballot_entry').selectAll().where('vote_id', '=', voteId).execute();
  const resolutions = await db
    .selectFrom('field_resolution')
    .selectAll()
    .where('vote_id', '=', voteId)
    .execute();
  const different = [
    ...differences(
      entries,
      logged.entries.map((one) => entryRow(voteId, one)),
    ).map(({ ballot_no: no, entry_no: entryNo }) => `Phiếu ${no}, lần ${entryNo}: bảng khác nhật ký.`),
    ...differences(
      resolutions,
      logged.resolutions.map((one) => resolutionRow(voteId, one)),
    ).map(({ ballot_no: no }) => `Phân xử phiếu ${no}: bảng khác nhật ký.`),
  ];
  return [...new Set(different)].slice(0, MOST_FINDINGS);
}

const MOST_FINDINGS = 20;

/** Rows that are not on both sides with the same contents. */
function differences<T extends { readonly id: string }>(
  rows: readonly T[],
  expected: readonly T[],
): readonly T[] {
  const byId = new Map(expected.map((row) => [row.id, row]));
  const seen = new Set(rows.map(({ id }) => id));
  return [
    ...rows.filter((row) => {
      const other = byId.get(row.id);
      return !other || Object.keys(other).some((key) => other[key as keyof T] !== row[key as keyof T]);
    }),
    ...expected.filter(({ id }) => !seen.has(id)),
  ];
}

async function numberingFindings(
  db: ReadDb,
  voteId: string,
  events: readonly CountEvent[],
): Promise<readonly string[]> {
  const rows = await db.selectFrom('ballot_batch').selectAll().where('vote_id', '=', voteId).execute();
  const standing = rows.map((row) => [row.id, row.batch_no, row.first_no, row.size].join(' ')).sort();
  const said = [...foldBoardWork(events).batches.values()].flat().map((batch) => batch.join(' '));
  return standing.join() === said.sort().join() ? [] : ['Cách đánh số phiếu khác nhật ký.'];
}

async function recheckPeople(db: ReadDb, vote: Vote, kinds: readonly KindOfBallot[]) {
  const people = await db
    .selectFrom('count_operator')
    .select(['id', 'name'])
    .where('vote_id', '=', vote.id)
    .execute();
  return {
    people,
    decision: vote.procedure === 'decision',
    levels: LEVELS_OF[vote.procedure].length,
    entries: vote.entries,
    kinds: kinds.map(({ ballotKindId: id, title, persons }) => ({
      id,
      title,
      officialIds: persons.map(({ officialId }) => officialId),
    })),
  };
}

async function recounted(
  db: ReadDb,
  vote: Vote,
  kinds: readonly KindOfBallot[],
  events: readonly CountEvent[],
): Promise<readonly RecheckedKind[]> {
  const batches = await db
    .selectFrom('ballot_batch')
    .select(['ballot_kind_id', 'first_no', 'size'])
    .where('vote_id', '=', vote.id)
    .orderBy('first_no')
    .execute();
  const people = await db
    .selectFrom('count_operator')
    .select(['id', 'name'])
    .where('vote_id', '=', vote.id)
    .execute();
  return recheckBallots(events, {
    people,
    decision: vote.procedure === 'decision',
    levels: LEVELS_OF[vote.procedure].length,
    entries: vote.entries,
    kinds: kinds.map(({ ballotKindId, persons }) => ({
      id: ballotKindId,
      persons: persons.length,
      numbers: batches
        .filter(({ ballot_kind_id: id }) => id === ballotKindId)
        .flatMap(({ first_no: first, size }) => Array.from({ length: size }, (_, index) => first + index)),
    })),
  });
}

/** The sheet that all screens and papers read, against the second count. */
function countFindings(
  vote: Vote,
  kinds: readonly KindOfBallot[],
  counted: readonly RecheckedKind[],
): readonly string[] {
  const zero = (id: string): boolean =>
    vote.ballotKinds.find(({ ballotKindId }) => ballotKindId === id)?.collected === 0;
  // While a ballot of one kind is open no figure of any kind is told.
  const open = counted.some(({ id, ballots, tally }) => tally === null && !(zero(id) && ballots === 0));
  return counted.flatMap(({ id, ballots, tally: second, invalidReasons }) => {
    const tally = open ? null : second;
    const kind = vote.ballotKinds.find(({ ballotKindId }) => ballotKindId === id);
    const persons = kinds.find(({ ballotKindId }) => ballotKindId === id)?.persons ?? [];
    const rows = persons.map(({ officialId }) => vote.tally.find((row) => row.officialId === officialId));
    const sheet = [
      kind?.valid ?? null,
      kind?.invalid ?? null,
      ...rows.map((row) => [
        ...LEVELS_OF[vote.procedure].map((level) => row?.counts[level] ?? null),
        row?.invalidRows ?? null,
      ]),
    ];
    // Where no ballot came back everybody has none; elsewhere an open ballot leaves everything unknown.
    const nothing = !open && kind?.collected === 0 && ballots === 0 ? 0 : null;
    const again = tally
      ? [
          tally.valid,
          tally.invalid,
          ...tally.persons.map(({ counts, invalidRows }) => [...counts, invalidRows]),
        ]
      : [nothing, nothing, ...persons.map(() => [...LEVELS_OF[vote.procedure].map(() => nothing), nothing])];
    const reasons = Object.entries(tally ? invalidReasons : {}).every(
      ([reason, count]) => (kind?.invalidReasons as Record<string, number> | undefined)?.[reason] === count,
    );
    const equal = JSON.stringify(sheet) === JSON.stringify(again) && reasons;
    return equal ? [] : [`${kind?.title ?? ''}: số liệu khác kết quả đếm lại.`];
  });
}
