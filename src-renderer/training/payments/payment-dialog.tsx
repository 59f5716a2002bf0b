import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { PaymentItemFields, type PaymentItemRecord } from '@shared/training/payments/contract';
import { PAYEE_WORDS, PER_WORDS } from '@shared/training/payments/payment-list';
import { USUAL_ITEMS } from '@shared/training/payments/usual-items';
import { useCommand } from '../../api/queries';
import { CountField, SelectField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { fieldErrorsOf, validateWith } from '../../ui/forms/form-validation';
import { choicesOf } from '../words';

interface PaymentDialogProps {
  readonly classId: string;
  readonly item: PaymentItemRecord | null;
  readonly earlier: readonly PaymentItemFields[];
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

const EMPTY: PaymentItemFields = {
  title: '',
  payee: 'trainee',
  paidPer: 'slot',
  rate: 0,
  basis: '',
  checkedBy: '',
};

const payees = choicesOf(PAYEE_WORDS);
const pers = choicesOf(PER_WORDS);

const known = (earlier: readonly PaymentItemFields[]): readonly PaymentItemFields[] => [
  ...earlier,
  ...USUAL_ITEMS.filter(({ title }) => !earlier.some((one) => one.title === title)).map((item) => ({
    ...item,
    checkedBy: '',
  })),
];

/** One thing that is paid; what the office paid before stands ready with its rate and basis. */
export function PaymentDialog({ classId, item, earlier, onClose, onSaved }: PaymentDialogProps) {
  const save = useCommand('trainingPayments.savePayment', { quiet: true });
  const [refused, setRefused] = useState('');
  const [edition, setEdition] = useState(0);
  const choices = known(earlier);
  const form = useForm<PaymentItemFields>({
    mode: 'uncontrolled',
    initialValues: item ? PaymentItemFields.parse(fieldsOf(item)) : EMPTY,
    validate: validateWith(PaymentItemFields),
  });
  const field = (name: keyof PaymentItemFields) => form.getInputProps(name) as object;

  async function submit(): Promise<void> {
    if (form.validate().hasErrors) return;
    const fields = PaymentItemFields.parse(form.getValues());
    const reply = await save.run({ classId, id: item?.id ?? null, version: item?.version ?? null, fields });
    if (reply.ok) onSaved(reply.value.id);
    else {
      setRefused(errorMessage(reply.error));
      form.setErrors(fieldErrorsOf(reply.error, 'fields'));
    }
  }

  return (
    <FormDialog
      title={item ? 'Sửa khoản chi' : 'Thêm khoản chi'}
      size="lg"
      refusal={refused}
      submitLabel={item ? 'Lưu khoản chi' : 'Thêm khoản chi'}
      running={save.running}
      onClose={onClose}
      closeLabel="Đóng"
      onSubmit={submit}
      fields={
        <>
          {item === null && (
            <NativeSelect
              label="Lấy từ"
              description="Khoản của lớp trước có sẵn mức chi; khoản hay dùng có sẵn căn cứ"
              data-autofocus
              data={[
                { value: '', label: 'Tự ghi' },
                ...choices.map((choice, index) => ({ value: String(index), label: choice.title })),
              ]}
              onChange={(event) => {
                const choice = choices[Number(event.currentTarget.value)];
                if (event.currentTarget.value === '' || !choice) return;
                form.setValues(choice);
                setEdition(edition + 1);
              }}
            />
          )}
          <Stack gap="sm" key={edition}>
            <TextField label="Nội dung chi" required {...field('title')} />
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              <SelectField label="Chi cho" choices={payees} {...field('payee')} />
              <SelectField label="Tính theo" choices={pers} {...field('paidPer')} />
              <CountField label="Mức chi (đồng)" {...field('rate')} />
            </SimpleGrid>
            <TextField label="Căn cứ" {...field('basis')} />
            <TextField
              label="Người đã đối chiếu mức chi với căn cứ"
              description="Để trống thì danh sách in “chưa kiểm chứng”"
              {...field('checkedBy')}
            />
          </Stack>
        </>
      }
    />
  );
}

function fieldsOf({ title, payee, paidPer, rate, basis, checkedBy }: PaymentItemRecord): PaymentItemFields {
  return { title, payee, paidPer, rate, basis, checkedBy };
}
