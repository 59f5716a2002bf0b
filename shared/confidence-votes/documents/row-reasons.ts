import { clause, figure, formatCount, leadIn, type Block, type Run } from '../../official-documents/index';
import { invalidReasonNames } from '../messages';
import type { ResultKind } from '../model';
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
  const found = kinds.flatMap(({ rows }) =>
    rows.flatMap(({ name, officialId }) => {
      const reasons = material.rowReasons.find((one) => one.officialId === officialId);
      return reasons ? [{ ...reasons, name }] : [];
    }),
  );
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

const partOf = (count: number, reason: string): readonly (Run | string)[] =>
  count === 0 ? [] : [figure(formatCount(count)), ` phiếu ${reason}`];
