import type {
  PersonTriggers,
  PetitionRecord,
  TriggerOverview,
} from '@shared/confidence-votes/decision-triggers/contract';
import type { GradingOutcome, PetitionPeriod } from '@shared/confidence-votes/decision-triggers/model';
import { triggerRulesOf } from '@shared/confidence-votes/decision-triggers/trigger-rules';
import {
  countingDay,
  isInPeriod,
  periodsInOrder,
  petitionThreshold,
  standings,
  triggersOf,
} from '@shared/confidence-votes/decision-triggers/triggers';
import { chooseRuleSet } from '@shared/confidence-votes/rule-sets';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import type { Input } from '@shared/contract/registry';
import { ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { confirmedVotes } from '../history/confirmed-votes';
import { decisionVotes, voteFor } from './decision-votes';
import { deputiesOn } from './deputies';
import { electedHolders, leftOf, leftSince, postsInWords, type Holder } from './holders';
import { latestGradings } from './latest-gradings';
import { isResignation } from './resignation';
import { openedSince } from './session-opened';

export async function getTriggers(
  { db, now }: QueryContext,
  { periodId }: Input<'decisionTriggers.getTriggers'>,
): Outcome<TriggerOverview> {
  return ok(await overviewOf(db, periodId, localDateOf(now)));
}

/** Before the first session is entered nothing can be counted, and gradings still speak. */
const NO_PERIOD: PetitionPeriod = { from: '9999-12-31', to: null };

export async function overviewOf(
  db: ReadDb,
  periodId: string | null,
  today: LocalDate,
): Promise<TriggerOverview> {
  const periods = await periodsWithCounts(db);
  const chosen =
    periods.find(({ id }) => id === periodId) ??
    periods.findLast((period) => isInPeriod(today, period)) ??
    periods.at(-1);
  const period = chosen ?? NO_PERIOD;
  const day = chosen ? countingDay(period, today) : today;
  const deputies = await deputiesOn(db, day);
  const rules = triggerRulesOf(chooseRuleSet(day).code);
  const holders = await electedHolders(db);
  const petitions = await petitionsOf(db);
  const confirmed = await confirmedVotes(db);
  const gradings = latestGradings(confirmed.votes);
  const votes = await decisionVotes(db, confirmed.votes);
  const inOffice = new Set(deputies.map(({ deputyId }) => deputyId));

  const persons: PersonTriggers[] = [];
  for (const [personId, person] of await namesOf(db, [...petitions.keys(), ...gradings.keys()])) {
    const holder = holders.get(personId);
    const grading = gradings.get(personId) ?? null;
    const own = standings(petitions.get(personId) ?? [], period, inOffice);
    const inThisPeriod = own.filter(({ standing }) => standing !== 'outside_period');
    const answer = triggersOf({
      rules,
      deputies: deputies.length,
      petitions: inThisPeriod,
      grading: grading?.outcome ?? null,
      gradingRules: grading ? triggerRulesOf(grading.ruleSet) : null,
      hasLeft: holder !== undefined && leftOf(holder, today) !== null,
      leftSinceGrading: grading !== null && leftSince(holder, grading.outcome.date, today),
    });
    const low = grading !== null && grading.outcome.consequence !== 'none';
    if (inThisPeriod.length === 0 && !low) continue;
    persons.push({
      personId,
      name: person,
      posts: holder ? postsInWords(holder, today) : '',
      petitions: inThisPeriod.map(({ personId: _, ...petition }) => petition),
      deputiesCounted: answer.deputiesCounted,
      frontCounted: answer.frontCounted,
      grading: low ? gradingShape(grading.outcome) : null,
      left: holder ? leftShape(holder, today) : null,
      reached: answer.reached.map((trigger) => ({
        ...trigger,
        vote: voteFor(votes, personId, trigger.kind, period, grading?.outcome.date ?? null),
      })),
      dismissal: answer.dismissal,
    });
  }
  return {
    periods: periods.map(({ from: _, ...rest }) => rest),
    periodId: chosen?.id ?? null,
    sessionOpened: await openedSince(db, periods, today),
    day,
    deputies: deputies.length,
    threshold: petitionThreshold(rules, deputies.length),
    rules: {
      petition: ruleShape(rules.petition),
      front: ruleShape(rules.front),
      grading: ruleShape(rules.grading),
      period: ruleShape(rules.period),
    },
    persons: persons.toSorted(byWeight),
    leftOut: [...confirmed.leftOut],
  };
}

/** Who is nearest to a vote stands first. */
function byWeight(left: PersonTriggers, right: PersonTriggers): number {
  const weight = (one: PersonTriggers): number =>
    (one.dismissal === null ? 0 : 2000) + one.reached.length * 1000 + one.deputiesCounted;
  return weight(right) - weight(left);
}

function ruleShape<R extends { text: string; citation: string; verification: 'verified' | 'unverified' }>({
  text,
  citation,
  verification,
}: Readonly<R>) {
  return { text, citation, verification };
}

function leftShape(holder: Holder, today: LocalDate): PersonTriggers['left'] {
  const left = leftOf(holder, today);
  return left && { ...left, resigned: isResignation(left.reason) };
}

const gradingShape = ({ baseWords: _, ...grading }: GradingOutcome) => grading;

async function periodsWithCounts(db: ReadDb) {
  const rows = await db.selectFrom('petition_period').selectAll().orderBy('opened_date').execute();
  const days = await db.selectFrom('confidence_petition').select('received_date').execute();
  return periodsInOrder(
    rows.map((row) => ({
      id: row.id,
      version: row.version,
      title: row.title,
      openedDate: row.opened_date,
      closedDate: row.closed_date,
    })),
  ).map((period) => ({
    ...period,
    petitions: days.filter(({ received_date: day }) => isInPeriod(day, period)).length,
  }));
}

type StoredPetition = Omit<PetitionRecord, 'standing'> & { readonly personId: string };

async function petitionsOf(db: ReadDb): Promise<ReadonlyMap<string, readonly StoredPetition[]>> {
  const rows = await db
    .selectFrom('confidence_petition as petition')
    .leftJoin('deputy', 'deputy.id', 'petition.deputy_id')
    .leftJoin('person', 'person.id', 'deputy.person_id')
    .selectAll('petition')
    .select('person.full_name as deputy_name')
    .orderBy('petition.received_date')
    .orderBy('petition.id')
    .execute();
  return Map.groupBy(
    rows.map((row) => ({
      id: row.id,
      version: row.version,
      personId: row.person_id,
      source: row.source,
      deputyId: row.deputy_id,
      deputyName: row.deputy_name ?? '',
      receivedDate: row.received_date,
      content: row.content,
      withdrawnDate: row.withdrawn_date,
    })),
    ({ personId }) => personId,
  );
}

async function namesOf(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'full_name'])
    .where('id', 'in', [...new Set(ids)])
    .orderBy('sort_key')
    .execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}
