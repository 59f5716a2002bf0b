import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { useEffect, useSyncExternalStore } from 'react';
import { rememberAnswer, useCall } from '../../../api/queries';

/**
 * Who works at this window. The token lives as long as the window and is kept per vote, so that a page that is loaded
 * anew still knows; another window has its own person.
 */
const keyOf = (voteId: string): string => `count-sign-in:${voteId}`;
const listeners = new Set<() => void>();

export const signInToken = (voteId: string): string | null => window.sessionStorage.getItem(keyOf(voteId));

/** Handed along with a step that needs no signature; nothing where nobody is signed in. */
export function signedIn(voteId: string): { readonly token?: string } {
  const token = signInToken(voteId);
  return token === null ? {} : { token };
}

function setToken(voteId: string, token: string | null): void {
  if (token === null) window.sessionStorage.removeItem(keyOf(voteId));
  else window.sessionStorage.setItem(keyOf(voteId), token);
  for (const listener of listeners) listener();
}

export function rememberSignIn(voteId: string, token: string, operator: Operator): void {
  rememberAnswer('ballotCount.whoAmI', { voteId, token }, { operator });
  setToken(voteId, token);
}

export const forgetSignIn = (voteId: string): void => setToken(voteId, null);

export type SignIn =
  | { readonly state: 'out' | 'asking' }
  | { readonly state: 'in'; readonly token: string; readonly operator: Operator };

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Long enough for the shape of the call, which is not made without a token. */
const NO_TOKEN = '-'.repeat(20);

export function useSignIn(voteId: string): SignIn {
  const token = useSyncExternalStore(subscribe, () => signInToken(voteId));
  const query = useCall(
    'ballotCount.whoAmI',
    { voteId, token: token ?? NO_TOKEN },
    { enabled: token !== null },
  );
  const gone = token !== null && query.data?.operator === null;
  useEffect(() => {
    // Signed out in another window, or no longer working here.
    if (gone) forgetSignIn(voteId);
  }, [gone, voteId]);
  if (token === null || gone || query.error) return { state: 'out' };
  if (!query.data?.operator) return { state: 'asking' };
  return { state: 'in', token, operator: query.data.operator };
}
