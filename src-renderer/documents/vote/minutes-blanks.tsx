import { Text } from '@mantine/core';
import { blanksOf } from '@shared/confidence-votes/documents/blanks';
import type { DocumentRecord } from '@shared/documents/contract';
import { useCall } from '../../api/queries';

/** Said before the number is given, because afterwards nothing can be filled in. */
export function MinutesBlanks({ record }: { readonly record: DocumentRecord }) {
  const { kind, subject, details } = record;
  const isMinutes = kind === 'tally_minutes' && subject.type === 'vote';
  const vote = useCall('confidenceVotes.getVote', { voteId: subject.id }, { enabled: isMinutes });
  if (!isMinutes || !vote.data) return null;
  const blanks = blanksOf(kind, vote.data.vote, details.remarks);
  if (blanks.length === 0) return null;
  return (
    <Text role="status" fw={500}>
      Còn trống: {blanks.join(', ')}. Ban hành thì chỗ này phải ghi tay.
    </Text>
  );
}
