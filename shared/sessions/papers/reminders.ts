import type { ReminderLetter } from './model';
import { sameBody } from './state';

/** Which letter to which body: the first, the second when the first did not help. */
export interface Reminder {
  readonly body: string;
  readonly no: number;
}

/** Names a letter inside its session: "2/Sở Tài chính". */
export const reminderPart = ({ body, no }: Reminder): { readonly id: string; readonly name: string } => ({
  id: `${no}/${body}`,
  name: no === 1 ? body : `${body} (lần ${no})`,
});

export function reminderOf(partId: string): Reminder {
  const match = /^(\d+)\/(.*)$/su.exec(partId);
  return match ? { no: Number(match[1]), body: match[2] ?? '' } : { no: 1, body: partId };
}

/** The letters that a body got, the first one first. */
export const remindersTo = (letters: readonly ReminderLetter[], body: string): readonly ReminderLetter[] =>
  letters.filter(({ partId }) => sameBody(reminderOf(partId).body, body));

/**
 * The letter that is to be written to a body now: the draft that lies there, else the one after the last that went out.
 * Whoever withdraws a letter and writes it again replaces it.
 */
export function nextReminder(letters: readonly ReminderLetter[], body: string): Reminder {
  const own = remindersTo(letters, body);
  const draft = own.find(({ status }) => status === 'draft');
  if (draft) return reminderOf(draft.partId);
  const sent = own.filter(({ status }) => status === 'official').map(({ partId }) => reminderOf(partId).no);
  return { body: own[0] ? reminderOf(own[0].partId).body : body, no: Math.max(0, ...sent) + 1 };
}
