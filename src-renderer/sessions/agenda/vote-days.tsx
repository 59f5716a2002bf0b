import { Alert, Text } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import type { VoteDayClash } from '@shared/sessions/agenda/vote-days';

/** Said as long as an item and its vote are on two days. */
export function VoteDays({ clashes }: { readonly clashes: readonly VoteDayClash[] }) {
  if (clashes.length === 0) return null;
  return (
    <Alert color="amber" variant="light">
      {clashes.map(({ itemId, itemTitle, sittingDate, voteDate, voteTitle }) => (
        <Text key={itemId}>
          Mục “{itemTitle}” họp ngày {formatDate(sittingDate)}, cuộc “{voteTitle}” ghi ngày{' '}
          {formatDate(voteDate)}; hãy sửa ngày sai.
        </Text>
      ))}
    </Alert>
  );
}
