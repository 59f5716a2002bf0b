import { SimpleGrid } from '@mantine/core';
import { BodyFields, type Body } from '@shared/council/contract';
import { BODY_KIND_WORDS, BODY_LABELS } from '@shared/council/labels';
import type { z } from 'zod';
import { useCommand } from '../../api/queries';
import { CountField, LongTextField, SelectField, TextField } from '../../ui/forms/fields';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { pickFields } from '../pick-fields';
import { RecordPanel, type FormPlace } from '../record-panel';
import { useRemoveRecord } from '../use-remove-record';

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
  const { remove, dialog } = useRemoveRecord<Body>(
    'council.removeBody',
    {
      title: ({ name }) => `Xóa ${name}?`,
      body: 'Chỉ xóa được khi không còn đại biểu hay chức danh nào thuộc về.',
      confirm: 'Xóa',
      done: ({ name }) => `Đã xóa ${name}.`,
    },
    onClose,
  );
  return (
    <>
      <RecordPanel
        title={body?.name ?? 'Thêm Ban, Tổ hoặc cơ quan'}
        entity="body"
        id={body?.id ?? null}
        onClose={onClose}
        onRemove={() => body && remove(body)}
        form={(place) => <BodyForm body={body} onCreated={onCreated} {...place} />}
      />
      {dialog}
    </>
  );
}

interface BodyFormProps extends FormPlace {
  readonly body: Body | null;
  readonly onCreated: (id: string) => void;
}

function BodyForm({ body, onCreated, onReload, actions }: BodyFormProps) {
  const save = useCommand('council.saveBody', { quiet: true });
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

  return (
    <RecordForm
      state={state}
      label="Cơ quan"
      submitLabel={body ? 'Lưu cơ quan' : 'Thêm cơ quan'}
      onReload={onReload}
      actions={actions}
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
  );
}
