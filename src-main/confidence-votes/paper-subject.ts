import {
  buildVoteDocument,
  draftMarkOf,
  issueRefusal,
  letterPlaceOf,
  letterRecipients,
  officialIdOf,
  openRequests,
  papersOf,
  ruleOf,
  wrongPassing,
  type DocumentSource,
} from '@shared/confidence-votes/documents';
import { procedureActs } from '@shared/confidence-votes/messages';
import type { Vote } from '@shared/confidence-votes/model';
import { isEmpty } from '@shared/confidence-votes/nothing-counted';
import { awaitsConfirmation, hasOpenBallots, reopenings } from '@shared/confidence-votes/state';
import { introducedByCommitteeChair } from '@shared/confidence-votes/who-submits';
import { appError, type AppError } from '@shared/contract/error-messages';
import { factsOf, VOTE_KINDS, type DocumentKind, type VoteDocumentKind } from '@shared/documents/kinds';
import { ofVote } from '@shared/documents/subject';
import { isCommitteeChair } from '@shared/kernel/committee-posts';
import type { ReadDb } from '../database/tables';
import type { PaperSubject } from '../documents/subject';
import { loadMaterial } from './material';
import { logPaper } from './log/log-papers';
import { figuresOf, wholeCount } from './paper-figures';
import { closedAnewOn, dayOf, whyNotDated } from './paper-days';
import { unprovedRefusal, resultOf } from './vote-result';
import { loadVote } from './vote-store';

/** A vote with its result and its material, or null. */
export async function loadDocumentSource(db: ReadDb, voteId: string): Promise<DocumentSource | null> {
  const vote = await loadVote(db, voteId);
  return vote && { vote, result: resultOf(vote), material: await loadMaterial(db, vote) };
}

export async function openVotePapers(db: ReadDb, voteId: string): Promise<PaperSubject | null> {
  const source = await loadDocumentSource(db, voteId);
  return source && votePapers(source);
}

/** A vote as the subject of its papers. */
export function votePapers(source: DocumentSource): PaperSubject {
  const { vote } = source;
  return {
    subject: ofVote(vote.id),
    title: vote.title,
    day: dayOf(vote),
    papers: (stages) => papersOf(source, stages),
    stageOf: (kind) => ruleOf(kind as VoteDocumentKind, vote).stage,
    whyNotMade: (kind) => (isOfVote(kind) ? whyNotMade(kind, source) : NOT_APPLICABLE),
    whyNotShown: (kind) => (isOfVote(kind) ? whyNotShown(kind, source) : NOT_APPLICABLE),
    whyNotIssued: (kind) => {
      if (!isOfVote(kind)) return NOT_APPLICABLE;
      const refusal = issueRefusal(kind, vote);
      if (refusal) return appError(refusal);
      return ruleOf(kind, vote).made === 'balanced' ? unprovedRefusal(source.result) : null;
    },
    whyNotDated: (kind, issueDate, part) =>
      isOfVote(kind) ? whyNotDated(kind, source, issueDate, part) : null,
    isPicture: (kind, status) =>
      (isOfVote(kind) && ruleOf(kind, vote).made === 'before-count') ||
      // A letter that went out asked what it asked, whatever is answered since.
      (kind === 'clarification_letter' && status === 'official'),
    whyNotNeeded: (kind, part) =>
      isOfVote(kind) ? (ruleOf(kind, vote).notNeeded?.(source, part) ?? null) : null,
    wrongVotes: (kind, { passed }) =>
      factsOf(kind).passed === true && passed ? wrongPassing(passed, vote.deputiesTotal) : null,
    about: (_kind, part) => aboutOf(vote, part),
    fileTag: (_kind, part) => {
      const no = part === null ? undefined : vote.officials.find(({ id }) => id === officialIdOf(part))?.no;
      return no === undefined ? '' : String(no).padStart(2, '0');
    },
    figures: (kind, officialId, madeAt) =>
      isOfVote(kind) ? figuresOf(kind, source, officialId, madeAt) : [],
    formerFigures: (kind, officialId, madeAt) => {
      if (kind === 'ballot_balance') return wholeCount(kind, source, officialId, madeAt, false);
      return kind === 'tally_minutes' && source.material.pinsElsewhere.length > 0
        ? figuresOf(kind, source, officialId, madeAt, true)
        : null;
    },
    isReopened: (madeAt) =>
      awaitsConfirmation(vote) && reopenings(vote.stateChanges).some(({ at }) => at > madeAt),
    draftMark: (kind, status) => (isOfVote(kind) ? draftMarkOf(kind, status, vote) : 'DỰ THẢO'),
    build: (kind, part, paper) =>
      buildVoteDocument(kind as VoteDocumentKind, {
        ...source,
        ...paper,
        official:
          part === null ? null : (vote.officials.find(({ id }) => id === officialIdOf(part.id)) ?? null),
        part,
      }),
    proposal: (kind, part) => {
      if (kind === 'dismissal_submission') return submitterOf(vote, part?.id ?? null);
      if (kind === 'clarification_letter') {
        return { recipients: letterRecipients(openRequests(letterPlaceOf(source, part?.id ?? null))) };
      }
      if (factsOf(kind).issuer !== 'counting_board') return {};
      const closed = kind === 'tally_minutes' ? closedAnewOn(vote) : null;
      return {
        signerName: vote.board.find((member) => member.role === 'head')?.name ?? '',
        ...(closed === null ? {} : { issueDate: closed }),
      };
    },
    concerned: (kind) => [
      kind === 'board_resolution'
        ? 'Các thành viên Ban kiểm phiếu'
        : `${listed(vote).length === 1 ? 'Người' : 'Những người'} được ${procedureActs[vote.procedure]}`,
    ],
    ...(vote.countMode === 'ballots' ? { record: (context, step) => logPaper(context, vote.id, step) } : {}),
    screenOf: (kind) => screenOf(kind as VoteDocumentKind, vote),
  };
}

const listed = ({ officials }: Vote) => officials.filter(({ included }) => included);

/** The person of a paper of their own; in a vote on one person alone every paper is about that person. */
function aboutOf(vote: Vote, part: string | null): readonly string[] {
  if (part !== null) {
    return vote.officials.filter(({ id }) => id === officialIdOf(part)).map(({ name }) => name);
  }
  const people = listed(vote);
  return people.length === 1 ? people.map(({ name }) => name) : [];
}

/** Who introduced somebody submits the dismissal; where that is the council's side, the office's habit stands. */
function submitterOf({ officials }: Vote, officialId: string | null): ReturnType<PaperSubject['proposal']> {
  const official = officials.find(({ id }) => id === officialId);
  if (!official || !introducedByCommitteeChair(official)) return {};
  const chair = officials.find(({ posts }) => posts.split(/[;\n]/u).some(isCommitteeChair));
  return { signAuthority: 'on_behalf', signerPost: 'Chủ tịch UBND', signerName: chair?.name ?? '' };
}

const NOT_APPLICABLE = appError('document.not-applicable');

const isOfVote = (kind: DocumentKind): kind is VoteDocumentKind => kind in VOTE_KINDS;

/**
 * A paper of the result is not made while the count contradicts itself, one that says that nothing is counted not
 * afterwards; what comes before the count never waits.
 */
function whyNotMade(kind: VoteDocumentKind, { result, vote }: DocumentSource): AppError | null {
  switch (ruleOf(kind, vote).made) {
    case 'always':
      return null;
    case 'before-count':
      return isEmpty({ vote, result }) ? null : appError('document.count-begun');
    case 'balanced': {
      const changed = unprovedRefusal(result);
      if (changed) return changed;
      const count = result.problems.filter((problem) => problem.severity === 'blocking').length;
      if (count > 0) return appError('document.unbalanced', { count });
      return awaitsClosing(vote) ? appError('document.figures-open') : null;
    }
  }
}

/**
 * A page that is only looked at tells nothing either that is not true or that nobody may know yet: no figure of ballots
 * that are typed one by one before somebody with a name has closed the figures.
 */
function whyNotShown(kind: VoteDocumentKind, source: DocumentSource): AppError | null {
  const { made } = ruleOf(kind, source.vote);
  if (made === 'before-count') return whyNotMade(kind, source);
  if (made !== 'balanced') return null;
  if (!awaitsClosing(source.vote)) return unprovedRefusal(source.result);
  return appError(hasOpenBallots(source.vote) ? 'document.ballots-open' : 'document.figures-open');
}

/** Ballots are typed by people who are not to know the result; whoever types the board's totals has read them already. */
const awaitsClosing = ({ status, countMode }: Pick<Vote, 'status' | 'countMode'>): boolean =>
  status === 'counting' && countMode === 'ballots';

/** The step of the vote that lists this paper. */
function screenOf(kind: VoteDocumentKind, vote: Vote): string {
  const { stage } = ruleOf(kind, vote);
  const root = `/confidence-votes/${vote.id}`;
  if (stage === 'preparation') return `${root}/preparation/papers`;
  if (vote.rehearsalOf !== null) return `${root}/rehearsal`;
  return stage === 'count' && vote.status === 'counting' ? `${root}/counting` : `${root}/publication`;
}
