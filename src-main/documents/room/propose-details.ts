import { DOCUMENT_RULES } from '@shared/confidence-votes/documents';
import { procedureActs } from '@shared/confidence-votes/messages';
import type { Procedure, Vote, VoteOfficial } from '@shared/confidence-votes/model';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { DocumentDetails, VoteDocumentKind } from '@shared/documents/contract';
import { isCurrent } from '@shared/kernel/period';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { loadOfficeNames, type OfficeNames } from './office-names';
import { findPaper, loadSource } from './source';

/**
 * What was last written for this paper: of this vote as it stands, of an earlier vote without what belongs to that
 * vote alone. Otherwise what profile, register and board say.
 */
export async function proposeDetails(
  { db, now }: QueryContext,
  { voteId, kind, officialId }: Input<'documents.proposeDetails'>,
): Outcome<DocumentDetails> {
  const source = await loadSource(db, voteId);
  if (!source) return err(appError('not-found'));
  const paper = findPaper(source, kind, officialId);
  if (!paper.ok) return paper;
  const office = await loadOfficeNames(db);
  if (!office.ok) return office;
  const today = localDateOf(now);
  return ok(await detailsFor(db, office.value, source.vote, { kind, official: paper.value, today }));
}

interface Wanted {
  readonly kind: VoteDocumentKind;
  readonly official: VoteOfficial | null;
  readonly today: LocalDate;
}

export async function detailsFor(
  db: ReadDb,
  office: OfficeNames,
  vote: Vote,
  wanted: Wanted,
): Promise<DocumentDetails> {
  const { kind, official, today } = wanted;
  const own = await lastDetails(db, kind, { voteId: vote.id, officialId: official?.id ?? null });
  if (own) return own;
  const fresh = await freshDetails(db, office, vote, kind, today);
  const earlier = await lastDetails(db, kind, null);
  if (!earlier) return fresh;
  const { recipients, signAuthority, signerPost, signerName } = earlier;
  if (DOCUMENT_RULES[kind].issuer === 'counting_board') return { ...fresh, recipients };
  return { ...fresh, recipients, signAuthority, signerPost, signerName };
}

async function lastDetails(
  db: ReadDb,
  kind: VoteDocumentKind,
  paper: { readonly voteId: string; readonly officialId: string | null } | null,
): Promise<DocumentDetails | null> {
  let rows = db
    .selectFrom('official_document')
    .select('details')
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  if (paper !== null) {
    const { voteId, officialId } = paper;
    rows = rows
      .where('vote_id', '=', voteId)
      .where('official_id', officialId === null ? 'is' : '=', officialId);
  }
  const row = await rows.executeTakeFirst();
  return row ? (JSON.parse(row.details) as DocumentDetails) : null;
}

async function freshDetails(
  db: ReadDb,
  office: OfficeNames,
  vote: Vote,
  kind: VoteDocumentKind,
  today: LocalDate,
): Promise<DocumentDetails> {
  const { issuer } = DOCUMENT_RULES[kind];
  const common = { place: office.placeName, issueDate: vote.date, remarks: '' };
  switch (issuer) {
    case 'council':
      return {
        ...common,
        signAuthority: 'own',
        signerPost: 'Chủ tịch',
        signerName: await chairName(db, today),
        recipients: resolutionRecipients(office, vote.procedure),
      };
    case 'standing_committee':
      return {
        ...common,
        // Papers of Thường trực come before the vote: their day is known when they get their number.
        issueDate: null,
        signAuthority: 'on_behalf',
        signerPost: 'Chủ tịch',
        signerName: await chairName(db, today),
        recipients: [
          `Đại biểu HĐND ${office.unitWord}`,
          `Ban Thường trực UBMTTQ Việt Nam ${office.unitWord}`,
          'Lưu: VT',
        ],
      };
    case 'counting_board':
      return {
        ...common,
        signAuthority: 'on_behalf',
        signerPost: 'Trưởng ban',
        signerName: vote.board.find((member) => member.role === 'head')?.name ?? '',
        recipients: [`Thường trực HĐND ${office.unitWord}`, 'Lưu: VT, hồ sơ kỳ họp'],
      };
  }
}

function resolutionRecipients(office: OfficeNames, procedure: Procedure): string[] {
  const above =
    office.level === 'province'
      ? ['Ủy ban Thường vụ Quốc hội', 'Chính phủ', 'Ban Thường vụ Tỉnh ủy']
      : ['Thường trực HĐND cấp tỉnh', 'UBND cấp tỉnh', 'Ban Thường vụ Đảng ủy'];
  const word = office.unitWord;
  return [
    ...above.map((line) => (word === 'thành phố' ? line.replace('Tỉnh ủy', 'Thành ủy') : line)),
    `Thường trực HĐND, UBND, UBMTTQ Việt Nam ${word}`,
    `Đại biểu HĐND ${word}`,
    `Những người được ${procedureActs[procedure]}`,
    'Lưu: VT',
  ];
}

/** The present holder of the first post of the council's block. */
async function chairName(db: ReadDb, today: LocalDate): Promise<string> {
  const rows = await db
    .selectFrom('post_holding as holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('person', 'person.id', 'holding.person_id')
    .select(['person.full_name', 'post.title', 'holding.held_from', 'holding.held_to'])
    .where('post.block', '=', 'council')
    .orderBy('post.sort_order')
    .execute();
  const chair = rows.find(
    (row) => row.title.startsWith('Chủ tịch') && isCurrent({ from: row.held_from, to: row.held_to }, today),
  );
  return chair?.full_name ?? '';
}
