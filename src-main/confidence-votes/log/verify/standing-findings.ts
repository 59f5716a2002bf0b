import { brokenLinkWords, openingWords } from '@shared/confidence-votes/log/words';
import { standingOpenings } from '@shared/confidence-votes/log/openings';
import type { CountEvent, OpeningField } from '@shared/confidence-votes/log/event-contract';
import type { Vote } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import { agrees } from '@shared/kernel/canonical-json';
import type { ReadDb } from '../../../database/tables';
import { loadKinds, type KindOfBallot } from '../../ballots/kinds';
import { announcedFindings } from '@shared/confidence-votes/log/board-findings';
import { brokenLink } from '../chain-check';
import { eventsOf, loadLines } from '../load-log';
import { openingOf } from '../log-states';
import { countFindings, recounted } from './recount-findings';
import { numberingFindings, tableFindings } from './table-findings';

/** What the figures rest on here, against what the log says of it; the figures against a second count of its ballots. */
export async function standingFindings(
  db: ReadDb,
  vote: Vote,
  kinds: readonly KindOfBallot[],
  events: readonly CountEvent[],
): Promise<readonly string[]> {
  return [
    ...openingFindings(vote, events),
    ...announcedFindings(vote, events),
    ...(await tableFindings(db, vote.id, events)),
    ...(await numberingFindings(db, vote.id, events)),
    ...countFindings(vote, kinds, await recounted(db, vote, kinds, events)),
  ];
}

/**
 * Figures that are not what the log says are neither closed nor confirmed: the minutes would anchor a log that contradicts
 * them. Findings about other PCs' copies stay with the check of the log.
 */
export async function standingRefusal(db: ReadDb, vote: Vote): Promise<AppError | null> {
  if (vote.countMode !== 'ballots') return null;
  const lines = await loadLines(db, vote.id);
  const read = eventsOf(lines);
  const broken = brokenLink(vote.id, lines) ?? (read.ok ? null : read.error);
  if (broken !== null) return notIntact(`Nhật ký ${brokenLinkWords(broken)}.`);
  const [first] = await standingFindings(db, vote, await loadKinds(db, vote.id), read.ok ? read.value : []);
  return first === undefined ? null : notIntact(first);
}

const notIntact = (finding: string): AppError => appError('countLog.not-intact', { finding });

/** Board, date, rules and people as they stand here, against what the log's opening line fixed; older lines tell less. */
export function openingFindings(vote: Vote, events: readonly CountEvent[]): readonly string[] {
  const standing = openingOf(vote);
  const different = standingOpenings(events).flatMap((event) => {
    if (event.eventKind !== 'opened') return [];
    const { program: _, ...fixed } = event.payload;
    const told = Object.entries(fixed) as [OpeningField, unknown][];
    return told
      .filter(([name, value]) => !agrees(value, standing[name]))
      .map(([name]) => `Thiết lập trên máy này khác với lúc mở kiểm phiếu: ${openingWords[name]}.`);
  });
  return [...new Set(different)];
}
