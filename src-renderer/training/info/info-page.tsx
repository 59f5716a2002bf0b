import { Button, Paper, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ClassFields, type ClassRecord, type SlotRecord } from '@shared/training/contract';
import { useCommand } from '../../api/queries';
import { RecordForm } from '../../ui/record-form';
import { useRecordForm } from '../../ui/use-record-form';
import { ClassFrame } from '../class-frame';
import { ClassFieldSet, RuleFieldSet } from './class-fields';
import { SlotDialog } from './slot-dialog';
import { SlotTable } from './slot-table';

export function InfoPage() {
  const [slot, setSlot] = useState<SlotRecord | 'new' | null>(null);
  return (
    <ClassFrame>
      {(one) => (
        <Stack gap="xl" mt="md">
          <section>
            <SlotHeading onAdd={() => setSlot('new')} />
            <SlotTable slots={one.slots} onOpen={setSlot} />
          </section>
          <Paper withBorder p="lg" maw={820}>
            <ClassForm key={one.id} one={one} />
          </Paper>
          {slot !== null && (
            <SlotDialog
              classId={one.id}
              slot={slot === 'new' ? null : slot}
              slots={one.slots}
              onClose={() => setSlot(null)}
            />
          )}
        </Stack>
      )}
    </ClassFrame>
  );
}

function SlotHeading({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <Stack gap="xs" mb="sm" align="flex-start">
      <Title order={2}>Các buổi học</Title>
      <Button variant="default" leftSection={<IconPlus size={18} />} onClick={onAdd}>
        Thêm buổi
      </Button>
    </Stack>
  );
}

function ClassForm({ one }: { readonly one: ClassRecord }) {
  const save = useCommand('training.saveClass', { quiet: true });
  const [edition, setEdition] = useState(0);
  return <ClassFormBody key={edition} one={one} save={save} onReload={() => setEdition(edition + 1)} />;
}

interface ClassFormBodyProps {
  readonly one: ClassRecord;
  readonly save: ReturnType<typeof useCommand<'training.saveClass'>>;
  readonly onReload: () => void;
}

function ClassFormBody({ one, save, onReload }: ClassFormBodyProps) {
  const state = useRecordForm<ClassFields>({
    record: one,
    initial: one.fields,
    schema: ClassFields,
    save: (fields, on) => save.run({ id: one.id, version: on?.version ?? one.version, fields }),
  });
  return (
    <RecordForm state={state} label="Thông tin lớp" submitLabel="Lưu thông tin lớp" onReload={onReload}>
      <Title order={2}>Thông tin lớp</Title>
      <ClassFieldSet form={state.form} />
      <Title order={2}>Giấy chứng nhận và chuyên cần</Title>
      <RuleFieldSet form={state.form} />
    </RecordForm>
  );
}
