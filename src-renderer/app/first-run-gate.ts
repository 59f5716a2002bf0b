import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useCall } from '../api/queries';

const FIRST_RUN = '/first-run';

/** Whoever moves to this PC brings the office along with a backup and need not declare it. */
const OPEN_BEFORE: readonly string[] = [FIRST_RUN, '/settings/safety'];

/** Until the office has said who it is, every way but that one leads to the guide; afterwards none does. */
export function useFirstRunGate(): { readonly ready: boolean } {
  const profile = useCall('office.getProfile', {});
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const missing = profile.isSuccess && profile.data === null;
  useEffect(() => {
    if (missing && !OPEN_BEFORE.includes(pathname)) void navigate({ to: FIRST_RUN, replace: true });
  }, [missing, pathname, navigate]);
  return { ready: !profile.isPending && (!missing || OPEN_BEFORE.includes(pathname)) };
}
