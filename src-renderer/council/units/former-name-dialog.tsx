import { Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Unit } from '@shared/council/contract';
import type { AppError } from '@shared/contract/error-messages';
import { isLocalDate } from '@shared/kernel/local-date';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { DateField, SelectField, TextField } from '../../ui/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { unitTypeChoices } from './unit-type-choices';

interface FormerNameDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
}

/** A name from before the program: of the unit itself, or of one that was merged into it. Lists that use it find the unit. */
export function FormerNameDialog({ unit, onClose }: FormerNameDialogProps) {
  const save = useCommand('unitOfficers.saveFormerName', { quiet: true });
  const [name, setName] = useState('');
  const [unitType, setUnitType] = useState<Unit['unitType']>(unit.unitType);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(unit.validFrom);
  const [refusal, setRefusal] = useState<AppError | string | null>(null);

  async function submit(): Promise<void> {
    if (name.trim() === '') {
      setRefusal('Hãy ghi tên cũ.');
      return;
    }
    if ([from, to].some((day) => day !== null && !isLocalDate(day))) {
      setRefusal('Hãy sửa ngày, dạng 30/06/2025.');
      return;
    }
    const fields = { unitType, name, from, to };
    const reply = await save.run({ unitId: unit.id, id: null, version: null, fields });
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }

  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Tên cũ của {unit.fullName}</Text>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void submit();
        }}
      >
        <Stack gap="sm">
          <RefusalLine refusal={refusal} />
          <TextField
            label="Tên cũ"
            description="Của đơn vị này hoặc đơn vị đã nhập vào; không ghi chữ xã, phường"
            data-autofocus
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SimpleGrid cols={3} spacing="sm">
            <SelectField
              label="Loại"
              choices={unitTypeChoices}
              defaultValue={unitType}
              onChange={(value) => setUnitType(value as Unit['unitType'])}
            />
            <DateField label="Từ ngày" onChange={setFrom} />
            <DateField label="Đến trước ngày" defaultValue={to} onChange={setTo} />
          </SimpleGrid>
          <DialogActions
            submitLabel="Ghi tên cũ"
            running={save.running}
            onClose={onClose}
            closeLabel="Đóng"
          />
        </Stack>
      </form>
    </Modal>
  );
}
