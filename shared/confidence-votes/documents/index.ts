import { assertNever } from '../../kernel/assert-never';
import type { OfficialDocument } from '../../official-documents/index';
import { confirmingResolution } from './confirming-resolution';
import type { DocumentContext } from './context';
import { resultAnnex } from './result-annex';
import { tallyMinutes } from './tally-minutes';
import { tallyReport } from './tally-report';

export type { CouncilNames, DocumentContext, Issue, Verification } from './context';
export { confirmingResolution, resultAnnex, tallyMinutes, tallyReport };

/** V11, V12, V13 and V14 of a vote; the same words as the contract of documents uses. */
export type VoteDocument = 'tally_minutes' | 'result_table' | 'tally_report' | 'confirming_resolution';

export function buildVoteDocument(kind: VoteDocument, context: DocumentContext): OfficialDocument {
  switch (kind) {
    case 'tally_minutes':
      return tallyMinutes(context);
    case 'result_table':
      return resultAnnex(context);
    case 'tally_report':
      return tallyReport(context);
    case 'confirming_resolution':
      return confirmingResolution(context);
    default:
      return assertNever(kind);
  }
}
