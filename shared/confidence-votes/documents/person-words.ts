import { figure, formatCount, type Run } from '../../official-documents/index';
import type { Level, ResultRow, Vote } from '../model';
import type { DocumentContext } from './context';
import { lowerFirst } from './wording';

/** "ông" or "bà" as the register says, both where it does not. */
export function addressOf({ official, material }: Pick<DocumentContext, 'official' | 'material'>): string {
  const sex = material.sexes.find(({ officialId }) => officialId === official?.id)?.sex ?? null;
  return sex === null ? 'ông (bà)' : sex === 'male' ? 'ông' : 'bà';
}

export const postsInLine = (posts: string): string => posts.replace(/\n/gu, '; ');

/** "25 phiếu, chiếm 53,19% tổng số phiếu thu về": a percentage never stands without its base. */
export function levelWords(
  vote: Vote,
  row: ResultRow,
  level: Level,
  levelName = '',
): readonly (Run | string)[] {
  const value = row.counts[level] ?? null;
  const percent = row.percent[level] ?? null;
  if (value === null) return ['chưa có số liệu'];
  const words: (Run | string)[] = [figure(formatCount(value)), ` phiếu${levelName}`];
  return percent === null
    ? words
    : [...words, ', chiếm ', figure(percent), `% ${lowerFirst(vote.ruleSet.baseText)}`];
}
