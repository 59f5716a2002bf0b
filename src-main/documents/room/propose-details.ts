import { loadVote } from '../../confidence-votes';
import { procedureActs } from '@shared/confidence-votes/messages';
import type { Procedure, Vote } from '@shared/confidence-votes/model';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { DocumentDetails, VoteDocumentKind } from '@shared/documents/contract';
import { isCurrent } from '@shared/kernel/period';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { loadOfficeNames, type OfficeNames } from './office-names';

/**
 * What was last written for this kind: of this vote as it stands, of an earlier vote without what belongs to that
 * vote alone. Otherwise what profile, register and board say.
 */
export async function proposeDetails(
  { db, now }: QueryContext,
  { voteId, kind }: Input<'documents.proposeDetails'>,
): Outcome<DocumentDetails> {
  const vote = await loadVote(db, voteId);
  if (!vote) return err(appError('not-found'));
  const office = await loadOfficeNames(db);
  if (!office.ok) return office;
  const own = await lastDetails(db, kind, voteId);
  if (own) return ok(own);
  const fresh = await freshDetails(db, office.value, vote, kind, localDateOf(now));
  const earlier = await lastDetails(db, kind, null);
  if (!earlier) return ok(fresh);
  const signer =
    kind === 'confirming_resolution'
      ? {
          signAuthority: earlier.signAuthority,
          signerPost: earlier.signerPost,
          signerName: earlier.signerName,
        }
      : {};
  return ok({ ...fresh, recipients: earlier.recipients, ...signer });
}

async function lastDetails(
  db: ReadDb,
  kind: VoteDocumentKind,
  voteId: string | null,
): Promise<DocumentDetails | null> {
  let rows = db
    .selectFrom('official_document')
    .select('details')
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  if (voteId !== null) rows = rows.where('vote_id', '=', voteId);
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
  const common = { place: office.placeName, issueDate: vote.date, remarks: '' };
  if (kind === 'confirming_resolution') {
    return {
      ...common,
      signAuthority: 'own',
      signerPost: 'Chủ tịch',
      signerName: await chairName(db, today),
      recipients: resolutionRecipients(office, vote.procedure),
    };
  }
  return {
    ...common,
    signAuthority: 'on_behalf',
    signerPost: 'Trưởng ban',
    signerName: vote.board.find((member) => member.role === 'head')?.name ?? '',
    recipients: [`Thường trực HĐND ${office.unitWord}`, 'Lưu: Hồ sơ kỳ họp'],
  };
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
