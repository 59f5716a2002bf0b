import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import { useCommand } from '../../api/queries';
import styles from './roll-call.module.css';

interface RestDialogProps {
  readonly kind: 'present' | 'absent';
  /** Of whom nothing is recorded. */
  readonly open: RollReply['deputies'];
  readonly recorded: number;
  readonly place: { readonly sessionId: string; readonly sittingId: string };
  readonly onClose: () => void;
  readonly onDone: (answer: RollReply) => void;
}

/** Says whom and how many before anything is written. */
export function RestDialog({ kind, open, recorded, place, onClose, onDone }: RestDialogProps) {
  const present = useCommand('rollCall.recordAllPresent');
  const absent = useCommand('rollCall.recordRestAbsent');
  const words = kind === 'present' ? 'có mặt' : 'vắng không lý do';
  const submit = async () => {
    const input = { ...place, deputyIds: open.map(({ id }) => id) };
    const reply = await (kind === 'present' ? present : absent).run(input);
    if (reply.ok) onDone(reply.value);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={600}>{kind === 'present' ? 'Tất cả có mặt' : 'Còn lại vắng không lý do'}</Text>}
    >
      <Stack>
        <Text>
          Ghi {words} cho <b>{open.length} đại biểu</b> chưa ghi
          {recorded > 0 ? `; ${recorded} người đã ghi được giữ nguyên` : ''}.
        </Text>
        <ol className={styles['people']}>
          {open.map(({ id, fullName }) => (
            <li key={id}>{fullName}</li>
          ))}
        </ol>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Không ghi
          </Button>
          <Button data-autofocus loading={present.running || absent.running} onClick={() => void submit()}>
            Ghi {words} {open.length} người
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
