import { Button, SimpleGrid, Tabs } from '@mantine/core';
import { useState } from 'react';
import { UnitFields, type Unit } from '@shared/council/contract';
import { UNIT_LABELS } from '@shared/council/labels';
import { UNIT_TYPE_WORDS } from '@shared/council/unit-names';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/confirm-dialog';
import { DateField, LongTextField, SelectField, TextField } from '../../ui/fields';
import { HistoryPanel } from '../../ui/history-panel';
import { RecordForm } from '../../ui/record-form';
import { SidePanel } from '../../ui/side-panel';
import { useRecordForm } from '../../ui/use-record-form';
import { pickFields } from '../pick-fields';

const EMPTY: UnitFields = {
  code: '',
  name: '',
  unitType: 'commune',
  phone: '',
  email: '',
  address: '',
  validFrom: null,
  validTo: null,
  note: '',
};

const types = Object.entries(UNIT_TYPE_WORDS).map(([value, label]) => ({ value, label }));

interface UnitPanelProps {
  readonly unit: Unit | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function UnitPanel({ unit, onClose, onCreated }: UnitPanelProps) {
  const [edition, setEdition] = useState(0);
  const form = (
    <UnitForm
      key={edition}
      unit={unit}
      onCreated={onCreated}
      onReload={() => setEdition(edition + 1)}
      onRemoved={onClose}
    />
  );
  if (!unit) {
    return (
      <SidePanel title="Thêm đơn vị" onClose={onClose}>
        {form}
      </SidePanel>
    );
  }
  return (
    <SidePanel title={unit.fullName} onClose={onClose}>
      <Tabs defaultValue="fields" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="fields">Thông tin</Tabs.Tab>
          <Tabs.Tab value="history">Lịch sử</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fields">{form}</Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryPanel entity="unit" id={unit.id} />
        </Tabs.Panel>
      </Tabs>
    </SidePanel>
  );
}

interface UnitFormProps {
  readonly unit: Unit | null;
  readonly onCreated: (id: string) => void;
  readonly onReload: () => void;
  readonly onRemoved: () => void;
}

function UnitForm({ unit, onCreated, onReload, onRemoved }: UnitFormProps) {
  const save = useCommand('council.saveUnit', { quiet: true });
  const removeUnit = useCommand('council.removeUnit');
  const { ask, dialog } = useConfirm();
  const state = useRecordForm<UnitFields>({
    record: unit,
    initial: unit ? pickFields(UnitFields.shape, unit) : EMPTY,
    schema: UnitFields,
    save: (fields, on) => save.run({ id: on?.id ?? null, version: on?.version ?? null, fields }),
    onSaved: (saved) => {
      if (!unit) onCreated(saved.id);
    },
  });
  const field = (name: keyof UnitFields) => state.form.getInputProps(name) as object;

  async function remove(target: Unit): Promise<void> {
    const sure = await ask({
      title: `Xóa ${target.fullName}?`,
      body: 'Nếu đơn vị đã sáp nhập hay đổi tên, hãy ghi ngày hết hiệu lực thay vì xóa.',
      confirm: 'Xóa đơn vị',
      destructive: true,
    });
    if (!sure) return;
    const reply = await removeUnit.run({ id: target.id, version: target.version });
    if (!reply.ok) return;
    showDone(`Đã xóa ${target.fullName}.`);
    onRemoved();
  }

  return (
    <>
      <RecordForm
        state={state}
        label="Đơn vị"
        submitLabel={unit ? 'Lưu đơn vị' : 'Thêm đơn vị'}
        onReload={onReload}
        actions={
          unit && (
            <Button variant="subtle" color="red" onClick={() => void remove(unit)}>
              Xóa…
            </Button>
          )
        }
      >
        <TextField
          label={UNIT_LABELS.name}
          description="Không ghi chữ xã, phường, đặc khu"
          required
          {...field('name')}
        />
        <SimpleGrid cols={2} spacing="sm">
          <SelectField label={UNIT_LABELS.unitType} choices={types} {...field('unitType')} />
          <TextField label={UNIT_LABELS.code} {...field('code')} />
          <TextField label={UNIT_LABELS.phone} {...field('phone')} />
          <TextField label={UNIT_LABELS.email} {...field('email')} />
        </SimpleGrid>
        <TextField label={UNIT_LABELS.address} {...field('address')} />
        <SimpleGrid cols={2} spacing="sm">
          <DateField label={UNIT_LABELS.validFrom} {...field('validFrom')} />
          <DateField label={UNIT_LABELS.validTo} {...field('validTo')} />
        </SimpleGrid>
        <LongTextField label={UNIT_LABELS.note} {...field('note')} />
      </RecordForm>
      {dialog}
    </>
  );
}
