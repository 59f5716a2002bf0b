import { Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { err } from '@shared/kernel/result';
import { ClassFields } from '@shared/training/class-contract';
import type { ClassRecord } from '@shared/training/contract';
import { useCommand } from '../../api/queries';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { ClassFieldSet, InvitedField, RuleFieldSet } from './class-fields';
import { useRuleQuestion } from './use-rule-question';

interface ClassDialogProps {
  readonly one: ClassRecord;
  readonly onClose: () => void;
}

export function ClassDialog({ one, onClose }: ClassDialogProps) {
  const [edition, setEdition] = useState(0);
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Thông tin lớp</Text>}>
      <ClassForm key={edition} one={one} onClose={onClose} onReload={() => setEdition(edition + 1)} />
    </Modal>
  );
}

function ClassForm({ one, onClose, onReload }: ClassDialogProps & { readonly onReload: () => void }) {
  const save = useCommand('training.saveClass', { quiet: true });
  const { mayChange, dialog } = useRuleQuestion(one);
  const state = useRecordForm<ClassFields>({
    record: one,
    initial: one.fields,
    schema: ClassFields,
    save: async (fields, on) =>
      (await mayChange(fields))
        ? save.run({ id: one.id, version: on?.version ?? one.version, fields })
        : err({ code: 'training.rule-kept' }),
    onSaved: onClose,
  });
  return (
    <RecordForm state={state} label="Thông tin lớp" submitLabel="Lưu thông tin lớp" onReload={onReload}>
      <ClassFieldSet form={state.form} invited={<InvitedField {...state.form.getInputProps('invited')} />} />
      <Stack gap="sm">
        <Title order={3}>Giấy chứng nhận và chuyên cần</Title>
        <RuleFieldSet form={state.form} />
      </Stack>
      {dialog}
    </RecordForm>
  );
}
