import { ActionIcon, Button, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core';
import type { RecordsReply } from '@shared/confidence-votes/groundwork/contract';
import type { VoteOfficial } from '@shared/confidence-votes/model';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import type { SaveQueue } from '../counting/save-queue';

export interface DossierProps {
  readonly voteId: string;
  readonly official: VoteOfficial;
  readonly records: RecordsReply;
  readonly queue: SaveQueue;
}

export interface LineProps extends DossierProps {
  /** Just added here: the cursor goes into it. */
  readonly fresh: boolean;
}

interface ListPartProps {
  readonly title: string;
  readonly add: string;
  readonly empty: string;
  readonly adding: boolean;
  readonly onAdd: () => void;
  readonly children: readonly ReactNode[];
}

/** One list of a dossier under its title; what is added stands in it at once. */
export function ListPart({ title, add, empty, adding, onAdd, children }: ListPartProps) {
  return (
    <Paper component="section" withBorder p="lg">
      <Group justify="space-between" mb="sm">
        <Title order={3}>{title}</Title>
        <Button variant="default" leftSection={<IconPlus size={18} />} loading={adding} onClick={onAdd}>
          {add}
        </Button>
      </Group>
      {children.length === 0 ? <Text c="dimmed">{empty}</Text> : <Stack gap="md">{children}</Stack>}
    </Paper>
  );
}

interface RemoveButtonProps {
  readonly what: string;
  readonly detail: string;
  readonly onRemove: () => void;
}

/** Asks first where something was written. */
export function RemoveButton({ what, detail, onRemove }: RemoveButtonProps) {
  const { ask, dialog } = useConfirm();
  const remove = async () => {
    const sure =
      detail === '' ||
      (await ask({ title: `${what}?`, body: detail.slice(0, 300), confirm: what, destructive: true }));
    if (sure) onRemove();
  };
  return (
    <>
      <Tooltip label={what}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          mt={28}
          aria-label={what}
          onClick={() => void remove()}
        >
          <IconTrash size={18} />
        </ActionIcon>
      </Tooltip>
      {dialog}
    </>
  );
}
