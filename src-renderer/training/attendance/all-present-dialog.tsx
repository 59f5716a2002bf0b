import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { SlotRecord } from '@shared/training/class-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { slotName } from '@shared/training/labels';
import { isToCome } from '@shared/training/late';
import { localTimeOf } from '@shared/kernel/local-date';
import { useState } from 'react';
import { useCommand } from '../../api/queries';
import styles from './roll-tools.module.css';
import type { Roll } from './use-roll';
import { RefusalLine } from '../../ui/refusal-line';

interface AllPresentDialogProps {
  readonly slot: SlotRecord;
  /** Those who belong to the class on that day. */
  readonly enrolled: readonly TraineeRecord[];
  readonly statusOf: Roll['statusOf'];
  readonly today: string;
  /** Says what was done, with the way back. */
  readonly onDone: (message: string, events: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Row A04: says whom and how many before anything is written. */
export function AllPresentDialog({
  slot,
  enrolled,
  statusOf,
  today,
  onDone,
  onClose,
}: AllPresentDialogProps) {
  const record = useCommand('training.recordAllPresent', { quiet: true });
  const [refused, setRefused] = useState('');
  const name = slotName(slot).toLowerCase();
  // Whoever is recorded already is an exception and stays; whoever came unlisted is recorded when they come.
  const listed = enrolled.filter(({ kind }) => kind === 'listed');
  const open = listed.filter(({ id }) => statusOf(id, slot.id) === 'not_recorded');
  const recorded = listed.length - open.length;
  const toCome = isToCome(slot, { date: today, time: localTimeOf(new Date().toISOString()) });

  async function submit(): Promise<void> {
    const reply = await record.run({ slotId: slot.id, traineeIds: open.map(({ id }) => id) });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    onDone(`Đã ghi có mặt ${reply.value.recorded} học viên, ${name}.`, reply.value.events);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Tất cả có mặt, {name}</Text>}>
      <Stack>
        <RefusalLine refusal={refused} />
        {open.length === 0 ? (
          <Text>Buổi này đã ghi đủ {recorded} học viên.</Text>
        ) : (
          <>
            <Text>
              Ghi có mặt cho <b>{open.length} học viên</b> chưa ghi
              {recorded > 0 ? `; ${recorded} người đã ghi được giữ nguyên` : ''}.
            </Text>
            {toCome && (
              <Alert color="amber" variant="light" role="alert">
                {slot.date > today
                  ? 'Buổi này chưa đến ngày học; chỉ ghi khi chắc chắn đúng buổi.'
                  : `Buổi này chưa bắt đầu (${slot.startTime}); chỉ ghi khi chắc chắn đúng buổi.`}
              </Alert>
            )}
            <ol className={styles['people']}>
              {open.map(({ id, fullName, unitLabel }) => (
                <li key={id}>
                  {fullName}
                  {unitLabel !== '' && (
                    <Text span c="dimmed" size="sm">
                      , {unitLabel}
                    </Text>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Không ghi
          </Button>
          <Button
            data-autofocus
            disabled={open.length === 0}
            loading={record.running}
            onClick={() => void submit()}
          >
            Ghi có mặt {open.length} người
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
