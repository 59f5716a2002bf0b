import { ALLOWED_ATTEMPTS, WAIT_SECONDS } from '@shared/confidence-votes/ballots/permissions';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { Selectable } from 'kysely';
import type { CommandContext, Outcome, QueryContext, TaskContext } from '../../application/context';
import type { CountOperatorTable, ReadDb } from '../../database/tables';
import { appendLog } from '../log/append-log';
import { tokenHash } from '../log/codes';
import { hashPin, isPin, type PinHash } from './pin';
import { allowedOperator, operatorOf } from './sign-ins';
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

const hasPin = ({ pin_hash: hash }: Selectable<CountOperatorTable>): boolean => hash !== '';

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
  input: SaveInput,
  pin: PinHash | null,
): Outcome<Output<'ballotCount.saveOperator'>> {
  const { tx, now } = context;
  const vote = await tx
    .selectFrom('confidence_vote')
    .select(['id', 'count_mode'])
    .where('id', '=', input.voteId)
    .executeTakeFirst();
  if (!vote) return err(appError('not-found'));
  if (vote.count_mode !== 'ballots') return err(appError('ballots.totals-mode'));
  const others = await tx
    .selectFrom('count_operator')
    .selectAll()
    .where('vote_id', '=', input.voteId)
    .execute();
  const allowed = await mayManage(tx, input, others);
  if (!allowed.ok) return allowed;
  const earlier = others.find(({ id }) => id === input.operatorId);
  if (input.operatorId !== null && !earlier) return err(appError('not-found'));
  if ((earlier?.version ?? null) !== input.version) return err(appError('conflict'));
  const refused = refusalOf(input, others, pin);
  if (refused) return err(refused);

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
  if (earlier) await tx.updateTable('count_operator').set(columns).where('id', '=', id).execute();
  else {
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
      ...(pin && earlier
        ? [{ field: 'Mã PIN', before: '', after: hasPin(earlier) ? 'đặt lại' : 'đặt trên máy này' }]
        : []),
    ],
  });
  return countStatus(tx, input.voteId);
}

const isAsBefore = (input: SaveInput, { name, role, active }: Selectable<CountOperatorTable>): boolean =>
  input.name === name && input.role === role && input.active === (active === 1);

/**
 * Whoever comes first declares the head; afterwards the head declares everybody. A head who came with a file has no PIN
 * here yet: until it is set nobody can sign in as the head, so that it is set first and nothing else. Answers whose hand
 * it was.
 */
async function mayManage(
  db: ReadDb,
  input: SaveInput,
  others: readonly Selectable<CountOperatorTable>[],
): Promise<Result<string, AppError>> {
  const heads = others.filter(({ role, active }) => role === 'head' && active === 1);
  if (heads.length === 0) {
    return input.role === 'head' ? ok('') : err(appError('ballots.no-head'));
  }
  if (!heads.some(hasPin)) {
    const head = heads.find(({ id }) => id === input.operatorId);
    const onlyPin = head !== undefined && input.pin !== null && isAsBefore(input, head);
    return onlyPin ? ok('') : err(appError('ballots.head-pin-first'));
  }
  if (input.token === null) return err(appError('ballots.signed-out'));
  const head = await allowedOperator(db, input.token, 'manage_operators', input.voteId);
  return head.ok ? ok(head.value.id) : head;
}

function refusalOf(
  input: SaveInput,
  others: readonly Selectable<CountOperatorTable>[],
  pin: PinHash | null,
): AppError | null {
  if (input.operatorId === null && pin === null) return appError('ballots.pin-needed');
  const rest = others.filter(({ id }) => id !== input.operatorId);
  // One person under two names of the list could make both entries of a ballot.
  const key = searchKey(input.name);
  if (rest.some(({ name }) => searchKey(name) === key))
    return appError('ballots.name-twice', { name: input.name });
  const stays = input.role === 'head' && input.active;
  if (!stays && !rest.some(({ role, active }) => role === 'head' && active === 1)) {
    return appError('ballots.head-needed');
  }
  return null;
}

/** Name and PIN against a token. Wrong PINs are counted, so that nobody tries them all. */
export async function signIn(
  context: TaskContext,
  input: Input<'ballotCount.signIn'>,
): Outcome<Output<'ballotCount.signIn'>> {
  const found = await context.read(async ({ db }) => findOperator(db, input));
  if (!found) return err(appError('not-found'));
  if (!hasPin(found)) return err(appError('ballots.no-pin-here'));
  const now = context.now();
  if (found.blocked_until !== null && found.blocked_until > now)
    return err(waitError(found.blocked_until, now));
  const right = await isPin(input.pin, { salt: found.pin_salt, hash: found.pin_hash });
  const token = context.adapters.ids.secret();
  const noted = await context.write(async (command) => {
    const current = await findOperator(command.tx, input);
    if (!current) return err(appError('not-found'));
    return ok(await noteAttempt(command, current, right, token));
  });
  if (!noted.ok) return noted;
  if (noted.value === 'right') return ok({ token, operator: toOperator(found) });
  if (noted.value === 'blocked') {
    return err(appError('ballots.wait', { seconds: WAIT_SECONDS }));
  }
  return err(appError('ballots.wrong-pin', { left: noted.value }));
}

async function noteAttempt(
  { tx, now }: CommandContext,
  operator: Selectable<CountOperatorTable>,
  right: boolean,
  token: string,
): Promise<'right' | 'blocked' | number> {
  const attempts = right ? 0 : operator.failed_attempts + 1;
  const blocked = attempts >= ALLOWED_ATTEMPTS;
  await tx
    .updateTable('count_operator')
    .set({
      failed_attempts: blocked ? 0 : attempts,
      blocked_until: blocked ? new Date(Date.parse(now) + WAIT_SECONDS * 1000).toISOString() : null,
    })
    .where('id', '=', operator.id)
    .execute();
  if (!right) return blocked ? 'blocked' : ALLOWED_ATTEMPTS - attempts;
  await tx
    .insertInto('operator_sign_in')
    .values({
      token_hash: tokenHash(token),
      operator_id: operator.id,
      signed_in_at: now,
      signed_out_at: null,
    })
    .execute();
  return 'right';
}

function waitError(until: string, now: string): AppError {
  return appError('ballots.wait', { seconds: Math.ceil((Date.parse(until) - Date.parse(now)) / 1000) });
}

function findOperator(
  db: ReadDb,
  { voteId, operatorId }: { readonly voteId: string; readonly operatorId: string },
) {
  return db
    .selectFrom('count_operator')
    .selectAll()
    .where('id', '=', operatorId)
    .where('vote_id', '=', voteId)
    .where('active', '=', 1)
    .executeTakeFirst();
}

export async function signOut(
  { tx, now }: CommandContext,
  { token }: Input<'ballotCount.signOut'>,
): Outcome<Record<never, never>> {
  await tx
    .updateTable('operator_sign_in')
    .set({ signed_out_at: now })
    .where('token_hash', '=', tokenHash(token))
    .where('signed_out_at', 'is', null)
    .execute();
  return ok({});
}

export async function whoAmI(
  { db }: QueryContext,
  { voteId, token }: Input<'ballotCount.whoAmI'>,
): Outcome<Output<'ballotCount.whoAmI'>> {
  const signedIn = await operatorOf(db, token);
  if (!signedIn.ok || signedIn.value.voteId !== voteId) return ok({ operator: null });
  const row = await findOperator(db, { voteId, operatorId: signedIn.value.id });
  return ok({ operator: row ? toOperator(row) : null });
}
