import { Alert, SimpleGrid, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { z } from 'zod';
import { errorMessage } from '@shared/contract/error-messages';
import { isLocalDate } from '@shared/kernel/local-date';
import { FirstNo, SigningFields } from '@shared/training/certificate-register/contract';
import { registerText } from '@shared/training/certificate-register/numbers';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { CountField, DateField, LongTextField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { fieldErrorsOf, validateWith } from '../../ui/forms/form-validation';
import type { CertificatePerson, ClassCertificates } from './certificates-page';
import { twiceIn } from './entered-twice';

const Fields = SigningFields.extend({ firstNo: FirstNo });

interface IssueDialogProps {
  readonly classId: string;
  readonly found: ClassCertificates;
  /** Who is eligible and has none yet, in the order of the list. */
  readonly people: readonly CertificatePerson[];
  readonly onClose: () => void;
}

/** The year of a whole date; of one still being typed nobody knows it. */
const yearOf = (day: string): number | null => (isLocalDate(day) ? Number(day.slice(0, 4)) : null);

function numbersText(year: number | null, nextNo: number | null, count: number): string {
  if (year === null) return '.';
  if (nextNo === null) return `; sổ năm ${year} chưa có số nào.`;
  return `, số ${registerText({ year, no: nextNo })} đến ${registerText({ year, no: nextNo + count - 1 })}.`;
}

/** Each name once: both lines of a person say the same. */
const namesOf = (people: readonly CertificatePerson[]): string =>
  [
    ...new Set(
      people.map(({ fullName, unitLabel }) => (unitLabel === '' ? fullName : `${fullName} (${unitLabel})`)),
    ),
  ].join(', ');

/** A longer list nobody reads. */
const NAMED = 5;

const firstNames = (people: readonly CertificatePerson[]): string =>
  people.length > NAMED
    ? `${namesOf(people.slice(0, NAMED))} và ${people.length - NAMED} người khác`
    : namesOf(people);

/** Says how many and by which numbers before any number is given. */
export function IssueDialog({ classId, found, people, onClose }: IssueDialogProps) {
  const issue = useCommand('trainingCertificates.issueCertificates', { quiet: true });
  const [refused, setRefused] = useState('');
  // The register is by year: another day of issue is another number.
  const [year, setYear] = useState(yearOf(found.signing.issueDate));
  const form = useForm<z.infer<typeof Fields>>({
    mode: 'uncontrolled',
    initialValues: { ...found.signing, firstNo: 1 },
    onValuesChange: ({ issueDate }) => setYear(yearOf(issueDate)),
    validate: validateWith(Fields),
  });
  const field = (name: keyof z.infer<typeof Fields>) => form.getInputProps(name) as object;
  const twice = twiceIn(people);
  const doubtful = people.filter(({ traineeId }) => twice.has(traineeId));
  const unborn = people.filter(({ birthDate }) => birthDate === null);
  const nextNo = found.years.find((one) => one.year === year)?.nextNo ?? null;

  async function submit(): Promise<void> {
    if (form.validate().hasErrors) return;
    const { firstNo, ...signing } = Fields.parse(form.getValues());
    const reply = await issue.run({
      classId,
      traineeIds: people.map(({ traineeId }) => traineeId),
      signing,
      firstNo: nextNo ?? firstNo,
    });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      form.setErrors(fieldErrorsOf(reply.error, 'signing'));
      return;
    }
    showDone(`Đã cấp ${reply.value.issued} giấy, số ${reply.value.first} đến ${reply.value.last}.`);
    onClose();
  }

  return (
    <FormDialog
      title="Cấp giấy chứng nhận"
      refusal={refused}
      submitLabel={`Cấp ${people.length} giấy`}
      running={issue.running}
      onClose={onClose}
      closeLabel="Không cấp"
      onSubmit={submit}
      fields={
        <>
          <Text>
            Cấp cho <b>{people.length} người</b> đủ điều kiện
            {numbersText(year, nextNo, people.length)} Số đã cấp không dùng lại.
          </Text>
          {doubtful.length > 0 && (
            <Alert color="amber" variant="light" role="status">
              Có thể ghi hai lần: {namesOf(doubtful)}. Xem lại ở Học viên trước khi cấp.
            </Alert>
          )}
          {unborn.length > 0 && (
            <Alert color="amber" variant="light" role="status">
              Chưa ghi ngày sinh, giấy sẽ không có dòng này: {firstNames(unborn)}. Ghi ở Học viên trước khi
              cấp.
            </Alert>
          )}
          <SimpleGrid cols={2}>
            <DateField label="Ngày cấp" required data-autofocus {...field('issueDate')} />
            <TextField label="Nơi cấp" {...field('issuePlace')} />
          </SimpleGrid>
          {year !== null && nextNo === null && (
            <CountField
              label={`Số đầu tiên của năm ${year}`}
              description="Ghi tiếp sổ giấy thì nhập số tiếp theo"
              required
              {...field('firstNo')}
            />
          )}
          <LongTextField label="Chức vụ người ký" required {...field('signerTitle')} />
          <TextField label="Họ tên người ký" {...field('signerName')} />
        </>
      }
    />
  );
}
