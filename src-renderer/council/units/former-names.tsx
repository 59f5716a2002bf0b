import { Button, Group, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { Unit } from '@shared/council/contract';
import type { UnitLeadership } from '@shared/council/unit-officers/contract';
import { formatDate, isLocalDate } from '@shared/kernel/local-date';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { DateField, SelectField, TextField } from '../../ui/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { FormerNameDialog } from './former-name-dialog';
import { unitTypeChoices } from './unit-type-choices';

interface FormerNamesProps {
  readonly unit: Unit;
  readonly names: UnitLeadership['formerNames'];
}

/** What the unit was called before; a new name from a day on keeps the old one here. */
export function FormerNames({ unit, names }: FormerNamesProps) {
  const [open, setOpen] = useState<'rename' | 'former' | null>(null);
  const close = (): void => setOpen(null);
  const removal = useCommand('unitOfficers.removeFormerName');
  // Names without a day come first.
  const since = names.at(-1)?.to ?? null;
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Title order={3}>Tên qua các thời kỳ</Title>
        <Group gap="xs">
          <Button variant="default" size="compact-md" onClick={() => setOpen('former')}>
            Ghi tên cũ
          </Button>
          <Button variant="default" size="compact-md" onClick={() => setOpen('rename')}>
            Đổi tên đơn vị
          </Button>
        </Group>
      </Group>
      <Text size="sm">
        {unit.fullName}
        {since === null ? '' : `, từ ${formatDate(since)}`} (tên đang dùng)
      </Text>
      {names.map((name) => (
        <Text key={name.id} size="sm" c="dimmed">
          {name.fullName}
          {name.from ? `, từ ${formatDate(name.from)}` : ''}
          {name.to ? `, đến trước ${formatDate(name.to)}` : ''}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Bỏ tên cũ ${name.fullName}`}
            onClick={() => void removal.run({ id: name.id, version: name.version })}
          >
            Bỏ
          </Button>
        </Text>
      ))}
      {open === 'former' && <FormerNameDialog unit={unit} onClose={close} />}
      {open === 'rename' && <RenameDialog unit={unit} onClose={close} />}
    </div>
  );
}

function RenameDialog({ unit, onClose }: { readonly unit: Unit; readonly onClose: () => void }) {
  const rename = useCommand('unitOfficers.renameUnit', { quiet: true });
  const [name, setName] = useState(unit.name);
  const [unitType, setUnitType] = useState<Unit['unitType']>(unit.unitType);
  const [from, setFrom] = useState('');
  const [refused, setRefused] = useState('');

  async function submit(): Promise<void> {
    if (!isLocalDate(from)) {
      setRefused('Hãy ghi ngày tên mới có hiệu lực.');
      return;
    }
    const reply = await rename.run({ id: unit.id, version: unit.version, unitType, name, from });
    if (reply.ok) onClose();
    else setRefused(errorMessage(reply.error));
  }

  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Đổi tên {unit.fullName}</Text>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RefusalLine refusal={refused} />
          <SimpleGrid cols={2} spacing="sm">
            <SelectField
              label="Loại"
              choices={unitTypeChoices}
              defaultValue={unitType}
              onChange={(value) => setUnitType(value as Unit['unitType'])}
            />
            <DateField label="Từ ngày" required onChange={(value) => setFrom(value ?? '')} />
          </SimpleGrid>
          <TextField
            label="Tên mới"
            description="Không ghi chữ xã, phường, đặc khu"
            data-autofocus
            required
            defaultValue={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            Tên cũ được giữ lại; danh sách còn ghi tên cũ vẫn tìm ra đơn vị.
          </Text>
          <DialogActions submitLabel="Đổi tên" running={rename.running} onClose={onClose} closeLabel="Đóng" />
        </Stack>
      </form>
    </Modal>
  );
}
