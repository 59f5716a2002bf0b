import { postInCommittee, signsForCommittee } from '@shared/kernel/committee-posts';
import type { DocumentDetails } from '@shared/documents/contract';
import { factsOf, type DocumentKind } from '@shared/documents/kinds';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import {
  councilLawBasis,
  signer,
  type OfficialDocument,
  type PaperContext,
  type PaperPart,
  type Signer,
} from '@shared/official-documents';
import type { PaperSubject } from '../subject';
import { checkCodeOf } from '../../application/check-code';
import { symbolOf, type OfficeNames } from './office-names';

export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly subject: PaperSubject;
  /** What the paper is about where each part gets one of its own. */
  readonly part: PaperPart | null;
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
export function composePaper(request: DocumentRequest): ComposedDocument {
  const { kind, part, subject } = request;
  const { checkCode, context, symbol } = codeOf(request);
  const model = subject.build(kind, part, {
    ...context,
    verification: { ...context.verification, checkCode },
  });
  return { model, symbol, checkCode };
}

function codeOf(request: DocumentRequest) {
  const { kind, part, subject } = request;
  const symbol = symbolOf(request.office, kind, request.number, request.year);
  const context = contextOf(request, symbol);
  const checkCode = contentsCodeOf(subject.build(kind, part, context));
  return { checkCode, context, symbol };
}

/** The line at the foot is left out of the code: it carries the code, and the time of making. */
export const contentsCodeOf = (model: OfficialDocument): string =>
  checkCodeOf({ ...model, verification: '' });

type DraftRequest = Omit<DocumentRequest, 'status' | 'number' | 'year'>;

/** A draft has no number yet; the year of its symbol is that of the day it is meant to be issued. */
function asDraft(request: DraftRequest): DocumentRequest {
  const { issueDate } = request.details;
  const year = issueDate === null ? null : Number(issueDate.slice(0, 4));
  return { ...request, status: 'draft', number: null, year };
}

export const composeDraft = (request: DraftRequest): ComposedDocument => composePaper(asDraft(request));

/** The code that this draft would carry, without its pages. */
export const draftCodeOf = (request: DraftRequest): string => codeOf(asDraft(request)).checkCode;

/** What every paper of this request is made with. */
export function contextOf(request: DocumentRequest, symbol: string): PaperContext {
  const { details, kind, madeBy, office, status, subject } = request;
  return {
    draftMark: subject.draftMark(kind, status),
    council: office.council,
    issue: {
      symbol,
      date: details.issueDate,
      place: details.place,
      recipients: details.recipients,
      signer: signerOf(kind, details),
      remarks: details.remarks,
      ownSymbol: details.ownSymbol ?? '',
      board: details.board ?? [],
      passed: details.passed ?? null,
      extraBases: councilLawBasis(subject.day),
    },
    verification: {
      program: `Thường Trực ${madeBy.programVersion}`,
      madeOn: localDateOf(madeBy.at),
      madeAt: `${localTimeOf(madeBy.at)} ngày ${formatDate(localDateOf(madeBy.at))}`,
      operator: madeBy.operator,
      checkCode: '',
      always: office.wholeFoot,
    },
  };
}

const HEAD_POST = 'Chủ tịch';
const COMMITTEE_BODY = 'Ủy ban nhân dân';
/** Who signs what the office itself submits or keeps. */
export const OFFICE_HEAD = 'Chánh Văn phòng';

/** Who signs for the council, for Thường trực or for the office. Papers of the counting board are signed by its own head. */
function signerOf(kind: DocumentKind, details: DocumentDetails): Signer {
  const { signAuthority: authority, signerName: name } = details;
  const { issuer } = factsOf(kind);
  const headPost = issuer === 'office' ? OFFICE_HEAD : HEAD_POST;
  const post = details.signerPost === '' ? headPost : details.signerPost;
  // A submission of the UBND, under its own letterhead; signed in one's own name it keeps the post as it was typed.
  if (kind === 'dismissal_submission' && authority !== 'own' && signsForCommittee(post)) {
    return signer({
      authority,
      body: COMMITTEE_BODY,
      ...(authority === 'acting_for' ? { headPost: HEAD_POST } : {}),
      post: postInCommittee(post),
      name,
    });
  }
  if (issuer === 'fatherland_front') return signer({ authority, body: 'Ban Thường trực', post, name });
  // The chair certifies a resolution in person, and so does a deputy for the chair: no TM. line above (Mẫu 1.1).
  const forHead = issuer === 'council' || issuer === 'office';
  const personal = authority === 'own' || (forHead && (authority === 'acting_for' || authority === 'acting'));
  return signer({
    authority,
    body: personal ? '' : authority === 'by_authorization' ? headPost : 'Thường trực Hội đồng nhân dân',
    ...(authority === 'acting_for' ? { headPost } : {}),
    post,
    name,
  });
}

/**
 * A code of everything that a paper tells. When it differs from the one stored with the paper, that paper no longer
 * tells what is known today (row P07).
 */
export const figuresCodeOf = (
  subject: PaperSubject,
  kind: DocumentKind,
  part: string | null,
  madeAt: string | null = null,
): string => checkCodeOf(subject.figures(kind, part, madeAt));
