import { WITHHELD, type LogEventKind, type LogLine } from './model';
import type { CountEvent } from './event-contract';

/**
 * What a file carries. Every file carries all chains from end to end, so that links, forks and missing lines can be told;
 * but a line that says what stands on a ballot (also: what was read again, what was counted by hand) carries its contents
 * only where the part is about that ballot. Elsewhere it is withheld: place, kind, time and hash travel, the words do not.
 * Whoever takes parts in fills lines as their contents come, in any order: a line with its contents always wins over the
 * same line without, so that all PCs that got the same parts hold the same.
 */
export type LogPart =
  | { readonly scope: 'setup' | 'all' }
  | { readonly scope: 'entry'; readonly entryNo: number }
  | {
      readonly scope: 'batch';
      readonly batch: {
        readonly id: string;
        readonly kindId: string;
        readonly firstNo: number;
        readonly size: number;
      };
      /** Null where all entries of the stack are meant. */
      readonly entryNo: number | null;
    };

const BALLOT_KINDS: ReadonlySet<LogEventKind> = new Set(['ballot_closed', 'field_resolved', 'pencil_totals']);

/** Whether a line says what stands on ballots. */
export const tellsBallots = ({ eventKind }: Pick<LogLine, 'eventKind'>): boolean =>
  BALLOT_KINDS.has(eventKind);

/** The lines as a file of this part carries them; `events` are the readable ones of `lines`. */
export function linesOfPart(
  lines: readonly LogLine[],
  events: readonly CountEvent[],
  part: LogPart,
): readonly LogLine[] {
  if (part.scope === 'all') return lines;
  const told = new Set(events.filter((event) => isIn(event, part)).map(({ hash }) => hash));
  return lines.map((line) =>
    tellsBallots(line) && !told.has(line.hash) ? { ...line, payload: WITHHELD } : line,
  );
}

function isIn(event: CountEvent, part: LogPart): boolean {
  if (event.eventKind === 'pencil_totals') {
    return part.scope === 'batch' && event.payload.batchId === part.batch.id;
  }
  if (event.eventKind !== 'ballot_closed') return false;
  const { ballotKindId, ballotNo, entryNo } = event.payload;
  if (part.scope === 'entry') return entryNo === part.entryNo;
  if (part.scope !== 'batch') return false;
  const { kindId, firstNo, size } = part.batch;
  const inBatch = ballotKindId === kindId && ballotNo >= firstNo && ballotNo < firstNo + size;
  return inBatch && (part.entryNo === null || part.entryNo === entryNo);
}
