import { z } from 'zod';
import { command, query, task } from '../contract/define';
import {
  Artifact,
  Day,
  Id,
  Line,
  Nothing,
  RequiredLine,
  Saved,
  Version,
  Versioned,
} from '../contract/fields';
import { BirthDate, Sex } from '../council/contract';
import { UnitPostCode } from '../council/unit-officers/contract';
import { ListSource, PreviewedList } from '../council/import/contract';
import { OfClass } from './class-contract';

export const EssayCode = z.enum(['passed', 'failed']);

export const TraineeFields = z.strictObject({
  fullName: RequiredLine(120),
  sex: Sex.nullable(),
  birthDate: BirthDate.nullable(),
  ethnicGroup: Line(60),
  post: Line(200),
  unitId: Id.nullable(),
  /** Where the unit is none of the register. */
  unitName: Line(160),
  enrolledFrom: Day.nullable(),
  enrolledTo: Day.nullable(),
  note: Line(300),
});
export type TraineeFields = z.infer<typeof TraineeFields>;

export const TraineeShape = TraineeFields.extend({
  id: Id,
  version: Version,
  kind: z.enum(['listed', 'walk_in']),
  /** Somebody who came unlisted and sits in for this trainee; who is really another one is not listed any more. */
  standsInForId: Id.nullable(),
  /** Rows that came unlisted and turned out to be this trainee. */
  joined: z.array(z.strictObject({ id: Id, version: Version, fullName: z.string() })),
  essay: EssayCode.nullable(),
  /** "Xã Ea Knuếc", or the unit as the list wrote it. */
  unitLabel: z.string(),
  unitKey: z.string(),
  sortKey: z.string(),
  twin: z.enum(['same', 'likely']).nullable(),
});
export type TraineeRecord = z.infer<typeof TraineeShape>;

/** A heading of the file that the program does not know, and the column it stands for. */
const Mapping = z.array(z.strictObject({ heading: z.string().max(200), column: z.string().max(40) })).max(40);

const AskedList = z.strictObject({
  classId: Id,
  source: ListSource,
  mapping: Mapping,
  /** Which units of the register somebody says the list means. */
  units: z
    .array(z.strictObject({ written: z.string().max(300), unitId: Id }))
    .max(1000)
    .exactOptional(),
  /** Ranks, degrees and words of address before the names stay behind. */
  cutTitles: z.boolean().exactOptional(),
});

const PreviewedTrainees = PreviewedList.extend({
  /** The columns that a heading stands for; a unit may as well follow from a title or a post. */
  headed: z.array(z.string()),
  /** How many rows have something before the name that could stay behind. */
  titled: z.int(),
  unknownUnits: z.array(z.strictObject({ written: z.string(), people: z.int(), proposedId: Id.nullable() })),
});
export type PreviewedTrainees = z.infer<typeof PreviewedTrainees>;

/** One class in which somebody was, and what came of it. */
const ClassOfPersonShape = z.strictObject({
  classId: Id,
  title: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  attended: z.int(),
  held: z.int(),
  percent: z.string().nullable(),
  outcome: z.enum(['eligible', 'refused', 'undecided']).nullable(),
  /** Number of the certificate that is valid now. */
  certificate: z.string().nullable(),
});
export type ClassOfPerson = z.infer<typeof ClassOfPersonShape>;

/** Rows A03, A11, A18: who is called up, from a list, the register or by hand. */
export const traineeMethods = {
  saveTrainee: command({
    input: z.strictObject({
      classId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: TraineeFields,
      /** Is another person than the one of that name, birth and unit who is in the class already. */
      namesake: z.boolean().exactOptional(),
    }),
    output: Saved,
  }),
  removeTrainee: command({ input: Versioned, output: Nothing }),
  /** Who of the register could be called up, by post. */
  listPostChoices: query({
    input: OfClass,
    output: z.array(
      z.strictObject({
        postId: Id,
        title: z.string(),
        bodyName: z.string(),
        holders: z.array(z.strictObject({ personId: Id, name: z.string(), inClass: z.boolean() })),
      }),
    ),
  }),
  /** Who leads the councils of the units (row C04), by post. */
  listUnitPostChoices: query({
    input: OfClass,
    output: z.array(
      z.strictObject({ post: UnitPostCode, title: z.string(), holders: z.int(), inClass: z.int() }),
    ),
  }),
  addFromRegister: command({
    input: z.strictObject({
      classId: Id,
      postIds: z.array(Id).max(500),
      unitPosts: z.array(UnitPostCode).max(20).optional(),
    }),
    output: z.strictObject({ added: z.int(), known: z.int() }),
  }),
  previewTrainees: task({
    input: AskedList,
    output: PreviewedTrainees,
  }),
  exportWrongTrainees: task({ input: AskedList, output: Artifact }),
  saveTrainees: task({
    input: AskedList.extend({ digest: z.string().max(100) }),
    output: z.strictObject({ added: z.int(), changed: z.int() }),
  }),
  /** The last list that was taken in and not taken back. */
  getLastImport: query({
    input: OfClass,
    output: z
      .strictObject({
        id: Id,
        fileName: z.string(),
        added: z.int(),
        changed: z.int(),
        at: z.string(),
        /** What stands on it since; anything here keeps it from being taken back. */
        since: z.strictObject({
          edited: z.int(),
          marked: z.int(),
          certified: z.int(),
          otherwise: z.int(),
          people: z.int(),
        }),
      })
      .nullable(),
  }),
  undoTraineeImport: command({
    input: OfClass.extend({ id: Id }),
    output: z.strictObject({ removed: z.int(), restored: z.int() }),
  }),
  makeTemplate: task({ input: Nothing, output: Artifact }),
  saveEssays: command({
    input: z.strictObject({
      classId: Id,
      traineeIds: z.array(Id).min(1).max(2000),
      essay: EssayCode.nullable(),
    }),
    output: Nothing,
  }),
  /** Every class in which this person of a list was, by name, birth date and unit. */
  getHistory: query({
    input: z.strictObject({ id: Id }),
    output: z.array(ClassOfPersonShape),
  }),
  /** The same for somebody of the register. */
  getPersonHistory: query({
    input: z.strictObject({ personId: Id }),
    output: z.array(ClassOfPersonShape),
  }),
};
