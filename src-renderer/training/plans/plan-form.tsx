import { Group, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { PlanFields, type PlanRecord } from '@shared/training/plans/contract';
import { useCommand } from '../../api/queries';
import { CountField, LongTextField, TextField } from '../../ui/forms/fields';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm } from '../../ui/forms/use-record-form';

/** What a plan says in words: purpose, requirement, who it is for, who does what. */
export function PlanForm({ plan }: { readonly plan: PlanRecord }) {
  const save = useCommand('trainingPlans.savePlan', { quiet: true });
  const [edition, setEdition] = useState(0);
  return <PlanFieldsForm key={edition} plan={plan} save={save} onReload={() => setEdition(edition + 1)} />;
}

interface PlanFieldsFormProps {
  readonly plan: PlanRecord;
  readonly save: ReturnType<typeof useCommand<'trainingPlans.savePlan'>>;
  readonly onReload: () => void;
}

function PlanFieldsForm({ plan, save, onReload }: PlanFieldsFormProps) {
  const state = useRecordForm<PlanFields>({
    record: plan,
    initial: plan.fields,
    schema: PlanFields,
    save: (fields, on) => save.run({ id: plan.id, version: on?.version ?? plan.version, fields }),
  });
  const field = (name: keyof PlanFields) => state.form.getInputProps(name) as object;
  return (
    <RecordForm state={state} label="Nội dung kế hoạch" submitLabel="Lưu kế hoạch" onReload={onReload} quiet>
      <Group gap="sm" align="flex-start">
        <TextField label="Tên kế hoạch" required flex={1} miw={200} {...field('title')} />
        <CountField label="Năm" w={110} {...field('year')} />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextField label="Địa điểm" {...field('place')} />
        <TextField label="Đơn vị tổ chức" {...field('organiser')} />
      </SimpleGrid>
      <LongTextField label="Mục đích" {...field('purpose')} />
      <LongTextField label="Yêu cầu" {...field('requirement')} />
      <LongTextField label="Đối tượng" {...field('audience')} />
      <LongTextField
        label="Tổ chức thực hiện"
        description="Mỗi cơ quan, cá nhân một dòng"
        {...field('duties')}
      />
      <LongTextField label="Ghi chú" {...field('note')} />
    </RecordForm>
  );
}
