import { clause, figure, formatCount, leadIn, type Block, type Run } from '../../official-documents/index';
import { invalidReasonNames } from '../messages';
import { nameKey } from '../../kernel/same-person';
import type { ResultKind, ResultRow } from '../model';
import type { DocumentContext } from './context';
import { lowerFirst } from './wording';

/**
 * Row T04: ballots that are valid as a whole and not for one person, with the reason (NQ 85/2014/QH13 Điều 16). Nothing
 * where no row is so, or where totals were typed and nobody knows why.
 */
export function rowReasonBlocks(
  { material }: Pick<DocumentContext, 'material'>,
  kinds: readonly ResultKind[],
): readonly Block[] {
  const everybody = kinds.flatMap(({ rows }) => rows);
  const found = everybody.flatMap((row) => {
    const reasons = material.rowReasons.find(({ officialId }) => officialId === row.officialId);
    return reasons ? [{ ...reasons, name: toldApart(row, everybody) }] : [];
  });
  if (found.length === 0) return [];
  return [
    leadIn('Phiếu hợp lệ nhưng không tính cho một người, theo lý do:'),
    ...found.map(({ name, noMark, multipleMarks }, index) =>
      clause(index + 1, [
        `${name}: `,
        ...partOf(noMark, lowerFirst(invalidReasonNames.no_mark)),
        ...(noMark > 0 && multipleMarks > 0 ? [', '] : []),
        ...partOf(multipleMarks, lowerFirst(invalidReasonNames.multiple_marks)),
        index === found.length - 1 ? '.' : ';',
      ]),
    ),
  ];
}

/** The name, with the posts where somebody else on the list bears it too: in this list no kind of ballot stands beside it. */
function toldApart(row: ResultRow, everybody: readonly ResultRow[]): string {
  const namesakes = everybody.filter(({ name }) => nameKey(name) === nameKey(row.name));
  return namesakes.length > 1 && row.posts !== '' ? `${row.name} (${row.posts})` : row.name;
}

const partOf = (count: number, reason: string): readonly (Run | string)[] =>
  count === 0 ? [] : [figure(formatCount(count)), ` phiếu ${reason}`];
