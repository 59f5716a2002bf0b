import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { OfficialEntry, VoteReply } from '@shared/confidence-votes/contract';
import { titleFollowing } from '@shared/confidence-votes/decision-title';
import { procedureActs } from '@shared/confidence-votes/messages';
import type { Vote, VoteOfficial } from '@shared/confidence-votes/model';
import { exclusionReasonsOf } from '@shared/confidence-votes/rule-sets';
import { err } from '@shared/kernel/result';
import { nameKey } from '@shared/kernel/same-person';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { CommandContext, FieldChange, Outcome } from '../application/context';
import { addOwnBallot } from './ballot-placement';
import { listChanges } from './official-words';
import {
  allPeopleExist,
  answerWith,
  fieldError,
  hasRepeats,
  noteVoteChange,
  voteInSetUp,
} from './vote-changes';
import { LABELS } from './vote-fields';
import { numbered, writeOfficials } from './write-officials';

/** The list as it is put to the council: its order is the printed order within each kind of ballot. */
export async function saveOfficials(
  context: CommandContext,
  input: Input<'confidenceVotes.saveOfficials'>,
): Outcome<VoteReply> {
  const found = await voteInSetUp(context, input);
  if (!found.ok) return found;
  const vote = found.value;
  const refused = await refusalOf(context, vote, input.officials);
  if (refused) return err(refused);

  const titles = new Map(vote.ballotKinds.map((kind) => [kind.ballotKindId, kind.title]));
  const placed =
    vote.procedure === 'decision'
      ? await withOwnBallots(context, vote, input.officials, titles)
      : input.officials;
  const list = numbered(placed, () => context.newId());
  const changes = listChanges(vote.officials, list, titles);
  if (changes.length === 0) return answerWith(context, vote.id);
  await writeOfficials(context, vote, list);
  const titleChanges = vote.procedure === 'decision' ? await followList(context, vote, list) : [];
  await noteVoteChange(context, vote.id, `Sửa danh sách người được ${procedureActs[vote.procedure]}`, [
    ...changes,
    ...titleChanges,
  ]);
  return answerWith(context, vote.id);
}

/** A title that names whom the decision vote is held on names everybody after the list changed. */
async function followList(
  { tx }: CommandContext,
  { id, title, sessionName, officials }: Vote,
  list: readonly VoteOfficial[],
): Promise<readonly FieldChange[]> {
  const names = (people: readonly VoteOfficial[]) =>
    people.flatMap(({ included, name }) => (included ? [name] : []));
  const next = titleFollowing(title, names(officials), names(list));
  if (next === title) return [];
  await tx
    .updateTable('confidence_vote')
    .set({ title: next, search_key: searchKey(`${next} ${sessionName}`) })
    .where('id', '=', id)
    .execute();
  return [{ field: LABELS.title, before: title, after: next }];
}

async function refusalOf(
  context: CommandContext,
  vote: Vote,
  entries: readonly OfficialEntry[],
): Promise<AppError | null> {
  const officialIds = new Set(vote.officials.map((official) => official.id));
  const kindIds = new Set(vote.ballotKinds.map((kind) => kind.ballotKindId));
  if (hasRepeats(entries.map((entry) => entry.id))) {
    return fieldError(['officials'], 'Một dòng được gửi hai lần.');
  }
  const reasons = exclusionReasonsOf(vote.ruleSet.code, vote.procedure);
  for (const [index, entry] of entries.entries()) {
    if (!entry.included && entry.exclusionReason !== null && !reasons.includes(entry.exclusionReason)) {
      return fieldError(
        ['officials', index, 'exclusionReason'],
        'Căn cứ pháp lý đã chọn không có lý do này.',
      );
    }
    if (entry.id !== null && !officialIds.has(entry.id)) return appError('not-found');
    if (entry.ballotKindId !== null && !kindIds.has(entry.ballotKindId)) return appError('not-found');
  }
  if (
    !(await allPeopleExist(
      context,
      entries.map((entry) => entry.personId),
    ))
  ) {
    return appError('not-found');
  }
  const twice = namedTwice(entries);
  if (twice !== null) return appError('vote.person-twice', { name: twice });
  const kept = new Set(entries.map((entry) => entry.id));
  const removed = vote.officials.filter((official) => !kept.has(official.id));
  const known = await withRecords(context, removed);
  return known === null ? null : appError('groundwork.has-dossier', { name: known });
}

/** The first of these persons of whom something was gathered or written: it would go with the line of the list. */
async function withRecords(
  { tx }: CommandContext,
  officials: readonly VoteOfficial[],
): Promise<string | null> {
  if (officials.length === 0) return null;
  for (const table of RECORD_TABLES) {
    const row = await tx
      .selectFrom(table)
      .select('official_id')
      .where(
        'official_id',
        'in',
        officials.map(({ id }) => id),
      )
      .limit(1)
      .executeTakeFirst();
    if (row) return officials.find(({ id }) => id === row.official_id)?.name ?? '';
  }
  return null;
}

const RECORD_TABLES = [
  'personal_report',
  'voter_opinion',
  'duty_record',
  'clarification_request',
  'official_document',
] as const;

/** One person, one line, whatever the number of posts (NQ 96/2023/QH15 Điều 2 khoản 4). */
function namedTwice(entries: readonly OfficialEntry[]): string | null {
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = personKey(entry);
    if (key !== null && seen.has(key)) return entry.name;
    if (key !== null) seen.add(key);
  }
  return null;
}

/** Namesakes exist: without the register's id, only the same name and birth year make one person. */
function personKey(entry: OfficialEntry): string | null {
  if (entry.personId !== null) return entry.personId;
  return entry.birthYear === null ? null : `${nameKey(entry.name)} ${entry.birthYear}`;
}

/** A ballot of bỏ phiếu tín nhiệm carries one name, so each person who has none gets a kind of ballot. */
async function withOwnBallots(
  context: CommandContext,
  vote: Vote,
  entries: readonly OfficialEntry[],
  titles: Map<string, string>,
): Promise<readonly OfficialEntry[]> {
  let place = vote.ballotKinds.length;
  const placed: OfficialEntry[] = [];
  for (const entry of entries) {
    if (!entry.included || entry.ballotKindId !== null) {
      placed.push(entry);
      continue;
    }
    const { id, title } = await addOwnBallot(context, vote.id, entry.name, place);
    titles.set(id, title);
    place += 1;
    placed.push({ ...entry, ballotKindId: id });
  }
  return placed;
}
