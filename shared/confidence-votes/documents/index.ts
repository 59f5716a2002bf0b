import { assertNever } from '../../kernel/assert-never';
import type { OfficialDocument } from '../../official-documents/index';
import { announcementNotice } from './announcement-notice';
import { confirmingResolution } from './confirming-resolution';
import type { DocumentContext } from './context';
import { resultAnnex } from './result-annex';
import { tallyMinutes } from './tally-minutes';
import { tallyReport } from './tally-report';
import type { VoteDocument } from './kinds';
import { ballotBalance } from './ballot-balance';
import { ballotRules } from './ballot-rules';
import { boardResolution } from './board-resolution';
import { clarificationLetter } from './clarification-letter';
import { listResolution, listSubmission } from './list-submission';
import { officialDossier } from './official-dossier';
import { officialList } from './official-list';
import { recheckForm } from './recheck-form';
import { rehearsalMinutes } from './rehearsal-minutes';
import { requestAnswer } from './request-answer';
import { requestForm } from './request-form';
import { zeroReport } from './zero-report';
import { personalReportForm } from './personal-report-form';
import { votePlan } from './vote-plan';
import { voterOpinionSummary } from './voter-opinions';
import { decisionVoteSubmission, dismissalSubmission } from './submissions';

export type { DocumentContext } from './context';
export { wrongPassing } from './resolution-parts';
export { letterRecipients, wrongLetterDay } from './clarification-letter';
export { letterPlaceOf, officialIdOf, openRequests } from './letter-parts';
export type { DocumentSource, VoteDocument } from './kinds';
export { answerSheet } from './answer-sheet';
export { DOCUMENT_RULES, draftMarkOf, issueRefusal, papersOf, ruleOf } from './kinds';
export { partsRead } from './parts-read';
export {
  NO_MATERIAL,
  type CitedPaper,
  type DrawnMarks,
  type RowReasons,
  type SetAsideBallot,
  type VoteMaterial,
} from './material';

export function buildVoteDocument(kind: VoteDocument, context: DocumentContext): OfficialDocument {
  switch (kind) {
    case 'vote_plan':
      return votePlan(context);
    case 'personal_report_form':
      return personalReportForm(context);
    case 'voter_opinion_summary':
      return voterOpinionSummary(context);
    case 'request_form':
      return requestForm(context);
    case 'clarification_letter':
      return clarificationLetter(context);
    case 'request_answer':
      return requestAnswer(context);
    case 'official_dossier':
      return officialDossier(context);
    case 'list_submission':
      return listSubmission(context);
    case 'list_resolution':
      return listResolution(context);
    case 'official_list':
      return officialList(context);
    case 'board_resolution':
      return boardResolution(context);
    case 'ballot_rules':
      return ballotRules(context);
    case 'zero_report':
      return zeroReport(context);
    case 'ballot_balance':
      return ballotBalance(context);
    case 'recheck_form':
      return recheckForm(context);
    case 'rehearsal_minutes':
      return rehearsalMinutes(context);
    case 'tally_minutes':
      return tallyMinutes(context);
    case 'result_table':
      return resultAnnex(context);
    case 'tally_report':
      return tallyReport(context);
    case 'confirming_resolution':
      return confirmingResolution(context);
    case 'announcement_notice':
      return announcementNotice(context);
    case 'decision_vote_submission':
      return decisionVoteSubmission(context);
    case 'dismissal_submission':
      return dismissalSubmission(context);
    default:
      return assertNever(kind);
  }
}
