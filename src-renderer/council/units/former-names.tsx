import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Unit } from '@shared/council/contract';
import type { UnitLeadership } from '@shared/council/unit-officers/contract';
import { formatDate } from '@shared/kernel/local-date';
import { useCommand } from '../../api/queries';
import { FormerNameDialog, RenameDialog } from './unit-name-dialogs';

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
