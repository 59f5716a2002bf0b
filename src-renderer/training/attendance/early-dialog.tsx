import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { SlotRecord } from '@shared/training/class-contract';
import { slotName } from '@shared/training/labels';

interface EarlyDialogProps {
  readonly slot: SlotRecord;
  readonly onClose: () => void;
  /** The mark is meant; the half day is not asked about again. */
  readonly onGoOn: () => void;
}

/** A mark in a half day that is still to come is nearly always meant for another column. */
export function EarlyDialog({ slot, onClose, onGoOn }: EarlyDialogProps) {
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{slotName(slot)} chưa đến</Text>}>
      <Stack>
        <Text>Buổi này chưa đến ngày học. Người báo trước thì ghi P (có phép).</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            Không ghi
          </Button>
          <Button onClick={onGoOn}>Vẫn ghi trước</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
