import { LAST_WORD_KINDS } from '@shared/confidence-votes/log/fold-board-work';
import type { LogLine } from '@shared/confidence-votes/log/model';
import type { Vote } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import type { ReadDb } from '../../../database/tables';
import { loadGroundwork } from '../../groundwork/groundwork-store';
import { hasReleases } from '../../paper-ballots/release-store';
import { hasPapers } from '../../papers-of-vote';
import { anyBallotRead } from '../../typed-ballots';
import { eventsOf } from '../load-log';
import { ownNames } from '../own-names';

export const OPENED_ANEW =
  'Máy mở kiểm phiếu đã về chuẩn bị rồi bắt đầu lại; thiết lập trên máy này theo tệp.';

/**
 * Whether a file is of the opening that stands here, or of a later one, which a copy follows while nothing was made of it:
 * ballots, figures, papers and dossiers belong to the opening under which they came about. One of an earlier opening never
 * comes in, nor do its ballots.
 */
export async function openingTold(
  db: ReadDb,
  vote: Pick<Vote, 'id' | 'status'>,
  standing: readonly LogLine[],
  lines: readonly LogLine[],
): Promise<Result<'same' | 'anew', AppError>> {
  const [here, there] = [takenBack(standing), takenBack(lines)];
  if (here === null || there === null) return err(appError('countLog.damaged'));
  if (here.some((line) => !there.includes(line))) return err(appError('countLog.earlier-opening'));
  if (there.length === here.length) return ok('same');
  const own = await ownNames(db, vote.id);
  const workedHere = standing.some(({ eventKind, origin }) => own.has(origin) && BOARD_WORK.has(eventKind));
  const used =
    vote.status !== 'counting' ||
    workedHere ||
    (await anyBallotRead(db, vote.id)) ||
    (await hasPapers(db, vote.id)) ||
    (await hasReleases(db, vote.id)) ||
    (await anyGroundwork(db, vote.id));
  return used ? err(appError('countLog.opened-anew')) : ok('anew');
}

/** What the board says on a PC is its last word, whichever opening it was said of: it would stand in the later one too. */
const BOARD_WORK: ReadonlySet<string> = new Set(['opened', ...LAST_WORD_KINDS]);

/** The openings that a log tells as taken back, by the line that did; null where such a line cannot be read. */
function takenBack(lines: readonly LogLine[]): readonly string[] | null {
  const changes = eventsOf(lines.filter(({ eventKind }) => eventKind === 'state_changed'));
  if (!changes.ok) return null;
  return changes.value.flatMap((event) =>
    event.eventKind === 'state_changed' && event.payload.to === 'prepared' ? [event.hash] : [],
  );
}

/** Dossiers, reports, opinions and requests hang on the people of the list, and would go with it. */
async function anyGroundwork(db: ReadDb, voteId: string): Promise<boolean> {
  const { duties, opinions, reports, requests } = await loadGroundwork(db, voteId);
  return [duties, opinions, reports, requests].some(({ length }) => length > 0);
}
