import { Button, Group, Modal, MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import { useState } from 'react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';

type Deputy = RollReply['deputies'][number];

interface CardsDialogProps {
  readonly sessionId: string;
  readonly deputies: readonly Deputy[];
  readonly onClose: () => void;
}

const ALL = 'all';
const CHOSEN = 'chosen';

/** S16: cards that the roll reads, of everybody, of one Tổ, or of those named (somebody lost one). */
export function CardsDialog({ deputies, onClose, sessionId }: CardsDialogProps) {
  const make = useCommand('rollCall.makeCards');
  const [who, setWho] = useState(ALL);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const groups = [...new Set(deputies.map(({ groupName }) => groupName))].filter((name) => name !== '');
  const ids =
    who === ALL
      ? deputies.map(({ id }) => id)
      : who === CHOSEN
        ? chosen
        : deputies.filter(({ groupName }) => `group ${groupName}` === who).map(({ id }) => id);
  const print = async () => {
    const reply = await make.run({ sessionId, deputyIds: who === ALL ? null : [...ids], format: 'pdf' });
    if (!reply.ok) return;
    saveArtifact(reply.value);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>In thẻ đại biểu</Text>}>
      <Stack>
        <Text size="sm" c="dimmed">
          Mười thẻ một tờ A4, cắt theo đường kẻ; mã QR quét được ở ô điểm danh. Số thẻ của đại biểu không đổi.
        </Text>
        <NativeSelect
          label="Thẻ của ai"
          data-autofocus
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          data={[
            { value: ALL, label: `Tất cả (${deputies.length})` },
            ...groups.map((name) => ({
              value: `group ${name}`,
              label: `${name} (${deputies.filter(({ groupName }) => groupName === name).length})`,
            })),
            { value: CHOSEN, label: 'Chọn từng người' },
          ]}
        />
        {who === CHOSEN && (
          <MultiSelect
            label="Đại biểu"
            searchable
            data={deputies.map(({ fullName, id, number }) => ({
              value: id,
              label: `${number}. ${fullName}`,
            }))}
            value={[...chosen]}
            onChange={setChosen}
            comboboxProps={{ withinPortal: true }}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Đóng
          </Button>
          <Button loading={make.running} disabled={ids.length === 0} onClick={() => void print()}>
            In {ids.length} thẻ
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
