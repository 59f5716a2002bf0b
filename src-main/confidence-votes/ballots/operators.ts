import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import type { VoteStatus } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import { nameKey } from '@shared/kernel/same-person';
import type { Selectable } from 'kysely';
import type { CommandContext, Outcome, TaskContext } from '../../application/context';
import type { CountOperatorTable, ReadDb } from '../../database/tables';
import { appendLog } from '../log/append-log';
import { tokenHash } from '../log/codes/codes';
import { nameAlone } from './name-alone';
import { hashPin, type PinHash } from './pin';
import { allowedOperator } from './sign-ins';
import { countStatus } from './count-status';

type SaveInput = Input<'ballotCount.saveOperator'>;

export function toOperator(row: Selectable<CountOperatorTable>): Operator {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    active: row.active === 1,
    practised: row.practised_at !== null,
    hasPin: hasPin(row),
    version: row.version,
  };
}

export const hasPin = ({ pin_hash: hash }: Selectable<CountOperatorTable>): boolean => hash !== '';

/** Roles of a count (T45). The PIN is hashed outside the transaction, which it would hold up. */
export async function saveOperator(
  context: TaskContext,
  input: SaveInput,
): Outcome<Output<'ballotCount.saveOperator'>> {
  const pin = input.pin === null ? null : await hashPin(input.pin);
  return context.write((command) => writeOperator(command, input, pin));
}

async function writeOperator(
  context: CommandContext,
  typed: SaveInput,
  pin: PinHash | null,
): Outcome<Output<'ballotCount.saveOperator'>> {
  const { tx, now } = context;
  const vote = await tx
    .selectFrom('confidence_vote')
    .select(['id', 'count_mode', 'status'])
    .where('id', '=', typed.voteId)
    .executeTakeFirst();
  if (!vote) return err(appError('not-found'));
  if (vote.count_mode !== 'ballots') return err(appError('ballots.totals-mode'));
  const others = await tx
    .selectFrom('count_operator')
    .selectAll()
    .where('vote_id', '=', typed.voteId)
    .execute();
  const earlier = others.find(({ id }) => id === typed.operatorId);
  const input = { ...typed, name: nameAlone(typed.name, earlier?.name ?? null) };
  const allowed = await mayManage(tx, input, others, vote.status);
  if (!allowed.ok) return allowed;
  if (input.operatorId !== null && !earlier) return err(appError('not-found'));
  if ((earlier?.version ?? null) !== input.version) return err(appError('conflict'));
  const refused = refusalOf(input, others, pin);
  if (refused) return err(refused);
  if (earlier && isAnotherName(input.name, earlier.name) && (await hasWorked(tx, earlier.id))) {
    return err(appError('ballots.name-stands'));
  }
  const forgotten = allowed.value === '' && earlier !== undefined && hasPin(earlier);

  const id = earlier?.id ?? context.newId();
  const columns = {
    name: input.name,
    role: input.role,
    active: input.active ? (1 as const) : (0 as const),
    ...(pin ? { pin_salt: pin.salt, pin_hash: pin.hash, failed_attempts: 0, blocked_until: null } : {}),
    // A PIN set here is no newer state of the person: it must not win over a change of role made on another PC.
    ...(earlier && isAsBefore(input, earlier)
      ? { updated_at: earlier.updated_at, version: earlier.version }
      : { updated_at: now, version: (earlier?.version ?? 0) + 1 }),
  };
  if (earlier) {
    await tx.updateTable('count_operator').set(columns).where('id', '=', id).execute();
    if (pin) await signOutEverywhere(context, id, input.token);
  } else {
    await tx
      .insertInto('count_operator')
      .values({
        id,
        vote_id: input.voteId,
        pin_salt: '',
        pin_hash: '',
        failed_attempts: 0,
        blocked_until: null,
        practised_at: null,
        created_at: now,
        ...columns,
      })
      .execute();
  }
  await appendLog(context, input.voteId, 'operator_saved', {
    operatorId: id,
    name: input.name,
    role: input.role,
    active: input.active,
    pinChanged: pin !== null,
    by: allowed.value,
    ...(forgotten ? { forgotten } : {}),
  });
  context.audit({
    entity: 'vote',
    entityId: input.voteId,
    summary: `${earlier ? 'Sửa' : 'Thêm'} người kiểm phiếu ${input.name}`,
    changes: [
      {
        field: 'Vai trò',
        before: earlier ? operatorRoleNames[earlier.role] : '',
        after: operatorRoleNames[input.role],
      },
      ...(pin && earlier ? [{ field: 'Mã PIN', before: '', after: pinWords(earlier, forgotten) }] : []),
    ],
  });
  return countStatus(tx, input.voteId);
}

function pinWords(earlier: Selectable<CountOperatorTable>, forgotten: boolean): string {
  if (forgotten) return 'đặt lại, không có mã cũ';
  return hasPin(earlier) ? 'đặt lại' : 'đặt trên máy này';
}

/** Whoever signed in with the PIN before signs in anew; the head who sets their own stays where it was typed. */
async function signOutEverywhere(
  { tx, now }: CommandContext,
  operatorId: string,
  token: string | null,
): Promise<void> {
  await tx
    .updateTable('operator_sign_in')
    .set({ signed_out_at: now })
    .where('operator_id', '=', operatorId)
    .where('signed_out_at', 'is', null)
    .where('token_hash', '<>', token === null ? '' : tokenHash(token))
    .execute();
}

const isAsBefore = (input: SaveInput, { name, role, active }: Selectable<CountOperatorTable>): boolean =>
  input.name === name && input.role === role && input.active === (active === 1);

/**
 * Whoever comes first declares the head; afterwards the head declares everybody. A head who came with a file has no PIN
 * here yet: until it is set nobody can sign in as the head, so that it is set first and nothing else. A head who forgot the
 * PIN sets it anew as long as the count is not open: nothing is typed that it would guard, whoever does it could have
 * declared the head in the first place, and the log says that the old one was not there. Answers whose hand it was.
 */
async function mayManage(
  db: ReadDb,
  input: SaveInput,
  others: readonly Selectable<CountOperatorTable>[],
  status: VoteStatus,
): Promise<Result<string, AppError>> {
  const heads = others.filter(({ role, active }) => role === 'head' && active === 1);
  if (heads.length === 0) {
    return input.role === 'head' ? ok('') : err(appError('ballots.no-head'));
  }
  const own = heads.find(({ id }) => id === input.operatorId);
  const onlyPin = own !== undefined && input.pin !== null && isAsBefore(input, own);
  if (!heads.some(hasPin)) return onlyPin ? ok('') : err(appError('ballots.head-pin-first'));
  if (input.token === null) {
    return onlyPin && status === 'prepared' ? ok('') : err(appError('ballots.signed-out'));
  }
  const head = await allowedOperator(db, input.token, 'manage_operators', input.voteId);
  return head.ok ? ok(head.value.id) : head;
}

/** Capitals and spaces are put right; other letters or marks are another person, as everywhere at the count. */
const isAnotherName = (name: string, earlier: string): boolean => nameKey(name) !== nameKey(earlier);

/**
 * Whoever typed or read a ballot keeps the name under which it was done: a row that became somebody else would hand over
 * their ballots, and the first one could come again as a second person.
 */
async function hasWorked(tx: ReadDb, operatorId: string): Promise<boolean> {
  const entry = await tx
    .selectFrom('ballot_entry')
    .select('id')
    .where('operator_id', '=', operatorId)
    .limit(1)
    .executeTakeFirst();
  if (entry) return true;
  const reading = await tx
    .selectFrom('field_resolution')
    .select('id')
    .where('operator_id', '=', operatorId)
    .limit(1)
    .executeTakeFirst();
  return reading !== undefined;
}

function refusalOf(
  input: SaveInput,
  others: readonly Selectable<CountOperatorTable>[],
  pin: PinHash | null,
): AppError | null {
  if (input.operatorId === null && pin === null) return appError('ballots.pin-needed');
  const rest = others.filter(({ id }) => id !== input.operatorId);
  // One person under two names of the list could make both entries of a ballot.
  const key = nameKey(input.name);
  if (rest.some(({ name }) => nameKey(name) === key))
    return appError('ballots.name-twice', { name: input.name });
  const stays = input.role === 'head' && input.active;
  if (!stays && !rest.some(({ role, active }) => role === 'head' && active === 1)) {
    return appError('ballots.head-needed');
  }
  return null;
}
