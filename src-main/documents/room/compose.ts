import { councilLawBasis } from '@shared/confidence-votes/council-laws';
import {
  buildVoteDocument,
  DOCUMENT_RULES,
  draftMarkOf,
  partsRead,
  ruleOf,
  type DocumentContext,
  type DocumentSource,
} from '@shared/confidence-votes/documents';
import type { VoteOfficial } from '@shared/confidence-votes/model';
import { reopenings } from '@shared/confidence-votes/state';
import type { DocumentDetails, VoteDocumentKind } from '@shared/documents/contract';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { signer, type OfficialDocument, type Signer } from '@shared/official-documents';
import { checkCodeOf } from './check-code';
import { symbolOf, type OfficeNames } from './office-names';

export interface DocumentRequest {
  readonly kind: VoteDocumentKind;
  readonly source: DocumentSource;
  /** Whom the paper is about where each person gets one of their own. */
  readonly official: VoteOfficial | null;
  readonly office: OfficeNames;
  readonly details: DocumentDetails;
  readonly status: 'draft' | 'official';
  readonly number: number | null;
  readonly year: number | null;
  readonly madeBy: { readonly programVersion: string; readonly at: string; readonly operator: string };
}

export interface ComposedDocument {
  readonly model: OfficialDocument;
  readonly symbol: string;
  readonly checkCode: string;
}

/** The finished contents of a document, with the code of these contents at its foot (row P12). */
export function composeVoteDocument(request: DocumentRequest): ComposedDocument {
  const symbol = symbolOf(request.office, request.kind, request.number, request.year);
  const context = contextOf(request, symbol);
  // The line at the foot is left out of the code: it carries the code, and the time of making.
  const checkCode = checkCodeOf({ ...buildVoteDocument(request.kind, context), verification: '' });
  const model = buildVoteDocument(request.kind, {
    ...context,
    verification: { ...context.verification, checkCode },
  });
  return { model, symbol, checkCode };
}

/** A draft has no number yet; the year of its symbol is that of the day it is meant to be issued. */
export function composeDraft(request: Omit<DocumentRequest, 'status' | 'number' | 'year'>): ComposedDocument {
  const { issueDate } = request.details;
  const year = issueDate === null ? null : Number(issueDate.slice(0, 4));
  return composeVoteDocument({ ...request, status: 'draft', number: null, year });
}

function contextOf(request: DocumentRequest, symbol: string): DocumentContext {
  const { details, kind, madeBy, office, official, source, status } = request;
  return {
    ...source,
    official,
    draftMark: draftMarkOf(kind, status, source.vote),
    council: office.council,
    issue: {
      symbol,
      date: details.issueDate,
      place: details.place,
      recipients: details.recipients,
      signer: signerOf(kind, details),
      remarks: details.remarks,
      extraBases: councilLawBasis(source.vote.date),
    },
    verification: {
      program: `Thường Trực ${madeBy.programVersion}`,
      madeAt: `${localTimeOf(madeBy.at)} ngày ${formatDate(localDateOf(madeBy.at))}`,
      operator: madeBy.operator,
      checkCode: '',
      always: office.wholeFoot,
    },
  };
}

const HEAD_POST = 'Chủ tịch';

/** Who signs for the council or for Thường trực. Papers of the counting board are signed by its own head. */
function signerOf(kind: VoteDocumentKind, details: DocumentDetails): Signer {
  const { signAuthority: authority, signerName: name } = details;
  const post = details.signerPost === '' ? HEAD_POST : details.signerPost;
  // The chair certifies a resolution in person, and so does a deputy for the chair: no TM. line above (Mẫu 1.1).
  const forCouncil = DOCUMENT_RULES[kind].issuer === 'council';
  const personal =
    authority === 'own' || (forCouncil && (authority === 'acting_for' || authority === 'acting'));
  return signer({
    authority,
    body: personal ? '' : authority === 'by_authorization' ? HEAD_POST : 'Thường trực Hội đồng nhân dân',
    ...(authority === 'acting_for' ? { headPost: HEAD_POST } : {}),
    post,
    name,
  });
}

/**
 * A code of everything that a paper tells. When it differs from the one stored with the paper, that paper no longer
 * tells what is known today (row P07). State and version of the vote are not part of it.
 */
export function figuresCodeOf(
  kind: VoteDocumentKind,
  source: DocumentSource,
  officialId: string | null,
): string {
  const { reads } = ruleOf(kind, source.vote);
  if (!reads.includes('result')) return checkCodeOf(partsRead(kind, source, officialId));
  const { vote, result } = source;
  const { title, procedure, ruleSet, sessionName, date, startTime, endTime, place } = vote;
  const { deputiesTotal, deputiesPresent } = vote;
  const figures: unknown[] = [
    { title, procedure, ruleSet, sessionName, date, startTime, endTime, place },
    { deputiesTotal, deputiesPresent, board: vote.board, reopenings: reopenings(vote.stateChanges) },
    result.kinds,
    ...(vote.frozenCodes === null ? [] : [vote.frozenCodes]),
  ];
  return checkCodeOf(reads.length === 1 ? figures : [...figures, partsRead(kind, source, officialId)]);
}
