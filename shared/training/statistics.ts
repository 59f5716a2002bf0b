import type { LocalDate } from '../kernel/local-date';
import { isCurrent, type Period } from '../kernel/period';
import { ATTENDANCE_STATUSES, type AttendanceStatus, type Invited } from './model';

/** A unit that has its row whatever happens, also with zero. */
export interface StatisticsUnit {
  readonly key: string;
  readonly name: string;
  /** While it was one; a class that asks every unit asks those of its first day. Left out: always. */
  readonly period?: Period;
}

export interface StatisticsTrainee {
  /** Key of a unit; one that no unit has gets a row of its own at the end. */
  readonly unitKey: string;
  readonly unitName: string;
  /** As the list of the class wrote it. */
  readonly post: string;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicGroup: string;
  /** Half days held while enrolled, by mark, as `attendanceRate` counts them. */
  readonly counts: Readonly<Record<AttendanceStatus, number>>;
  /** Came without standing on the list. */
  readonly walkIn: boolean;
  /** Sat in for somebody on the list, in whose marks it shows: counted there, not again here. */
  readonly standsIn: boolean;
  readonly eligible: boolean;
}

export interface StatisticsClass {
  readonly trainees: readonly StatisticsTrainee[];
  /** Seats by key of the unit. */
  readonly quota: ReadonlyMap<string, number>;
  readonly invited: Invited;
  /** Its first day; null while it has none. */
  readonly day: LocalDate | null;
  /** A roll was called in one of its half days: before that nobody can have been missing. */
  readonly called: boolean;
}

export interface UnitFigures {
  /** Seats given to the unit; null where no class gives any. */
  readonly seats: number | null;
  readonly listed: number;
  readonly walkIns: number;
  /** People of whom at least one half day shows them, or a substitute for them, in the room. */
  readonly came: number;
  readonly eligible: number;
  /** Persons × half days held while enrolled, by mark; together they are `due`. */
  readonly counts: Readonly<Record<AttendanceStatus, number>>;
  readonly due: number;
  /** Of these, somebody sat there for the unit: present, late, left early, or a substitute. */
  readonly filled: number;
}

/** What people come to, whatever they are put together by: the figures of a unit without its seats. */
export type PeopleFigures = Omit<UnitFigures, 'seats'>;

/** `not_recorded`: asked, but the roll was not called, or not of its people: whether anybody came is not known. */
export type UnitStanding = 'came' | 'sent_nobody' | 'not_recorded' | 'not_invited';

export interface UnitRow extends Omit<StatisticsUnit, 'period'>, UnitFigures {
  /** One of the units asked for; false for what a list wrote and no unit is called. */
  readonly registered: boolean;
  readonly standing: UnitStanding;
}

export interface UnitStatistics {
  readonly rows: readonly UnitRow[];
  /** The sum of every row, column by column. */
  readonly total: UnitFigures;
}

type Gathered = {
  -readonly [F in keyof Omit<UnitFigures, 'counts'>]: UnitFigures[F];
} & { readonly counts: Record<AttendanceStatus, number>; asked: boolean; expected: boolean };

/**
 * Who came, unit by unit, over one class or many. Units in the order given, each once; people of units that are not
 * among them follow in rows of their own, so that the rows always add up to everybody.
 */
export function unitStatistics(
  units: readonly StatisticsUnit[],
  classes: readonly StatisticsClass[],
): UnitStatistics {
  const rows = new Map(units.map((unit) => [unit.key, { unit, figures: nothing() }]));
  const rowOf = (key: string, name: string): Gathered => {
    const known = rows.get(key);
    if (known) return known.figures;
    const made = { unit: { key, name }, figures: nothing() };
    rows.set(key, made);
    return made.figures;
  };
  const ofRegister = [...rows.values()];
  for (const one of classes) {
    for (const { unit, figures } of ofRegister) if (asksAsOneOfAll(one, unit)) ask(figures, one);
    for (const [key, seats] of one.quota) {
      const figures = rowOf(key, key);
      figures.seats = (figures.seats ?? 0) + seats;
      if (seats > 0) ask(figures, one);
    }
    for (const trainee of one.trainees) {
      if (trainee.standsIn) continue;
      const figures = rowOf(trainee.unitKey, trainee.unitName);
      addTrainee(figures, trainee);
      if (!trainee.walkIn) ask(figures, one);
    }
  }
  const registered = new Set(units.map(({ key }) => key));
  const total = nothing();
  for (const { figures } of rows.values()) addFigures(total, figures);
  return {
    rows: [...rows.values()].map(
      ({ unit: { period: _when, ...unit }, figures: { asked, expected, ...figures } }) => ({
        ...unit,
        registered: registered.has(unit.key),
        ...figures,
        standing: standingOf({
          came: figures.came,
          asked,
          expected,
          missing: figures.counts.not_recorded,
        }),
      }),
    ),
    total: withoutAsked(total),
  };
}

/** A class may ask every unit of the register: what is none of it, or was not on its first day, it does not mean. */
export function asksAsOneOfAll(
  { invited, day }: Pick<StatisticsClass, 'invited' | 'day'>,
  { period }: Pick<StatisticsUnit, 'period'>,
): boolean {
  return invited === 'every' && (period === undefined || day === null || isCurrent(period, day));
}

function ask(figures: Gathered, { called }: Pick<StatisticsClass, 'called'>): void {
  figures.asked = true;
  if (called) figures.expected = true;
}

/** `asked` by any class, `expected` by one in which a roll was called; `missing` marks of its people. */
export function standingOf(unit: {
  readonly came: number;
  readonly asked: boolean;
  readonly expected: boolean;
  readonly missing: number;
}): UnitStanding {
  if (unit.came > 0) return 'came';
  if (!unit.asked) return 'not_invited';
  return unit.expected && unit.missing === 0 ? 'sent_nobody' : 'not_recorded';
}

export interface Group {
  readonly key: string;
  readonly name: string;
}

export interface GroupRow extends Group, PeopleFigures {}

/**
 * The same people put together by anything else than their unit: groups in the order given, each with its row also with
 * zero; others follow as they are met. Together they are everybody, as in `unitStatistics`.
 */
export function groupStatistics(
  groups: readonly Group[],
  classes: readonly Pick<StatisticsClass, 'trainees'>[],
  groupOf: (trainee: StatisticsTrainee) => Group,
): readonly GroupRow[] {
  const rows = new Map(groups.map((group) => [group.key, { group, figures: nothing() }]));
  for (const { trainees } of classes) {
    for (const trainee of trainees) {
      if (trainee.standsIn) continue;
      const group = groupOf(trainee);
      let row = rows.get(group.key);
      if (!row) {
        row = { group, figures: nothing() };
        rows.set(group.key, row);
      }
      addTrainee(row.figures, trainee);
    }
  }
  return [...rows.values()].map(
    ({ group, figures: { asked: _how, expected: _when, seats: _none, ...figures } }) => ({
      ...group,
      ...figures,
    }),
  );
}

/** Column by column. */
export function sumOfFigures(rows: readonly PeopleFigures[]): PeopleFigures {
  const total = nothing();
  for (const row of rows) addFigures(total, { ...row, seats: null });
  const { asked: _how, expected: _when, seats: _none, ...figures } = total;
  return figures;
}

function addTrainee(figures: Gathered, { counts, walkIn, eligible }: StatisticsTrainee): void {
  if (walkIn) figures.walkIns += 1;
  else figures.listed += 1;
  const filled = counts.present + counts.late + counts.left_early + counts.substitute;
  figures.filled += filled;
  if (filled > 0) figures.came += 1;
  if (eligible) figures.eligible += 1;
  for (const status of ATTENDANCE_STATUSES) {
    // Whoever came once without being on the list is not missing where nobody expected them.
    if (walkIn && status === 'not_recorded') continue;
    figures.counts[status] += counts[status];
    figures.due += counts[status];
  }
}

function nothing(): Gathered {
  return {
    seats: null,
    listed: 0,
    walkIns: 0,
    came: 0,
    eligible: 0,
    due: 0,
    filled: 0,
    asked: false,
    expected: false,
    counts: {
      present: 0,
      late: 0,
      left_early: 0,
      excused: 0,
      absent: 0,
      substitute: 0,
      not_recorded: 0,
    },
  };
}

function addFigures(total: Gathered, row: UnitFigures): void {
  if (row.seats !== null) total.seats = (total.seats ?? 0) + row.seats;
  for (const field of ['listed', 'walkIns', 'came', 'eligible', 'due', 'filled'] as const) {
    total[field] += row[field];
  }
  for (const status of ATTENDANCE_STATUSES) total.counts[status] += row.counts[status];
}

function withoutAsked({ asked: _how, expected: _when, ...figures }: Gathered): UnitFigures {
  return figures;
}
