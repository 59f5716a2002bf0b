import { SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import type { Unit } from '@shared/council/contract';
import type { AppError } from '@shared/contract/error-messages';
import { isLocalDate } from '@shared/kernel/local-date';
import { useCommand } from '../../api/queries';
import { DateField, SelectField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { unitTypeChoices } from './unit-type-choices';

interface UnitNameDialogProps {
  readonly unit: Unit;
  readonly onClose: () => void;
}

interface TypeFieldProps {
  readonly value: Unit['unitType'];
  readonly onChange: (value: Unit['unitType']) => void;
}

function TypeField({ value, onChange }: TypeFieldProps) {
  return (
    <SelectField
      label="Loại"
      choices={unitTypeChoices}
      defaultValue={value}
      onChange={(chosen) => onChange(chosen as Unit['unitType'])}
    />
  );
}

/** A name from before the program: of the unit itself, or of one that was merged into it. Lists that use it find the unit. */
export function FormerNameDialog({ unit, onClose }: UnitNameDialogProps) {
  const save = useCommand('unitOfficers.saveFormerName', { quiet: true });
  const [name, setName] = useState('');
  const [unitType, setUnitType] = useState(unit.unitType);
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
    <FormDialog
      title={`Tên cũ của ${unit.fullName}`}
      refusal={refusal}
      submitLabel="Ghi tên cũ"
      running={save.running}
      enterSubmits
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
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
            <TypeField value={unitType} onChange={setUnitType} />
            <DateField label="Từ ngày" onChange={setFrom} />
            <DateField label="Đến trước ngày" defaultValue={to} onChange={setTo} />
          </SimpleGrid>
        </>
      }
    />
  );
}

/** A new name from a day on; the old one is kept among the former names. */
export function RenameDialog({ unit, onClose }: UnitNameDialogProps) {
  const rename = useCommand('unitOfficers.renameUnit', { quiet: true });
  const [name, setName] = useState(unit.name);
  const [unitType, setUnitType] = useState(unit.unitType);
  const [from, setFrom] = useState('');
  const [refusal, setRefusal] = useState<AppError | string | null>(null);

  async function submit(): Promise<void> {
    if (!isLocalDate(from)) {
      setRefusal('Hãy ghi ngày tên mới có hiệu lực.');
      return;
    }
    const reply = await rename.run({ id: unit.id, version: unit.version, unitType, name, from });
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }

  return (
    <FormDialog
      title={`Đổi tên ${unit.fullName}`}
      refusal={refusal}
      submitLabel="Đổi tên"
      running={rename.running}
      enterSubmits
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
          <SimpleGrid cols={2} spacing="sm">
            <TypeField value={unitType} onChange={setUnitType} />
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
        </>
      }
    />
  );
}
