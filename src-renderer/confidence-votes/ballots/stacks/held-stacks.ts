/** A stack on somebody's table: in a window of this browser, for as long as the typing screen is open there. */
export interface HeldStack {
  readonly batchId: string;
  readonly entryNo: number;
  readonly typist: string;
}

const PREFIX = 'thuong-truc-stack:';

const nameOf = ({ batchId, entryNo, typist }: HeldStack): string =>
  PREFIX + JSON.stringify([batchId, entryNo, typist]);

/**
 * Says to all windows that the stack is being typed, until the returned function is called or the window is gone: the
 * browser itself gives the lock up, so that nobody holds a stack after a crash.
 */
export function holdStack(stack: HeldStack): () => void {
  const locks = locksOf();
  if (!locks) return () => undefined;
  let release: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Shared, so that two who do work on one stack are both named.
  locks.request(nameOf(stack), { mode: 'shared' }, () => until).catch(() => undefined);
  return release;
}

/** Stacks that lie on a table now, in this window or another. */
export async function heldStacks(): Promise<readonly HeldStack[]> {
  const held = (await locksOf()?.query())?.held ?? [];
  return held.flatMap(({ name }) => {
    if (name?.startsWith(PREFIX) !== true) return [];
    const [batchId, entryNo, typist] = JSON.parse(name.slice(PREFIX.length)) as [string, number, string];
    return [{ batchId, entryNo, typist }];
  });
}

/** Absent outside a secure page. */
const locksOf = (): LockManager | undefined => (navigator as { readonly locks?: LockManager }).locks;
