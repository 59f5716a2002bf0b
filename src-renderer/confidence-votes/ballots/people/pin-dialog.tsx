import { Text } from '@mantine/core';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import type { AppError } from '@shared/contract/error-messages';
import { useState } from 'react';
import { useCommand } from '../../../api/queries';
import { PinFields, useNewPin } from './pin-fields';
import { FormDialog } from '../../../ui/dialogs/form-dialog';

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
  const [refused, setRefused] = useState<AppError | null>(null);
  const { run, running } = useCommand('ballotCount.saveOperator', { quiet: true });
  const submit = async () => {
    setTried(true);
    setRefused(null);
    if (!pin.right) return;
    const { id: operatorId, version, name, role, active } = operator;
    const reply = await run({ voteId, token, operatorId, version, name, role, active, pin: pin.pin });
    if (reply.ok) onClose();
    else setRefused(reply.error);
  };
  return (
    <FormDialog
      title={`Đặt mã PIN cho ${operator.name}`}
      refusal={refused}
      submitLabel="Đặt mã PIN"
      running={running}
      enterSubmits
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
          <Text>
            {operatorRoleNames[operator.role]}. Mã này chỉ dùng trên máy này, không đi theo tệp sang máy khác.
          </Text>
          <PinFields label="Mã PIN, 4 đến 8 chữ số" value={pin} checked={tried} autoFocus />
        </>
      }
    />
  );
}
