import type { AgendaItem } from '../agenda/model';
import { scheduleOf } from '../agenda/schedule';
import type { Election } from '../elections/model';
import { electionOutcome } from '../elections/outcome';
import type { Session, Sitting } from '../model';
import type { OpenVote } from '../open-votes/model';
import { standingVotes, voteOutcome, type VoteOutcome } from '../open-votes/outcome';
import { questionFigures, type Question, type QuestionFigures } from '../questions/model';
import { rollFigures, statusIn, type RollFigures } from '../roll-call/figures';
import { isAway, type RollDeputy, type RollMark, type RollStatus } from '../roll-call/model';
import { resolutionSubject } from '../resolutions/model';
import { verdictBy } from '../resolutions/passed';
import type { Share } from '../sitting-rules/model';
import type { Speech } from '../speaking/model';
import { gapsOf, type MinutesGap } from './gaps';

/** What the minutes are computed from: everything that was recorded, and nothing that was added up elsewhere. */
export interface MinutesSource {
  readonly session: Session;
  readonly items: readonly AgendaItem[];
  readonly rolls: readonly SittingRoll[];
  readonly votes: readonly OpenVote[];
  readonly elections: readonly Election[];
  readonly questions: readonly Question[];
  readonly speeches: readonly Speech[];
  readonly records: readonly ItemRecord[];
  readonly resolutions: readonly PassedResolution[];
  readonly parts: WrittenParts;
}

export interface SittingRoll {
  readonly sitting: Sitting;
  readonly times: { readonly openedAt: string | null; readonly closedAt: string | null };
  readonly quorum: Share;
  readonly deputies: readonly RollDeputy[];
  readonly marks: readonly RollMark[];
}

export interface ItemRecord {
  readonly itemId: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly note: string;
}

/** As it stands in the register of the session; only what was passed comes into the minutes. */
export interface PassedResolution {
  readonly id: string;
  readonly itemId: string | null;
  readonly voteId: string | null;
  readonly symbol: string;
  readonly title: string;
  /** How many the election that it confirms elected; null or left out where it confirms none. */
  readonly elected?: number | null;
}

export interface WrittenParts {
  readonly chair: string;
  readonly secretary: string;
  readonly guests: string;
  readonly opening: string;
  readonly conclusion: string;
}

export interface MinutesVote {
  readonly vote: OpenVote;
  readonly outcome: VoteOutcome;
  /** False where a later vote was taken instead. */
  readonly stands: boolean;
}

export interface MinutesItem {
  readonly item: AgendaItem;
  readonly no: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly note: string;
  readonly votes: readonly MinutesVote[];
  readonly elections: readonly Election[];
  readonly questions: readonly Question[];
  readonly speakers: readonly string[];
  readonly resolutions: readonly PassedResolution[];
}

export interface AwayDeputy {
  readonly name: string;
  readonly status: RollStatus;
  readonly reason: string;
}

export interface MinutesSitting {
  readonly sitting: Sitting | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly roll: RollFigures | null;
  readonly away: readonly AwayDeputy[];
  readonly items: readonly MinutesItem[];
}

export interface MinutesModel {
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly sittings: readonly MinutesSitting[];
  /** Votes that belong to no item of the agenda. */
  readonly otherVotes: readonly MinutesVote[];
  readonly otherElections: readonly Election[];
  /** Questions and speakers that belong to no item of the agenda. */
  readonly otherQuestions: readonly Question[];
  readonly otherSpeakers: readonly string[];
  readonly votes: { readonly total: number; readonly passed: number; readonly failed: number };
  readonly elections: { readonly total: number; readonly elected: number };
  readonly questions: QuestionFigures;
  readonly resolutions: readonly PassedResolution[];
  readonly gaps: readonly MinutesGap[];
}

const earliest = (times: readonly (string | null)[]): string | null =>
  times.reduce((first, time) => (time !== null && (first === null || time < first) ? time : first), null);

const latest = (times: readonly (string | null)[]): string | null =>
  times.reduce((last, time) => (time !== null && (last === null || time > last) ? time : last), null);

/** The one computed model of the minutes: screen, paper and archive read it, and nothing adds anything up again. */
export function minutesModel(source: MinutesSource): MinutesModel {
  const standing = new Set(standingVotes(source.votes).map(({ id }) => id));
  const votes = source.votes.map((vote): MinutesVote => ({
    vote,
    outcome: voteOutcome(vote),
    stands: standing.has(vote.id),
  }));
  const passed = source.resolutions
    .filter((one) => isPassed(one, source.votes))
    .map((one) => ({ ...one, title: resolutionSubject(one.title) }));
  const records = new Map(source.records.map((record) => [record.itemId, record]));
  const itemIds = new Set(source.items.map(({ id }) => id));
  const isElsewhere = ({ itemId }: { readonly itemId: string | null }): boolean =>
    itemId === null || !itemIds.has(itemId);
  const spoken = source.speeches.filter(({ kind, startedAt }) => kind === 'speech' && startedAt !== null);
  const itemOf = (item: AgendaItem, no: number): MinutesItem => ({
    item,
    no,
    startedAt: records.get(item.id)?.startedAt ?? null,
    endedAt: records.get(item.id)?.endedAt ?? null,
    note: records.get(item.id)?.note ?? '',
    votes: votes.filter(({ vote }) => vote.itemId === item.id),
    elections: source.elections.filter(({ itemId }) => itemId === item.id),
    questions: source.questions.filter(({ itemId }) => itemId === item.id),
    speakers: spoken.filter(({ itemId }) => itemId === item.id).map(({ speaker }) => speaker),
    resolutions: passed.filter(({ itemId }) => itemId === item.id),
  });
  const sittings = scheduleOf(source.session.sittings, source.items).map(
    ({ sitting, lines }): MinutesSitting => {
      const roll = source.rolls.find((one) => one.sitting.id === sitting?.id);
      return {
        sitting,
        openedAt: roll?.times.openedAt ?? null,
        closedAt: roll?.times.closedAt ?? null,
        roll: roll ? rollFigures(roll.deputies, roll.marks, roll.quorum) : null,
        away: roll ? awayFrom(roll) : [],
        items: lines.map(({ item, no }) => itemOf(item, no)),
      };
    },
  );
  const standingOnes = votes.filter(({ stands }) => stands);
  const model = {
    openedAt: earliest(sittings.map(({ openedAt }) => openedAt)),
    // While a sitting that was opened goes on, or nobody wrote down its end, the session has none.
    closedAt: sittings.some(({ closedAt, openedAt }) => openedAt !== null && closedAt === null)
      ? null
      : latest(sittings.map(({ closedAt }) => closedAt)),
    sittings,
    otherVotes: votes.filter(({ vote }) => isElsewhere(vote)),
    otherElections: source.elections.filter(isElsewhere),
    otherQuestions: source.questions.filter(isElsewhere),
    otherSpeakers: spoken.filter(isElsewhere).map(({ speaker }) => speaker),
    votes: {
      total: standingOnes.length,
      passed: standingOnes.filter(({ outcome }) => outcome.verdict === 'passed').length,
      failed: standingOnes.filter(({ outcome }) => outcome.verdict === 'failed').length,
    },
    elections: {
      total: source.elections.length,
      elected: source.elections.reduce((sum, one) => sum + electionOutcome(one).elected.length, 0),
    },
    questions: questionFigures(source.questions),
    resolutions: passed,
  };
  return {
    ...model,
    gaps: gapsOf(sittings, { votes, elections: source.elections }, source.resolutions, source.parts),
  };
}

/**
 * Whether the council passed it: by the vote that stands for it; without one only a number says so, which is given to nothing
 * that was not passed.
 */
function isPassed({ elected, symbol, voteId }: PassedResolution, votes: readonly OpenVote[]): boolean {
  const verdict = verdictBy(voteId, votes);
  if (verdict === null && typeof elected === 'number') return elected > 0;
  return verdict === null ? symbol !== '' : verdict === 'passed';
}

function awayFrom(roll: SittingRoll): readonly AwayDeputy[] {
  const statusOf = statusIn(roll.marks);
  const marks = new Map(roll.marks.map((mark) => [mark.deputyId, mark]));
  return roll.deputies
    .map(({ id, birth, fullName }) => ({
      name: [fullName, birth].filter((part) => part !== '').join(', '),
      status: statusOf(id),
      reason: marks.get(id)?.reason ?? '',
    }))
    .filter(({ status }) => isAway(status));
}
