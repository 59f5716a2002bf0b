import { z } from 'zod';
import { query } from '../../contract/define';
import { Day, Id } from '../../contract/fields';
import { ClassFields } from '../class-contract';
import { ATTENDANCE_STATUSES } from '../model';
import { POST_GROUPS } from './post-groups';

const PeopleFiguresShape = {
  listed: z.int(),
  walkIns: z.int(),
  came: z.int(),
  eligible: z.int(),
  counts: z.record(z.enum(ATTENDANCE_STATUSES), z.int()),
  due: z.int(),
  filled: z.int(),
};

const Standing = z.enum(['came', 'sent_nobody', 'not_recorded', 'not_invited']);
/** filled of due; null while marks are missing. */
const Turnout = z.string().nullable();

const GroupShape = z.strictObject({
  key: z.string(),
  name: z.string(),
  percent: Turnout,
  ...PeopleFiguresShape,
});
export type GroupResult = z.infer<typeof GroupShape>;

const ClusterShape = GroupShape.extend({
  units: z.int(),
  unitsThatCame: z.int(),
  unitsThatSentNobody: z.int(),
});
export type ClusterResult = z.infer<typeof ClusterShape>;

const UnitShape = GroupShape.extend({
  seats: z.int().nullable(),
  standing: Standing,
  registered: z.boolean(),
  clusterName: z.string(),
  cells: z.array(z.strictObject({ listed: z.int(), came: z.int(), standing: Standing })),
});
export type OverviewUnitResult = z.infer<typeof UnitShape>;

const LackingShape = z.strictObject({
  fullName: z.string(),
  post: z.string(),
  postGroup: z.enum(POST_GROUPS),
  unitName: z.string(),
  why: z.enum(['never_listed', 'not_recorded', 'never_came']),
});
export type LackingResult = z.infer<typeof LackingShape>;

const OverviewShape = z.strictObject({
  /** Years in which a class was held, newest first. */
  years: z.array(z.int()),
  classes: z.array(
    z.strictObject({
      id: Id,
      title: z.string(),
      courseKind: ClassFields.shape.courseKind,
      from: Day.nullable(),
    }),
  ),
  units: z.array(UnitShape),
  clusters: z.array(ClusterShape),
  posts: z.array(GroupShape),
  sexes: z.array(GroupShape),
  ethnicGroups: z.array(GroupShape),
  total: GroupShape.omit({ key: true, name: true }).extend({ seats: z.int().nullable() }),
  lacking: z.array(LackingShape),
  /** Units of today whose council nobody is known to lead: who lacks training there cannot be told. */
  unitsWithoutOfficers: z.int(),
});
export type OverviewResult = z.infer<typeof OverviewShape>;

export const trainingStatisticsContract = {
  /** All classes of a year, or of every year, taken together. */
  getOverview: query({
    input: z.strictObject({ year: z.int().min(2000).max(2100).nullable() }),
    output: OverviewShape,
  }),
};
