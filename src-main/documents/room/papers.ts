import { appError, errorMessage } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import type { DocumentRecord, SubjectPaper } from '@shared/documents/contract';
import { currentDocument } from '@shared/documents/current-document';
import { factsOf, type DocumentStage } from '@shared/documents/kinds';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import type { PaperPlace, PaperSubject } from '../subject';
import { openSubject } from '../subjects';
import { listRecords } from './document-store';
import { writeDraft } from './drafts';
import { findPart } from './find-paper';
import { loadOfficeNames } from './office-names';
import { detailsFor } from './propose-details';
import { whyNoNumber } from './why-no-number';

/** Which papers a subject has at these stages, and where each stands. */
export async function listPapers(
  { db }: QueryContext,
  { subject: named, stages }: Input<'documents.listPapers'>,
): Outcome<SubjectPaper[]> {
  const subject = await openSubject(db, named);
  if (!subject) return err(appError('not-found'));
  const records = await listRecords(db, named);
  return ok(subject.papers(stages).map((place) => paperAt(subject, place, records)));
}

/** One paper as its page shows it, with what a person would write on it. */
export async function getPaper(
  { db, now }: QueryContext,
  { subject: named, kind, part }: Input<'documents.getPaper'>,
): Outcome<Output<'documents.getPaper'>> {
  const subject = await openSubject(db, named);
  if (!subject) return err(appError('not-found'));
  const found = findPart(subject, kind, part);
  if (!found.ok) return found;
  const office = await loadOfficeNames(db);
  if (!office.ok) return office;
  const place = { kind, part: found.value };
  const refusal = whyNoNumber(subject, kind);
  return ok({
    ...paperAt(subject, place, await listRecords(db, named)),
    subjectTitle: subject.title,
    screen: subject.screenOf(kind),
    refusal: refusal && errorMessage(refusal),
    proposed: await detailsFor(db, office.value, subject, { ...place, today: localDateOf(now) }),
  });
}

function paperAt(
  subject: PaperSubject,
  { kind, part }: PaperPlace,
  records: readonly DocumentRecord[],
): SubjectPaper {
  const record = currentDocument(records, kind, part?.id ?? null);
  const tooLate = record === null && subject.isPicture(kind) ? subject.whyNotMade(kind) : null;
  const standing = record !== null && record.status !== 'withdrawn' && !record.stale;
  return {
    kind,
    part: part?.id ?? null,
    partName: part?.name ?? '',
    record,
    canIssue: whyNoNumber(subject, kind) === null,
    tooLate: tooLate && errorMessage(tooLate),
    notNeeded: standing ? null : (subject.whyNotNeeded?.(kind, part?.id ?? null) ?? null),
  };
}

/** One whose moment is over, and that nobody made, is not asked for any more. */
function wantedPapers(
  subject: PaperSubject,
  stages: readonly DocumentStage[],
  records: readonly DocumentRecord[],
): readonly PaperPlace[] {
  return subject
    .papers(stages)
    .filter(
      ({ kind, part }) =>
        currentDocument(records, kind, part?.id ?? null) !== null ||
        !(subject.isPicture(kind) && subject.whyNotMade(kind) !== null),
    );
}

/** One press of a button makes what is missing; what a person has issued or what is up to date is left alone. */
export async function makeMissingDrafts(
  context: CommandContext,
  { subject: named, stages }: Input<'documents.makeMissingDrafts'>,
): Outcome<DocumentRecord[]> {
  const { tx } = context;
  const subject = await openSubject(tx, named);
  if (!subject) return err(appError('not-found'));
  const office = await loadOfficeNames(tx);
  if (!office.ok) return office;
  const today = localDateOf(context.now);
  const records = await listRecords(tx, named);
  const made: DocumentRecord[] = [];
  for (const { kind, part } of wantedPapers(subject, stages, records)) {
    const record = currentDocument(records, kind, part?.id ?? null);
    if (record === null && factsOf(kind).onDemand) continue;
    if ((subject.whyNotNeeded?.(kind, part?.id ?? null) ?? null) !== null) continue;
    if (record?.status === 'official' || (record?.status === 'draft' && !record.stale)) continue;
    const refused = subject.whyNotMade(kind);
    if (refused) return err(refused);
    const details = await detailsFor(tx, office.value, subject, { kind, part, today });
    const version = record?.status === 'draft' ? record.version : null;
    const draft = await writeDraft(context, {
      subject,
      office: office.value,
      kind,
      part,
      details,
      version,
    });
    if (!draft.ok) return draft;
    made.push(draft.value);
  }
  return ok(made);
}
