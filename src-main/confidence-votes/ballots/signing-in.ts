import { ALLOWED_ATTEMPTS, WAIT_SECONDS } from '@shared/confidence-votes/ballots/permissions';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Selectable } from 'kysely';
import type { CommandContext, Outcome, QueryContext, TaskContext } from '../../application/context';
import type { CountOperatorTable, ReadDb, WriteTx } from '../../database/tables';
import { tokenHash } from '../log/codes/codes';
import { hasPin, toOperator } from './operators';
import { isPin } from './pin';
import { operatorOf } from './sign-ins';

/**
 * Name and PIN against a token. An attempt is counted before its PIN is looked at, and taken back when it was right:
 * many at once gain no more than one after the other.
 */
export async function signIn(
  context: TaskContext,
  input: Input<'ballotCount.signIn'>,
): Outcome<Output<'ballotCount.signIn'>> {
  const begun = await context.write((command) => beginAttempt(command, input));
  if (!begun.ok) return begun;
  const { operator, attempts } = begun.value;
  if (!(await isPin(input.pin, { salt: operator.pin_salt, hash: operator.pin_hash }))) {
    return err(
      attempts < ALLOWED_ATTEMPTS
        ? appError('ballots.wrong-pin', { left: ALLOWED_ATTEMPTS - attempts })
        : appError('ballots.wait', { seconds: WAIT_SECONDS }),
    );
  }
  const token = context.adapters.ids.secret();
  return context.write(async ({ tx, now }) => {
    await setAttempts(tx, operator, { failed_attempts: 0, blocked_until: null });
    await tx
      .insertInto('operator_sign_in')
      .values({
        token_hash: tokenHash(token),
        operator_id: operator.id,
        signed_in_at: now,
        signed_out_at: null,
      })
      .execute();
    return ok({ token, operator: toOperator(operator) });
  });
}

async function beginAttempt(
  { tx, now }: CommandContext,
  input: Input<'ballotCount.signIn'>,
): Outcome<{ readonly operator: Selectable<CountOperatorTable>; readonly attempts: number }> {
  const operator = await findOperator(tx, input);
  if (!operator) return err(appError('not-found'));
  if (!hasPin(operator)) return err(appError('ballots.no-pin-here'));
  if (operator.blocked_until !== null && operator.blocked_until > now)
    return err(waitError(operator.blocked_until, now));
  const attempts = operator.failed_attempts + 1;
  const blocked = attempts >= ALLOWED_ATTEMPTS;
  await setAttempts(tx, operator, {
    failed_attempts: blocked ? 0 : attempts,
    blocked_until: blocked ? new Date(Date.parse(now) + WAIT_SECONDS * 1000).toISOString() : null,
  });
  return ok({ operator, attempts });
}

/** A PIN is one PIN in the vote and in all its rehearsals: whoever tries it there has tried it here. */
async function setAttempts(
  tx: WriteTx,
  { pin_salt: salt, pin_hash: hash }: Selectable<CountOperatorTable>,
  attempts: Pick<Selectable<CountOperatorTable>, 'failed_attempts' | 'blocked_until'>,
): Promise<void> {
  await tx
    .updateTable('count_operator')
    .set(attempts)
    .where('pin_salt', '=', salt)
    .where('pin_hash', '=', hash)
    .execute();
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
