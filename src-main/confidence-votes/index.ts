import { appError } from '@shared/contract/error-messages';
import type { Output } from '@shared/contract/registry';
import { RULE_SETS } from '@shared/confidence-votes/rule-sets';
import type { Immutable } from '@shared/kernel/immutable';
import { err, ok } from '@shared/kernel/result';
import type { RoomHandlers } from '../application/context';
import { ballotCountHandlers } from './ballots';
import { saveBallotKinds } from './ballot-kinds';
import { recordBallots, recordMeeting, recordRow } from './counting';
import { saveBoard } from './counting-board';
import { createVote } from './create-vote';
import { decisionTriggersHandlers } from './decision-triggers';
import { groundworkHandlers } from './groundwork';
import { voteHistoryHandlers } from './history';
import { listVotes } from './list-votes';
import { countLogHandlers } from './log';
import { saveOfficials } from './officials';
import { paperBallotsHandlers } from './paper-ballots';
import { resultFilesHandlers } from './papers';
import { proposeOfficials } from './propose-officials';
import { rehearsalHandlers } from './rehearsal';
import { takeBackOpening } from './take-back-opening';
import { removeVote, saveFields } from './vote-fields';
import { replyOf } from './vote-result';
import { confirmResult, finishCounting, openCounting, publishResult, reopen } from './vote-states';
import { loadVote } from './vote-store';

export { headOfCount, headWhoSigned } from './ballots/sign-ins';
export { pressingSteps } from './groundwork';
export { confirmedVotes, type ConfirmedResults, type ConfirmedVote } from './history/confirmed-votes';
export { runCount, type WriteDocuments } from './count-command';
export { nodeCountIo } from './count-io';
export { runVerify } from './log/verify-file/verify-command';
export { nodeVerifyIo } from './log/verify-file/verify-io';
export { countPapers } from './papers/count-papers';
export { openVotePapers } from './paper-subject';

type RuleSets = Output<'confidenceVotes.listRuleSets'>;

const confidenceVotesHandlers: RoomHandlers<'confidenceVotes'> = {
  listVotes,
  listRuleSets: () => Promise.resolve(ok(RULE_SETS satisfies Immutable<RuleSets> as RuleSets)),
  getVote: async ({ db, now }, { voteId }) => {
    const vote = await loadVote(db, voteId);
    return vote ? ok(replyOf(vote, now)) : err(appError('not-found'));
  },
  createVote,
  saveFields,
  removeVote,
  proposeOfficials,
  saveOfficials,
  saveBallotKinds,
  saveBoard,
  openCounting,
  takeBackOpening,
  recordBallots,
  recordRow,
  recordMeeting,
  finishCounting,
  confirmResult,
  publishResult,
  reopen,
};

/** The rooms of the contract that a confidence vote is worked on in. */
export const confidenceVoteRooms = {
  confidenceVotes: confidenceVotesHandlers,
  ballotCount: ballotCountHandlers,
  countLog: countLogHandlers,
  paperBallots: paperBallotsHandlers,
  rehearsal: rehearsalHandlers,
  groundwork: groundworkHandlers,
  decisionTriggers: decisionTriggersHandlers,
  voteHistory: voteHistoryHandlers,
  resultFiles: resultFilesHandlers,
};
