import { Modal, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { runCommand, useCommand } from '../api/queries';
import { DialogActions } from '../ui/dialogs/dialog-actions';
import { momentText } from './contents-words';
import { RestoreConsequences } from './restore-consequences';
import type { Backup } from './status';

interface RestoreDialogProps {
  readonly backup: Backup;
  readonly preview: Output<'safety.previewRestore'>;
  readonly onClose: () => void;
  readonly onRestored: () => void;
}

type Consent = NonNullable<Input<'safety.restoreBackup'>['consent']>;

/**
 * A restore that takes a count back: what goes is named, and somebody answers for it: the head of the counting board with
 * the PIN, or the head of the office where the board's head is not there.
 */
export function RestoreDialog({ backup, preview, onClose, onRestored }: RestoreDialogProps) {
  const restore = useCommand('safety.restoreBackup', { quiet: true });
  const signOut = useCommand('ballotCount.signOut', { quiet: true });
  const signing = preview.counts.find(({ head }) => head !== null);
  const head = signing?.head ?? null;
  const [way, setWay] = useState<'head' | 'office'>(head ? 'head' : 'office');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<{ readonly at: 'reason' | 'who'; readonly words: string } | null>(
    null,
  );

  const who = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem?.at === 'who') who.current?.focus();
  }, [problem]);

  async function consentOf(): Promise<Consent | null> {
    if (way === 'office' || !signing || !head) return { reason, by };
    const reply = await runCommand('ballotCount.signIn', {
      voteId: signing.voteId,
      operatorId: head.operatorId,
      pin,
    });
    if (reply.ok) return { reason, token: reply.value.token };
    setProblem({ at: 'who', words: errorMessage(reply.error) });
    return null;
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setProblem({ at: 'reason', words: 'Hãy ghi lý do khôi phục.' });
      return;
    }
    if ((way === 'head' ? pin : by.trim()) === '') {
      const words = way === 'head' ? 'Hãy nhập mã PIN của trưởng ban.' : 'Hãy ghi họ tên người xác nhận.';
      setProblem({ at: 'who', words });
      return;
    }
    const consent = await consentOf();
    if (!consent) return;
    const { fileName, location } = backup;
    const reply = await restore.run({ fileName, location, consent });
    if (reply.ok) {
      onRestored();
      return;
    }
    setProblem({ at: 'who', words: errorMessage(reply.error) });
    if ('token' in consent) void signOut.run({ token: consent.token });
  };
  const errorAt = (at: 'reason' | 'who') => (problem?.at === at ? problem.words : null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>Khôi phục bản lúc {momentText(backup.createdAt)}?</Text>}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RestoreConsequences createdAt={backup.createdAt} preview={preview} />
          <TextInput
            label="Lý do khôi phục"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            value={reason}
            error={errorAt('reason')}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setProblem(null);
            }}
          />
          {head && (
            <SegmentedControl
              aria-label="Ai xác nhận"
              value={way}
              onChange={(next) => {
                setWay(next);
                setProblem(null);
              }}
              data={[
                { value: 'head', label: 'Trưởng ban kiểm phiếu' },
                { value: 'office', label: 'Trưởng ban vắng mặt' },
              ]}
            />
          )}
          {head && way === 'head' ? (
            <PasswordInput
              ref={who}
              label="Mã PIN của trưởng ban"
              description={head.name}
              inputMode="numeric"
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': 'Hiện mã PIN' }}
              value={pin}
              error={errorAt('who')}
              onChange={(event) => {
                setPin(event.currentTarget.value);
                setProblem(null);
              }}
            />
          ) : (
            <TextInput
              ref={who}
              label="Họ tên Chánh Văn phòng"
              description="Được ghi trong lịch sử dữ liệu cùng lý do."
              autoComplete="off"
              spellCheck={false}
              maxLength={120}
              value={by}
              error={errorAt('who')}
              onChange={(event) => {
                setBy(event.currentTarget.value);
                setProblem(null);
              }}
            />
          )}
          <DialogActions
            submitLabel="Khôi phục bản này"
            running={restore.running}
            destructive
            onClose={onClose}
            closeLabel="Giữ dữ liệu hiện tại"
          />
        </Stack>
      </form>
    </Modal>
  );
}
