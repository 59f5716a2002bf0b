import type { DocumentStage, VoteDocumentKind } from '../../documents/kinds/index';
import type { DraftMark, PaperPart } from '../../official-documents/index';
import type { Vote, VoteOfficial, VoteResult } from '../model';
import { formatDate } from '../../kernel/local-date';
import { canShowResult, hidesAnswers, needsDraftMark } from '../state';
import { isTakenOver } from '../history/taken-over';
import { letterPlaceOf, letterPlaces, officialIdOf, openRequests } from './letter-parts';
import type { VoteMaterial } from './material';
import { BLANK_REQUEST, requestFormParts } from './request-parts';
import { decisionVotePersons, dismissalPersons } from './submissions';

/** The papers of a vote. */
export type VoteDocument = VoteDocumentKind;

/** Everything of a vote that papers are made from. */
export interface DocumentSource {
  readonly vote: Vote;
  readonly result: VoteResult;
  readonly material: VoteMaterial;
}

/**
 * What a paper tells: a change of one of these makes it stale. `result` is the count with all that belongs to it. A basis
 * that the office wrote and what was entered of drawn ballots change drafts as the office's name does, and no paper that
 * went out.
 */
export type DocumentPart =
  | 'result'
  | 'setUp'
  | 'list'
  | 'board'
  | 'cause'
  | Exclude<keyof VoteMaterial, 'openedElsewhere' | 'gradingBasis' | 'drawnMarks'>;

export interface DocumentRule {
  readonly stage: DocumentStage;
  /**
   * `always`: with whatever is known; `balanced`: only while nothing contradicts in the count; `before-count`: only while
   * nothing is counted, and then it stands as a picture of that moment.
   */
  readonly made: 'always' | 'balanced' | 'before-count';
  /** Papers that come before the count are issued while it is prepared, those of the result once it is confirmed. */
  readonly issued: 'any-time' | 'confirmed';
  readonly reads: readonly DocumentPart[];
  /** Whether this vote has such a paper at all; left out where every vote has. */
  readonly appliesTo?: (source: DocumentSource) => boolean;
  /** Whom a paper of their own is made for; left out where one paper serves all. */
  readonly persons?: (source: DocumentSource) => readonly VoteOfficial[];
  /** What a paper of its own is made for where a person may have several. */
  readonly parts?: (source: DocumentSource) => readonly PaperPart[];
  /** Why nobody needs it as things stand, in a sentence: it is left out where all are made in one step. */
  readonly notNeeded?: (source: DocumentSource, partId: string | null) => string | null;
  /** What is otherwise where the vote is bỏ phiếu tín nhiệm. */
  readonly inDecision?: Partial<Pick<DocumentRule, 'stage' | 'made' | 'issued' | 'reads'>>;
}

const BEFORE_THE_COUNT = { stage: 'preparation', made: 'always', issued: 'any-time' } as const;
/** Papers that the board keeps while it counts; none of them has a number. */
const WHILE_COUNTING = { stage: 'count', made: 'always', issued: 'any-time' } as const;
const OF_THE_RESULT = { stage: 'result', made: 'balanced', issued: 'confirmed', reads: ['result'] } as const;

/** Bỏ phiếu is held on the persons of its cause: neither a list is put to the council nor reports asked for. */
function isGrading({ vote }: DocumentSource): boolean {
  return vote.procedure === 'grading';
}

/** Nothing is submitted about somebody who resigned (NQ 96/2023/QH15 Điều 12). */
function resignedOn({ material }: DocumentSource, partId: string | null): string | null {
  const officialId = partId === null ? null : officialIdOf(partId);
  const found = material.resigned.find((one) => one.officialId === officialId);
  return found ? `Đã từ chức từ ngày ${formatDate(found.date)}.` : null;
}

/** In the order in which the office needs them. */
export const DOCUMENT_RULES: Readonly<Record<VoteDocument, DocumentRule>> = {
  vote_plan: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list', 'steps'],
  },
  personal_report_form: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list', 'steps'],
    appliesTo: isGrading,
  },
  voter_opinion_summary: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list', 'opinions'],
    appliesTo: isGrading,
    notNeeded: ({ material }) => (material.opinions.length === 0 ? 'Chưa ghi ý kiến cử tri nào.' : null),
  },
  request_form: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list', 'requests', 'steps'],
    parts: requestFormParts,
    notNeeded: (_source, partId) =>
      partId === BLANK_REQUEST.id ? null : 'Chỉ cần khi đại biểu chưa gửi bằng văn bản.',
  },
  clarification_letter: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list', 'requests'],
    parts: (source) => letterPlaces(source).map(({ part }) => part),
    notNeeded: (source, partId) =>
      openRequests(letterPlaceOf(source, partId)).length === 0 ? 'Mọi yêu cầu đã được trả lời.' : null,
  },
  request_answer: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list', 'requests'],
    parts: (source) =>
      letterPlaces(source)
        .filter(({ addressee }) => addressee.kind === 'person')
        .map(({ part }) => part),
  },
  official_dossier: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list', 'reports', 'opinions', 'duties', 'questions', 'requests'],
  },
  official_list: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list'],
  },
  list_submission: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list'],
    appliesTo: isGrading,
  },
  list_resolution: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list'],
    appliesTo: isGrading,
  },
  board_resolution: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'board'],
  },
  ballot_rules: {
    ...BEFORE_THE_COUNT,
    reads: ['setUp', 'list', 'board'],
  },
  zero_report: {
    ...WHILE_COUNTING,
    made: 'before-count',
    reads: ['result'],
    notNeeded: ({ material }) =>
      material.openedElsewhere ? 'Kiểm phiếu mở trên máy khác; báo cáo lập ở máy đó.' : null,
  },
  ballot_balance: {
    ...WHILE_COUNTING,
    reads: ['result'],
    appliesTo: ({ vote }) => vote.status !== 'prepared',
  },
  recheck_form: {
    ...WHILE_COUNTING,
    reads: ['setUp', 'board', 'samples'],
    appliesTo: ({ material }) => material.samples.length > 0,
  },
  rehearsal_minutes: {
    ...WHILE_COUNTING,
    stage: 'rehearsal',
    reads: ['result'],
    // It prints the known answers, which whoever still types is not to read.
    appliesTo: ({ vote }) => vote.rehearsalOf !== null && !hidesAnswers(vote),
  },
  tally_minutes: { ...OF_THE_RESULT },
  result_table: { ...OF_THE_RESULT },
  tally_report: { ...OF_THE_RESULT },
  confirming_resolution: { ...OF_THE_RESULT },
  announcement_notice: { ...OF_THE_RESULT },
  decision_vote_submission: {
    ...OF_THE_RESULT,
    persons: decisionVotePersons,
    notNeeded: resignedOn,
    // Bỏ phiếu begins with it: Thường trực submits the vote with its cause (NQ 96/2023/QH15 Điều 13).
    inDecision: { ...BEFORE_THE_COUNT, reads: ['setUp', 'list', 'cause'] },
  },
  dismissal_submission: {
    ...OF_THE_RESULT,
    persons: dismissalPersons,
    notNeeded: resignedOn,
  },
};

/** The rule of a paper in a vote of this procedure. */
export function ruleOf(kind: VoteDocument, { procedure }: Pick<Vote, 'procedure'>): DocumentRule {
  const rule = DOCUMENT_RULES[kind];
  return procedure === 'decision' ? { ...rule, ...rule.inDecision } : rule;
}

/** One paper to be made: a kind, and for kinds with several papers also which of them. */
export interface PaperOf {
  readonly kind: VoteDocument;
  readonly part: PaperPart | null;
}

/** The papers that this vote has at these stages, in their order; those of a past vote were made when it was held. */
export function papersOf(source: DocumentSource, stages: readonly DocumentStage[]): readonly PaperOf[] {
  if (isTakenOver(source.vote.stateChanges)) return [];
  return (Object.keys(DOCUMENT_RULES) as VoteDocument[]).flatMap((kind): PaperOf[] => {
    const rule = ruleOf(kind, source.vote);
    if (!stages.includes(rule.stage) || rule.appliesTo?.(source) === false) return [];
    const parts = rule.parts?.(source) ?? rule.persons?.(source).map(({ id, name }) => ({ id, name }));
    return parts ? parts.map((part) => ({ kind, part })) : [{ kind, part: null }];
  });
}

/** Why a paper cannot get its number; null when it can. A rehearsal never leaves anything in the register. */
export function issueRefusal(
  kind: VoteDocument,
  vote: Pick<Vote, 'procedure' | 'status' | 'rehearsalOf'>,
): 'document.rehearsal' | 'document.vote-not-ready' | null {
  if (vote.rehearsalOf !== null) return 'document.rehearsal';
  const early = ruleOf(kind, vote).issued === 'any-time';
  return early || canShowResult(vote.status) ? null : 'document.vote-not-ready';
}

/**
 * Only a paper with its number goes without a mark; one of the result must also be confirmed by the head. Once the result
 * is published its drafts are drafts like all others.
 */
export function draftMarkOf(
  kind: VoteDocument,
  status: 'draft' | 'official',
  vote: Pick<Vote, 'procedure' | 'status' | 'rehearsalOf'>,
): DraftMark | null {
  if (vote.rehearsalOf !== null) return 'DIỄN TẬP';
  if (ruleOf(kind, vote).issued === 'any-time' || vote.status === 'published') {
    return status === 'official' ? null : 'DỰ THẢO';
  }
  return status === 'official' && !needsDraftMark(vote.status) ? null : 'CHƯA CÔNG BỐ';
}
