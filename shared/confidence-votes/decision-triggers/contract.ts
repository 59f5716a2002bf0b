import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Day, Id, Line, Nothing, RequiredLine, Saved, Version, Versioned } from '../../contract/fields';
import { LeftOutShape } from '../history/contract';
import { TriggerKindCode, VerificationMark, VoteStatusCode } from '../vote-contract';

const PetitionSourceCode = z.enum(['deputy', 'father_front']);

export const PeriodFields = z.strictObject({
  /** As long as a session's name may be. */
  title: RequiredLine(200),
  openedDate: Day,
  closedDate: Day.nullable(),
});
export type PeriodFields = z.infer<typeof PeriodFields>;

const PeriodShape = PeriodFields.extend({
  id: Id,
  version: Version,
  /** The end as it counts: its own, else the opening of the next period. */
  to: Day.nullable(),
  petitions: z.int(),
});
export type PeriodRecord = z.infer<typeof PeriodShape>;

const RuleShape = z.strictObject({ text: z.string(), citation: z.string(), verification: VerificationMark });

const PetitionShape = z.strictObject({
  id: Id,
  version: Version,
  source: PetitionSourceCode,
  deputyId: Id.nullable(),
  deputyName: z.string(),
  receivedDate: Day,
  content: z.string(),
  withdrawnDate: Day.nullable(),
  standing: z.enum(['counted', 'withdrawn', 'outside_period', 'same_deputy', 'not_deputy']),
});
export type PetitionRecord = z.infer<typeof PetitionShape>;

const VoteRef = z.strictObject({
  voteId: Id,
  title: z.string(),
  status: VoteStatusCode,
  /** What was counted for the person and where it leads; null before it is confirmed. */
  outcome: z.string().nullable(),
});

const PersonTriggersShape = z.strictObject({
  personId: Id,
  name: z.string(),
  posts: z.string(),
  petitions: z.array(PetitionShape),
  deputiesCounted: z.int(),
  frontCounted: z.int(),
  grading: z
    .strictObject({
      voteId: Id,
      title: z.string(),
      date: Day.nullable(),
      low: z.int(),
      base: z.int(),
      consequence: z.enum(['none', 'over_half_below_two_thirds', 'two_thirds_or_more', 'over_half_no_trust']),
    })
    .nullable(),
  /** When and why the person left the last post that the council elected them to; null while they hold one. */
  left: z.strictObject({ date: Day, reason: z.string(), resigned: z.boolean() }).nullable(),
  reached: z.array(
    z.strictObject({
      kind: TriggerKindCode,
      note: z.string(),
      citation: z.string(),
      /** The decision vote that was made for it. */
      vote: VoteRef.nullable(),
    }),
  ),
  dismissal: z.string().nullable(),
});
export type PersonTriggers = z.infer<typeof PersonTriggersShape>;

export const TriggerOverview = z.strictObject({
  periods: z.array(PeriodShape),
  /** The period that is looked at; null as long as there is none. */
  periodId: Id.nullable(),
  /** A session of the register of sessions that opened later than the last one told here; null where there is none. */
  sessionOpened: z.strictObject({ title: z.string(), openedDate: Day }).nullable(),
  /** The day on which deputies were counted. */
  day: Day,
  deputies: z.int(),
  threshold: z.int().nullable(),
  rules: z.strictObject({ petition: RuleShape, front: RuleShape, grading: RuleShape, period: RuleShape }),
  persons: z.array(PersonTriggersShape),
  /** Confirmed votes whose result gives no cause, because nothing proves it. */
  leftOut: z.array(LeftOutShape),
});
export type TriggerOverview = z.infer<typeof TriggerOverview>;

export const decisionTriggersContract = {
  /** Who is petitioned about or was graded low, with what is reached; the latest period where none is named. */
  getTriggers: query({ input: z.strictObject({ periodId: Id.nullable() }), output: TriggerOverview }),
  /** People who hold a post that the council elected them to, and deputies in office today: for the forms. */
  listChoices: query({
    input: Nothing,
    output: z.strictObject({
      persons: z.array(z.strictObject({ personId: Id, name: z.string(), posts: z.string() })),
      deputies: z.array(z.strictObject({ deputyId: Id, personId: Id, name: z.string() })),
    }),
  }),
  savePeriod: command({
    input: z.strictObject({ id: Id.nullable(), version: Version.nullable(), fields: PeriodFields }),
    output: Saved,
  }),
  /** One record for each deputy who signed; a petition of the Front names none. */
  addPetition: command({
    input: z.strictObject({
      personId: Id,
      source: PetitionSourceCode,
      deputyIds: z.array(Id).max(500),
      receivedDate: Day,
      content: Line(500),
    }),
    output: z.strictObject({ added: z.int() }),
  }),
  /** Null takes the withdrawal back. */
  setWithdrawn: command({
    input: z.strictObject({ id: Id, version: Version, withdrawnDate: Day.nullable() }),
    output: Saved,
  }),
  removePetition: command({ input: Versioned, output: Nothing }),
  /** Ends every post that the council elected the person to: they resigned, and no vote follows from the grading. */
  noteResignation: command({
    input: z.strictObject({ personId: Id, date: Day, decision: Line(120) }),
    output: z.strictObject({ ended: z.int() }),
  }),
  /** Takes the last resignation back that was noted by mistake. */
  takeBackResignation: command({
    input: z.strictObject({ personId: Id }),
    output: z.strictObject({ restored: z.int() }),
  }),
  /** A decision vote on one person for a cause that is reached; its cause goes with it onto the papers. */
  makeVote: command({
    input: z.strictObject({ personId: Id, kind: TriggerKindCode, periodId: Id.nullable() }),
    output: z.strictObject({ voteId: Id }),
  }),
};
