import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';

interface AcceptWarningsDialogProps {
  readonly count: number;
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onAccept: (reason: string) => void;
}

/** Findings that do not block are accepted by a person, in words that stay in the log. */
export function AcceptWarningsDialog({ count, running, onClose, onAccept }: AcceptWarningsDialogProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) onAccept(reason);
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Chấp nhận {count} cảnh báo</Text>}>
      <form onSubmit={submit}>
        <Stack>
          <Text>Các cảnh báo không cản việc chốt. Ghi đã xem lại thế nào; lý do được lưu trong nhật ký.</Text>
          <Textarea
            label="Lý do chấp nhận"
            data-autofocus
            autosize
            minRows={2}
            maxLength={300}
            spellCheck={false}
            value={reason}
            error={tried && missing ? 'Hãy ghi lý do.' : null}
            onChange={(event) => setReason(event.target.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Xem lại đã
            </Button>
            <Button type="submit" loading={running}>
              Chốt số liệu
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
