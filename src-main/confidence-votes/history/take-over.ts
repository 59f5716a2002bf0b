import { isTakenOver } from '@shared/confidence-votes/history/taken-over';
import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { formatDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { CommandContext, Outcome, TaskContext } from '../../application/context';
import { newKindRow, NOTHING_COUNTED } from '../new-rows';
import { voteAtVersion } from '../vote-changes';
import { knownAs, markOf, namesakesIn, readUpload, type ReadCount } from './count-file';

export async function importCountFile(
  context: TaskContext,
  { fileId, date, lookAlikes }: Input<'voteHistory.importCountFile'>,
): Outcome<Output<'voteHistory.importCountFile'>> {
  const read = readUpload(context, fileId);
  if (!read.ok) return read;
  const day = read.value.vote.date ?? date;
  if (day === null) return err(appError('history.no-date'));
  return context.write(async (command) => {
    const known = await knownAs(command.tx, read.value.mark);
    if (known !== null) return err(appError('history.known-file', { title: known }));
    return ok({ voteId: await storeVote(command, read.value, day, new Set(lookAlikes)) });
  });
}

/** Stored as announced then: published from the first moment, which also says that it was taken over. */
async function storeVote(
  context: CommandContext,
  count: ReadCount,
  date: string,
  lookAlikes: ReadonlySet<number>,
): Promise<string> {
  const { tx, now } = context;
  const { vote } = count;
  const id = context.newId();
  await tx
    .insertInto('confidence_vote')
    .values({
      id,
      title: vote.title,
      procedure: vote.procedure,
      rule_set: JSON.stringify(vote.ruleSet),
      status: 'published',
      session_name: vote.sessionName,
      vote_date: date,
      opening_date: null,
      start_time: vote.startTime,
      end_time: vote.endTime,
      place: vote.place,
      deputies_total: vote.deputiesTotal,
      deputies_present: vote.deputiesPresent,
      count_mode: 'totals',
      entries: 2,
      batch_size: 10,
      rehearsal_of: null,
      deck_seed: '',
      search_key: searchKey(`${vote.title} ${vote.sessionName}`),
      created_at: now,
      updated_at: now,
      version: 1,
      meeting_version: 1,
    })
    .execute();
  await tx
    .insertInto('vote_state_change')
    .values({
      vote_id: id,
      at: now,
      from_status: null,
      to_status: 'published',
      actor: context.actor,
      reason: `Nhập kết quả đã công bố từ tệp ${count.fileName} ${markOf(count.mark)}`,
    })
    .execute();
  await storePeople(context, id, count, lookAlikes);
  context.audit({
    entity: 'vote',
    entityId: id,
    summary: 'Nhập kết quả đã công bố từ tệp',
    changes: [
      { field: 'Tên', before: '', after: vote.title },
      { field: 'Ngày bỏ phiếu', before: '', after: formatDate(date) },
      { field: 'Tệp', before: '', after: `${count.fileName} ${markOf(count.mark)}` },
    ],
  });
  return id;
}

async function storePeople(
  context: CommandContext,
  voteId: string,
  { vote }: ReadCount,
  lookAlikes: ReadonlySet<number>,
): Promise<void> {
  const { tx } = context;
  const namesakes = await namesakesIn(tx);
  const kindIds = new Map<string, string>();
  for (const [index, kind] of vote.ballotKinds.entries()) {
    const kindId = context.newId();
    kindIds.set(kind.ballotKindId, kindId);
    await tx
      .insertInto('ballot_kind')
      .values({
        ...newKindRow(kindId, voteId, kind.title, index),
        printed: kind.printed,
        issued: kind.issued,
        collected: kind.collected,
        valid: kind.valid,
        invalid: kind.invalid,
        invalid_reasons: JSON.stringify(kind.invalidReasons),
      })
      .execute();
  }
  const rows = new Map(vote.tally.map((row) => [row.officialId, row]));
  for (const official of vote.officials) {
    const row = rows.get(official.id);
    const { same, lookAlike } = namesakes(official.name);
    const meant = lookAlikes.has(official.no) ? lookAlike : null;
    const person = same.length === 1 ? same[0] : meant;
    await tx
      .insertInto('vote_official')
      .values({
        id: context.newId(),
        vote_id: voteId,
        person_id: person?.id ?? null,
        name: official.name,
        birth_year: official.birthYear,
        posts: official.posts,
        block: official.block,
        ballot_kind_id: official.ballotKindId === null ? null : (kindIds.get(official.ballotKindId) ?? null),
        printed_no: official.no,
        included: official.included ? 1 : 0,
        exclusion_reason: official.exclusionReason,
        exclusion_note: official.exclusionNote,
        exclusion_evidence: '',
        decided_by: '',
        elected_date: null,
        trigger_kind: null,
        trigger_note: '',
        ...NOTHING_COUNTED,
        high: row?.counts.high ?? null,
        medium: row?.counts.medium ?? null,
        low: row?.counts.low ?? null,
        trust: row?.counts.trust ?? null,
        no_trust: row?.counts.noTrust ?? null,
        invalid_rows: row?.invalidRows ?? null,
      })
      .execute();
  }
  for (const [index, member] of vote.board.entries()) {
    await tx
      .insertInto('counting_board_member')
      .values({
        id: context.newId(),
        vote_id: voteId,
        person_id: null,
        name: member.name,
        posts: member.posts,
        role: member.role,
        sort_order: index,
      })
      .execute();
  }
}

/** A wrong file is taken back as a whole; a vote that was held with the program never is. */
export async function removeTakenOver(
  context: CommandContext,
  input: Input<'voteHistory.removeTakenOver'>,
): Outcome<Record<never, never>> {
  const found = await voteAtVersion(context, input);
  if (!found.ok) return found;
  if (!isTakenOver(found.value.stateChanges)) return err(appError('history.not-taken-over'));
  const paper = await context.tx
    .selectFrom('official_document')
    .select('id')
    .where('vote_id', '=', input.voteId)
    .limit(1)
    .executeTakeFirst();
  if (paper) return err(appError('vote.has-documents'));
  await context.tx.deleteFrom('confidence_vote').where('id', '=', input.voteId).execute();
  context.audit({
    entity: 'vote',
    entityId: input.voteId,
    summary: `Xóa cuộc nhập từ tệp “${found.value.title}”`,
    changes: [],
  });
  return ok({});
}
