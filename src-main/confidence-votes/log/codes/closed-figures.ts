import { closingsOf } from '@shared/confidence-votes/log/closings';
import { namesOf } from '@shared/confidence-votes/log/former-names';
import { reachOf } from '@shared/confidence-votes/log/reach';
import { changedSinceFrozen, LOOK_AND_RESTORE } from '@shared/confidence-votes/log/frozen-sheet';
import type { FrozenCodes } from '@shared/confidence-votes/log/model';
import { brokenLinkWords } from '@shared/confidence-votes/log/words';
import type { Problem, Vote } from '@shared/confidence-votes/model';
import type { ReadDb } from '../../../database/tables';
import { originOf } from '../../../database/origin';
import { loadKinds } from '../../ballots/kinds';
import { announcedFindings } from '@shared/confidence-votes/log/board-findings';
import { codesAt, readLog, withheldAt, type Freezing, type ReadLog } from './frozen-codes';
import { countFindings, recounted } from '../verify/recount-findings';
import { openingFindings } from '../verify/standing-findings';

interface ClosedFigures {
  /** What the papers of this PC print; null while the figures are open, and where a part of the ballots is elsewhere. */
  readonly codes: FrozenCodes | null;
  /** Why nothing proves the figures; empty where they are those that were closed. */
  readonly problems: readonly Problem[];
}

/**
 * The closed figures of a vote against the line that closed them: this PC's own, or the one that came with the vote. Where
 * the log is broken, or does not tell the closing, nothing says that the figures are the ones that were closed.
 */
export async function closedFigures(db: ReadDb, vote: Vote): Promise<ClosedFigures> {
  if (vote.countMode !== 'ballots' || vote.status === 'prepared' || vote.status === 'counting') {
    return { codes: null, problems: [] };
  }
  const log = await readLog(db, vote.id);
  if (!log.ok) return unproved('log_broken', `Nhật ký ${brokenLinkWords(log.error)}.`, LOOK_AND_RESTORE);
  const origin = await originOf(db);
  const { own } = closingsOf(log.value.events, origin);
  if (own === null) {
    return unproved(
      'closing_missing',
      'Nhật ký trên máy này không có dòng chốt số liệu.',
      'Khôi phục bản sao lưu đúng, hoặc trưởng ban mở lại, chốt lại.',
    );
  }
  const [withheld] = withheldAt(log.value, own);
  if (withheld) {
    // Whoever closed figures knew every line: there none lacks its contents in good faith.
    return namesOf(log.value.events, origin).has(own.origin)
      ? unproved(
          'log_broken',
          `Nhật ký ${brokenLinkWords({ ...withheld, what: 'contents' })}.`,
          LOOK_AND_RESTORE,
        )
      : unproved(
          'ballots_withheld',
          'Máy này mới nhận một phần của cuộc đã chốt.',
          'Nhận tệp toàn bộ từ máy đã chốt.',
        );
  }
  return {
    codes: codesAt(log.value, own),
    problems: await changesSince(own as Freezing, vote, db, log.value),
  };
}

/** The sheet of the closing, and what it rests on: people, rules and board, and what the board announced. */
async function changesSince(
  own: Freezing,
  vote: Vote,
  db: ReadDb,
  { events }: ReadLog,
): Promise<readonly Problem[]> {
  const reach = reachOf(own);
  const then = events.filter(({ origin, seq }) => seq <= (reach.get(origin) ?? 0));
  const { frozen } = own.payload;
  const changed = changedSinceFrozen(frozen ?? [], vote);
  if (frozen && changed.length > 0) return changed;
  // A closing by an older program tells no sheet: the ballots that were known then are counted again.
  const kinds = frozen ? [] : await loadKinds(db, vote.id);
  const counted = frozen ? [] : countFindings(vote, kinds, await recounted(db, vote, kinds, then));
  return [...counted, ...openingFindings(vote, then), ...announcedFindings(vote, then)].map((message) => ({
    ...{ code: 'figures_changed', severity: 'blocking', message, advice: LOOK_AND_RESTORE },
  }));
}

const unproved = (code: Problem['code'], message: string, advice: string): ClosedFigures => ({
  codes: null,
  problems: [{ code, severity: 'blocking', message, advice }],
});
