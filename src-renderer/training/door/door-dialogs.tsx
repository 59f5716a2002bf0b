import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { AppError } from '@shared/contract/error-messages';
import type { SlotRecord } from '@shared/training/class-contract';
import { slotName, STATUS_WORDS } from '@shared/training/labels';
import type { AttendanceStatus } from '@shared/training/model';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import type { DoorChoice } from './door-field';
import { PersonChoice } from './person-choice';

interface LearnDialogProps {
  readonly code: string;
  readonly people: readonly DoorChoice[];
  readonly onClose: () => void;
  /** The card is known now: its owner can be taken in. */
  readonly onLearned: (code: string) => void;
}

/** "Gán mã này cho…": a staff card or a bus card is its owner's from now on, in this class. */
export function LearnDialog({ code, people, onClose, onLearned }: LearnDialogProps) {
  const learn = useCommand('trainingDoors.learnCard', { quiet: true });
  const [traineeId, setTraineeId] = useState<string | null>(null);
  const [refused, setRefused] = useState<AppError | null>(null);
  const taken = refused?.code === 'door.card-taken';

  async function submit(): Promise<void> {
    if (traineeId === null) return;
    const reply = await learn.run({ traineeId, code, move: taken });
    if (reply.ok) {
      onClose();
      onLearned(code);
    } else setRefused(reply.error);
  }

  return (
    <FormDialog
      title={`Gán mã ${code} cho học viên`}
      submitLabel={taken ? 'Vẫn gán thẻ' : 'Gán thẻ và ghi có mặt'}
      running={learn.running}
      disabled={traineeId === null}
      onClose={onClose}
      closeLabel="Không gán"
      onSubmit={submit}
      enterSubmits
      fields={
        <>
          {refused && (
            <Alert color={taken ? 'amber' : 'red'} role="alert">
              {errorMessage(refused)}
            </Alert>
          )}
          <PersonChoice people={people} onChange={setTraineeId} />
          <Text size="sm" c="dimmed">
            Từ nay quét thẻ này là người đó, trong lớp này.
          </Text>
        </>
      }
    />
  );
}

interface SubstituteDialogProps {
  readonly slot: SlotRecord;
  readonly people: readonly DoorChoice[];
  readonly statusOf: (traineeId: string) => AttendanceStatus;
  readonly onClose: () => void;
}

/** Somebody sits in for somebody of the list: the seat of the unit is filled, the person called up did not come. */
export function SubstituteDialog({ slot, people, statusOf, onClose }: SubstituteDialogProps) {
  const record = useCommand('training.recordMark', { quiet: true });
  const [traineeId, setTraineeId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState('');
  const stands = traineeId === null ? 'not_recorded' : statusOf(traineeId);
  const known = stands === 'not_recorded' ? null : STATUS_WORDS[stands].toLowerCase();

  async function submit(): Promise<void> {
    if (traineeId === null || name.trim() === '') return;
    const reply = await record.run({
      slotId: slot.id,
      traineeId,
      before: statusOf(traineeId),
      status: 'substitute',
      substituteName: name,
      reason: '',
      source: 'name',
    });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    showDone(`Đã ghi ${name.trim()} học thay.`);
    onClose();
  }

  return (
    <FormDialog
      title={`Học thay, ${slotName(slot).toLowerCase()}`}
      refusal={refused}
      submitLabel={known === null ? 'Ghi học thay' : 'Vẫn ghi học thay'}
      running={record.running}
      disabled={traineeId === null || name.trim() === ''}
      onClose={onClose}
      closeLabel="Không ghi"
      onSubmit={submit}
      fields={
        <>
          <PersonChoice people={people} onChange={setTraineeId} />
          {known !== null && (
            <Alert color="amber" variant="light" role="alert">
              Học viên này đã ghi {known}; ghi học thay sẽ thay dấu đó.
            </Alert>
          )}
          <TextField
            label="Người học thay"
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </>
      }
    />
  );
}

interface CitizenDialogProps {
  readonly onClose: () => void;
  readonly onAgree: () => void;
}

/** Row A08: what is read of a citizen card and what is not, before anything is read. */
export function CitizenDialog({ onClose, onAgree }: CitizenDialogProps) {
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Đọc mã QR trên thẻ căn cước</Text>}>
      <Stack>
        <Text>
          Đây là dữ liệu cá nhân. Chương trình chỉ dùng <b>họ tên và ngày sinh</b> trên thẻ để tìm người trong
          danh sách lớp; <b>số căn cước không được lưu, không ghi nhật ký</b>, địa chỉ và các mục khác bị bỏ
          qua.
        </Text>
        <Text>Hãy báo cho học viên biết trước khi quét. Việc đọc chỉ bật trên máy này.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Không bật
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              onAgree();
              onClose();
            }}
          >
            Bật đọc thẻ căn cước
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
