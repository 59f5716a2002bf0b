import { useForm } from '@mantine/form';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { SlotRecord } from '@shared/training/class-contract';
import { EMPTY_TRAINEE } from '@shared/training/empty-trainee';
import { TraineeFields } from '@shared/training/trainee-contract';
import { slotName } from '@shared/training/labels';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { BirthField, CheckField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { fieldErrorsOf, validateWith } from '../../ui/forms/form-validation';
import { UnitFields } from '../trainees/trainee-panel';

interface WalkInDialogProps {
  readonly classId: string;
  readonly slot: SlotRecord;
  /** Who was just looked for in vain. */
  readonly person?: Pick<TraineeFields, 'fullName' | 'birthDate'> | undefined;
  readonly onClose: () => void;
  readonly onAdded?: (fullName: string) => void;
}

/** Row A11: somebody at the door whom no list names; present at once, settled later. */
export function WalkInDialog({ classId, slot, person, onClose, onAdded }: WalkInDialogProps) {
  const add = useCommand('training.addWalkIn', { quiet: true });
  const [refused, setRefused] = useState('');
  /** Somebody of that name is on the list: whether this is another person is asked, not guessed. */
  const [asked, setAsked] = useState(false);
  const [another, setAnother] = useState(false);
  const form = useForm<TraineeFields>({
    mode: 'uncontrolled',
    initialValues: { ...EMPTY_TRAINEE, ...person },
    validate: validateWith(TraineeFields),
  });
  const field = (name: keyof TraineeFields) => form.getInputProps(name) as object;

  async function submit(): Promise<void> {
    if (form.validate().hasErrors) return;
    const fields = TraineeFields.parse(form.getValues());
    const reply = await add.run({ classId, slotId: slot.id, fields, ...(another && { namesake: true }) });
    if (!reply.ok) {
      setAsked(asked || ['training.same-name', 'training.twin'].includes(reply.error.code));
      setRefused(errorMessage(reply.error));
      form.setErrors(fieldErrorsOf(reply.error, 'fields'));
      return;
    }
    showDone(`Đã ghi ${fields.fullName} có mặt; gắn với danh sách ở mục Học viên.`);
    onAdded?.(fields.fullName);
    onClose();
  }

  return (
    <FormDialog
      title={`Người ngoài danh sách, ${slotName(slot).toLowerCase()}`}
      refusal={refused}
      submitLabel="Ghi có mặt"
      running={add.running}
      onClose={onClose}
      closeLabel="Không ghi"
      onSubmit={submit}
      fields={
        <>
          {asked && (
            <CheckField
              label="Là người khác, cùng tên với người trong danh sách"
              checked={another}
              onChange={(event) => setAnother(event.currentTarget.checked)}
            />
          )}
          <TextField label="Họ và tên" required data-autofocus {...field('fullName')} />
          <BirthField label="Ngày sinh" {...field('birthDate')} />
          <TextField label="Chức vụ" {...field('post')} />
          <UnitFields field={field} />
        </>
      }
    />
  );
}
