import { Modal, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { headWhoSigns } from '@shared/confidence-votes/ballots/permissions';
import { errorMessage, type AppError } from '@shared/contract/error-messages';
import type { MergeConflict } from '@shared/confidence-votes/log/contract';
import { useState, type FormEvent } from 'react';
import { call } from '../../api/client';
import { useCall, useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { machineText } from './moments';

interface SetAsideDialogProps {
  readonly voteId: string;
  readonly conflict: MergeConflict;
  readonly side: MergeConflict['sides'][number];
  readonly onClose: () => void;
}

/** The head signs with the PIN for this one decision, whoever is signed in to type. */
export function SetAsideDialog({ voteId, conflict, side, onClose }: SetAsideDialogProps) {
  const count = useCall('ballotCount.getCount', { voteId });
  const setAside = useCommand('countLog.setAside', { quiet: true });
  const [pin, setPin] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const head = headWhoSigns(count.data?.operators ?? []);

  async function decide(): Promise<AppError | null> {
    const signedIn = await call('ballotCount.signIn', { voteId, operatorId: head?.id ?? '', pin });
    if (!signedIn.ok) return signedIn.error;
    const { token } = signedIn.value;
    const { entryId, resolutionId } = side;
    const reply = await setAside.run({ voteId, token, entryId, resolutionId, reason });
    const signedOut = await call('ballotCount.signOut', { token });
    if (!reply.ok) return reply.error;
    return signedOut.ok ? null : signedOut.error;
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setProblem('Hãy ghi lý do bỏ bên này.');
      return;
    }
    const refused = await decide();
    if (refused) setProblem(errorMessage(refused));
    else onClose();
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Bỏ một bên của phiếu {conflict.ballotNo}?</Text>}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text>
            Bỏ {side.entryNo === null ? 'lần phân xử' : `lần nhập ${side.entryNo}`} của {side.by},{' '}
            {machineText(side)}. Bên còn lại được tính; phiếu thiếu thì nhập lại.
          </Text>
          <Textarea
            label="Lý do"
            autosize
            minRows={2}
            maxLength={300}
            spellCheck={false}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <PasswordInput
            label={`Mã PIN của trưởng ban${head ? ` ${head.name}` : ''}`}
            inputMode="numeric"
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': 'Hiện mã PIN' }}
            value={pin}
            error={problem === '' ? null : problem}
            onChange={(event) => {
              setPin(event.target.value);
              setProblem('');
            }}
          />
          <DialogActions
            submitLabel="Bỏ bên này"
            running={setAside.running}
            destructive
            onClose={onClose}
            closeLabel="Giữ cả hai"
          />
        </Stack>
      </form>
    </Modal>
  );
}
