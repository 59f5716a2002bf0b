import { statusNames } from '@shared/confidence-votes/messages';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { elsewhereText, NUMBER_REGISTER_ID } from '@shared/documents/number-register';
import { formatDate, localClockOf, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Backup, CountTakenBack } from '@shared/safety/contract';
import { backupReasonNames } from '@shared/safety/messages';
import { DATA_RECORD } from '@shared/safety/record';
import type { Handler } from '../application/context';
import type { CountState, CountTakenBack as Found, Losses } from '../application/safety-services';
import { headOfCount, headWhoSigned } from '../confidence-votes';
import type { ReadDb } from '../database/tables';
import { isOtherOffice, toldContents } from './data-contents';

export const previewRestore: Handler<'safety.previewRestore'> = async (
  { program, db },
  { fileName, location },
) => {
  const lost = await program.safety.lostBy(fileName, location);
  if (!lost.ok) return lost;
  const { now, then, numbers, counts } = lost.value;
  return ok({
    now: toldContents(now),
    then: toldContents(then),
    otherOffice: isOtherOffice(now.office, then.office),
    lostNumbers: numbers,
    counts: await toldCounts(db, counts),
  });
};

async function toldCounts(db: ReadDb, counts: readonly Found[]): Promise<CountTakenBack[]> {
  const told: CountTakenBack[] = [];
  for (const { voteId, title, now, then } of counts) {
    const head = await headOfCount(db, voteId);
    told.push({
      ...{ voteId, title, now: stateWords(now) },
      then: then ? stateWords(then) : 'chưa có cuộc này',
      head: head ? { operatorId: head.id, name: head.name } : null,
    });
  }
  return told;
}

/** "đang kiểm phiếu, 94 lượt nhập phiếu", "đã công bố, chốt lúc 10:00 ngày 15/07/2026". */
function stateWords({ status, ballots, closedAt }: CountState): string {
  const words = [statusNames[status].toLocaleLowerCase('vi')];
  if (closedAt !== null)
    words.push(`chốt lúc ${localTimeOf(closedAt)} ngày ${formatDate(localDateOf(closedAt))}`);
  else if (ballots > 0) words.push(`${ballots} lượt nhập phiếu`);
  return words.join(', ');
}

/** The log of the restored data says where they came from; the window hears that everything may have changed. */
export const restoreBackup: Handler<'safety.restoreBackup'> = async (
  context,
  { fileName, location, consent },
) => {
  const lost = await context.safety.lostBy(fileName, location);
  if (!lost.ok) return lost;
  const { made, counts } = lost.value;
  const who = await context.read(({ db }) => whoAnswers(db, counts, consent));
  if (!who.ok) return who;
  const restored = await context.safety.restore(fileName, location);
  if (!restored.ok) return restored;
  return context.write((change) => {
    if (restored.value.length > 0) {
      change.audit({
        entity: 'document',
        entityId: NUMBER_REGISTER_ID,
        summary: 'Giữ các số đã cấp khi khôi phục dữ liệu',
        changes: restored.value.map((kept) => ({
          field: `${kept.abbreviation} năm ${kept.year}`,
          before: '',
          after: elsewhereText(kept) ?? '',
        })),
      });
    }
    change.audit({
      entity: 'data',
      entityId: DATA_RECORD,
      summary: restoredWords(made.createdAt),
      changes: [
        { field: 'Bản sao lưu', before: '', after: copyWords(lost.value, location) },
        ...(counts.length > 0 ? takenBackChanges(counts, who.value, consent) : []),
      ],
    });
    return Promise.resolve(ok({}));
  });
};

/** "Khôi phục dữ liệu về lúc 09:41:22 ngày 17/11/2026": the name of a file says nothing to who reads the history. */
const restoredWords = (createdAt: string): string =>
  `Khôi phục dữ liệu về lúc ${localClockOf(createdAt)} ngày ${formatDate(localDateOf(createdAt))}`;

/** Which copy it was: "Sao lưu bằng tay, nơi thứ hai, HĐND tỉnh Đắk Lắk". */
const copyWords = ({ made, then }: Losses, location: Backup['location']): string =>
  [
    backupReasonNames[made.reason],
    location === 'second' ? 'nơi thứ hai' : 'máy này',
    toldContents(then).office,
  ]
    .filter((word) => word !== '')
    .join(', ');

type Consent = NonNullable<Input<'safety.restoreBackup'>['consent']>;

/**
 * Ballots that were typed and figures that were closed go back only where somebody answers for it. Answers who, as the
 * history of the data tells it.
 */
async function whoAnswers(
  db: ReadDb,
  counts: readonly Found[],
  consent: Consent | undefined,
): Promise<Result<string, AppError>> {
  if (counts.length === 0) return ok('');
  if (!consent) {
    const titles = counts.map(({ title }) => title).join('; ');
    return err(appError('safety.counts-taken-back', { titles }));
  }
  if ('by' in consent) return ok(`${consent.by}, thay trưởng ban vắng mặt`);
  for (const { voteId } of counts) {
    const name = await headWhoSigned(db, consent.token, voteId);
    if (name !== null) return ok(`${name}, trưởng ban, ký bằng mã PIN`);
  }
  return err(appError('ballots.signed-out'));
}

function takenBackChanges(counts: readonly Found[], who: string, consent: Consent | undefined) {
  return [
    ...counts.map(({ title, now, then }) => ({
      field: title,
      before: stateWords(now),
      after: then ? stateWords(then) : 'chưa có cuộc này',
    })),
    { field: 'Người xác nhận', before: '', after: who },
    { field: 'Lý do', before: '', after: consent?.reason ?? '' },
  ];
}
