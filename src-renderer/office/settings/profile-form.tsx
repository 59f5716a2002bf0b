import type { ReactNode } from 'react';
import { OfficeProfile, type SavedProfile } from '@shared/office/contract';
import { useCommand } from '../../api/queries';
import { RecordForm } from '../../ui/record-form';
import { useRecordForm, type RecordFormState } from '../../ui/use-record-form';

interface ProfileFormProps {
  readonly profile: SavedProfile;
  readonly label: string;
  readonly submitLabel: string;
  readonly onReload: () => void;
  readonly children: (form: RecordFormState<OfficeProfile>['form']) => ReactNode;
}

/** A part of the office profile as a form. There is one profile, so its id is a name and not a number. */
export function ProfileForm({ profile, label, submitLabel, onReload, children }: ProfileFormProps) {
  const save = useCommand('office.saveProfile', { quiet: true });
  const { version, updatedAt: _updatedAt, ...initial } = profile;
  const state = useRecordForm<OfficeProfile>({
    record: { id: 'profile', version },
    initial,
    schema: OfficeProfile,
    envelope: 'profile',
    save: async (fields, on) => {
      const reply = await save.run({ profile: fields, version: on?.version ?? version });
      return reply.ok ? { ok: true, value: { id: 'profile', version: reply.value.version } } : reply;
    },
  });
  return (
    <RecordForm state={state} label={label} submitLabel={submitLabel} onReload={onReload}>
      {children(state.form)}
    </RecordForm>
  );
}
