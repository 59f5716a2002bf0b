import { personsByName } from '@shared/confidence-votes/ballots/one-person';
import { entryNoOf } from '@shared/confidence-votes/ballots/permissions';
import { decksOf } from '@shared/confidence-votes/rehearsal/known-answers';
import { PRACTICE_BALLOTS, practiceErrors } from '@shared/confidence-votes/rehearsal/practice-deck';
import type { CommandContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import type { SignedIn } from '../ballots/sign-ins';
import { loadVote } from '../vote-store';
import { markPractised } from './practice';

interface TypedRehearsal {
  readonly voteId: string;
  readonly realVoteId: string;
  readonly entryNo: number;
}

/**
 * Typing every test ballot of this very vote asks more than the sample ballots do, by the same measure: gone through to
 * the end, with what was typed otherwise told. Whoever did counts as practised in the vote that is rehearsed too (T46).
 */
export async function countAsPractice(
  context: CommandContext,
  typist: SignedIn,
  { voteId, realVoteId, entryNo }: TypedRehearsal,
): Promise<void> {
  const typed = await entriesOf(context.tx, voteId, entryNo);
  const own = typed.filter((entry) => entry.operator_id === typist.id);
  if (own.length < PRACTICE_BALLOTS) return;
  const rehearsal = await loadVote(context.tx, voteId);
  if (!rehearsal) return;
  const papers = decksOf(rehearsal).flatMap(({ ballotKindId, deck }) =>
    deck.ballots.map((ballot) => ({ ballotKindId, ...ballot })),
  );
  const isTyped = new Set(typed.map(keyOf));
  if (!papers.every(({ ballotKindId, no }) => isTyped.has(`${ballotKindId}:${no}`))) return;

  const shown = new Map(papers.map((paper) => [`${paper.ballotKindId}:${paper.no}`, paper]));
  const errors = own.reduce((sum, entry) => {
    const paper = shown.get(keyOf(entry));
    if (!paper) return sum;
    const { no, marks, sealed } = paper;
    const ballot = sealed
      ? { no, marks, invalidReason: null }
      : { no, marks: '', invalidReason: 'no_seal' as const };
    return sum + practiceErrors(ballot, { marks: entry.marks, invalidReason: entry.invalid_reason });
  }, 0);
  await markPractised(context, typist.id);
  for (const operatorId of await samePerson(context.tx, realVoteId, typist)) {
    await context.tx
      .insertInto('practice_run')
      .values({
        id: context.newId(),
        operator_id: operatorId,
        ballots: own.length,
        fields: own.reduce((sum, { marks }) => sum + marks.length, 0),
        keys: own.reduce((sum, { keys }) => sum + keys, 0),
        errors,
        duration_ms: own.reduce((sum, { duration_ms: duration }) => sum + duration, 0),
        finished_at: context.now,
      })
      .execute();
    await markPractised(context, operatorId);
    context.audit({
      entity: 'vote',
      entityId: realVoteId,
      summary: `${typist.name} đã nhập trọn cuộc diễn tập, tính là luyện tập xong`,
      changes: [
        { field: 'Số phiếu', before: '', after: String(own.length) },
        { field: 'Ô sai', before: '', after: String(errors) },
      ],
    });
  }
}

const keyOf = (entry: { readonly ballot_kind_id: string; readonly ballot_no: number }): string =>
  `${entry.ballot_kind_id}:${entry.ballot_no}`;

function entriesOf(db: ReadDb, voteId: string, entryNo: number) {
  return db
    .selectFrom('ballot_entry')
    .select(['ballot_kind_id', 'ballot_no', 'operator_id', 'marks', 'invalid_reason', 'keys', 'duration_ms'])
    .where('vote_id', '=', voteId)
    .where('entry_no', '=', entryNo)
    .where('voided_at', 'is', null)
    .execute();
}

/** Typists of the vote who bear this name and have not practised yet: the rehearsal declared them anew. */
async function samePerson(db: ReadDb, voteId: string, typist: SignedIn): Promise<readonly string[]> {
  const people = await db
    .selectFrom('count_operator')
    .select(['id', 'name', 'role'])
    .where('vote_id', '=', voteId)
    .where('practised_at', 'is', null)
    .execute();
  const typists = people.filter(({ role }) => entryNoOf(role) !== null);
  const personOf = personsByName([...typists, typist]);
  return typists.map(({ id }) => id).filter((id) => personOf(id) === personOf(typist.id));
}
