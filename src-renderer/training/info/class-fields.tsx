import { SimpleGrid, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState, type ComponentProps, type ReactNode } from 'react';
import type { ClassFields } from '@shared/training/class-contract';
import { USUAL_RULE } from '@shared/training/model';
import {
  CheckField,
  CountField,
  DateField,
  LongTextField,
  SelectField,
  TextField,
} from '../../ui/forms/fields';
import { countUnits, courseKinds, excusedChoices, invitedChoices, modes } from '../words';

export const NEW_CLASS: ClassFields = {
  title: '',
  courseKind: 'workshop',
  mode: 'in_person',
  place: '',
  organiser: '',
  note: '',
  certificate: true,
  ...USUAL_RULE,
  lateMinutes: 15,
  listDue: null,
  contact: '',
  invited: 'named',
};

type Form = Pick<UseFormReturnType<ClassFields>, 'getInputProps' | 'getValues'>;

interface ClassFieldSetProps {
  readonly form: Form;
  /** Whom it invites (`InvitedField`): a new class has no answer to that yet. */
  readonly invited: ReactNode;
}

/** What a class is called and where it is held. */
export function ClassFieldSet({ form, invited }: ClassFieldSetProps) {
  const field = (name: keyof ClassFields) => form.getInputProps(name) as object;
  return (
    <Stack gap="sm">
      <TextField label="Tên lớp" required autoFocus {...field('title')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <SelectField label="Loại" choices={courseKinds} {...field('courseKind')} />
        <SelectField label="Hình thức" choices={modes} {...field('mode')} />
        <TextField label="Địa điểm" {...field('place')} />
        <TextField label="Đơn vị tổ chức" {...field('organiser')} />
        <DateField label="Hạn các đơn vị gửi danh sách" {...field('listDue')} />
        <TextField label="Đầu mối liên hệ" placeholder="Họ tên, điện thoại" {...field('contact')} />
      </SimpleGrid>
      {invited}
      <LongTextField label="Ghi chú" {...field('note')} />
    </Stack>
  );
}

type InvitedFieldProps = Omit<ComponentProps<typeof SelectField>, 'label' | 'description' | 'choices'>;

/** Only whoever is invited can have sent nobody. */
export function InvitedField(props: InvitedFieldProps) {
  return (
    <SelectField
      label="Đơn vị được mời"
      description="Chỉ đơn vị được mời mới tính là “không có ai dự” và nhận công văn vắng mặt"
      choices={invitedChoices}
      {...props}
    />
  );
}

/** When somebody gets a certificate; no text of law sets the minimum, so the class says it. */
export function RuleFieldSet({ form }: { readonly form: Form }) {
  const field = (name: keyof ClassFields) => form.getInputProps(name) as object;
  const [certificate, setCertificate] = useState(form.getValues().certificate);
  const checks = form.getInputProps('certificate', { type: 'checkbox' }) as {
    readonly onChange?: (event: unknown) => void;
  };
  return (
    <Stack gap="sm">
      <CheckField
        label="Lớp cấp giấy chứng nhận"
        {...checks}
        onChange={(event) => {
          setCertificate(event.currentTarget.checked);
          checks.onChange?.(event);
        }}
      />
      {certificate && (
        <>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <CountField label="Dự ít nhất (%)" {...field('minPercent')} />
            <SelectField label="Tính theo" choices={countUnits} {...field('countUnit')} />
            <SelectField label="Vắng có phép" choices={excusedChoices} {...field('excusedCountsAs')} />
          </SimpleGrid>
          <CheckField
            label="Cần bài thu hoạch đạt yêu cầu"
            {...form.getInputProps('needEssay', { type: 'checkbox' })}
          />
        </>
      )}
      <CountField
        label="Đến muộn khi quá (phút)"
        description="Tính từ giờ bắt đầu của buổi, khi điểm danh bằng ô gõ tên"
        maw={320}
        {...field('lateMinutes')}
      />
    </Stack>
  );
}
