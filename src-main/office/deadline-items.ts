import type { HomeItem } from '@shared/office/contract';
import { daysBetween, formatDate, type LocalDate } from '@shared/kernel/local-date';
import { pressingSteps } from '../confidence-votes';
import type { ReadDb } from '../database/tables';
import { pressingPromises, pressingSessionSteps, type PressingPromise } from '../sessions';

/** A step of a session or of a vote that presses. */
interface Pressing {
  readonly kind: 'session' | 'vote';
  /** What it is a step of, and the screen that settles it. */
  readonly of: string;
  readonly target: string;
  readonly title: string;
  readonly owner: string;
  readonly date: LocalDate;
  readonly state: 'late' | 'today' | 'soon';
}

/**
 * Deadlines of sessions and votes: everything due today; of each session and vote the oldest late step with how many
 * more there are, and the next one within a week.
 */
export async function deadlineItems(db: ReadDb, today: LocalDate): Promise<HomeItem[]> {
  const all = [...(await sessionSteps(db, today)), ...(await voteSteps(db, today))];
  const promises = (await pressingPromises(db, today)).map(promiseItem);
  const items = [...Map.groupBy(all, ({ target }) => target).values()].flatMap((steps) => {
    const late = steps.filter(({ state }) => state === 'late');
    const next = steps.find(({ state }) => state === 'soon');
    return [
      ...steps.filter(({ state }) => state === 'today').map(dueItem),
      ...late.slice(0, 1).map((oldest) => lateItem(oldest, late.length - 1)),
      ...(next ? [nextItem(next, today)] : []),
    ];
  });
  return [...items, ...promises];
}

const STATE_WORDS: Readonly<Record<PressingPromise['state'], string>> = {
  late: 'Quá hạn',
  today: 'Đến hạn hôm nay',
  soon: 'Sắp đến hạn',
};

/** What was promised at a session, and what is still to be sent after it. */
const promiseItem = ({ detail, kind, sessionId, state, title }: PressingPromise): HomeItem => ({
  kind: 'session',
  urgency: state === 'soon' ? 'soon' : 'now',
  title: `${STATE_WORDS[state]}: ${title}`,
  detail,
  target: `/sessions/${sessionId}/${kind === 'promise' ? 'questions' : 'resolutions'}`,
});

async function sessionSteps(db: ReadDb, today: LocalDate): Promise<readonly Pressing[]> {
  const steps = await pressingSessionSteps(db, today);
  return steps.map(({ sessionId, sessionTitle, state, step }) => ({
    kind: 'session',
    of: sessionTitle,
    target: `/sessions/${sessionId}/steps`,
    title: step.title,
    owner: step.owner,
    date: step.date ?? today,
    state,
  }));
}

async function voteSteps(db: ReadDb, today: LocalDate): Promise<readonly Pressing[]> {
  const steps = await pressingSteps(db, today);
  return steps.map(({ state, step, voteId, voteTitle }) => ({
    kind: 'vote',
    of: voteTitle,
    target: `/confidence-votes/${voteId}/preparation/calendar`,
    title: step.title,
    owner: step.owner,
    date: step.date ?? today,
    state,
  }));
}

function dueItem({ kind, of, owner, target, title }: Pressing): HomeItem {
  return { kind, urgency: 'now', title: `Đến hạn hôm nay: ${title}`, detail: `${of}. ${owner}.`, target };
}

function lateItem({ date, kind, of, target, title }: Pressing, more: number): HomeItem {
  const rest = more === 0 ? '' : ` Còn ${more} việc khác quá hạn.`;
  const detail = `${of}. Hạn ${formatDate(date)}.${rest}`;
  return { kind, urgency: 'now', title: `Quá hạn: ${title}`, detail, target };
}

function nextItem({ date, kind, of, target, title }: Pressing, today: LocalDate): HomeItem {
  const detail = `${of}. Hạn ${formatDate(date)}, còn ${daysBetween(today, date)} ngày.`;
  return { kind, urgency: 'soon', title: `Sắp đến hạn: ${title}`, detail, target };
}
