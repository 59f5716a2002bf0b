import { Button, SimpleGrid, Tabs } from '@mantine/core';
import { useState } from 'react';
import { BodyFields, type Body } from '@shared/council/contract';
import { BODY_KIND_WORDS, BODY_LABELS } from '@shared/council/labels';
import type { z } from 'zod';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/confirm-dialog';
import { CountField, LongTextField, SelectField, TextField } from '../../ui/fields';
import { HistoryPanel } from '../../ui/history-panel';
import { RecordForm } from '../../ui/record-form';
import { SidePanel } from '../../ui/side-panel';
import { useRecordForm } from '../../ui/use-record-form';
import { pickFields } from '../pick-fields';

type BodyValues = z.infer<typeof BodyFields>;

const EMPTY: BodyValues = {
  kind: 'deputy_group',
  name: '',
  abbreviation: '',
  letterheadParent: '',
  letterheadLines: '',
  sortOrder: 500,
};

const kinds = Object.entries(BODY_KIND_WORDS).map(([value, label]) => ({ value, label }));

interface BodyPanelProps {
  readonly body: Body | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function BodyPanel({ body, onClose, onCreated }: BodyPanelProps) {
  const [edition, setEdition] = useState(0);
  const form = (
    <BodyForm
      key={edition}
      body={body}
      onCreated={onCreated}
      onReload={() => setEdition(edition + 1)}
      onRemoved={onClose}
    />
  );
  if (!body) {
    return (
      <SidePanel title="Thêm Ban, Tổ hoặc cơ quan" onClose={onClose}>
        {form}
      </SidePanel>
    );
  }
  return (
    <SidePanel title={body.name} onClose={onClose}>
      <Tabs defaultValue="fields" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="fields">Thông tin</Tabs.Tab>
          <Tabs.Tab value="history">Lịch sử</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fields">{form}</Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryPanel entity="body" id={body.id} />
        </Tabs.Panel>
      </Tabs>
    </SidePanel>
  );
}

interface BodyFormProps {
  readonly body: Body | null;
  readonly onCreated: (id: string) => void;
  readonly onReload: () => void;
  readonly onRemoved: () => void;
}

function BodyForm({ body, onCreated, onReload, onRemoved }: BodyFormProps) {
  const save = useCommand('council.saveBody', { quiet: true });
  const removeBody = useCommand('council.removeBody');
  const { ask, dialog } = useConfirm();
  const state = useRecordForm<BodyValues>({
    record: body,
    initial: body ? pickFields(BodyFields.shape, body) : EMPTY,
    schema: BodyFields,
    save: (fields, on) => save.run({ id: on?.id ?? null, version: on?.version ?? null, fields }),
    onSaved: (saved) => {
      if (!body) onCreated(saved.id);
    },
  });
  const field = (name: keyof BodyValues) => state.form.getInputProps(name) as object;

  async function remove(target: Body): Promise<void> {
    const sure = await ask({
      title: `Xóa ${target.name}?`,
      body: 'Chỉ xóa được khi không còn đại biểu hay chức danh nào thuộc về.',
      confirm: 'Xóa',
      destructive: true,
    });
    if (!sure) return;
    const reply = await removeBody.run({ id: target.id, version: target.version });
    if (!reply.ok) return;
    showDone(`Đã xóa ${target.name}.`);
    onRemoved();
  }

  return (
    <>
      <RecordForm
        state={state}
        label="Cơ quan"
        submitLabel={body ? 'Lưu' : 'Thêm'}
        onReload={onReload}
        actions={
          body && (
            <Button variant="subtle" color="red" onClick={() => void remove(body)}>
              Xóa…
            </Button>
          )
        }
      >
        <SelectField label={BODY_LABELS.kind} choices={kinds} {...field('kind')} />
        <TextField label={BODY_LABELS.name} required {...field('name')} />
        <SimpleGrid cols={2} spacing="sm">
          <TextField
            label={BODY_LABELS.abbreviation}
            description="Trong số, ký hiệu văn bản"
            {...field('abbreviation')}
          />
          <CountField label={BODY_LABELS.sortOrder} description="Trong danh sách" {...field('sortOrder')} />
        </SimpleGrid>
        <TextField
          label={BODY_LABELS.letterheadParent}
          description="Chữ đứng, ở trên; để trống nếu không có."
          {...field('letterheadParent')}
        />
        <LongTextField
          label={BODY_LABELS.letterheadLines}
          description="Chữ đậm; mỗi dòng in trên một dòng."
          {...field('letterheadLines')}
        />
      </RecordForm>
      {dialog}
    </>
  );
}
