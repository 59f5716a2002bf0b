import type { VoteDocumentKind } from '../../documents/kinds/index';
import type { Vote } from '../model';

type Told = Pick<Vote, 'startTime' | 'endTime' | 'place' | 'deputiesTotal' | 'deputiesPresent'>;

/**
 * What a paper would leave as dots, in words, in the order of the paper. No reason to refuse a number: the board may
 * write it by hand; but an issued paper is not filled in any more.
 */
export function blanksOf(kind: VoteDocumentKind, vote: Told, remarks: string): readonly string[] {
  if (kind !== 'tally_minutes') return [];
  return (
    [
      ['giờ bắt đầu', vote.startTime === ''],
      ['địa điểm', vote.place === ''],
      ['tổng số đại biểu', vote.deputiesTotal === null],
      ['đại biểu có mặt', vote.deputiesPresent === null],
      ['khiếu nại và niêm phong phiếu', remarks.trim() === ''],
      ['giờ kết thúc', vote.endTime === ''],
    ] as const
  ).flatMap(([words, empty]) => (empty ? [words] : []));
}
