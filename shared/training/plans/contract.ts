import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Day, Id, Line, Lines, Nothing, RequiredLine, Version, Versioned } from '../../contract/fields';
import { OfClass } from '../class-contract';

export const PlanFields = z.strictObject({
  year: z.int('Hãy nhập năm.').min(2000, 'Năm từ 2000.').max(2100, 'Năm đến 2100.'),
  title: RequiredLine(200),
  purpose: Lines(2000),
  requirement: Lines(2000),
  /** Who is to be trained. */
  audience: Lines(1000),
  place: Line(300),
  organiser: Line(200),
  /** Who does what: a line for each. */
  duties: Lines(3000),
  note: Lines(2000),
});
export type PlanFields = z.infer<typeof PlanFields>;

export const TopicFields = z.strictObject({
  title: RequiredLine(300),
  lecturer: Line(200),
  periods: z.int('Hãy nhập số tiết.').min(0, 'Số không được âm.').max(200, 'Nhiều nhất 200 tiết.'),
});
export type TopicFields = z.infer<typeof TopicFields>;

export const CostFields = z.strictObject({
  title: RequiredLine(200),
  /** "người", "buổi", "lớp". */
  unitWord: Line(30),
  quantity: z.int('Hãy nhập số lượng.').min(0, 'Số không được âm.').max(999_999, 'Số quá lớn.'),
  unitPrice: z
    .int('Hãy nhập số đồng.')
    .min(0, 'Số tiền không được âm.')
    .max(9_999_999_999, 'Số tiền quá lớn.'),
  basis: Line(300),
});
export type CostFields = z.infer<typeof CostFields>;

const Seats = z.strictObject({ unitId: Id, seats: z.int().min(1).max(999) });

export const PlanSummary = z.strictObject({
  id: Id,
  version: Version,
  year: z.int(),
  title: z.string(),
  topics: z.int(),
  classes: z.int(),
  seats: z.int(),
  listed: z.int(),
  cost: z.int(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

const PlanClass = z.strictObject({
  id: Id,
  title: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  trainees: z.int(),
});

const PlanShape = z.strictObject({
  id: Id,
  version: Version,
  fields: PlanFields,
  topics: z.array(TopicFields),
  costs: z.array(CostFields),
  cost: z.int(),
  classes: z.array(PlanClass),
  /** Every unit with its seats in the plan, and how many of it the lists of its classes have. */
  units: z.array(
    z.strictObject({ unitId: Id, unitLabel: z.string(), seats: z.int().nullable(), listed: z.int() }),
  ),
});
export type PlanRecord = z.infer<typeof PlanShape>;

const PointShape = z.strictObject({
  id: Id,
  version: Version,
  name: z.string(),
  unitId: Id.nullable(),
  traineeIds: z.array(Id),
});
export type PointRecord = z.infer<typeof PointShape>;

const OfPlan = z.strictObject({ planId: Id });

export const trainingPlansContract = {
  listPlans: query({ input: Nothing, output: z.array(PlanSummary) }),
  getPlan: query({ input: OfPlan, output: PlanShape }),
  savePlan: command({
    input: z.strictObject({
      id: Id.nullable(),
      version: Version.nullable(),
      fields: PlanFields,
      /** A further plan of a year that has one is wanted. */
      another: z.boolean().optional(),
    }),
    output: Versioned,
  }),
  removePlan: command({ input: Versioned, output: Nothing }),
  /** In the order given; what is not named is gone. */
  saveTopics: command({ input: OfPlan.extend({ topics: z.array(TopicFields).max(100) }), output: Nothing }),
  saveCosts: command({ input: OfPlan.extend({ costs: z.array(CostFields).max(200) }), output: Nothing }),
  savePlanQuotas: command({ input: OfPlan.extend({ seats: z.array(Seats).max(1000) }), output: Nothing }),
  /** Which plan a class belongs to; with its quotas where the class has none yet and they are wanted. */
  setClassPlan: command({
    input: OfClass.extend({ planId: Id.nullable(), takeQuotas: z.boolean() }),
    output: Nothing,
  }),
  getClassPlan: query({
    input: OfClass,
    output: z.strictObject({ planId: Id.nullable(), title: z.string() }),
  }),
  /** The topics of the plan into the half days that have none yet, one after another. */
  takeTopics: command({ input: OfClass, output: z.strictObject({ filled: z.int() }) }),

  listPoints: query({ input: OfClass, output: z.array(PointShape) }),
  /** A point for every unit that has people in the class and none yet; its people belong to it. */
  makePoints: command({
    input: OfClass,
    /** `pointIds`, `traineeIds`: what the step made and whom it placed, by which it is taken back. */
    output: z.strictObject({ made: z.int(), pointIds: z.array(Id), traineeIds: z.array(Id) }),
  }),
  /** Takes the people out of their points again, and removes those points that are empty then. */
  undoPoints: command({
    input: OfClass.extend({ pointIds: z.array(Id).max(2000), traineeIds: z.array(Id).max(5000) }),
    output: Nothing,
  }),
  /** Where somebody sits from now on; null: nowhere in particular. */
  placeTrainee: command({
    input: OfClass.extend({ traineeId: Id, pointId: Id.nullable() }),
    output: Nothing,
  }),
  removePoints: command({ input: OfClass, output: Nothing }),
  renamePoint: command({ input: Versioned.extend({ name: RequiredLine(160) }), output: Nothing }),
};
