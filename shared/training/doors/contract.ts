import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { Artifact, Day, FileId, Id, Line, Nothing, RequiredLine } from '../../contract/fields';
import { OfClass } from '../class-contract';
import { ATTENDANCE_STATUSES } from '../model';

const StatusCode = z.enum(ATTENDANCE_STATUSES);

/** What the clerk calls the place where the people come in. */
const DoorName = Line(40);

const Who = z.discriminatedUnion('type', [
  /** What a reader typed: a printed card, or the person's own card once it was learned. */
  z.strictObject({ type: z.literal('code'), code: RequiredLine(120) }),
  z.strictObject({ type: z.literal('trainee'), traineeId: Id }),
  /** What a citizen card says of its owner; its number stays in the window that read it. */
  z.strictObject({ type: z.literal('citizen'), fullName: RequiredLine(120), birthDate: Day }),
]);

const Person = z.strictObject({
  traineeId: Id,
  fullName: z.string(),
  unitLabel: z.string(),
  birthDate: z.string().nullable(),
});
export type DoorPerson = z.infer<typeof Person>;

/** What came of one person at the door; each of them is an answer, not an error. */
const ArrivalShape = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('recorded'),
    person: Person,
    status: z.enum(['present', 'late']),
    at: z.string(),
    eventId: Id,
    /** How many are in the room now. */
    there: z.int(),
  }),
  /** Came already: shown, never counted twice. */
  z.strictObject({ outcome: z.literal('again'), person: Person, status: StatusCode, at: z.string() }),
  /** Something else is recorded: excused, absent, a substitute. Taken in only when somebody says so. */
  z.strictObject({ outcome: z.literal('otherwise'), person: Person, status: StatusCode }),
  z.strictObject({ outcome: z.literal('not_enrolled'), person: Person }),
  /** Several have that name or that day of birth: somebody chooses. */
  z.strictObject({ outcome: z.literal('several'), people: z.array(Person) }),
  z.strictObject({ outcome: z.literal('other_class'), fullName: z.string(), classTitle: z.string() }),
  z.strictObject({ outcome: z.literal('unknown') }),
]);
export type Arrival = z.infer<typeof ArrivalShape>;

const Mark = z.strictObject({
  eventId: Id,
  status: StatusCode,
  substituteName: z.string(),
  /** The name under which somebody came unlisted who turned out to be this person; empty for their own row. */
  recordedAs: z.string(),
  at: z.string(),
  actor: z.string(),
  origin: z.string(),
  /** Made on this PC. */
  own: z.boolean(),
  door: z.string(),
});
export type MarkOfDoor = z.infer<typeof Mark>;

const Field = z.strictObject({
  slotId: Id,
  slotName: z.string(),
  person: Person,
  marks: z.array(Mark),
});
export type FieldOfDoors = z.infer<typeof Field>;

export const DoorFilePreview = z.strictObject({
  classId: Id,
  title: z.string(),
  /** The class is not known here yet: the file brings it. */
  creates: z.boolean(),
  origin: z.string(),
  door: z.string(),
  exportedAt: z.string(),
  newMarks: z.int(),
  knownMarks: z.int(),
  /** People whom the file names and this PC does not know yet. */
  newPeople: z.int(),
  newConflicts: z.int(),
  newAgain: z.int(),
  /** Half days that the file has on another day: a class that was moved on one PC alone. */
  otherDays: z.int(),
});
export type DoorFilePreview = z.infer<typeof DoorFilePreview>;

const Upload = z.strictObject({ classId: Id.nullable(), upload: FileId });

/** Rows A06–A11, A26: people who come in, through one door or several. */
export const trainingDoorsContract = {
  /** One person at the door, stored before the answer. `anyway`: although something else is recorded. */
  recordArrival: command({
    input: z.strictObject({ slotId: Id, who: Who, anyway: z.boolean(), door: DoorName }),
    output: ArrivalShape,
  }),
  /** Takes back a mark of a door while nothing else was written over it. */
  undoArrival: command({
    input: z.strictObject({ eventId: Id }),
    output: z.strictObject({ fullName: z.string(), status: StatusCode, there: z.int() }),
  }),
  /** The card that somebody holds out is theirs from now on; `move`: although it is another one's. */
  learnCard: command({
    input: z.strictObject({ traineeId: Id, code: RequiredLine(120), move: z.boolean() }),
    output: Nothing,
  }),
  /** Cards to cut out, ten on a sheet. */
  makeCards: task({
    input: z.strictObject({
      classId: Id,
      /** Null: everybody of the list. */
      traineeIds: z.array(Id).min(1).max(2000).nullable(),
      format: z.enum(['pdf', 'html']),
    }),
    output: Artifact,
  }),
  /** The class and every mark that is known here, for another PC. */
  exportMarks: task({
    input: z.strictObject({ classId: Id, door: DoorName }),
    output: Artifact,
  }),
  previewMarks: task({ input: Upload, output: DoorFilePreview }),
  mergeMarks: task({
    input: Upload,
    output: z.strictObject({ classId: Id, created: z.boolean(), added: z.int(), conflicts: z.int() }),
  }),
  /** What several doors recorded of one person in one half day, and the files that were taken in. */
  getDoors: query({
    input: OfClass,
    output: z.strictObject({
      origin: z.string(),
      conflicts: z.array(Field),
      again: z.array(Field),
      merges: z.array(
        z.strictObject({
          at: z.string(),
          fileName: z.string(),
          origin: z.string(),
          door: z.string(),
          added: z.int(),
          known: z.int(),
        }),
      ),
    }),
  }),
  /** One of the contradicting marks stands from now on. */
  decideMark: command({
    input: z.strictObject({ eventId: Id, reason: RequiredLine(300) }),
    output: Nothing,
  }),
};
