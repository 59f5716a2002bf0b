import {
  clause,
  count,
  figure,
  type OfficialDocument,
  type PaperContext,
  type PaperPart,
} from '../../official-documents/index';
import type { OpenVote } from '../open-votes/model';
import { voteOutcome } from '../open-votes/outcome';
import { VERDICT_WORDS } from '../open-votes/labels';
import { shareName } from '../sitting-rules/shares';
import { countingMinutes } from './counting-minutes';
import type { HeldSession } from './held';
import type { SessionSource } from './source';

/** Votes that were taken on paper; each has minutes of its own. */
export const ballotVotes = ({ minutes }: HeldSession): readonly OpenVote[] =>
  minutes.votes.filter(({ ballots }) => ballots !== null);

/** S19: minutes of counting one secret ballot. */
export function ballotMinutes(
  { held, session }: SessionSource,
  part: PaperPart | null,
  paper: PaperContext,
): OfficialDocument {
  const vote = held.minutes.votes.find(({ id }) => id === part?.id);
  const outcome = vote === undefined ? null : voteOutcome(vote);
  const sheets = (value: number | undefined) => count(value ?? null, 'phiếu');
  return countingMinutes(session, paper, {
    title: `Biên bản kiểm phiếu ${vote?.subject ?? ''}`.trim(),
    summary: `Kiểm phiếu biểu quyết: ${vote?.subject ?? ''}`,
    countedAt: vote?.takenAt ?? null,
    people: vote ?? null,
    ballots: vote?.ballots ?? null,
    result: [
      clause(1, [
        'Tán thành: ',
        ...sheets(vote?.votesFor),
        ...(typeof outcome?.percentFor !== 'string'
          ? []
          : [', bằng ', figure(`${outcome.percentFor}%`), ` của ${outcome.base} đại biểu`]),
        '.',
      ]),
      clause(2, ['Không tán thành: ', ...sheets(vote?.votesAgainst), '.']),
      clause(3, ['Phiếu trắng: ', ...sheets(vote?.notVoting), '.']),
      clause(4, [
        `Phải đạt ${vote === undefined ? '' : shareName(vote.rule)}, ít nhất `,
        ...sheets(outcome?.needed),
        ` tán thành. Kết luận: ${outcome === null ? '' : VERDICT_WORDS[outcome.verdict].toLocaleLowerCase('vi')}.`,
      ]),
    ],
  });
}
