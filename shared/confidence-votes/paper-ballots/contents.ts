import { upperFirst } from '../../kernel/first-letter';
import { formatDateInWords } from '../../kernel/local-date';
import { levelNames, procedureNames } from '../messages';
import { LEVELS_OF, type Procedure, type Vote } from '../model';
import type { BallotContents, BallotPaper } from './model';

const TITLE = 'PHIẾU TÍN NHIỆM';
const KIND_OF_ONE = /^phiếu tín nhiệm\s+(?=đối với )/iu;

export interface CouncilOnBallot {
  readonly lines: readonly string[];
  /** "khóa XI"; empty when the term is not known. */
  readonly term: string;
}

type VoteOnBallot = Pick<Vote, 'procedure' | 'date' | 'sessionName' | 'ballotKinds' | 'tally'>;

/**
 * How to mark, and what a wrong mark does: one ballot carries several persons in a grading vote, and a wrong mark
 * spoils its row alone; on the ballot of one person it spoils the ballot (NQ 85/2014/QH13 Điều 16, kept by
 * NQ 96/2023/QH15 Điều 18).
 */
const RULES: Readonly<Record<Procedure, readonly string[]>> = {
  grading: [
    'Đánh dấu X vào một ô trong ba ô ở mỗi dòng.',
    'Dòng không đánh dấu hoặc đánh dấu nhiều ô thì không hợp lệ với người đó; các dòng khác vẫn hợp lệ.',
    'Viết thêm tên người khác không có giá trị. Viết hỏng thì đổi phiếu tại Ban kiểm phiếu.',
  ],
  decision: [
    'Đánh dấu X vào một trong hai ô.',
    'Phiếu không đánh dấu hoặc đánh dấu cả hai ô là phiếu không hợp lệ.',
    'Viết thêm tên người khác không có giá trị. Viết hỏng thì đổi phiếu tại Ban kiểm phiếu.',
  ],
};

/** What the ballots of one kind say today, or null when nobody stands on them. */
export function ballotContents(
  vote: VoteOnBallot,
  ballotKindId: string,
  paper: BallotPaper,
  council: CouncilOnBallot,
): BallotContents | null {
  const kind = vote.ballotKinds.find((candidate) => candidate.ballotKindId === ballotKindId);
  const lines = vote.tally.filter((row) => row.ballotKindId === ballotKindId);
  if (kind === undefined || lines.length === 0) return null;
  return {
    form: 1,
    paper,
    councilLines: council.lines.map(nfc),
    sessionLine: nfc(upperFirst([council.term, vote.sessionName].filter((part) => part !== '').join(', '))),
    title: TITLE,
    subjectLines: subjectLines(vote.procedure, nfc(kind.title)),
    occasion: [
      procedureNames[vote.procedure],
      ...(vote.date === null ? [] : [formatDateInWords(vote.date)]),
    ].join(' '),
    rules: RULES[vote.procedure],
    levels: LEVELS_OF[vote.procedure].map((level) => levelNames[level]),
    lines: lines.map(({ no, name, posts }) => ({ no, name: nfc(name), posts: nfc(posts) })),
  };
}

/** A kind that names its person says it all; a block of posts is told in the words of the law first. */
function subjectLines(procedure: Procedure, kindTitle: string): readonly string[] {
  if (KIND_OF_ONE.test(kindTitle)) return [upperFirst(kindTitle.replace(KIND_OF_ONE, ''))];
  if (procedure === 'decision') return [kindTitle];
  return ['Đối với người giữ chức vụ do Hội đồng nhân dân bầu', kindTitle];
}

const nfc = (text: string): string => text.normalize('NFC');

/** One text for one contents, whatever order its fields came in: what the hash of a release is taken of. */
export function canonicalContents(contents: BallotContents): string {
  const { form, paper, councilLines, sessionLine, title, subjectLines: subject, occasion } = contents;
  return JSON.stringify([
    form,
    paper,
    councilLines,
    sessionLine,
    title,
    subject,
    occasion,
    contents.rules,
    contents.levels,
    contents.lines.map(({ no, name, posts }) => [no, name, posts]),
  ]);
}
