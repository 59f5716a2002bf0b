import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useCall } from '../api/queries';

const FIRST_RUN = '/first-run';

/** Until the office has said who it is, every way leads to the guide; afterwards none does. */
export function useFirstRunGate(): { readonly ready: boolean } {
  const profile = useCall('office.getProfile', {});
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const missing = profile.isSuccess && profile.data === null;
  useEffect(() => {
    if (missing && pathname !== FIRST_RUN) void navigate({ to: FIRST_RUN, replace: true });
  }, [missing, pathname, navigate]);
  return { ready: !profile.isPending && !missing };
}
