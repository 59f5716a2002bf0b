/**
 * Which version of each line this window shows: what is typed next is a change of that one. A newer version that
 * arrives under the cursor is not shown and therefore not counted as seen, so the program refuses what was typed on
 * the older picture instead of writing over it.
 */
export class ShownVersions {
  readonly #versions = new Map<string, number>();

  of(key: string): number {
    return this.#versions.get(key) ?? 0;
  }

  /** What the program answered to this window's own change. */
  note(key: string, version: number): void {
    this.#versions.set(key, version);
  }

  /** Takes over what is about to be shown, unless that is no news. */
  take(key: string, version: number): boolean {
    if (version <= this.of(key)) return false;
    this.#versions.set(key, version);
    return true;
  }
}

export const MEETING_KEY = 'meeting';
