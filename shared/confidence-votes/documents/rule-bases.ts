import type { DocumentContext } from './context';

/**
 * The resolution under which the vote is held, and what the office of a commune wrote down as the reason to grade at all:
 * since 1 July 2025 the resolution is not settled for that level, so that the paper itself names what it rests on.
 */
export function ruleBases(context: DocumentContext): readonly string[] {
  const written = writtenBasis(context);
  return [context.vote.ruleSet.basisLine, ...(written === '' ? [] : [`Căn cứ ${written}`])];
}

/** As it was typed, without the word that every basis begins with; empty where none is needed. */
export function writtenBasis({ vote, material }: Pick<DocumentContext, 'vote' | 'material'>): string {
  if (vote.procedure !== 'grading') return '';
  return material.gradingBasis
    .normalize('NFC')
    .replace(/^\s*căn cứ\s*(?:vào\s+)?/iu, '')
    .replace(/[\s.;,]+$/u, '');
}
