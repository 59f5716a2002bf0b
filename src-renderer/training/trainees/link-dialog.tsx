import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { searched } from '@shared/kernel/vietnamese-text';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import styles from './trainees.module.css';

interface LinkDialogProps {
  readonly classId: string;
  readonly walkIn: TraineeRecord;
  readonly trainees: readonly TraineeRecord[];
  readonly onClose: () => void;
}

/** Row A11: who somebody at the door turned out to be. */
export function LinkDialog({ classId, walkIn, trainees, onClose }: LinkDialogProps) {
  const navigate = useNavigate();
  const link = useCommand('training.linkWalkIn', { quiet: true });
  const [as, setAs] = useState<'same_person' | 'substitute'>('substitute');
  const [target, setTarget] = useState('');
  const [query, setQuery] = useState('');
  const [refused, setRefused] = useState('');
  const listed = trainees.filter(({ kind }) => kind === 'listed');
  const shown = searched(listed, ({ fullName, unitLabel }) => `${fullName} ${unitLabel}`, query).slice(0, 40);

  async function submit(): Promise<void> {
    const reply = await link.run({ id: walkIn.id, version: walkIn.version, traineeId: target, as });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    const { moved, conflicts } = reply.value;
    showDone(
      conflicts === 0
        ? `Đã gắn ${walkIn.fullName}; ${moved} buổi được ghi.`
        : `Đã gắn ${walkIn.fullName}; ${conflicts} buổi ghi khác nhau, hãy quyết định ở đây.`,
    );
    onClose();
    if (conflicts > 0) void navigate({ to: '/training/$classId/doors', params: { classId } });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{walkIn.fullName} (ngoài danh sách) là ai</Text>}
    >
      <Stack>
        <RefusalLine refusal={refused} />
        <Radio.Group label="Người này" value={as} onChange={setAs}>
          <Stack gap="xs" mt={4}>
            <Radio
              value="substitute"
              size="md"
              label="học thay cho một người trong danh sách"
              description="Người được thay ghi T kèm tên; tính cho đơn vị, không tính cho chứng nhận"
            />
            <Radio
              value="same_person"
              size="md"
              label="chính là một người trong danh sách"
              description="Điểm danh chuyển sang người đó; buổi nào hai dòng ghi khác nhau thì chờ quyết định"
            />
          </Stack>
        </Radio.Group>
        <TextField
          label="Tìm học viên"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <div className={styles['checks']}>
          <Radio.Group aria-label="Học viên trong danh sách" value={target} onChange={setTarget}>
            <Stack gap="xs">
              {shown.map(({ id, fullName, unitLabel }) => (
                <Radio key={id} value={id} size="md" label={fullName} description={unitLabel} />
              ))}
            </Stack>
          </Radio.Group>
          {shown.length === 0 && <Text c="dimmed">Không có học viên nào khớp.</Text>}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Không gắn
          </Button>
          <Button disabled={target === ''} loading={link.running} onClick={() => void submit()}>
            Gắn với người này
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
