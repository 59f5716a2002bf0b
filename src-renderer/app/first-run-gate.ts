import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useCall } from '../api/queries';

const FIRST_RUN = '/first-run';

/**
 * Whoever moves to this PC brings the office along with a backup; a PC where ballots are typed or a roll is called gets
 * its work with a file, and may say there who works at it. Neither declares the office.
 */
const OPEN_BEFORE: readonly string[] = [
  FIRST_RUN,
  '/settings/safety',
  '/settings/this-pc',
  '/confidence-votes/receive',
  '/training/receive',
];

/** The lists, and everything of one vote or class: what is there without an office came with a file. */
const CAME_WITH_A_FILE = /^\/(?:confidence-votes|training)(?:\/[0-9a-f]{8}-[0-9a-f-]{27}(?:\/.*)?)?$/u;

/** What came to this PC with files, by number. */
interface Received {
  readonly votes: number;
  readonly classes: number;
}

/** Where a window without an office goes on; null where it may stay. */
export function wayWithoutOffice(pathname: string, { votes, classes }: Received): string | null {
  if (OPEN_BEFORE.includes(pathname) || CAME_WITH_A_FILE.test(pathname)) return null;
  if (pathname !== '/') return FIRST_RUN;
  if (votes > 0) return '/confidence-votes';
  return classes > 0 ? '/training' : FIRST_RUN;
}

/** Until the office has said who it is, every way but those leads to the guide; afterwards none does. */
export function useFirstRunGate(): { readonly ready: boolean } {
  const profile = useCall('office.getProfile', {});
  const missing = profile.isSuccess && profile.data === null;
  const votes = useCall('confidenceVotes.listVotes', {}, { enabled: missing });
  const classes = useCall('training.listClasses', {}, { enabled: missing });
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const asked = missing && (votes.isPending || classes.isPending);
  const way = missing
    ? wayWithoutOffice(pathname, { votes: votes.data?.length ?? 0, classes: classes.data?.length ?? 0 })
    : null;
  useEffect(() => {
    if (way !== null && !asked) void navigate({ to: way, replace: true });
  }, [way, asked, navigate]);
  return { ready: !profile.isPending && way === null };
}
