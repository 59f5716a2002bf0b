import { SimpleGrid } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { AppError } from '@shared/contract/error-messages';
import { EMPTY_OFFICER } from '@shared/council/empty-records';
import { OfficerFields, type OfficerRecord } from '@shared/council/unit-officers/contract';
import { UNIT_POST_WORDS, UNIT_POSTS, type UnitPost } from '@shared/council/unit-officers/posts';
import { SEX_WORDS } from '@shared/kernel/sex-words';
import { useCommand } from '../../api/queries';
import { BirthField, DateField, SelectField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { fieldErrorsOf, validateWith } from '../../ui/forms/form-validation';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { pickFields } from '../pick-fields';

interface OfficerDialogProps {
  readonly unitId: string;
  readonly officer: OfficerRecord | null;
  readonly post: UnitPost;
  readonly onClose: () => void;
}

const posts = UNIT_POSTS.map((value) => ({ value, label: UNIT_POST_WORDS[value] }));
const sexes = Object.entries(SEX_WORDS).map(([value, label]) => ({ value, label }));

/** One person in one post of a unit; whoever left gets the day, and stays in the history. */
export function OfficerDialog({ unitId, officer, post, onClose }: OfficerDialogProps) {
  const save = useCommand('unitOfficers.saveOfficer', { quiet: true });
  const removal = useCommand('unitOfficers.removeOfficer', { quiet: true });
  const [refused, setRefused] = useState<AppError | null>(null);
  const { ask, dialog } = useConfirm();
  const form = useForm<OfficerFields>({
    mode: 'uncontrolled',
    initialValues: officer
      ? pickFields(OfficerFields.shape, officer)
      : { ...EMPTY_OFFICER, postKind: post, fullName: '' },
    validate: validateWith(OfficerFields),
  });
  const field = (name: keyof OfficerFields) => form.getInputProps(name) as object;

  async function submit(): Promise<void> {
    if (form.validate().hasErrors) return;
    const reply = await save.run({
      unitId,
      id: officer?.id ?? null,
      version: officer?.version ?? null,
      fields: OfficerFields.parse(form.getValues()),
    });
    if (reply.ok) onClose();
    else {
      setRefused(reply.error);
      form.setErrors(fieldErrorsOf(reply.error, 'fields'));
    }
  }

  async function remove(): Promise<void> {
    if (!officer) return;
    const sure = await ask({
      title: `Xóa ${officer.fullName} khỏi đơn vị?`,
      body: 'Người thôi giữ chức thì ghi “Đến ngày”, không xóa.',
      confirm: 'Xóa người này',
      cancel: 'Giữ lại',
      destructive: true,
    });
    if (!sure) return;
    const reply = await removal.run({ id: officer.id, version: officer.version });
    if (reply.ok) onClose();
    else setRefused(reply.error);
  }

  return (
    <FormDialog
      title={officer ? officer.fullName : 'Thêm người giữ chức vụ'}
      size="lg"
      refusal={refused}
      submitLabel={officer ? 'Lưu người giữ chức vụ' : 'Thêm người giữ chức vụ'}
      running={save.running}
      remove={officer ? { label: 'Xóa…', onClick: () => void remove() } : null}
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
          <TextField label="Họ và tên" data-autofocus required {...field('fullName')} />
          <SelectField label="Chức vụ" choices={posts} {...field('postKind')} />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <BirthField label="Ngày sinh" {...field('birthDate')} />
            <SelectField label="Giới tính" choices={sexes} empty="Chưa ghi" {...field('sex')} />
            <TextField label="Dân tộc" {...field('ethnicGroup')} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextField label="Điện thoại" {...field('phone')} />
            <TextField label="Thư điện tử" {...field('email')} />
            <DateField label="Giữ chức từ ngày" {...field('heldFrom')} />
            <DateField label="Đến ngày" {...field('heldTo')} />
          </SimpleGrid>
          <TextField label="Ghi chú" {...field('note')} />
          {dialog}
        </>
      }
    />
  );
}
