import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { localTimeOf } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { NO_CLOCK, typedClock } from '@shared/kernel/written-clock';
import type { Sitting } from '@shared/sessions/model';
import { useState, type FormEvent } from 'react';
import { rememberAnswer, useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { ClockField, TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { sittingTitle } from './sitting-choice';

interface SittingTimesProps {
  readonly sessionId: string;
  readonly sitting: Pick<Sitting, 'id' | 'date' | 'part'>;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

/** When a sitting really began and ended: what was pressed too late or forgotten is written down here. */
export function SittingTimesButton(props: SittingTimesProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Sửa giờ ${sittingTitle(props.sitting).toLowerCase()}`}
        onClick={() => setOpen(true)}
      >
        Sửa giờ
      </Button>
      {open && <SittingTimesDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

const timeOf = (instant: string | null): string => (instant === null ? '' : localTimeOf(instant));

function SittingTimesDialog({
  sessionId,
  sitting,
  openedAt,
  closedAt,
  onClose,
}: SittingTimesProps & { readonly onClose: () => void }) {
  const save = useCommand('hall.correctTimes', { quiet: true });
  const [opened, setOpened] = useState(timeOf(openedAt));
  const [closed, setClosed] = useState(timeOf(closedAt));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const [openedTime, closedTime] = [typedClock(opened), typedClock(closed)];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (openedTime === null || closedTime === null || cleanText(reason) === '') return;
    const answer = await save.run({
      ...{ sessionId, sittingId: sitting.id, opened: openedTime, closed: closedTime },
      reason: cleanText(reason),
    });
    if (!answer.ok) {
      setRefused(answer.error);
      return;
    }
    rememberAnswer('hall.getHall', { sessionId }, answer.value);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>Giờ họp {sittingTitle(sitting).toLowerCase()}</Text>}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <Group grow align="flex-start">
            <ClockField
              label="Bắt đầu"
              placeholder="08:00"
              data-autofocus
              value={opened}
              error={tried && openedTime === null ? NO_CLOCK : null}
              onChange={(event) => setOpened(event.currentTarget.value)}
            />
            <ClockField
              label="Kết thúc"
              placeholder="11:30"
              value={closed}
              error={tried && closedTime === null ? NO_CLOCK : null}
              onChange={(event) => setClosed(event.currentTarget.value)}
            />
          </Group>
          <TextField
            label="Lý do"
            required
            maxLength={200}
            value={reason}
            error={tried && cleanText(reason) === '' ? 'Hãy ghi lý do.' : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            Biên bản in theo giờ này; kết thúc sau nửa đêm thì ghi giờ của ngày hôm sau.
          </Text>
          <DialogActions submitLabel="Lưu giờ họp" running={save.running} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
