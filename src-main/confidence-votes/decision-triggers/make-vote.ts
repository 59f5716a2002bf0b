import { RECOMMENDED_COUNT } from '@shared/confidence-votes/count-mode';
import { decisionTitle } from '@shared/confidence-votes/decision-title';
import { causeWords } from '@shared/confidence-votes/decision-triggers/triggers';
import { chooseRuleSet } from '@shared/confidence-votes/rule-sets';
import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { createVote } from '../create-vote';
import { overviewOf } from './get-triggers';
import { currentHoldings, electedHolders, postsInWords } from './holders';
import { nameOf } from './session-opened';

/**
 * The session that sits or comes next is where the vote is submitted (NQ 96/2023/QH15 Điều 13); its first day stands for
 * the day of the vote until somebody says better.
 */
async function nextSession(
  db: ReadDb,
  today: LocalDate,
): Promise<{
  readonly sessionName: string;
  readonly date: LocalDate | null;
  readonly openingDate: LocalDate | null;
}> {
  const sessions = await db
    .selectFrom('session')
    .leftJoin('session_sitting as sitting', 'sitting.session_id', 'session.id')
    .select(['session.id', 'session.number', 'session.title', 'session.opening_date', 'sitting.sitting_date'])
    .orderBy('session.opening_date')
    .orderBy('sitting.sitting_date')
    .execute();
  const next = sessions.find((row) => (row.sitting_date ?? row.opening_date) >= today);
  if (!next) return { sessionName: '', date: null, openingDate: null };
  return {
    sessionName: nameOf(next),
    date: next.sitting_date ?? next.opening_date,
    openingDate: next.opening_date,
  };
}

/** The cause is looked up again here: a vote is never made for one that is not reached. */
export async function makeVote(
  context: CommandContext,
  { personId, kind, periodId }: Input<'decisionTriggers.makeVote'>,
): Outcome<Output<'decisionTriggers.makeVote'>> {
  const today = localDateOf(context.now);
  const overview = await overviewOf(context.tx, periodId, today);
  const person = overview.persons.find((one) => one.personId === personId);
  const trigger = person?.reached.find((one) => one.kind === kind);
  const holder = (await electedHolders(context.tx)).get(personId);
  const first = holder && currentHoldings(holder, today)[0];
  if (!person || !trigger || !holder || !first) return err(appError('triggers.not-reached'));
  if (trigger.vote) return err(appError('triggers.vote-made', { title: trigger.vote.title }));
  const rules = chooseRuleSet(null);
  const made = await createVote(context, {
    copyFromVoteId: null,
    fields: {
      title: decisionTitle([person.name]),
      procedure: 'decision',
      ruleSetCode: rules.code,
      decimals: rules.decimals,
      rounding: rules.rounding,
      ...(await nextSession(context.tx, today)),
      startTime: '',
      endTime: '',
      place: '',
      deputiesTotal: overview.deputies > 0 ? overview.deputies : null,
      deputiesPresent: null,
      ...RECOMMENDED_COUNT,
    },
    trigger: {
      kind,
      note: causeWords(trigger),
      person: {
        personId,
        name: person.name,
        birthYear: holder.birthYear,
        posts: postsInWords(holder, today),
        block: first.block,
      },
    },
  });
  return made.ok ? ok({ voteId: made.value.vote.id }) : made;
}
