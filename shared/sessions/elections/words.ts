import type { Election } from './model';
import { electionOutcome, type CandidateResult, type ElectionOutcome } from './outcome';

export const candidateResultNames: Readonly<Record<CandidateResult, string>> = {
  elected: 'Trúng cử',
  tied: 'Bằng phiếu, bầu lại',
  not_elected: 'Không trúng cử',
};

export const electionStateNames: Readonly<Record<ElectionOutcome['state'], string>> = {
  waiting: 'Chưa kiểm phiếu',
  unsettled: 'Số phiếu chưa khớp',
  filled: 'Đủ số người',
  open: 'Còn thiếu người',
};

/** "Bầu Ủy viên UBND tỉnh", whether or not the title begins with the word. */
export const electionName = ({ title }: Pick<Election, 'title'>): string =>
  /^bầu(?=\s)/iu.test(title.normalize('NFC')) ? `Bầu${title.normalize('NFC').slice(3)}` : `Bầu ${title}`;

/** What the minutes of the session say of an election, in one sentence. */
export function electionSentence(election: Election): string {
  const { count, refNo, seats } = election;
  const { base, elected, needed, nextVote, state, valid } = electionOutcome(election);
  const named = `${electionName(election)} (lượt ${refNo}), số người được bầu ${seats}`;
  if (count === null) return `${named}: chưa kiểm phiếu.`;
  const ballots = `phát ra ${count.issued} phiếu, thu về ${count.collected}, hợp lệ ${valid}, không hợp lệ ${count.invalid}`;
  if (state === 'unsettled') return `${named}: ${ballots}. Số phiếu chưa khớp, chưa kết luận.`;
  const votes = election.candidates
    .map(({ name, votesFor }) => `${name} ${votesFor ?? 0}/${base}`)
    .join(', ');
  const names = elected.map(({ candidate }) => candidate.name).join(', ');
  const result = elected.length === 0 ? 'Không ai trúng cử.' : `Trúng cử: ${names}.`;
  return [`${named}: ${ballots}; đồng ý: ${votes}; phải đạt ít nhất ${needed} phiếu. ${result}`, nextVote]
    .filter((part) => part !== '')
    .join(' ');
}

/** The resolution that confirms who was elected: its title and its articles, one a line; null while nobody is. */
export function confirmingResolution(
  election: Election,
): { readonly title: string; readonly articles: string } | null {
  const { base, elected } = electionOutcome(election);
  if (elected.length === 0) return null;
  const subject = electionName(election).replace(/^Bầu\s+/u, '');
  const persons = elected.map(({ candidate: { name, post, votesFor }, percentFor }) => {
    const who = post === '' ? name : `${name}, ${post}`;
    return `${who} (${votesFor ?? 0}/${base} phiếu đồng ý${percentFor === null ? '' : `, bằng ${percentFor}%`})`;
  });
  return {
    title: `Xác nhận kết quả bầu ${subject}`,
    articles: [
      `Xác nhận kết quả bầu ${subject}: ${persons.join('; ')}.`,
      'Nghị quyết này có hiệu lực kể từ ngày Hội đồng nhân dân thông qua. Thường trực Hội đồng nhân dân, cơ quan, cá nhân có liên quan và người được bầu chịu trách nhiệm thi hành.',
    ].join('\n'),
  };
}
