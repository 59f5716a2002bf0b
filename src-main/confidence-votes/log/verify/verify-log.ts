import type { Vote } from '@shared/confidence-votes/model';
import { afterFreezingFindings } from '@shared/confidence-votes/log/after-freezing';
import { frozenOf, otherClosingFindings } from '@shared/confidence-votes/log/told-closings';
import { frozenFindings } from '@shared/confidence-votes/log/frozen-check';
import { pinNotes } from '@shared/confidence-votes/log/pins-elsewhere';
import { missingLines, type Witness } from '@shared/confidence-votes/log/missing-lines';
import { isWithheld, type LogLine } from '@shared/confidence-votes/log/model';
import type { BrokenLink, LogTrouble, LogVerification } from '@shared/confidence-votes/log/contract';
import type { CountEvent } from '@shared/confidence-votes/log/event-contract';
import { machineName } from '@shared/kernel/machine-name';
import { canEditTally } from '@shared/confidence-votes/state';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../../application/context';
import type { ReadDb } from '../../../database/tables';
import { loadKinds } from '../../ballots/kinds';
import { loadVote } from '../../vote-store';
import { brokenLink } from '../chain-check';
import { codesOf } from '../codes/current-codes';
import { closingsIn } from '../codes/frozen-codes';
import { eventsOf, loadLines } from '../load-log';
import { operatorNames } from '../operator-names';
import { changeFindings, momentWords } from '@shared/confidence-votes/log/board-findings';
import { paperFindings } from './paper-findings';
import { recheckPeople } from './recount-findings';
import { standingFindings } from './standing-findings';
import { peopleFindings } from './table-findings';

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
  const setUp = await recheckPeople(db, vote, kinds);
  const closings = broken === null ? closingsIn({ voteId, kindIds, lines, events }, setUp, codes.origin) : [];
  const found: readonly Found[] =
    broken === null
      ? [
          ['own', [...(await strayLines(db)), ...missingLines(lines, witnessesIn(events))]],
          ['incomplete', withheldFindings(vote, lines)],
          [
            'own',
            [
              ...(await standingFindings(db, vote, kinds, events)),
              ...changeFindings(vote, events, codes.origin),
              ...(await peopleFindings(db, voteId, events)),
              ...(await paperFindings(db, voteId, events)),
              ...frozenFindings([...events, ...lines.filter(isWithheld).map(untold)], setUp, momentWords),
            ],
          ],
          ['later', afterFreezingFindings(events, codes.origin, names, momentWords)],
          ['elsewhere', otherClosingFindings(closings, momentWords)],
        ]
      : [];
  const findings = found.flatMap(([, sentences]) => sentences);
  const trouble = found.flatMap(([about, sentences]) => (sentences.length > 0 ? [about] : []));
  return ok({
    intact: broken === null && findings.length === 0,
    broken,
    findings,
    trouble: broken === null ? [...new Set(trouble)] : ['own'],
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

type Found = readonly [about: LogTrouble, sentences: readonly string[]];

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
