import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { machineName } from '@shared/kernel/machine-name';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog';

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
          Lớp này nhận từ máy <b>{machineName(origin)}</b>: giấy chứng nhận cấp ở máy đó để không có hai giấy
          cùng số.
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
  return (
    <ReasonDialog
      title="Cấp giấy chứng nhận ở máy này"
      submitLabel="Cấp ở máy này"
      closeLabel={`Để máy ${machineName(origin)} cấp`}
      running={takeOver.running}
      onClose={onClose}
      onReason={async (reason) => {
        const reply = await takeOver.run({ classId, reason });
        if (!reply.ok) return reply.error;
        showDone('Từ nay giấy chứng nhận của lớp cấp ở máy này.');
        onClose();
        return null;
      }}
    >
      Chỉ làm khi máy {machineName(origin)} không cấp giấy của lớp nữa. Sổ ở máy này chưa biết các số máy đó
      đã cấp: khi cấp, hãy ghi số tiếp theo của sổ giấy.
    </ReasonDialog>
  );
}
