import { Modal, Stack, Text } from '@mantine/core';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import { errorMessage } from '@shared/contract/error-messages';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/queries';
import { PinFields, useNewPin } from './pin-fields';
import { DialogActions } from '../../ui/dialog-actions';
import { RefusalLine } from '../../ui/refusal-line';

interface PinDialogProps {
  readonly voteId: string;
  readonly token: string | null;
  readonly operator: Operator;
  readonly onClose: () => void;
}

/** Somebody who came with a file of another PC gets a PIN here; who they are and what they do stays as it is. */
export function PinDialog({ voteId, token, operator, onClose }: PinDialogProps) {
  const pin = useNewPin();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { run, running } = useCommand('ballotCount.saveOperator', { quiet: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefused(null);
    if (!pin.right) return;
    const { id: operatorId, version, name, role, active } = operator;
    const reply = await run({ voteId, token, operatorId, version, name, role, active, pin: pin.pin });
    if (reply.ok) onClose();
    else setRefused(errorMessage(reply.error));
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Đặt mã PIN cho {operator.name}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>
            {operatorRoleNames[operator.role]}. Mã này chỉ dùng trên máy này, không đi theo tệp sang máy khác.
          </Text>
          <PinFields label="Mã PIN, 4 đến 8 chữ số" value={pin} checked={tried} autoFocus />
          <RefusalLine refusal={refused} />
          <DialogActions submitLabel="Lưu" running={running} onClose={onClose} closeLabel="Đóng" />
        </Stack>
      </form>
    </Modal>
  );
}
