import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type RegisterPath = '/council/deputies' | '/council/posts' | '/council/bodies' | '/units';

export interface OpenRecord {
  readonly open: string | undefined;
  readonly openRecord: (id: string) => void;
  /** After a new record got its id: the form stays, only the address learns it. */
  readonly keepOpen: (id: string) => void;
  readonly close: () => void;
}

/** The record open beside a list is part of the address: back closes it, a link can point at it. */
export function useOpenRecord(path: RegisterPath): OpenRecord {
  const navigate = useNavigate();
  const { open } = useSearch({ from: path });
  const openRecord = useCallback(
    (id: string) => void navigate({ to: path, search: { open: id } }),
    [navigate, path],
  );
  const keepOpen = useCallback(
    (id: string) => void navigate({ to: path, search: { open: id }, replace: true }),
    [navigate, path],
  );
  const close = useCallback(() => void navigate({ to: path, search: {} }), [navigate, path]);
  return { open, openRecord, keepOpen, close };
}
