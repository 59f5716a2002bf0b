import { mayAct, type CountAct } from '@shared/confidence-votes/ballots/permissions';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import type { OperatorRole } from '@shared/confidence-votes/ballots/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import { readOnce } from '../../database/compiled-once';
import type { ReadDb } from '../../database/tables';
import { tokenHash } from '../log/codes/codes';

export interface SignedIn {
  readonly id: string;
  readonly voteId: string;
  readonly name: string;
  readonly role: OperatorRole;
  readonly practised: boolean;
}

const selectSignedIn = readOnce((db, sign: { readonly tokenHash: string }) =>
  db
    .selectFrom('operator_sign_in as sign_in')
    .innerJoin('count_operator as operator', 'operator.id', 'sign_in.operator_id')
    .select(['operator.id', 'operator.vote_id', 'operator.name', 'operator.role', 'operator.practised_at'])
    .where('sign_in.token_hash', '=', sign.tokenHash)
    .where('sign_in.signed_out_at', 'is', null)
    .where('operator.active', '=', 1),
);

/** Whose token this is, as long as the person is signed in and still works here. */
export async function operatorOf(db: ReadDb, token: string): Promise<Result<SignedIn, AppError>> {
  const [row] = await selectSignedIn(db, { tokenHash: tokenHash(token) });
  if (!row) return err(appError('ballots.signed-out'));
  return ok({
    id: row.id,
    voteId: row.vote_id,
    name: row.name,
    role: row.role,
    practised: row.practised_at !== null,
  });
}

/**
 * Who does a step that needs somebody's PIN as soon as anybody who may do it has one on this PC. Before that nobody could
 * sign, and the step stays open: nobody is locked out of a vote that they are setting up. Null then.
 */
export async function operatorWhoActs(
  db: ReadDb,
  token: string | undefined,
  act: CountAct,
  voteId: string,
): Promise<Result<SignedIn | null, AppError>> {
  if (!(await somebodySigns(db, act, voteId))) return ok(null);
  return allowedOperator(db, token ?? '', act, voteId);
}

/** Whether anybody who may do this has a PIN on this PC. */
export async function somebodySigns(db: ReadDb, act: CountAct, voteId: string): Promise<boolean> {
  const people = await db
    .selectFrom('count_operator')
    .select('role')
    .where('vote_id', '=', voteId)
    .where('active', '=', 1)
    .where('pin_hash', '<>', '')
    .execute();
  return people.some(({ role }) => mayAct(role, act));
}

/** The same for one vote and one kind of work. */
export async function allowedOperator(
  db: ReadDb,
  token: string,
  act: CountAct,
  voteId?: string,
): Promise<Result<SignedIn, AppError>> {
  const found = await operatorOf(db, token);
  if (!found.ok) return found;
  if (voteId !== undefined && found.value.voteId !== voteId) return err(appError('ballots.signed-out'));
  if (!mayAct(found.value.role, act)) {
    return err(appError('ballots.not-allowed', { role: operatorRoleNames[found.value.role] }));
  }
  return found;
}

/** The head of a count who can sign on this PC; null where nobody can. */
export async function headOfCount(
  db: ReadDb,
  voteId: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const head = await db
    .selectFrom('count_operator')
    .select(['id', 'name'])
    .where('vote_id', '=', voteId)
    .where('role', '=', 'head')
    .where('active', '=', 1)
    .where('pin_hash', '<>', '')
    .orderBy('created_at')
    .executeTakeFirst();
  return head ?? null;
}

/** The name of the head of this count whose sign-in it is; null for everybody else. */
export async function headWhoSigned(db: ReadDb, token: string, voteId: string): Promise<string | null> {
  const head = await allowedOperator(db, token, 'confirm', voteId);
  return head.ok ? head.value.name : null;
}
