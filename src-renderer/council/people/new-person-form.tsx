import { PersonInput } from '@shared/council/contract';
import { useCommand } from '../../api/queries';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { PersonFieldSet } from '../person-fields';
import { EMPTY_PERSON, type PersonValues } from '@shared/council/empty-records';

/** Somebody who is not a deputy but holds a post: name first, the rest can follow later. */
export function NewPersonForm({ onCreated }: { readonly onCreated: (id: string) => void }) {
  const save = useCommand('council.savePerson', { quiet: true });
  const state = useRecordForm<PersonValues>({
    record: null,
    initial: EMPTY_PERSON,
    schema: PersonInput,
    save: (fields, on) => save.run({ id: on?.id ?? null, version: on?.version ?? null, fields }),
    onSaved: (saved) => onCreated(saved.id),
  });
  return (
    <RecordForm state={state} label="Người mới" submitLabel="Thêm vào sổ">
      <PersonFieldSet form={state.form} isNew />
    </RecordForm>
  );
}
