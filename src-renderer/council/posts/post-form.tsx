import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { PostFields, type Post } from '@shared/council/contract';
import { BLOCK_WORDS, POST_LABELS } from '@shared/council/labels';
import { useCall, useCommand } from '../../api/queries';
import { CheckField, CountField, SelectField, TextField } from '../../ui/forms/fields';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { pickFields } from '../pick-fields';

const EMPTY: PostFields = {
  title: '',
  block: 'council',
  bodyId: null,
  seats: 1,
  graded: true,
  sortOrder: 500,
};

const blocks = Object.entries(BLOCK_WORDS).map(([value, label]) => ({ value, label }));

interface PostFormProps {
  readonly post: Post | null;
  readonly onCreated: (id: string) => void;
  readonly onReload: () => void;
  readonly actions: ReactNode;
}

export function PostForm({ post, onCreated, onReload, actions }: PostFormProps) {
  const bodies = useCall('council.listBodies', {});
  const save = useCommand('council.savePost', { quiet: true });
  const state = useRecordForm<PostFields>({
    record: post,
    initial: post ? pickFields(PostFields.shape, post) : EMPTY,
    schema: PostFields,
    save: (fields, on) => save.run({ id: on?.id ?? null, version: on?.version ?? null, fields }),
    onSaved: (saved) => {
      if (!post) onCreated(saved.id);
    },
  });
  const field = (name: keyof PostFields) => state.form.getInputProps(name) as object;
  return (
    <RecordForm
      state={state}
      label="Chức danh"
      submitLabel={post ? 'Lưu chức danh' : 'Thêm chức danh'}
      onReload={onReload}
      actions={actions}
    >
      <TextField label={POST_LABELS.title} required {...field('title')} />
      <SelectField label={POST_LABELS.block} choices={blocks} {...field('block')} />
      {bodies.isSuccess && (
        <SelectField
          label={POST_LABELS.bodyId}
          choices={bodies.data.map((body) => ({ value: body.id, label: body.name }))}
          empty="Không thuộc cơ quan nào"
          {...field('bodyId')}
        />
      )}
      <SimpleGrid cols={2} spacing="sm">
        <CountField label={POST_LABELS.seats} required {...field('seats')} />
        <CountField label={POST_LABELS.sortOrder} {...field('sortOrder')} />
      </SimpleGrid>
      <CheckField
        label={POST_LABELS.graded}
        description="Người do HĐND bầu hoặc phê chuẩn (Điều 2, Nghị quyết 96/2023/QH15)"
        {...state.form.getInputProps('graded', { type: 'checkbox' })}
      />
    </RecordForm>
  );
}
