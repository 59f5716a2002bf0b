import { z } from 'zod';
import { query, task } from '../contract/define';
import { Artifact, Day, Id, Version } from '../contract/fields';
import { ClassFields, classMethods, OfClass, SlotShape } from './class-contract';
import { ResultShape } from './result-contract';
import { rollMethods } from './roll-contract';
import { traineeMethods, TraineeShape } from './trainee-contract';

/** A class with its half days and its people, as every screen of it reads it. */
const ClassShape = z.strictObject({
  id: Id,
  version: Version,
  fields: ClassFields,
  slots: z.array(SlotShape),
  /** By unit, then name. */
  trainees: z.array(TraineeShape),
  quotas: z.array(z.strictObject({ unitId: Id, unitLabel: z.string(), seats: z.int() })),
  /** The day in Hanoi, by which a half day is over. */
  today: Day,
});
export type ClassRecord = z.infer<typeof ClassShape>;

export const trainingContract = {
  ...classMethods,
  ...traineeMethods,
  ...rollMethods,
  getClass: query({ input: OfClass, output: ClassShape }),
  getResult: query({ input: OfClass, output: ResultShape }),
  /** Attendance of everybody, and of every unit, as a workbook. */
  exportResult: task({ input: OfClass, output: Artifact }),
};
