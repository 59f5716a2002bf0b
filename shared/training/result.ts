import type { LocalDate } from '../kernel/local-date';
import {
  attendanceRate,
  heldSlots,
  percentOf,
  percentOfAll,
  percentOfHeld,
  type AttendanceRate,
} from './attendance';
import { certificateDecision, type CertificateDecision } from './certificates';
import { decisionWords, ruleWords } from './labels';
import type { CertificateRule, Enrolment, EssayResult, Invited, Slot } from './model';
import type { PersonResult, TrainingResult } from './result-contract';
import { unitStatistics, type StatisticsClass, type StatisticsUnit, type UnitFigures } from './statistics';

export interface ResultTrainee {
  readonly id: string;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly post: string;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicGroup: string;
  readonly unitKey: string;
  readonly unitLabel: string;
  readonly sortKey: string;
  readonly walkIn: boolean;
  readonly standsIn: boolean;
  readonly essay: EssayResult | null;
  readonly enrolment: Enrolment;
  readonly marks: string;
}

export interface ResultClass {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly certificate: boolean;
  readonly rule: CertificateRule;
  /** In the order of time. */
  readonly slots: readonly Slot[];
  readonly trainees: readonly ResultTrainee[];
  readonly quota: ReadonlyMap<string, number>;
  readonly invited: Invited;
}

interface Judged {
  readonly trainee: ResultTrainee;
  readonly rate: AttendanceRate;
  /** Null where the class gives no certificates. */
  readonly decision: CertificateDecision | null;
}

function judge(one: ResultClass, held: readonly boolean[]): readonly Judged[] {
  return one.trainees.map((trainee) => {
    const rate = attendanceRate(one.slots, held, trainee, one.rule);
    return { trainee, rate, decision: one.certificate ? certificateDecision(rate, one.rule, trainee) : null };
  });
}

/** Everything that a class comes to, computed once: people in the order given, and every unit with its row. */
export function trainingResult(one: ResultClass, units: readonly StatisticsUnit[]): TrainingResult {
  const held = heldSlots(one.slots, one.trainees);
  const judged = judge(one, held);
  const statistics = unitStatistics(units, [statisticsOf(one, judged, held.some(Boolean))]);
  const [from, to] = firstAndLast(one.slots);
  return {
    classId: one.id,
    title: one.title,
    place: one.place,
    from,
    to,
    certificate: one.certificate,
    needEssay: one.rule.needEssay,
    countUnit: one.rule.countUnit,
    rule: one.certificate ? ruleWords(one.rule) : null,
    slots: one.slots.filter((slot) => !slot.cancelled).length,
    heldSlots: held.filter(Boolean).length,
    persons: judged.map((person, index) => personResult(one, person, index + 1)),
    units: statistics.rows.map((row) => ({ ...row, percent: turnout(row) })),
    total: { ...statistics.total, percent: turnout(statistics.total) },
  };
}

/** What the statistics over many classes read of one; nothing is put into words for it. */
export function statisticsClass(one: ResultClass): StatisticsClass {
  const held = heldSlots(one.slots, one.trainees);
  return statisticsOf(one, judge(one, held), held.some(Boolean));
}

function statisticsOf(one: ResultClass, judged: readonly Judged[], called: boolean): StatisticsClass {
  return {
    called,
    quota: one.quota,
    invited: one.invited,
    day: firstAndLast(one.slots)[0],
    trainees: judged.map(({ trainee, rate, decision }) => ({
      unitKey: trainee.unitKey,
      unitName: trainee.unitLabel,
      post: trainee.post,
      sex: trainee.sex,
      ethnicGroup: trainee.ethnicGroup,
      counts: rate.counts,
      walkIn: trainee.walkIn,
      standsIn: trainee.standsIn,
      eligible: decision?.outcome === 'eligible',
    })),
  };
}

function personResult(one: ResultClass, { trainee, rate, decision }: Judged, no: number): PersonResult {
  return {
    traineeId: trainee.id,
    no,
    fullName: trainee.fullName,
    birthDate: trainee.birthDate,
    post: trainee.post,
    unitLabel: trainee.unitLabel,
    sortKey: trainee.sortKey,
    standsIn: trainee.standsIn,
    essay: trainee.essay,
    attended: rate.attended,
    held: rate.held,
    all: rate.all,
    missing: rate.missing,
    counts: rate.counts,
    percentOfHeld: percentOfHeld(rate),
    percentOfAll: percentOfAll(rate),
    outcome: decision?.outcome ?? null,
    why: decision ? decisionWords(decision, one.rule) : '',
  };
}

/** Of the seats that were due, how many somebody sat on; nothing while marks are missing. */
function turnout(figures: UnitFigures): string | null {
  return figures.counts.not_recorded > 0 ? null : percentOf(figures.filled, figures.due);
}

/** The days of a class: of the half days that are not called off, else of all. */
export function firstAndLast(
  slots: readonly Pick<Slot, 'date' | 'cancelled'>[],
): [LocalDate | null, LocalDate | null] {
  const taught = slots.filter((slot) => !slot.cancelled);
  const days = (taught.length > 0 ? taught : slots).map(({ date }) => date).toSorted();
  return [days[0] ?? null, days.at(-1) ?? null];
}
