import { Button, Group, Text } from '@mantine/core';
import type { HallItem } from '@shared/sessions/now/contract';
import type { OpenVoteShape } from '@shared/sessions/open-votes/contract';
import { IconChecklist } from '@tabler/icons-react';
import { LinkButton } from '../../ui/link-button';
import styles from './votes.module.css';

interface ItemsToVoteProps {
  readonly items: readonly HallItem[];
  readonly votes: readonly OpenVoteShape[];
  readonly sessionId: string;
  readonly onVote: (itemId: string) => void;
}

const VOTED_KINDS: readonly HallItem['kind'][] = ['vote', 'election'];

/** Items of the agenda under which the council votes, and no vote was written down yet. */
const itemsToVote = (
  items: readonly HallItem[],
  votes: readonly Pick<OpenVoteShape, 'itemId'>[],
): readonly HallItem[] =>
  items.filter(
    ({ id, kind, votes: taken }) =>
      VOTED_KINDS.includes(kind) &&
      !(kind === 'election' && taken > 0) &&
      !votes.some(({ itemId }) => itemId === id),
  );

/** What the agenda still has to be voted on, one press away. */
export function ItemsToVote({ items, votes, sessionId, onVote }: ItemsToVoteProps) {
  const waiting = itemsToVote(items, votes);
  if (waiting.length === 0) return null;
  return (
    <section aria-label="Mục còn phải biểu quyết">
      <Text fw={600} mb="xs">
        Còn phải biểu quyết theo chương trình ({waiting.length})
      </Text>
      <ul className={styles['waiting']}>
        {waiting.map(({ id, kind, no, title }) => (
          <li key={id}>
            <Group justify="space-between" wrap="nowrap">
              <span>
                {no}. {title}
              </span>
              {kind === 'election' ? (
                <LinkButton
                  to="/sessions/$sessionId/elections"
                  params={{ sessionId }}
                  variant="default"
                  size="compact-md"
                  aria-label={`Bầu cử mục ${no}`}
                >
                  Bầu cử
                </LinkButton>
              ) : (
                <Button
                  variant="default"
                  size="compact-md"
                  leftSection={<IconChecklist size={16} />}
                  aria-label={`Biểu quyết mục ${no}`}
                  onClick={() => onVote(id)}
                >
                  Biểu quyết
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
