import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { BatchStatus, CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import { levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type Vote } from '@shared/confidence-votes/model';
import { errorMessage } from '@shared/contract/error-messages';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../../api/queries';
import { batchDetail } from './batch-words';
import { PencilForm } from './pencil-form';

interface BatchDialogProps {
  readonly vote: Pick<Vote, 'procedure'>;
  readonly count: CountStatus;
  readonly batch: BatchStatus;
  readonly operator: Operator | null;
  /** Null where nothing may be changed. */
  readonly token: string | null;
  readonly onClose: () => void;
}

/** One stack: where it stands, the totals counted by hand, and setting a wrong entry aside. */
export function BatchDialog({ vote, count, batch, operator, token, onClose }: BatchDialogProps) {
  const kind = count.kinds.find(({ batches }) => batches.some(({ batchId }) => batchId === batch.batchId));
  const may = (act: Parameters<typeof mayAct>[1]) => operator !== null && mayAct(operator.role, act);
  const setsAside = token !== null && may('set_aside') && batch.closed.some((closed) => closed > 0);
  const [settingAside, setSettingAside] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={
        <Text fw={600}>
          Xấp {batch.no}, {kind?.title}
        </Text>
      }
    >
      <Stack>
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Text>{batchDetail(batch)}</Text>
          {setsAside && !settingAside && (
            <Button
              variant="subtle"
              color="red"
              size="compact-md"
              flex="none"
              onClick={() => setSettingAside(true)}
            >
              Bỏ phần đã gõ…
            </Button>
          )}
        </Group>
        {token !== null && setsAside && settingAside && (
          <SetAside batch={batch} token={token} onDone={onClose} onBack={() => setSettingAside(false)} />
        )}
        {token !== null && may('pencil_totals') && kind && !settingAside && (
          <PencilForm
            batch={batch}
            persons={kind.persons}
            levels={LEVELS_OF[vote.procedure].map((level) => levelNames[level])}
            token={token}
            onDone={onClose}
          />
        )}
      </Stack>
    </Modal>
  );
}

interface SetAsideProps {
  readonly batch: BatchStatus;
  readonly token: string;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** A wrong entry is set aside with its reason and typed again; the log keeps both. */
function SetAside({ batch, token, onDone, onBack }: SetAsideProps) {
  const typed = batch.closed.flatMap((closed, index) => (closed > 0 ? [index + 1] : []));
  const [entryNo, setEntryNo] = useState(typed[0] ?? 1);
  const [ballotNo, setBallotNo] = useState('');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const { run, running } = useCommand('ballotCount.voidEntries', { quiet: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (cleanText(reason) === '') {
      setRefused('Hãy ghi lý do.');
      return;
    }
    const reply = await run({
      token,
      batchId: batch.batchId,
      entryNo,
      ballotNo: ballotNo === '' ? null : Number(ballotNo),
      reason,
    });
    if (reply.ok) onDone();
    else setRefused(errorMessage(reply.error));
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="xs">
        <Text fw={600}>Bỏ phần đã gõ để gõ lại</Text>
        <Text c="dimmed" size="sm">
          Phần bỏ ra vẫn còn trong nhật ký, cùng lý do; người nhập gõ lại từ đầu.
        </Text>
        <Group align="flex-start" gap="sm">
          <NativeSelect
            label="Lần nhập"
            autoFocus
            value={String(entryNo)}
            onChange={(event) => setEntryNo(Number(event.currentTarget.value))}
            data={typed.map(String)}
          />
          <TextInput
            label="Phiếu số"
            placeholder="cả xấp"
            inputMode="numeric"
            w={120}
            value={ballotNo}
            onChange={(event) => setBallotNo(event.currentTarget.value.replace(/\D/gu, ''))}
          />
          <TextInput
            label="Lý do"
            flex={1}
            miw={220}
            autoComplete="off"
            spellCheck={false}
            value={reason}
            error={refused}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setRefused(null);
            }}
          />
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            Giữ nguyên
          </Button>
          <Button type="submit" variant="outline" color="red" loading={running}>
            {ballotNo === '' ? `Bỏ lần ${entryNo} của cả xấp` : `Bỏ lần ${entryNo} của phiếu ${ballotNo}`}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
