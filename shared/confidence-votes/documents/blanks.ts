import type { VoteDocumentKind } from '../../documents/kinds/index';
import type { BallotKindCount, Vote } from '../model';
import { NOTHING_SAID } from '../paper-ballots/balance-of-sheets';
import { balanceNames } from '../paper-ballots/messages';

type Told = Pick<
  Vote,
  'startTime' | 'endTime' | 'place' | 'deputiesTotal' | 'deputiesPresent' | 'ballotKinds'
>;

/**
 * What a paper would leave as dots, in words, in the order of the paper. No reason to refuse a number: the board may
 * write it by hand; but an issued paper is not filled in any more.
 */
export function blanksOf(kind: VoteDocumentKind, vote: Told, remarks: string): readonly string[] {
  if (kind === 'ballot_balance') return vote.ballotKinds.flatMap(sheetsNotSaid);
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

/** The figures of sheets that the board writes in by hand, kind by kind. */
function sheetsNotSaid(kind: BallotKindCount): readonly string[] {
  const { printed, issued, collected } = kind;
  const figures = { ...NOTHING_SAID, ...kind.balance };
  const words = [
    ...(printed === null ? ['phiếu in'] : []),
    ...(issued === null ? ['phát ra'] : []),
    ...(Object.keys(balanceNames) as (keyof typeof balanceNames)[]).flatMap((name) =>
      figures[name] === null ? [balanceNames[name].toLowerCase()] : [],
    ),
    ...(collected === null ? ['thu về'] : []),
  ];
  return words.length === 0 ? [] : [`${kind.title}: ${words.join(', ')}`];
}
