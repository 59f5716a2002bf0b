import { ActionIcon, Button, Group, Stack, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { AutosaveLine } from './autosave-field';
import styles from './preparation.module.css';

export interface KindEntry {
  readonly ballotKindId: string | null;
  readonly title: string;
}

interface BallotKindsEditorProps {
  readonly kinds: readonly KindEntry[];
  /** Kinds that carry people cannot go. */
  readonly inUse: ReadonlySet<string | null>;
  readonly readOnly: boolean;
  readonly onSave: (kinds: KindEntry[]) => void;
}

/** Names of the kinds of ballot, as printed on them. */
export function BallotKindsEditor({ kinds, inUse, readOnly, onSave }: BallotKindsEditorProps) {
  const entries: KindEntry[] = kinds.map(({ ballotKindId, title }) => ({ ballotKindId, title }));
  const isInUse = (kind: KindEntry) => kind.ballotKindId !== null && inUse.has(kind.ballotKindId);
  return (
    <Stack gap="xs">
      {kinds.map((kind, index) => (
        <Group key={kind.ballotKindId ?? `new-${index}`} gap="xs" wrap="nowrap">
          <AutosaveLine
            aria-label={`Tên loại phiếu ${index + 1}`}
            required
            most={120}
            flex={1}
            maw={420}
            readOnly={readOnly}
            value={kind.title}
            onSave={(title) =>
              onSave(entries.map((entry, place) => (place === index ? { ...entry, title } : entry)))
            }
          />
          {!readOnly && kinds.length > 1 && (
            <Tooltip label={isInUse(kind) ? 'Còn người trên loại phiếu này' : 'Bỏ loại phiếu'}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                className={styles['tool'] ?? ''}
                aria-label={`Bỏ loại phiếu ${kind.title}`}
                disabled={isInUse(kind)}
                onClick={() => onSave(entries.filter((_, place) => place !== index))}
              >
                <IconTrash size={18} />
              </ActionIcon>
            </Tooltip>
          )}
        </Group>
      ))}
      {!readOnly && (
        <Button
          variant="subtle"
          w="fit-content"
          leftSection={<IconPlus size={18} />}
          onClick={() =>
            onSave([...entries, { ballotKindId: null, title: `Loại phiếu ${kinds.length + 1}` }])
          }
        >
          Thêm loại phiếu
        </Button>
      )}
    </Stack>
  );
}
