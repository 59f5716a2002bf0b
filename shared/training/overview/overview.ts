import { SEX_WORDS } from '../../kernel/sex-words';
import { percentOf } from '../attendance';
import { cleanText } from '../../kernel/vietnamese-text';
import { nameKey } from '../../kernel/same-person';
import {
  asksAsOneOfAll,
  groupStatistics,
  standingOf,
  sumOfFigures,
  unitStatistics,
  type Group,
  type GroupRow,
  type PeopleFigures,
  type StatisticsClass,
  type StatisticsTrainee,
  type StatisticsUnit,
  type UnitFigures,
  type UnitRow,
  type UnitStanding,
} from '../statistics';
import { POST_GROUP_WORDS, POST_GROUPS, postGroupOf, type PostGroup } from './post-groups';

export interface OverviewUnit extends StatisticsUnit {
  /** Cluster of the year; null where the unit is in none. */
  readonly clusterKey: string | null;
}

export interface OverviewClass extends StatisticsClass {
  readonly id: string;
}

/** One unit in one class. */
export interface HeatCell {
  readonly listed: number;
  readonly came: number;
  readonly standing: UnitStanding;
}

export interface OverviewUnitRow extends UnitRow {
  readonly clusterKey: string | null;
  /** By class, in their order. */
  readonly cells: readonly HeatCell[];
}

export interface ClusterRow extends GroupRow {
  readonly units: number;
  readonly unitsThatCame: number;
  readonly unitsThatSentNobody: number;
}

/** Everything the office asks about its classes taken together; each list of rows adds up to `total`. */
export interface Overview {
  readonly units: readonly OverviewUnitRow[];
  readonly clusters: readonly ClusterRow[];
  readonly posts: readonly GroupRow[];
  readonly sexes: readonly GroupRow[];
  readonly ethnicGroups: readonly GroupRow[];
  readonly total: UnitFigures;
}

const NO_CLUSTER: Group = { key: '', name: 'Chưa xếp cụm' };
const UNKNOWN_SEX: Group = { key: 'unknown', name: 'Chưa ghi' };
const UNKNOWN_ETHNIC: Group = { key: '', name: 'Chưa ghi' };

const SEXES: readonly Group[] = [
  { key: 'male', name: SEX_WORDS.male },
  { key: 'female', name: SEX_WORDS.female },
  UNKNOWN_SEX,
];

const POSTS: Readonly<Record<PostGroup, Group>> = Object.fromEntries(
  POST_GROUPS.map((key) => [key, { key, name: POST_GROUP_WORDS[key] }]),
) as Record<PostGroup, Group>;

/** A word of many lists is looked at once: a whole country has one post in sixty thousand rows. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

export function trainingOverview(
  units: readonly OverviewUnit[],
  clusters: readonly Group[],
  classes: readonly OverviewClass[],
): Overview {
  const { rows, total } = unitStatistics(units, classes);
  const unitOf = new Map(units.map((unit) => [unit.key, unit]));
  const perClass = classes.map(classCells);
  const withCells = rows.map((row): OverviewUnitRow => {
    const unit = unitOf.get(row.key);
    return {
      ...row,
      clusterKey: unit?.clusterKey ?? null,
      cells: perClass.map((cell) => cell(row.key, unit)),
    };
  });
  const postOf = remembered((post) => POSTS[postGroupOf(post)]);
  const ethnicOf = remembered(ethnicGroup);
  return {
    units: withCells,
    clusters: clusterRows(clusters, withCells),
    posts: groupStatistics(Object.values(POSTS), classes, ({ post }) => postOf(post)),
    sexes: groupStatistics(SEXES, classes, sexOf),
    ethnicGroups: groupStatistics([], classes, (trainee) => ethnicOf(trainee.ethnicGroup)).toSorted(
      (left, right) => right.listed + right.walkIns - left.listed - left.walkIns,
    ),
    total,
  };
}

const sexOf = ({ sex }: StatisticsTrainee): Group =>
  SEXES[sex === 'male' ? 0 : sex === 'female' ? 1 : 2] ?? UNKNOWN_SEX;

/** "Ê Đê", "ê đê", "Êđê" and "Ê-đê" are one, so are "M’Nông" and "Mnông"; the first way of writing names it. */
function ethnicGroup(text: string): Group {
  const name = cleanText(text);
  return name === '' ? UNKNOWN_ETHNIC : { key: nameKey(name.replace(/[^\p{L}]+/gu, '')), name };
}

/** What every unit has in one class, also those of no register; units that are not in it share two values. */
function classCells(one: OverviewClass): (unitKey: string, unit: OverviewUnit | undefined) => HeatCell {
  const cells = new Map<string, { listed: number; came: number; missing: number }>();
  for (const { unitKey, counts, standsIn, walkIn } of one.trainees) {
    if (standsIn) continue;
    let cell = cells.get(unitKey);
    if (!cell) cells.set(unitKey, (cell = { listed: 0, came: 0, missing: 0 }));
    if (!walkIn) {
      cell.listed += 1;
      cell.missing += counts.not_recorded;
    }
    if (counts.present + counts.late + counts.left_early + counts.substitute > 0) cell.came += 1;
  }
  const nobody: HeatCell = { listed: 0, came: 0, standing: one.called ? 'sent_nobody' : 'not_recorded' };
  const notInvited: HeatCell = { listed: 0, came: 0, standing: 'not_invited' };
  return (unitKey, unit) => {
    const cell = cells.get(unitKey);
    const invited = (unit !== undefined && asksAsOneOfAll(one, unit)) || (one.quota.get(unitKey) ?? 0) > 0;
    if (!cell) return invited ? nobody : notInvited;
    const { missing, ...people } = cell;
    const asked = invited || cell.listed > 0;
    return { ...people, standing: standingOf({ came: cell.came, asked, expected: one.called, missing }) };
  };
}

function clusterRows(clusters: readonly Group[], units: readonly OverviewUnitRow[]): readonly ClusterRow[] {
  const byCluster = Map.groupBy(units, ({ clusterKey }) => clusterKey ?? NO_CLUSTER.key);
  const groups = byCluster.has(NO_CLUSTER.key) ? [...clusters, NO_CLUSTER] : clusters;
  return groups.map((group) => {
    const mine = byCluster.get(group.key) ?? [];
    return {
      ...group,
      ...sumOfFigures(mine),
      units: mine.length,
      unitsThatCame: mine.filter(({ standing }) => standing === 'came').length,
      unitsThatSentNobody: mine.filter(({ standing }) => standing === 'sent_nobody').length,
    };
  });
}

/** Of the seats that were due, how many somebody sat on; nothing while marks are missing. */
export function turnoutOf(figures: PeopleFigures): string | null {
  return figures.counts.not_recorded > 0 ? null : percentOf(figures.filled, figures.due);
}
