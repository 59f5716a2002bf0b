import type { MethodName } from '@shared/contract/registry';

/**
 * Which calls show what. A change is announced by topic (the kind of record that was written); everything that shows
 * such records is fetched again. An unknown topic refetches everything: too much is better than too old.
 */
const REGISTER = [
  'council.',
  'office.',
  'confidenceVotes.proposeOfficials',
  'decisionTriggers.',
  'voteHistory.',
  // The roll, the hall and whoever may ask are the deputies of the register.
  'rollCall.',
  'hall.',
  'interpellations.',
  'speaking.',
  'sessionMinutes.',
  // Deputies are invited, and meet voters.
  'invitations.',
  'voterMeetings.',
  'seating.',
  // Papers name deputies, and who signs holds a post.
  'documents.',
];

/** Everything that is computed from a vote. */
const VOTE_ROOMS = [
  'confidenceVotes.',
  'ballotCount.',
  'countLog.',
  'paperBallots.',
  'rehearsal.',
  'groundwork.',
  'decisionTriggers.',
  'voteHistory.',
];

/** Everything that is counted from what happens while a session sits. */
const SITTING_ROOMS = [
  'rollCall.',
  'openVotes.',
  'elections.',
  'interpellations.',
  'speaking.',
  'hall.',
  'sessionMinutes.',
  'resolutions.',
  'sessionArchive.',
  'office.getHome',
];

const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  // Names and letterheads of the office stand in its documents, and its lists are in the order that it chose.
  profile: ['office.', 'documents.', 'council.', 'decisionTriggers.', 'paperBallots.'],
  body: [...REGISTER, 'paperBallots.'],
  deputy: REGISTER,
  person: REGISTER,
  post: REGISTER,
  unit: [
    'council.listUnits',
    'council.listUnitCatalogues',
    'council.listUnitNames',
    'unitOfficers.',
    'emulationClusters.',
    'documents.',
    'office.',
    'training',
  ],
  import: REGISTER,
  petition: ['decisionTriggers.'],
  session: [
    'sessions.',
    'sessionSteps.',
    'agenda.',
    'sessionPapers.',
    'invitations.',
    'voterMeetings.',
    'seating.',
    'documents.',
    'office.',
    ...SITTING_ROOMS,
  ],
  deadlineRule: ['deadlineRules.'],
  // Every working-day deadline is computed anew.
  holiday: ['holidays.', 'sessions.', 'sessionSteps.', 'sessionPapers.', 'office.'],
  // What happens in the hall: everything that is counted from it, and whether the session sits.
  sitting: [...SITTING_ROOMS, 'documents.', 'sessions.getSession', 'sessions.listSessions'],
  sittingRule: ['sittingRules.', ...SITTING_ROOMS],
  // Plans, statistics, payments and forms have rooms of their own: trainingPlans, trainingStatistics …
  training: ['training', 'documents.', 'office.'],
  // A mark changes neither the class nor its people: the roll and what is counted from it.
  attendance: [
    'training.getMarks',
    'training.listMarkEvents',
    'training.getResult',
    'training.getHistory',
    'training.listClasses',
    'trainingStatistics.',
    'trainingPayments.',
    'trainingPapers.',
    'trainingDoors.',
    'trainingCertificates.getClassCertificates',
    'documents.',
  ],
  // The agenda names the votes that its items can be.
  vote: [...VOTE_ROOMS, 'documents.', 'agenda.', 'office.'],
  // Letters to bodies and guests are papers that a session's own screens speak of; an issued one ends a step of a vote.
  document: [
    'documents.',
    'office.',
    'sessionPapers.',
    'invitations.',
    'sessionArchive.',
    'groundwork.getCalendar',
  ],
};

/** Changed by every write. */
const ALWAYS: readonly MethodName[] = [
  'safety.getStatus',
  'safety.listBackups',
  'safety.describeBackups',
  'safety.getHistory',
];

export function isTouched(method: string, topics: readonly string[]): boolean {
  if ((ALWAYS as readonly string[]).includes(method)) return true;
  return topics.some((topic) => {
    const prefixes = PREFIXES[topic];
    return prefixes === undefined || prefixes.some((prefix) => method.startsWith(prefix));
  });
}
