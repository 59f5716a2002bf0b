import { SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { PERSON_LABELS } from '@shared/council/labels';
import { SEX_WORDS } from '@shared/kernel/sex-words';
import { BirthField, DateField, LongTextField, SelectField, TextField, YesNoField } from '../ui/forms/fields';
import { FormSection } from './form-section';
import { LookAlikeLine } from './look-alike-line';
import type { PersonValues } from '@shared/council/empty-records';

const sexes = Object.entries(SEX_WORDS).map(([value, label]) => ({ value, label }));

/** The fields of a person, in the deputy's form and in the person's own. */
export function PersonFieldSet({
  form,
  isNew = false,
}: {
  readonly form: Pick<UseFormReturnType<PersonValues>, 'getInputProps' | 'getValues'>;
  /** Somebody who may stand in the register already, under a name typed otherwise. */
  readonly isNew?: boolean;
}) {
  const [left, setLeft] = useState<PersonValues | null>(null);
  const field = (name: keyof PersonValues) => form.getInputProps(name) as object;
  return (
    <FormSection title="Thông tin cá nhân" onBlur={() => setLeft(form.getValues())}>
      <TextField label={PERSON_LABELS.fullName} required {...field('fullName')} />
      {isNew && left !== null && left.fullName.trim() !== '' && (
        <LookAlikeLine fullName={left.fullName} birthDate={left.birthDate} />
      )}
      <SimpleGrid cols={2} spacing="sm">
        <BirthField label={PERSON_LABELS.birthDate} {...field('birthDate')} />
        <SelectField label={PERSON_LABELS.sex} choices={sexes} empty="Chưa ghi" {...field('sex')} />
        <TextField label={PERSON_LABELS.ethnicGroup} {...field('ethnicGroup')} />
        <TextField label={PERSON_LABELS.phone} {...field('phone')} />
        <YesNoField label={PERSON_LABELS.partyJoined} unknown="Chưa ghi" {...field('partyJoined')} />
        <DateField label={PERSON_LABELS.partyDate} {...field('partyDate')} />
      </SimpleGrid>
      <TextField label={PERSON_LABELS.occupation} {...field('occupation')} />
      <TextField
        label={PERSON_LABELS.givenName}
        description="Chỉ ghi khi tên xếp sai chỗ, ví dụ Y Thắng Êban: Thắng."
        {...field('givenName')}
      />
      <LongTextField label={PERSON_LABELS.note} {...field('note')} />
    </FormSection>
  );
}
