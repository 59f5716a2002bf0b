import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { TextField } from '../../ui/fields';
import { RefusalLine } from '../../ui/refusal-line';

interface RegisterElsewhereProps {
  readonly classId: string;
  /** The PC that numbers the certificates of the class. */
  readonly origin: string;
}

/** The class came with a file: says where its certificates get their numbers, and lets this PC go on when that one is gone. */
export function RegisterElsewhere({ classId, origin }: RegisterElsewhereProps) {
  const [asking, setAsking] = useState(false);
  return (
    <Alert color="amber" variant="light" mb="md">
      <Group justify="space-between" gap="sm">
        <Text>
          Lớp này nhận từ máy <b>{origin}</b>: giấy chứng nhận cấp ở máy đó để không có hai giấy cùng số.
        </Text>
        <Button variant="default" onClick={() => setAsking(true)}>
          Cấp ở máy này…
        </Button>
      </Group>
      {asking && <TakeOverDialog classId={classId} origin={origin} onClose={() => setAsking(false)} />}
    </Alert>
  );
}

function TakeOverDialog({
  classId,
  origin,
  onClose,
}: RegisterElsewhereProps & { readonly onClose: () => void }) {
  const takeOver = useCommand('trainingCertificates.takeOverRegister', { quiet: true });
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState('');

  async function submit(): Promise<void> {
    if (reason.trim() === '') return;
    const reply = await takeOver.run({ classId, reason });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    showDone('Từ nay giấy chứng nhận của lớp cấp ở máy này.');
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Cấp giấy chứng nhận ở máy này</Text>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <RefusalLine refusal={refused} />
          <Text>
            Chỉ làm khi máy {origin} không cấp giấy của lớp nữa. Sổ ở máy này chưa biết các số máy đó đã cấp:
            khi cấp, hãy ghi số tiếp theo của sổ giấy.
          </Text>
          <TextField
            label="Lý do"
            required
            data-autofocus
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để máy {origin} cấp
            </Button>
            <Button type="submit" disabled={reason.trim() === ''} loading={takeOver.running}>
              Cấp ở máy này
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
