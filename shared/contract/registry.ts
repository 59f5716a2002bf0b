import { ballotCountContract } from '../confidence-votes/ballots/contract';
import { confidenceVotesContract } from '../confidence-votes/contract';
import { groundworkContract } from '../confidence-votes/groundwork/contract';
import { countLogContract } from '../confidence-votes/log/contract';
import { resultFilesContract } from '../confidence-votes/papers/contract';
import { paperBallotsContract } from '../confidence-votes/paper-ballots/contract';
import { decisionTriggersContract } from '../confidence-votes/decision-triggers/contract';
import { voteHistoryContract } from '../confidence-votes/history/contract';
import { rehearsalContract } from '../confidence-votes/rehearsal/contract';
import { emulationClustersContract } from '../council/clusters/contract';
import { councilContract } from '../council/contract';
import { unitOfficersContract } from '../council/unit-officers/contract';
import { documentsContract } from '../documents/contract';
import { officeContract } from '../office/contract';
import { safetyContract } from '../safety/contract';
import { sessionArchiveContract } from '../sessions/archive/contract';
import { agendaContract } from '../sessions/agenda/contract';
import { sessionsContract } from '../sessions/contract';
import { deadlineRulesContract, sessionStepsContract } from '../sessions/deadlines/contract';
import { holidaysContract } from '../sessions/holidays/contract';
import { sessionMinutesContract } from '../sessions/minutes/contract';
import { hallContract } from '../sessions/now/contract';
import { openVotesContract } from '../sessions/open-votes/contract';
import { interpellationsContract } from '../sessions/questions/contract';
import { resolutionsContract } from '../sessions/resolutions/contract';
import { rollCallContract } from '../sessions/roll-call/contract';
import { sittingRulesContract } from '../sessions/sitting-rules/contract';
import { invitationsContract } from '../sessions/invitations/contract';
import { seatingContract } from '../sessions/seating/contract';
import { electionsContract } from '../sessions/elections/contract';
import { voterMeetingsContract } from '../sessions/voter-meetings/contract';
import { sessionPapersContract } from '../sessions/papers/contract';
import { speakingContract } from '../sessions/speaking/contract';
import { trainingContract } from '../training/contract';
import { trainingCertificatesContract } from '../training/certificate-register/contract';
import { trainingDoorsContract } from '../training/doors/contract';
import { trainingEvaluationContract } from '../training/evaluation/contract';
import { trainingStatisticsContract } from '../training/overview/contract';
import { trainingPapersContract } from '../training/papers/contract';
import { trainingPaymentsContract } from '../training/payments/contract';
import { trainingPlansContract } from '../training/plans/contract';
import type { InputOf, OutputOf } from './define';

/** Every method of the program, room by room. This object is the whole border. */
export const registry = {
  office: officeContract,
  council: councilContract,
  unitOfficers: unitOfficersContract,
  emulationClusters: emulationClustersContract,
  sessions: sessionsContract,
  sessionSteps: sessionStepsContract,
  agenda: agendaContract,
  sessionPapers: sessionPapersContract,
  invitations: invitationsContract,
  voterMeetings: voterMeetingsContract,
  seating: seatingContract,
  elections: electionsContract,
  deadlineRules: deadlineRulesContract,
  holidays: holidaysContract,
  sittingRules: sittingRulesContract,
  rollCall: rollCallContract,
  openVotes: openVotesContract,
  interpellations: interpellationsContract,
  speaking: speakingContract,
  hall: hallContract,
  sessionMinutes: sessionMinutesContract,
  resolutions: resolutionsContract,
  sessionArchive: sessionArchiveContract,
  confidenceVotes: confidenceVotesContract,
  paperBallots: paperBallotsContract,
  rehearsal: rehearsalContract,
  groundwork: groundworkContract,
  decisionTriggers: decisionTriggersContract,
  voteHistory: voteHistoryContract,
  ballotCount: ballotCountContract,
  countLog: countLogContract,
  training: trainingContract,
  trainingDoors: trainingDoorsContract,
  trainingCertificates: trainingCertificatesContract,
  trainingStatistics: trainingStatisticsContract,
  trainingPayments: trainingPaymentsContract,
  trainingPlans: trainingPlansContract,
  trainingEvaluation: trainingEvaluationContract,
  trainingPapers: trainingPapersContract,
  resultFiles: resultFilesContract,
  documents: documentsContract,
  safety: safetyContract,
} as const;

export type Registry = typeof registry;

/** `council.listDeputies` and its like. */
export type MethodName = {
  [R in keyof Registry & string]: `${R}.${keyof Registry[R] & string}`;
}[keyof Registry & string];

type MethodAt<N extends MethodName> = N extends `${infer R}.${infer V}`
  ? R extends keyof Registry
    ? V extends keyof Registry[R]
      ? Registry[R][V]
      : never
    : never
  : never;

export type MethodOf<N extends MethodName> = Extract<
  MethodAt<N>,
  { input: unknown; output: unknown; kind: unknown }
>;
export type Input<N extends MethodName> = InputOf<MethodOf<N>>;
export type Output<N extends MethodName> = OutputOf<MethodOf<N>>;
export type KindOf<N extends MethodName> = MethodOf<N>['kind'];

export type QueryName = { [N in MethodName]: KindOf<N> extends 'query' ? N : never }[MethodName];
