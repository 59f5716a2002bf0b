import { partsRead, ruleOf, type DocumentSource } from '@shared/confidence-votes/documents';
import type { FrozenCodes } from '@shared/confidence-votes/log/model';
import type { Vote } from '@shared/confidence-votes/model';
import { awaitsConfirmation, reopenings } from '@shared/confidence-votes/state';
import type { VoteDocumentKind } from '@shared/documents/kinds';

/**
 * State and version of the vote are not part of what a paper of the result tells. Reopenings and codes are compared as they
 * stood when the paper was made, so that opening the count again changes no paper whose figures stay; once it is closed
 * again, those that tell of the closing have to be made anew.
 */
export function figuresOf(
  kind: VoteDocumentKind,
  source: DocumentSource,
  officialId: string | null,
  madeAt: string | null,
  tellsPins = kind === 'result_table',
): readonly unknown[] {
  if (kind === 'ballot_balance') return sheetFigures(source);
  const { reads } = ruleOf(kind, source.vote);
  if (!reads.includes('result')) return partsRead(kind, source, officialId);
  return wholeCount(kind, source, officialId, madeAt, tellsPins);
}

/** Where every printed sheet went, and who signs for it; what the marks were it does not tell. */
function sheetFigures({ vote, result, material }: DocumentSource): readonly unknown[] {
  return [
    { procedure: vote.procedure, date: vote.date, board: vote.board },
    result.kinds.map(({ kind: { ballotKindId, title, printed, issued, collected, balance } }) => ({
      ...{ ballotKindId, title, printed, issued, collected },
      balance: balance ?? null,
    })),
    material.ballotPages,
  ];
}

/** The whole count with all that belongs to it. */
export function wholeCount(
  kind: VoteDocumentKind,
  source: DocumentSource,
  officialId: string | null,
  madeAt: string | null,
  tellsPins: boolean,
): readonly unknown[] {
  const { reads } = ruleOf(kind, source.vote);
  const { vote, result } = source;
  const { title, procedure, ruleSet, sessionName, date, startTime, endTime, place } = vote;
  const { deputiesTotal, deputiesPresent } = vote;
  const asMade = madeAt !== null && (awaitsConfirmation(vote) || !tellsOfClosing(kind, vote));
  const codes = asMade ? codesAt(source, madeAt) : vote.frozenCodes;
  const figures: unknown[] = [
    { title, procedure, ruleSet, sessionName, date, startTime, endTime, place },
    {
      deputiesTotal,
      deputiesPresent,
      board: vote.board,
      reopenings: reopenings(vote.stateChanges).filter(({ at }) => !asMade || at <= madeAt),
    },
    result.kinds,
    ...(codes === null ? [] : [codes]),
    // Known only where the program printed: papers made before it counted pages stay what they were.
    ...(kind === 'ballot_balance' ? source.material.ballotPages : []),
    ...(kind === 'tally_minutes' || kind === 'result_table' ? toldElsewhere(source, tellsPins) : []),
  ];
  return reads.length === 1 ? figures : [...figures, partsRead(kind, source, officialId)];
}

/**
 * What other PCs did, where they did something; whether it agrees follows from the figures. Of PINs the annex alone tells;
 * minutes did so once, and their figures with them.
 */
function toldElsewhere({ material }: DocumentSource, tellsPins: boolean): readonly unknown[] {
  const closings = material.closingsElsewhere.map(
    ({ figures: _figures, ballots: _ballots, ...closing }) => closing,
  );
  const pins = tellsPins ? material.pinsElsewhere : [];
  return closings.length + pins.length === 0 ? [] : [closings, pins];
}

/** Papers that say who closed the figures and when, with the codes of that moment. */
const tellsOfClosing = (kind: VoteDocumentKind, { countMode }: Vote): boolean =>
  kind === 'tally_minutes' || (kind === 'result_table' && countMode === 'totals');

/** The codes that stood then; null while the figures were not frozen. */
function codesAt({ vote, material }: DocumentSource, at: string): FrozenCodes | null {
  const last = vote.stateChanges.findLast((change) => change.at <= at && change.to !== change.from);
  if (last === undefined || last.to === 'prepared' || last.to === 'counting') return null;
  const all = [...material.formerCodes, ...(vote.frozenCodes === null ? [] : [vote.frozenCodes])];
  return all.findLast((codes) => codes.at <= at) ?? null;
}
