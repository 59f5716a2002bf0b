import type { Difference } from '@shared/confidence-votes/ballots/contract';
import { countedEntries, valueIn } from '@shared/confidence-votes/ballots/outcome';
import { WHOLE_BALLOT } from '@shared/confidence-votes/ballots/model';
import { LEVELS_OF } from '@shared/confidence-votes/model';
import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { originOf } from '../../database/origin';
import { appendLog } from '../log/append-log';
import { findVote, loadKinds, voteInCount } from './kinds';
import { loadBallots, outcomesOf, type LoadedBallots } from './load-ballots';
import { allowedOperator } from './sign-ins';

/** Row T08: where entries differ, without what they say; with it once somebody has read the paper again (T09). */
export async function listDifferences(
  { db }: QueryContext,
  { voteId, token }: Input<'ballotCount.listDifferences'>,
): Outcome<Difference[]> {
  const operator = await allowedOperator(db, token, 'resolve', voteId);
  if (!operator.ok) return operator;
  const vote = await findVote(db, voteId);
  if (!vote.ok) return vote;
  const ballots = await loadBallots(db, voteId);
  const operators = await db
    .selectFrom('count_operator')
    .select(['id', 'name'])
    .where('vote_id', '=', voteId)
    .execute();
  const names = new Map(operators.map(({ id, name }) => [id, name]));
  const reader = ballots.personOf(operator.value.id);
  const list: Difference[] = [];
  for (const kind of await loadKinds(db, voteId)) {
    const shape = { entries: vote.value.entries, persons: kind.persons.length };
    const byReader = numbersTypedBy(ballots, kind.ballotKindId, reader);
    for (const { ballotNo, entries, resolutions, outcome } of outcomesOf(ballots, kind.ballotKindId, shape)) {
      const places = new Set([
        ...(outcome.state === 'differs' ? outcome.places : []),
        ...resolutions.map(({ place }) => place),
      ]);
      const counted = countedEntries(entries, shape.entries).counted.filter((entry) => entry !== undefined);
      const batch = ballots.batches.find(
        ({ ballot_kind_id: kindId, first_no: first, size }) =>
          kindId === kind.ballotKindId && ballotNo >= first && ballotNo < first + size,
      );
      for (const place of [...places].sort((left, right) => left - right)) {
        const person = kind.persons[place];
        const resolution = resolutions.find((candidate) => candidate.place === place);
        list.push({
          ballotKindId: kind.ballotKindId,
          kindTitle: kind.title,
          batchNo: batch?.batch_no ?? 0,
          ballotNo,
          place,
          no: person?.no ?? null,
          name: person?.name ?? '',
          posts: person?.posts ?? '',
          typists: counted.map(({ operatorId }) => names.get(operatorId) ?? ''),
          own: byReader.has(ballotNo),
          resolved: resolution
            ? {
                resolutionId: resolution.id,
                value: resolution.value,
                typed: counted.map((entry) => valueIn(entry, place) ?? ''),
                by: names.get(resolution.operatorId) ?? '',
                at: resolution.resolvedAt,
              }
            : null,
        });
      }
    }
  }
  return ok(list);
}

/**
 * A third person types what the paper shows in one field (T09). A value that none of the entries has is typed twice: it
 * would overrule two people.
 */
export async function resolveField(
  context: CommandContext,
  input: Input<'ballotCount.resolveField'>,
): Outcome<Output<'ballotCount.resolveField'>> {
  const { tx } = context;
  const kindRow = await tx
    .selectFrom('ballot_kind')
    .select('vote_id')
    .where('id', '=', input.ballotKindId)
    .executeTakeFirst();
  if (!kindRow) return err(appError('not-found'));
  const voteId = kindRow.vote_id;
  const operator = await allowedOperator(tx, input.token, 'resolve', voteId);
  if (!operator.ok) return operator;
  const vote = await voteInCount(tx, voteId);
  if (!vote.ok) return vote;
  const kind = (await loadKinds(tx, voteId)).find(({ ballotKindId }) => ballotKindId === input.ballotKindId);
  if (!kind) return err(appError('not-found'));
  const shape = { entries: vote.value.entries, persons: kind.persons.length };
  const loaded = await loadBallots(tx, voteId);
  const ballotIn = (ballots: LoadedBallots) =>
    outcomesOf(ballots, input.ballotKindId, shape).find(({ ballotNo }) => ballotNo === input.ballotNo);
  const ballot = ballotIn(loaded);
  if (!ballot || ballot.outcome.state !== 'differs' || !ballot.outcome.places.includes(input.place)) {
    return err(appError('ballots.no-difference'));
  }
  const forWhole = !/^\d$/u.test(input.value);
  const levels = LEVELS_OF[vote.value.procedure].length;
  const known = forWhole || ['0', '9'].includes(input.value) || Number(input.value) <= levels;
  if (forWhole !== (input.place === WHOLE_BALLOT) || !known) return err(appError('ballots.wrong-marks'));
  // Nobody decides whether they themselves were right.
  const reader = loaded.personOf(operator.value.id);
  if (numbersTypedBy(loaded, input.ballotKindId, reader).has(input.ballotNo)) {
    return err(appError('ballots.own-ballot'));
  }
  const typed = ballot.entries.map((entry) => valueIn(entry, input.place));
  const agrees = typed.includes(input.value);
  if (!agrees && !input.repeated) return err(appError('ballots.type-again'));

  const { ballotKindId, ballotNo, place, value } = input;
  const reading = { ballotKindId, ballotNo, place, value, operatorId: reader, resolvedAt: context.now };
  const id = context.newId();
  const origin = await originOf(tx);
  await tx
    .insertInto('field_resolution')
    .values({
      id,
      vote_id: voteId,
      ballot_kind_id: ballotKindId,
      ballot_no: ballotNo,
      place,
      value,
      operator_id: operator.value.id,
      resolved_at: context.now,
      origin,
      voided_at: null,
      void_reason: '',
    })
    .execute();
  await appendLog(context, voteId, 'field_resolved', {
    ...{ resolutionId: id, ballotKindId, ballotNo, place, value },
    operatorId: operator.value.id,
  });
  context.audit({
    entity: 'vote',
    entityId: voteId,
    summary: `Phân xử phiếu ${input.ballotNo}, ${kind.persons[input.place]?.name ?? 'cả phiếu'}`,
    changes: [],
  });
  const after = ballotIn({ ...loaded, resolutions: [...loaded.resolutions, { ...reading, id, origin }] });
  return ok({
    outcome: agrees ? 'agrees' : 'neither',
    openDifferences: after?.outcome.state === 'differs' ? after.outcome.places.length : 0,
  });
}

/** Also in entries that were set aside: whoever typed a ballot once has read it, and would decide for that reading. */
function numbersTypedBy(
  { entries, former }: Pick<LoadedBallots, 'entries' | 'former'>,
  kindId: string,
  person: string,
): ReadonlySet<number> {
  const typed = [...entries, ...former].filter(
    ({ ballotKindId, operatorId }) => ballotKindId === kindId && operatorId === person,
  );
  return new Set(typed.map(({ ballotNo }) => ballotNo));
}
