import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { DeputyFields, DeputyInput, type Deputy } from '@shared/council/contract';
import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import { BOARD_ROLE_WORDS, GROUP_ROLE_WORDS, MANDATE_LABELS } from '@shared/council/labels';
import { useCall, useCommand } from '../../api/queries';
import { CheckField, DateField, SelectField, TextField } from '../../ui/forms/fields';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { FormSection } from '../form-section';
import { PersonFieldSet } from '../person-fields';
import { pickFields } from '../pick-fields';

const groupRoles = Object.entries(GROUP_ROLE_WORDS).map(([value, label]) => ({ value, label }));
const boardRoles = Object.entries(BOARD_ROLE_WORDS).map(([value, label]) => ({ value, label }));

interface DeputyFormProps {
  readonly deputy: Deputy | null;
  readonly onCreated: (id: string) => void;
  readonly onReload: () => void;
  readonly actions: ReactNode;
}

export function DeputyForm({ deputy, onCreated, onReload, actions }: DeputyFormProps) {
  const bodies = useCall('council.listBodies', {});
  const save = useCommand('council.saveDeputy', { quiet: true });
  const state = useRecordForm<DeputyFields>({
    record: deputy,
    initial: deputy ? pickFields(DeputyFields.shape, deputy) : EMPTY_DEPUTY,
    schema: DeputyInput,
    keptAs: 'deputy',
    save: (fields, on) => save.run({ id: on?.id ?? null, version: on?.version ?? null, fields }),
    onSaved: (saved) => {
      if (!deputy) onCreated(saved.id);
    },
  });
  const { form } = state;
  const field = (name: keyof DeputyFields) => form.getInputProps(name) as object;
  const check = (name: keyof DeputyFields) => form.getInputProps(name, { type: 'checkbox' }) as object;
  const bodyChoices = (kind: 'board' | 'deputy_group') =>
    (bodies.data ?? [])
      .filter((body) => body.kind === kind)
      .map((body) => ({ value: body.id, label: body.name }));

  return (
    <RecordForm
      state={state}
      label="Đại biểu"
      submitLabel={deputy ? 'Lưu đại biểu' : 'Thêm đại biểu'}
      onReload={onReload}
      actions={actions}
    >
      <PersonFieldSet form={form} isNew={deputy === null} />
      <FormSection title="Nhiệm vụ đại biểu">
        <SimpleGrid cols={2} spacing="sm">
          {bodies.isSuccess && (
            <>
              <SelectField
                label={MANDATE_LABELS.groupId}
                choices={bodyChoices('deputy_group')}
                empty="Chưa xếp"
                {...field('groupId')}
              />
              <SelectField
                label={MANDATE_LABELS.groupRole}
                choices={groupRoles}
                empty="—"
                {...field('groupRole')}
              />
              <SelectField
                label={MANDATE_LABELS.boardId}
                choices={bodyChoices('board')}
                empty="Không"
                {...field('boardId')}
              />
              <SelectField
                label={MANDATE_LABELS.boardRole}
                choices={boardRoles}
                empty="—"
                {...field('boardRole')}
              />
            </>
          )}
        </SimpleGrid>
        <TextField label={MANDATE_LABELS.standingCommitteePost} {...field('standingCommitteePost')} />
        <TextField label={MANDATE_LABELS.constituency} {...field('constituency')} />
        <CheckField label={MANDATE_LABELS.fullTime} {...check('fullTime')} />
        <SimpleGrid cols={2} spacing="sm">
          <DateField label={MANDATE_LABELS.mandateFrom} {...field('mandateFrom')} />
          <DateField label={MANDATE_LABELS.mandateTo} {...field('mandateTo')} />
        </SimpleGrid>
        <TextField label={MANDATE_LABELS.endReason} {...field('endReason')} />
        <CheckField label={MANDATE_LABELS.suspended} {...check('suspended')} />
      </FormSection>
    </RecordForm>
  );
}
