import { isCommitteeChair } from '../kernel/committee-posts';
import type { VoteOfficial } from './model';

/**
 * Dismissal is submitted by whoever introduced the person for election (NQ 96/2023/QH15 Điều 12, 17): the chair of the UBND
 * introduced its deputy chairs and members, the council's side everybody else, the chair of the UBND included (Luật
 * 72/2025/QH15 on elections of the council; not compared with the article, so the paper lets the signer be changed).
 */
export function introducedByCommitteeChair({ block, posts }: Pick<VoteOfficial, 'block' | 'posts'>): boolean {
  return block === 'committee' && !posts.split(/[;\n]/u).some(isCommitteeChair);
}
