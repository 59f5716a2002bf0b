import { clause, leadIn, type Block } from '../../official-documents/index';
import { heldResult, kindsNotHeld } from '../not-held';
import type { DocumentContext } from './context';
import { postsInLine } from './person-words';
import { count } from './wording';

type OfResult = Pick<DocumentContext, 'result'>;

/** The paper's matter without the kinds that nobody got a ballot of: they have no figures to be told. */
export function ofThoseVotedOn<C extends OfResult>(context: C): C {
  return { ...context, result: heldResult(context.result) };
}

/** "Lê Văn B, Phó Chủ tịch UBND" for each who stood on a ballot that nobody got. */
export function namesWithoutResult({ result }: OfResult): readonly string[] {
  return kindsNotHeld(result).flatMap(({ rows }) =>
    rows.map(({ name, posts }) => (posts === '' ? name : `${name}, ${postsInLine(posts)}`)),
  );
}

/** Said by name, so that nobody looks for them in the table; nothing where everybody was voted on. */
export function withoutResultBlocks(context: OfResult): readonly Block[] {
  const names = namesWithoutResult(context);
  if (names.length === 0) return [];
  return [
    leadIn(['Không phát phiếu nên không có kết quả đối với ', ...count(names.length, 'người:')]),
    ...names.map((name, index) => clause(index + 1, `${name}${index === names.length - 1 ? '.' : ';'}`)),
  ];
}
