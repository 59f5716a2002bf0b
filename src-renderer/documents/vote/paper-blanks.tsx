import { Text } from '@mantine/core';
import { blanksOf } from '@shared/confidence-votes/documents/blanks';
import { signsForCommittee } from '@shared/kernel/committee-posts';
import type { DocumentRecord } from '@shared/documents/contract';
import { useCall } from '../../api/queries';

/** Said before the number is given, because afterwards nothing can be filled in. */
export function PaperBlanks({ record }: { readonly record: DocumentRecord }) {
  const { kind, subject, details } = record;
  const filledIn = kind === 'tally_minutes' || kind === 'ballot_balance' ? kind : null;
  const asked = filledIn !== null && subject.type === 'vote';
  const vote = useCall('confidenceVotes.getVote', { voteId: subject.id }, { enabled: asked });
  if (kind === 'dismissal_submission' && signsForCommittee(details.signerPost)) {
    return (
      <Text role="status" fw={500}>
        Tờ trình này của UBND, số do UBND cấp: tải dự thảo chuyển UBND ký, đừng lấy số ở đây. Thường trực HĐND
        trình thì sửa người ký trước.
      </Text>
    );
  }
  if (filledIn === null || !vote.data) return null;
  const blanks = blanksOf(filledIn, vote.data.vote, details.remarks);
  if (blanks.length === 0) return null;
  return (
    <Text role="status" fw={500}>
      Còn trống: {blanks.join(filledIn === 'tally_minutes' ? ', ' : '; ')}. Ban hành thì chỗ này phải ghi tay.
    </Text>
  );
}
