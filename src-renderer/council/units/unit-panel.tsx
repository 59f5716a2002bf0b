import { SimpleGrid } from '@mantine/core';
import { EMPTY_UNIT } from '@shared/council/empty-records';
import { useSearch } from '@tanstack/react-router';
import { UnitFields, type Unit } from '@shared/council/contract';
import { UNIT_LABELS } from '@shared/council/labels';
import { useCommand } from '../../api/queries';
import { CountField, DateField, LongTextField, SelectField, TextField } from '../../ui/forms/fields';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { pickFields } from '../pick-fields';
import { RecordPanel, type FormPlace } from '../record-panel';
import { useRemoveRecord } from '../use-remove-record';
import { UnitLeadership } from './unit-leadership';
import { unitTypeChoices } from './unit-type-choices';

const NEW_UNIT: UnitFields = { ...EMPTY_UNIT, name: '', unitType: 'commune' };

interface UnitPanelProps {
  readonly unit: Unit | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function UnitPanel({ unit, onClose, onCreated }: UnitPanelProps) {
  const { tab } = useSearch({ from: '/units' });
  const { remove, dialog } = useRemoveRecord<Unit>(
    'council.removeUnit',
    {
      title: ({ fullName }) => `Xóa ${fullName}?`,
      body: 'Nếu đơn vị đã sáp nhập hay đổi tên, hãy ghi ngày hết hiệu lực thay vì xóa.',
      confirm: 'Xóa đơn vị',
      done: ({ fullName }) => `Đã xóa ${fullName}.`,
    },
    onClose,
  );
  return (
    <>
      <RecordPanel
        title={unit?.fullName ?? 'Thêm đơn vị'}
        entity="unit"
        id={unit?.id ?? null}
        onClose={onClose}
        onRemove={() => unit && remove(unit)}
        {...(unit
          ? {
              second: {
                label: 'Thường trực',
                opened: tab === 'officers',
                content: <UnitLeadership unit={unit} />,
              },
            }
          : {})}
        form={(place) => <UnitForm unit={unit} onCreated={onCreated} {...place} />}
      />
      {dialog}
    </>
  );
}

interface UnitFormProps extends FormPlace {
  readonly unit: Unit | null;
  readonly onCreated: (id: string) => void;
}

function UnitForm({ unit, onCreated, onReload, actions }: UnitFormProps) {
  const save = useCommand('council.saveUnit', { quiet: true });
  const state = useRecordForm<UnitFields>({
    record: unit,
    initial: unit ? pickFields(UnitFields.shape, unit) : NEW_UNIT,
    schema: UnitFields,
    save: (fields, on) => save.run({ id: on?.id ?? null, version: on?.version ?? null, fields }),
    onSaved: (saved) => {
      if (!unit) onCreated(saved.id);
    },
  });
  const field = (name: keyof UnitFields) => state.form.getInputProps(name) as object;

  return (
    <RecordForm
      state={state}
      label="Đơn vị"
      submitLabel={unit ? 'Lưu đơn vị' : 'Thêm đơn vị'}
      onReload={onReload}
      actions={actions}
    >
      <TextField
        label={UNIT_LABELS.name}
        description="Không ghi chữ xã, phường, đặc khu"
        required
        {...field('name')}
      />
      <SimpleGrid cols={2} spacing="sm">
        <SelectField label={UNIT_LABELS.unitType} choices={unitTypeChoices} {...field('unitType')} />
        <TextField label={UNIT_LABELS.code} {...field('code')} />
        <TextField label={UNIT_LABELS.phone} {...field('phone')} />
        <TextField label={UNIT_LABELS.email} {...field('email')} />
      </SimpleGrid>
      <TextField label={UNIT_LABELS.address} {...field('address')} />
      <SimpleGrid cols={2} spacing="sm">
        <TextField label={UNIT_LABELS.oldDistrict} {...field('oldDistrict')} />
        <CountField label={UNIT_LABELS.population} {...field('population')} />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="sm">
        <DateField label={UNIT_LABELS.validFrom} {...field('validFrom')} />
        <DateField label={UNIT_LABELS.validTo} {...field('validTo')} />
      </SimpleGrid>
      <LongTextField label={UNIT_LABELS.note} {...field('note')} />
    </RecordForm>
  );
}
