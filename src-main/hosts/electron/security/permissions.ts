import { isPageAddress } from './own-address';

/** The whole list: copying a table, and showing a result on the projector. Everything else is refused. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

export interface PermissionQuestion {
  readonly permission: string;
  readonly address: string;
  readonly isMainFrame: boolean;
}

export function mayHave({ permission, address, isMainFrame }: PermissionQuestion): boolean {
  return isMainFrame && isPageAddress(address) && GRANTED.has(permission);
}
