import { appError, type AppError } from '@shared/contract/error-messages';
import { addDays, formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { SigningFields } from '@shared/training/certificate-register/contract';
import { nextNumbers, registerText } from '@shared/training/certificate-register/numbers';
import { firstAndLast } from '@shared/training/result';
import type { TrainingResult } from '@shared/training/result-contract';
import type { CommandContext, Handler } from '../../application/context';
import { expectVersion, firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { classFieldsOf, findClass, readSlots, type ClassRow } from '../class-store';
import { readResult } from '../results';
import { findTrainee, traineeRows, type TraineeRow } from '../trainee-store';
import {
  certificateRows,
  findCertificate,
  givenNumbers,
  numberOf,
  type CertificateRow,
} from './certificate-store';

/** Row A14: only for those whom the result calls eligible, and for nobody twice. */
export const issueCertificates: Handler<'trainingCertificates.issueCertificates'> = async (
  context,
  { classId, traineeIds, signing, firstNo },
) => {
  const { tx, now } = context;
  const one = await findClass(tx, classId);
  const result = await readResult(tx, classId, now);
  if (!one || !result) return err(appError('not-found'));
  if (one.certificate === 0) return err(appError('certificate.not-given'));
  if (one.register_origin !== '') return err(appError('certificate.elsewhere'));
  const valid = new Set(
    (await certificateRows(tx, { classId }))
      .filter(({ status }) => status === 'issued')
      .map(({ trainee_id }) => trainee_id),
  );
  const wanted = new Set(traineeIds);
  const people = result.persons.filter(({ traineeId }) => wanted.has(traineeId));
  if (people.length !== wanted.size) return err(appError('not-found'));
  for (const { traineeId, fullName, outcome } of people) {
    if (outcome !== 'eligible') return err(appError('certificate.not-eligible', { name: fullName }));
    if (valid.has(traineeId)) return err(appError('certificate.has-one', { name: fullName }));
  }
  const held = await heldClass(tx, one);
  const wrongDay = refusedDay(held, signing.issueDate, now);
  if (wrongDay) return err(wrongDay);
  const year = Number(signing.issueDate.slice(0, 4));
  const numbers = nextNumbers(await givenNumbers(tx), year, people.length, firstNo);
  if (numbers[0] !== firstNo) {
    return err(
      appError('certificate.numbers-moved', { number: registerText({ year, no: numbers[0] ?? 1 }) }),
    );
  }
  const rows = new Map((await traineeRows(tx, classId)).map((row) => [row.id, row]));
  for (const [index, { traineeId }] of people.entries()) {
    const trainee = rows.get(traineeId);
    if (!trainee) return err(appError('not-found'));
    const no = numbers[index] ?? 0;
    await insert(context, held, trainee, { year, no, signing, replacesId: null });
  }
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const text = (no: number): string => registerText({ year, no });
  context.audit({
    entity: 'training',
    entityId: classId,
    summary: `Cấp ${people.length} giấy chứng nhận, số ${text(first)} đến ${text(last)}`,
    changes: [],
  });
  return ok({ issued: people.length, first: text(first), last: text(last) });
};

interface Given {
  readonly year: number;
  readonly no: number;
  readonly signing: SigningFields;
  readonly replacesId: string | null;
}

/** What every certificate of the class says of it. */
async function heldClass(db: ReadDb, one: ClassRow) {
  const [from, to] = firstAndLast(await readSlots(db, one.id));
  return { id: one.id, fields: classFieldsOf(one), from, to };
}

/** Days after today up to which a day of issue is believed: a slip in the year would open the register of that year. */
const DAYS_AHEAD = 366;

/** It says that somebody completed the class, up to its last day. */
function refusedDay({ to }: { readonly to: LocalDate | null }, day: LocalDate, now: string): AppError | null {
  if (to !== null && day < to) return appError('certificate.before-end', { day: formatDate(to) });
  if (day > addDays(localDateOf(now), DAYS_AHEAD)) {
    return appError('certificate.far-ahead', { day: formatDate(day) });
  }
  return null;
}

async function insert(
  context: CommandContext,
  one: Awaited<ReturnType<typeof heldClass>>,
  trainee: TraineeRow,
  given: Given,
): Promise<void> {
  const { fields, from, to } = one;
  await context.tx
    .insertInto('certificate')
    .values({
      id: context.newId(),
      class_id: one.id,
      trainee_id: trainee.id,
      register_year: given.year,
      register_no: given.no,
      full_name: trainee.full_name,
      birth_date: trainee.birth_date,
      sex: trainee.sex,
      post: trainee.post,
      unit_name: trainee.unit_name,
      class_title: fields.title,
      class_place: fields.place,
      course_kind: fields.courseKind,
      first_date: from,
      last_date: to,
      issue_date: given.signing.issueDate,
      issue_place: given.signing.issuePlace,
      signer_title: given.signing.signerTitle,
      signer_name: given.signing.signerName,
      status: 'issued',
      cancel_reason: '',
      cancelled_at: null,
      replaces_id: given.replacesId,
      ...firstStamp(context.now),
    })
    .execute();
}

/** Row A15: a number that was given stays given; what went wrong is cancelled with the reason. */
export const cancelCertificate: Handler<'trainingCertificates.cancelCertificate'> = async (
  context,
  { id, version, reason },
) => {
  const cancelled = await cancel(context, id, version, reason);
  if (!cancelled.ok) return cancelled;
  audit(context, cancelled.value, `Hủy giấy chứng nhận số ${numberOf(cancelled.value)}`, reason);
  return ok({});
};

/** The old number is cancelled, the next one of the year is given, with the person as the class names them now. */
export const reissueCertificate: Handler<'trainingCertificates.reissueCertificate'> = async (
  context,
  { id, version, reason, issueDate },
) => {
  const { tx, now } = context;
  const old = await findCertificate(tx, id);
  const one = old && (await findClass(tx, old.class_id));
  const trainee = old && (await findTrainee(tx, old.trainee_id));
  const result = old && (await readResult(tx, old.class_id, now));
  if (!one || !trainee || !result) return err(appError('not-found'));
  if (one.register_origin !== '') return err(appError('certificate.elsewhere'));
  if (!isEligible(result, trainee.id)) {
    return err(appError('certificate.not-eligible', { name: trainee.full_name }));
  }
  const wrongDay = refusedDay(await heldClass(tx, one), issueDate, now);
  if (wrongDay) return err(wrongDay);
  const cancelled = await cancel(context, id, version, reason);
  if (!cancelled.ok) return cancelled;
  const year = Number(issueDate.slice(0, 4));
  const [no = 1] = nextNumbers(await givenNumbers(tx), year, 1, 1);
  const signing = {
    issueDate,
    issuePlace: old.issue_place,
    signerTitle: old.signer_title,
    signerName: old.signer_name,
  };
  await insert(context, await heldClass(tx, one), trainee, { year, no, signing, replacesId: old.id });
  const number = registerText({ year, no });
  audit(context, old, `Cấp lại giấy chứng nhận số ${numberOf(old)} thành số ${number}`, reason);
  return ok({ number });
};

const isEligible = (result: TrainingResult, traineeId: string): boolean =>
  result.persons.some((person) => person.traineeId === traineeId && person.outcome === 'eligible');

async function cancel(
  { tx, now }: CommandContext,
  id: string,
  version: number,
  reason: string,
): Promise<Result<CertificateRow, AppError>> {
  const found = expectVersion(await findCertificate(tx, id), version);
  if (!found.ok) return found;
  if (found.value.status === 'cancelled') return err(appError('certificate.cancelled'));
  await tx
    .updateTable('certificate')
    .set({ status: 'cancelled', cancel_reason: reason, cancelled_at: now, ...nextStamp(found.value, now) })
    .where('id', '=', id)
    .execute();
  return ok(found.value);
}

function audit(context: CommandContext, row: CertificateRow, summary: string, reason: string): void {
  for (const entityId of [row.trainee_id, row.class_id]) {
    context.audit({
      entity: 'training',
      entityId,
      summary: `${summary}, ${row.full_name}`,
      changes: [{ field: 'Lý do', before: '', after: reason }],
    });
  }
}
