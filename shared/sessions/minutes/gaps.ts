import { dayPartNames } from '../../kernel/day-part';
import { lowerFirst } from '../../kernel/first-letter';
import { formatDate, formatDayMonth, localDateOf, localTimeOf } from '../../kernel/local-date';
import type { Election } from '../elections/model';
import { electionOutcome } from '../elections/outcome';
import type { Sitting, SittingKind } from '../model';
import { voteOutcome } from '../open-votes/outcome';
import { decidingVote } from '../resolutions/passed';
import { skippedItems } from './held-items';
import type { MinutesModel, MinutesSitting, MinutesVote, PassedResolution, WrittenParts } from './model';

/** What is still missing or contradicts itself; the minutes are not ready while there is one. */
export interface MinutesGap {
  readonly code:
    | 'no-chair'
    | 'not-opened'
    | 'not-closed'
    | 'roll-open'
    | 'no-quorum'
    | 'item-open'
    | 'items-skipped'
    | 'other-day'
    | 'outside-hours'
    | 'vote-unsettled'
    | 'vote-and-roll'
    | 'election-open'
    | 'resolution-fell';
  /** The sitting, item, vote or resolution it is about; empty for the session. */
  readonly about: string;
  readonly sentence: string;
}

/** Sittings of the whole council: the roll and its share of all deputies are of these. */
const WHOLE_COUNCIL: readonly SittingKind[] = ['plenary', 'closed'];

const at = (sitting: Sitting): string => {
  const part = dayPartNames[sitting.part].toLocaleLowerCase('vi');
  return `Phiên ${part} ${formatDayMonth(sitting.date)}`;
};

export function gapsOf(
  sittings: MinutesModel['sittings'],
  { elections, votes }: { readonly votes: readonly MinutesVote[]; readonly elections: readonly Election[] },
  resolutions: readonly PassedResolution[],
  parts: WrittenParts,
): readonly MinutesGap[] {
  return [
    ...signersMissing(parts),
    ...sittings.flatMap(gapsOfSitting),
    ...votes.flatMap((vote) => gapsOfVote(vote, sittings)),
    ...elections.flatMap((election) => gapsOfElection(election, elections, sittings)),
    ...resolutions.flatMap((resolution) => fallen(resolution, votes)),
  ];
}

function signersMissing({ chair, secretary }: WrittenParts): readonly MinutesGap[] {
  const missing = [...(chair === '' ? ['chủ tọa'] : []), ...(secretary === '' ? ['thư ký'] : [])];
  if (missing.length === 0) return [];
  return [{ code: 'no-chair', about: '', sentence: `Chưa ghi ${missing.join(' và ')} kỳ họp.` }];
}

function gapsOfSitting({ closedAt, items, openedAt, roll, sitting }: MinutesSitting): readonly MinutesGap[] {
  if (sitting === null) return [];
  const about = sitting.id;
  const gaps: MinutesGap[] = [];
  const whole = WHOLE_COUNCIL.includes(sitting.kind);
  if (whole && openedAt === null) {
    gaps.push({ code: 'not-opened', about, sentence: `${at(sitting)} chưa ghi giờ bắt đầu.` });
  }
  if (openedAt !== null && closedAt === null) {
    gaps.push({ code: 'not-closed', about, sentence: `${at(sitting)} chưa ghi giờ kết thúc.` });
  }
  // Groups and those who study by themselves call no roll; where one was begun, it is finished.
  const begun = roll !== null && roll.notRecorded < roll.total;
  if (roll && roll.notRecorded > 0 && (whole || begun)) {
    gaps.push({
      code: 'roll-open',
      about,
      sentence: `${at(sitting)} còn ${roll.notRecorded} đại biểu chưa điểm danh.`,
    });
  } else if (roll && whole && roll.attended < roll.needed) {
    gaps.push({
      code: 'no-quorum',
      about,
      sentence:
        roll.total === 0
          ? `${at(sitting)} chưa có đại biểu đang trong nhiệm kỳ để điểm danh.`
          : `${at(sitting)} có ${roll.attended} đại biểu dự, chưa đủ ${roll.needed}.`,
    });
  }
  const skipped = skippedItems({ items, openedAt }).map(({ no }) => no);
  if (whole && closedAt !== null && skipped.length > 0) {
    gaps.push({
      code: 'items-skipped',
      about,
      sentence: `${at(sitting)} đã kết thúc, chưa vào mục ${skipped.join(', ')}.`,
    });
  }
  for (const { endedAt, item, no, startedAt } of items) {
    if (startedAt !== null && localDateOf(startedAt) !== sitting.date) {
      gaps.push({
        code: 'other-day',
        about: item.id,
        sentence: `Mục ${no} bắt đầu ngày ${formatDate(localDateOf(startedAt))} nhưng xếp ở ${lowerFirst(at(sitting))}.`,
      });
    }
    const outside = startedAt === null ? '' : outsideHours(startedAt, { openedAt, closedAt });
    if (startedAt !== null && outside !== '') {
      gaps.push({
        code: 'outside-hours',
        about: item.id,
        sentence: `Mục ${no} bắt đầu ${localTimeOf(startedAt)}, ${outside} ${lowerFirst(at(sitting))}.`,
      });
    }
    if (startedAt !== null && endedAt === null) {
      gaps.push({
        code: 'item-open',
        about: item.id,
        sentence: `Mục ${no} đã bắt đầu, chưa ghi kết thúc.`,
      });
    }
  }
  return gaps;
}

/** An item that began on the day of its sitting, but not while that sat; to the minute, as hours are put right. */
function outsideHours(
  startedAt: string,
  { closedAt, openedAt }: Pick<MinutesSitting, 'openedAt' | 'closedAt'>,
): string {
  const sameDay = (time: string | null): time is string =>
    time !== null && localDateOf(time) === localDateOf(startedAt);
  const start = localTimeOf(startedAt);
  if (sameDay(openedAt) && start < localTimeOf(openedAt)) {
    return `trước giờ bắt đầu (${localTimeOf(openedAt)}) của`;
  }
  return sameDay(closedAt) && start > localTimeOf(closedAt)
    ? `sau giờ kết thúc (${localTimeOf(closedAt)}) của`
    : '';
}

/** An election that is not counted, contradicts itself or the roll of its sitting, or leaves a tie nobody voted on. */
function gapsOfElection(
  election: Election,
  all: readonly Election[],
  sittings: MinutesModel['sittings'],
): readonly MinutesGap[] {
  const { candidates, openSeats, problems, state } = electionOutcome(election);
  const told = (what: string, code: MinutesGap['code'] = 'election-open'): readonly MinutesGap[] => [
    { code, about: election.id, sentence: `Lượt bầu ${election.refNo}: ${what}` },
  ];
  if (state === 'waiting') return told('chưa ghi số phiếu.');
  if (state === 'unsettled') return told(problems[0] ?? '');
  const tied = candidates.some(({ result }) => result === 'tied');
  const followed = all.some(({ repeatOfId }) => repeatOfId === election.id);
  return [
    ...(tied && !followed ? told(`bằng phiếu, còn ${openSeats} người phải bầu lại.`) : []),
    ...againstRoll(election, sittings).flatMap((what) => told(what, 'vote-and-roll')),
  ];
}

/** Who was there by the count and by the roll of the sitting, once everybody was called. */
function againstRoll({ count, sittingId }: Election, sittings: MinutesModel['sittings']): readonly string[] {
  const found = sittings.find(({ sitting }) => sitting !== null && sitting.id === sittingId);
  const roll = found?.roll ?? null;
  if (count === null || !found?.sitting || roll === null || roll.notRecorded > 0) return [];
  const where = lowerFirst(at(found.sitting));
  if (count.total !== roll.total) {
    return [`ghi tổng số ${count.total} đại biểu, điểm danh ${where} là ${roll.total}.`];
  }
  return count.present > roll.attended
    ? [`ghi ${count.present} có mặt, nhiều hơn ${roll.attended} người dự ${where}.`]
    : [];
}

/** A vote against itself, and against the roll of the sitting in which it was taken. */

function gapsOfVote(
  { outcome, stands, vote }: MinutesVote,
  sittings: MinutesModel['sittings'],
): readonly MinutesGap[] {
  const about = vote.id;
  if (outcome.verdict === 'unsettled') {
    const sentence = `Lượt biểu quyết ${vote.refNo}: ${outcome.problems[0]?.sentence ?? ''}`;
    return [{ code: 'vote-unsettled', about, sentence }];
  }
  const found = sittings.find(({ sitting }) => sitting !== null && sitting.id === vote.sittingId);
  const ofItem = sittings.find(({ items }) => items.some(({ item }) => item.id === vote.itemId));
  const no = ofItem?.items.find(({ item }) => item.id === vote.itemId)?.no;
  if (stands && found?.sitting && ofItem?.sitting && found.sitting.id !== ofItem.sitting.id) {
    const sentence = `Lượt biểu quyết ${vote.refNo} ghi ở ${lowerFirst(at(found.sitting))}, mục ${no ?? ''} xếp ở ${lowerFirst(at(ofItem.sitting))}.`;
    return [{ code: 'vote-and-roll', about, sentence }];
  }
  const roll = found?.roll ?? null;
  if (!stands || !found?.sitting || roll === null || roll.notRecorded > 0) return [];
  const where = lowerFirst(at(found.sitting));
  const told = (sentence: string): readonly MinutesGap[] => [{ code: 'vote-and-roll', about, sentence }];
  if (vote.total !== roll.total) {
    return told(
      `Lượt biểu quyết ${vote.refNo} ghi tổng số ${vote.total} đại biểu, điểm danh ${where} là ${roll.total}.`,
    );
  }
  if (vote.present > roll.attended) {
    return told(
      `Lượt biểu quyết ${vote.refNo} ghi ${vote.present} có mặt, nhiều hơn ${roll.attended} người dự ${where}.`,
    );
  }
  if (vote.present < roll.needed) {
    return told(
      `Lượt biểu quyết ${vote.refNo} có ${vote.present} đại biểu, chưa đủ ${roll.needed} để họp ${where}.`,
    );
  }
  return [];
}

/** A number was given, and the vote was corrected or taken again afterwards. */
function fallen(
  { id, symbol, voteId }: PassedResolution,
  votes: readonly MinutesVote[],
): readonly MinutesGap[] {
  const deciding = decidingVote(
    voteId,
    votes.map(({ vote }) => vote),
  );
  if (symbol === '' || deciding === null || voteOutcome(deciding).verdict === 'passed') return [];
  const sentence = `Nghị quyết ${symbol} đã có số, nhưng lượt biểu quyết ${deciding.refNo} chưa thông qua.`;
  return [{ code: 'resolution-fell', about: id, sentence }];
}
