import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { DocumentDetails } from '@shared/documents/contract';
import { factsOf, type DocumentKind } from '@shared/documents/kinds';
import { isCommitteeChair, signsForCommittee } from '@shared/kernel/committee-posts';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { DocumentSubject, SubjectType } from '@shared/documents/subject';
import type { PaperPart } from '@shared/official-documents';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import type { PaperSubject } from '../subject';
import { openSubject } from '../subjects';
import { OFFICE_HEAD } from './compose';
import { findPart } from './find-paper';
import { loadOfficeNames, type OfficeNames } from './office-names';
import { chairName, committeeChairName, officeHeadName, viceChairName } from './signers';
import { papersOf } from './subject-columns';
import { usualRecipients } from './usual-recipients';

/**
 * What was last written for this paper: of this subject as it stands, of an earlier one without what belongs to that
 * one alone. Otherwise what profile, register and the subject itself say.
 */
export async function proposeDetails(
  { db, now }: QueryContext,
  { subject: named, kind, part }: Input<'documents.proposeDetails'>,
): Outcome<DocumentDetails> {
  const subject = await openSubject(db, named);
  if (!subject) return err(appError('not-found'));
  const found = findPart(subject, kind, part);
  if (!found.ok) return found;
  const office = await loadOfficeNames(db);
  if (!office.ok) return office;
  const today = localDateOf(now);
  return ok(await detailsFor(db, office.value, subject, { kind, part: found.value, today }));
}

interface Wanted {
  readonly kind: DocumentKind;
  readonly part: PaperPart | null;
  readonly today: LocalDate;
}

export async function detailsFor(
  db: ReadDb,
  office: OfficeNames,
  subject: PaperSubject,
  wanted: Wanted,
): Promise<DocumentDetails> {
  const { kind, part, today } = wanted;
  const own = await last(papersOf(db, subject.subject, kind, part?.id ?? null));
  const details = await detailsOf(db, office, subject, wanted, own);
  // A name that somebody wrote stays; the subject itself knows the chair of the UBND only where they are on its list.
  const isNamed = own !== null && details.signerName !== '';
  if (isNamed || !isCommitteeChair(details.signerPost)) return details;
  const chair = await committeeChairName(db, today);
  return chair === '' ? details : { ...details, signerName: chair };
}

async function detailsOf(
  db: ReadDb,
  office: OfficeNames,
  subject: PaperSubject,
  { kind, part, today }: Wanted,
  own: DocumentDetails | null,
): Promise<DocumentDetails> {
  const proposal = subject.proposal(kind, part);
  if (own) return datedAnew(subject, { kind, part, today }, own, proposal);
  const fresh = { ...(await freshDetails(db, office, subject, kind, today)), ...proposal };
  const about = subject.about?.(kind, part?.id ?? null) ?? [];
  const earlier = await lastOfKind(db, kind);
  if (!earlier) return signedByAnother(db, today, fresh, about);
  const recipients = await recipientsFor(db, subject, kind, earlier);
  if (factsOf(kind).issuer === 'counting_board') return { ...fresh, recipients, ...proposal };
  const exception =
    isOfAnotherBody(earlier.details, fresh) || (await isAboutItsSigner(db, today, earlier, kind));
  const signer = exception ? {} : signerIn(earlier.details);
  return signedByAnother(db, today, { ...fresh, recipients, ...signer, ...proposal }, about);
}

/** As before, but for a day that the paper cannot bear any more where the subject proposes another. */
function datedAnew(
  subject: PaperSubject,
  { kind, part }: Wanted,
  own: DocumentDetails,
  { issueDate: day }: Partial<DocumentDetails>,
): DocumentDetails {
  const stands =
    own.issueDate === null || subject.whyNotDated(kind, own.issueDate, part?.id ?? null) === null;
  return stands || day === undefined ? own : { ...own, issueDate: day };
}

const signerIn = ({
  signAuthority,
  signerPost,
  signerName,
}: DocumentDetails): Pick<DocumentDetails, 'signAuthority' | 'signerPost' | 'signerName'> => ({
  signAuthority,
  signerPost,
  signerName,
});

/** Whoever a paper is about does not sign it: where that is the chair, a deputy chair signs for the post (KT.). */
async function signedByAnother(
  db: ReadDb,
  today: LocalDate,
  details: DocumentDetails,
  about: readonly string[],
): Promise<DocumentDetails> {
  if (!about.includes(details.signerName)) return details;
  const name = await viceChairName(db, today, about);
  return { ...details, signAuthority: 'acting_for', signerPost: 'Phó Chủ tịch', signerName: name };
}

/**
 * A submission of dismissal goes out from whoever introduced the person: that the UBND signed the one before says nothing
 * of a person whom the council's side introduced, nor the other way round.
 */
function isOfAnotherBody(earlier: DocumentDetails, fresh: DocumentDetails): boolean {
  return signsForCommittee(earlier.signerPost) !== signsForCommittee(fresh.signerPost);
}

/** A paper about the chair was signed for the chair; that is no habit of the office. */
async function isAboutItsSigner(
  db: ReadDb,
  today: LocalDate,
  { part, subject }: Earlier,
  kind: DocumentKind,
): Promise<boolean> {
  const about = (await openSubject(db, subject))?.about?.(kind, part) ?? [];
  return about.length > 0 && about.includes(await chairName(db, today));
}

interface Earlier {
  readonly subject: DocumentSubject;
  readonly part: string | null;
  readonly details: DocumentDetails;
}

async function lastOfKind(db: ReadDb, kind: DocumentKind): Promise<Earlier | null> {
  const row = await db
    .selectFrom('official_document')
    .select(['subject', 'subject_id', 'part', 'details'])
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    subject: { type: row.subject as SubjectType, id: row.subject_id },
    part: row.part === '' ? null : row.part,
    details: JSON.parse(row.details) as DocumentDetails,
  };
}

/** The office's habit of whom it writes to; whom the earlier paper concerned makes room for whom this one concerns. */
async function recipientsFor(
  db: ReadDb,
  subject: PaperSubject,
  kind: DocumentKind,
  earlier: Earlier,
): Promise<string[]> {
  const concerned = subject.concerned(kind);
  const others = (await openSubject(db, earlier.subject))?.concerned(kind) ?? [];
  const { recipients } = earlier.details;
  const place = recipients.findIndex((line) => others.includes(line));
  if (place === -1) return recipients;
  return recipients.flatMap((line, index) =>
    index === place ? concerned : others.includes(line) ? [] : [line],
  );
}

async function last(papers: ReturnType<typeof papersOf>): Promise<DocumentDetails | null> {
  const row = await papers
    .select('details')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? (JSON.parse(row.details) as DocumentDetails) : null;
}

async function freshDetails(
  db: ReadDb,
  office: OfficeNames,
  subject: PaperSubject,
  kind: DocumentKind,
  today: LocalDate,
): Promise<DocumentDetails> {
  const { issuer } = factsOf(kind);
  const common = { place: office.placeName, issueDate: subject.day, remarks: '' };
  switch (issuer) {
    case 'council':
      return {
        ...common,
        signAuthority: 'own',
        signerPost: 'Chủ tịch',
        signerName: await chairName(db, today),
        recipients: resolutionRecipients(office, subject.concerned(kind)),
      };
    case 'standing_committee':
      return {
        ...common,
        // Papers of Thường trực are dated when they get their number.
        issueDate: null,
        signAuthority: 'on_behalf',
        signerPost: 'Chủ tịch',
        signerName: await chairName(db, today),
        recipients: [...usualRecipients(kind, office)],
      };
    case 'office':
      return {
        ...common,
        issueDate: null,
        signAuthority: 'own',
        signerPost: OFFICE_HEAD,
        signerName: await officeHeadName(db, today),
        recipients: [...usualRecipients(kind, office)],
      };
    case 'counting_board':
      return {
        ...common,
        // The board signs with its own head, whom the subject knows.
        signAuthority: 'on_behalf',
        signerPost: 'Trưởng ban',
        signerName: '',
        recipients: [`Thường trực HĐND ${office.unitWord}`, 'Lưu: VT, hồ sơ kỳ họp'],
      };
    case 'fatherland_front':
      return {
        ...common,
        issueDate: null,
        signAuthority: 'on_behalf',
        signerPost: 'Chủ tịch',
        // The register holds the posts of the council and of the UBND alone.
        signerName: '',
        recipients: ['Như trên', 'Lưu: VT'],
      };
  }
}

function resolutionRecipients(office: OfficeNames, concerned: readonly string[]): string[] {
  const above =
    office.level === 'province'
      ? ['Ủy ban Thường vụ Quốc hội', 'Chính phủ', 'Ban Thường vụ Tỉnh ủy']
      : [`Thường trực HĐND ${office.unitAbove}`, `UBND ${office.unitAbove}`, 'Ban Thường vụ Đảng ủy'];
  const word = office.unitWord;
  return [
    ...above.map((line) => (word === 'thành phố' ? line.replace('Tỉnh ủy', 'Thành ủy') : line)),
    `Thường trực HĐND, UBND, UBMTTQ Việt Nam ${word}`,
    `Đại biểu HĐND ${word}`,
    ...concerned,
    'Lưu: VT',
  ];
}
