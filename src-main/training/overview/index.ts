import { UNIT_POST_WORDS } from '@shared/council/unit-officers/posts';
import { localDateOf } from '@shared/kernel/local-date';
import { ok } from '@shared/kernel/result';
import type { OverviewResult } from '@shared/training/overview/contract';
import { lackingTraining, type ClassPerson, type WantedPerson } from '@shared/training/overview/lacking';
import type { AttendanceStatus } from '@shared/training/model';
import { trainingOverview, turnoutOf } from '@shared/training/overview/overview';
import { postGroupOf } from '@shared/training/overview/post-groups';
import { firstAndLast, statisticsClass, type ResultClass } from '@shared/training/result';
import type { Handler, RoomHandlers } from '../../application/context';
import { readClusters, readCurrentOfficers } from '../../council';
import type { ReadDb } from '../../database/tables';
import { resultClass, unitsOn } from '../results';

interface ReadClass {
  readonly one: ResultClass;
  readonly courseKind: OverviewResult['classes'][number]['courseKind'];
  readonly from: string | null;
}

async function readClasses(db: ReadDb, now: string): Promise<ReadClass[]> {
  const rows = await db.selectFrom('training_class').select(['id', 'course_kind']).execute();
  const read: ReadClass[] = [];
  for (const row of rows) {
    const one = await resultClass(db, row.id, now);
    if (one) read.push({ one, courseKind: row.course_kind, from: firstAndLast(one.slots)[0] });
  }
  return read.toSorted((left, right) =>
    (left.from ?? '') === (right.from ?? '')
      ? left.one.id < right.one.id
        ? -1
        : 1
      : (left.from ?? '') < (right.from ?? '')
        ? -1
        : 1,
  );
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Rows A16, A17, A19: the classes of a year taken together; every unit of the register has its row. */
const getOverview: Handler<'trainingStatistics.getOverview'> = async ({ db, now }, { year }) => {
  const all = await readClasses(db, now);
  const wanted = all.filter(({ from }) => year === null || (from !== null && yearOf(from) === year));
  const quota = new Map(wanted.flatMap(({ one }) => [...one.quota]));
  const today = localDateOf(now);
  // Of a year that is over its last day says which units there were.
  const day = year === null || year >= yearOf(today) ? today : `${year}-12-31`;
  const units = await unitsOn(db, day, quota);
  const clusters = await readClusters(db, yearOf(day));
  const clusterOf = new Map(clusters.flatMap(({ id, unitIds }) => unitIds.map((unitId) => [unitId, id])));
  const nameOf = new Map(clusters.map(({ id, name }) => [id, name]));
  const overview = trainingOverview(
    units.map((unit) => ({ ...unit, clusterKey: clusterOf.get(unit.key) ?? null })),
    clusters.map(({ id, name }) => ({ key: id, name })),
    wanted.map(({ one }) => ({ id: one.id, ...statisticsClass(one) })),
  );
  const withPercent = <T extends Parameters<typeof turnoutOf>[0]>(row: T) => ({
    ...row,
    percent: turnoutOf(row),
  });
  const unitNames = new Map(units.map(({ key, name }) => [key, name]));
  const leaders = await holders(db, today, unitNames);
  const led = new Set(leaders.map(({ unitKey }) => unitKey));
  return ok({
    years: [...new Set(all.flatMap(({ from }) => (from === null ? [] : [yearOf(from)])))].toSorted(
      (left, right) => right - left,
    ),
    classes: wanted.map(({ one, courseKind, from }) => ({ id: one.id, title: one.title, courseKind, from })),
    units: overview.units.map(({ clusterKey, cells, ...row }) => ({
      ...withPercent(row),
      cells: [...cells],
      clusterName: clusterKey === null ? '' : (nameOf.get(clusterKey) ?? ''),
    })),
    clusters: overview.clusters.map(withPercent),
    posts: overview.posts.map(withPercent),
    sexes: overview.sexes.map(withPercent),
    ethnicGroups: overview.ethnicGroups.map(withPercent),
    total: withPercent(overview.total),
    unitsWithoutOfficers: units.filter(({ key }) => !led.has(key)).length,
    lacking: lackingTraining(
      leaders,
      wanted.flatMap(({ one }) => peopleOf(one)),
    ).map(({ birthDate: _birth, unitKey: _key, ...person }) => person),
  });
};

/** Who leads the councils of the units today. */
async function holders(
  db: ReadDb,
  today: string,
  unitNames: ReadonlyMap<string, string>,
): Promise<WantedPerson[]> {
  return (await readCurrentOfficers(db, today)).flatMap((officer) => {
    const unitName = unitNames.get(officer.unitId);
    if (unitName === undefined) return [];
    const post = UNIT_POST_WORDS[officer.postKind];
    return [
      {
        fullName: officer.fullName,
        birthDate: officer.birthDate,
        post,
        postGroup: postGroupOf(post),
        unitKey: officer.unitId,
        unitName,
      },
    ];
  });
}

/** Whoever sat in for somebody else was not called up, and needs no training of their own. */
function peopleOf(one: ResultClass): ClassPerson[] {
  return statisticsClass(one).trainees.flatMap((figures, place) => {
    const trainee = one.trainees[place];
    if (!trainee || figures.standsIn) return [];
    return [
      {
        fullName: trainee.fullName,
        birthDate: trainee.birthDate,
        post: trainee.post,
        postGroup: postGroupOf(trainee.post),
        unitKey: trainee.unitKey,
        unitName: trainee.unitLabel,
        turnout: turnoutOfPerson(figures.counts),
      },
    ];
  });
}

function turnoutOfPerson(counts: Readonly<Record<AttendanceStatus, number>>): ClassPerson['turnout'] {
  const { present, late, left_early, not_recorded } = counts;
  if (present + late + left_early > 0) return 'came';
  const held = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return held === 0 || not_recorded > 0 ? 'open' : 'away';
}

export const trainingStatisticsHandlers: RoomHandlers<'trainingStatistics'> = { getOverview };
