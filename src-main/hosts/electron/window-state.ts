import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const WindowState = z.strictObject({
  x: z.int().min(-100_000).max(100_000),
  y: z.int().min(-100_000).max(100_000),
  width: z.int().min(1024).max(20_000),
  height: z.int().min(640).max(20_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function parseWindowState(text: string): WindowState | null {
  try {
    return WindowState.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A screen may be gone since last time; a window that nobody can see is treated as never placed. */
export function fitToScreens(state: WindowState | null, screens: readonly Area[]): WindowState | null {
  if (!state) return null;
  const titleBar = { x: state.x + state.width / 2, y: state.y + 16 };
  const visible = screens.some(
    (area) =>
      titleBar.x >= area.x &&
      titleBar.x < area.x + area.width &&
      titleBar.y >= area.y &&
      titleBar.y < area.y + area.height,
  );
  return visible ? state : null;
}

export function loadWindowState(file: string): WindowState | null {
  try {
    return parseWindowState(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Written beside and renamed over, so that a power cut leaves the old state or the new one. */
export function saveWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.moi`;
  writeFileSync(draft, JSON.stringify(state));
  renameSync(draft, file);
}
