import { useCallback, useEffect, useRef, useState } from 'react';
import { runCommand } from '../../api/queries';
import type { Pass } from './use-head-sign';

/** As long as a head stands beside somebody who makes a few files. */
export const KEPT_MINUTES = 10;

interface KeptPass {
  readonly pass: Pass | null;
  readonly keep: (pass: Pass) => void;
  readonly drop: () => void;
}

const release = ({ token }: Pass): void => {
  if (token !== undefined) void runCommand('ballotCount.signOut', { token });
};

/**
 * The head's signature for several steps of one screen: given up after ten minutes, when the screen is left or when
 * somebody says so, whichever is first. It opens this screen's steps alone: nobody is signed in at the window by it.
 */
export function useKeptPass(): KeptPass {
  const [pass, setPass] = useState<Pass | null>(null);
  const held = useRef<Pass | null>(null);
  const drop = useCallback(() => {
    if (held.current) release(held.current);
    held.current = null;
    setPass(null);
  }, []);
  const keep = useCallback((given: Pass) => {
    held.current = given;
    setPass(given);
  }, []);
  useEffect(() => {
    if (!pass) return;
    const end = setTimeout(drop, KEPT_MINUTES * 60_000);
    return () => {
      clearTimeout(end);
    };
  }, [drop, pass]);
  useEffect(
    () => () => {
      if (held.current) release(held.current);
      held.current = null;
    },
    [],
  );
  return { pass, keep, drop };
}
