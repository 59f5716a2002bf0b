import { ANNOUNCED_COUNTS, ballotCountNames, MEETING_FIELDS, meetingNames } from '../announced';
import type { CountEvent } from './event-contract';
import { foldBoardWork } from './fold-board-work';
import { stateFindings } from './state-check';
import { statusNames } from '../messages';
import type { Vote, VoteStatus } from '../model';
import { balanceNames } from '../paper-ballots/messages';
import { lowerFirst } from '../../kernel/first-letter';
import { formatDate, localDateOf, localTimeOf } from '../../kernel/local-date';

/** What the board announced, as it stands in the tables, against the log. */
export function announcedFindings(vote: Vote, events: readonly CountEvent[]): readonly string[] {
  const { announced, balances, meeting } = foldBoardWork(events);
  const findings: string[] = [];
  for (const kind of vote.ballotKinds) {
    const said = announced.get(kind.ballotKindId);
    for (const field of ANNOUNCED_COUNTS) {
      const [logged, standing] = [said?.[field] ?? null, kind[field]];
      if (logged !== standing)
        findings.push(differs(`${kind.title}: ${lowerFirst(ballotCountNames[field])}`, standing, logged));
    }
    // Sheets that were accounted for before there were lines about them are told by no line.
    const balance = balances.get(kind.ballotKindId);
    if (!balance) continue;
    for (const field of ['testBallots', 'exchanged', 'spoiled', 'unused'] as const) {
      const [logged, standing] = [balance[field], kind.balance?.[field] ?? null];
      if (logged !== standing) {
        findings.push(differs(`${kind.title}: ${balanceNames[field].toLowerCase()}`, standing, logged));
      }
    }
  }
  for (const field of meeting ? MEETING_FIELDS : []) {
    if (meeting && meeting[field] !== vote[field])
      findings.push(differs(meetingNames[field], vote[field], meeting[field]));
  }
  return findings;
}

function differs(what: string, standing: string | number | null, logged: string | number | null): string {
  const shown = (value: string | number | null): string =>
    value === null || value === '' ? 'chưa ghi' : String(value);
  return `${what} trên máy này là ${shown(standing)}, trong nhật ký là ${shown(logged)}.`;
}

/** Who changed the state and why, as it stands in the tables, against the log. */
export function changeFindings(vote: Vote, events: readonly CountEvent[], origin: string): readonly string[] {
  const lines = events.flatMap((event) => {
    if (event.eventKind !== 'state_changed') return [];
    const { from, to, actor = '', reason = '' } = event.payload;
    return [{ origin: event.origin, seq: event.seq, at: event.at, from, to, actor, reason }];
  });
  const found = stateFindings({ status: vote.status, changes: vote.stateChanges }, lines, origin);
  return changeWords(found, 'Trên máy này');
}

/** Sentences about changes of state that one side does not tell; `where` names the side that is not the log. */
export function changeWords(
  { unlogged, untold, otherStatus }: ReturnType<typeof stateFindings>,
  where: string,
): readonly string[] {
  const name = (status: string): string => statusNames[status as VoteStatus];
  return [
    ...unlogged.map(
      ({ at, to, actor }) =>
        `${where}: lần chuyển sang “${name(to)}” lúc ${momentWords(at)} (${actor}) không có trong nhật ký.`,
    ),
    ...untold.map(
      ({ at, to, actor }) =>
        `Nhật ký ghi lần chuyển sang “${name(to)}” lúc ${momentWords(at)} (${actor}), ${where.toLowerCase()} không có.`,
    ),
    ...(otherStatus ? [`${where}: trạng thái khác với lần chuyển cuối cùng.`] : []),
  ];
}

export function momentWords(instant: string): string {
  return Number.isNaN(Date.parse(instant))
    ? '?'
    : `${localTimeOf(instant)} ngày ${formatDate(localDateOf(instant))}`;
}
