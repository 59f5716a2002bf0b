import { Badge, type MantineColor } from '@mantine/core';
import type { VoteStatus } from '@shared/confidence-votes/model';
import { statusLabels } from '../words';

const COLOURS: Readonly<Record<VoteStatus, MantineColor>> = {
  prepared: 'gray',
  counting: 'lake',
  counted: 'lake',
  confirmed: 'green',
  published: 'green',
};

export function StatusBadge({ status }: { readonly status: VoteStatus }) {
  return (
    <Badge
      color={COLOURS[status]}
      variant={status === 'published' ? 'filled' : 'light'}
      size="lg"
      tt="none"
      fw={500}
      style={{ flex: 'none' }}
    >
      {statusLabels[status]}
    </Badge>
  );
}
