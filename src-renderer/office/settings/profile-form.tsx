import { useRef, type ReactNode } from 'react';
import { OfficeProfile, type SavedProfile } from '@shared/office/contract';
import { useCommand } from '../../api/queries';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm, type RecordFormState } from '../../ui/forms/use-record-form';

interface ProfileFormProps {
  readonly profile: SavedProfile;
  readonly label: string;
  readonly submitLabel: string;
  readonly onReload: () => void;
  /** `saveAndRenew` also gives the register's names the wording that follows from the office. */
  readonly children: (form: RecordFormState<OfficeProfile>['form'], saveAndRenew: () => void) => ReactNode;
}

/** A part of the office profile as a form. There is one profile, so its id is a name and not a number. */
export function ProfileForm({ profile, label, submitLabel, onReload, children }: ProfileFormProps) {
  const save = useCommand('office.saveProfile', { quiet: true });
  const renew = useCommand('office.saveProfile');
  const withRegister = useRef(false);
  const { version, updatedAt: _updatedAt, ...initial } = profile;
  const state = useRecordForm<OfficeProfile>({
    record: { id: 'profile', version },
    initial,
    schema: OfficeProfile,
    envelope: 'profile',
    save: async (fields, on) => {
      const reply = await save.run({
        profile: fields,
        version: on?.version ?? version,
        ...(withRegister.current ? { renewRegister: true } : {}),
      });
      return reply.ok ? { ok: true, value: { id: 'profile', version: reply.value.version } } : reply;
    },
  });

  async function saveAndRenew(): Promise<void> {
    if (!state.isDirty()) {
      void (await renew.run({ profile: initial, version, renewRegister: true }));
      return;
    }
    withRegister.current = true;
    try {
      await state.submit();
    } finally {
      withRegister.current = false;
    }
  }

  return (
    <RecordForm state={state} label={label} submitLabel={submitLabel} onReload={onReload}>
      {children(state.form, () => void saveAndRenew())}
    </RecordForm>
  );
}
