/**
 * How one attempt to save ended. `again` says that the same attempt may succeed later (disk busy, line cut);
 * `overtaken` that another window changed the same thing first, so that sending it again would undo their work.
 */
export type SaveOutcome =
  | { readonly ok: true; readonly at: string }
  | { readonly ok: false; readonly message: string; readonly again: boolean; readonly overtaken?: true };

export type SaveState = 'waiting' | 'saving' | 'saved' | 'failed';

export interface SaveFailure {
  readonly key: string;
  readonly message: string;
}

export interface SaveSnapshot {
  readonly states: ReadonlyMap<string, SaveState>;
  /** Entries typed but not yet acknowledged by the program. */
  readonly unsaved: number;
  readonly failures: readonly SaveFailure[];
  /** Entries given up because another window was faster; kept until somebody has read it. */
  readonly overtaken: readonly SaveFailure[];
  readonly savedAt: string | null;
}

export interface SaveTimer {
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

const browserTimer: SaveTimer = {
  after: (milliseconds, run) => {
    const handle = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(handle);
    };
  },
};

const PAUSES = [1_000, 2_000, 5_000, 10_000];

interface Job {
  readonly key: string;
  readonly save: () => Promise<SaveOutcome>;
}

/**
 * Saves what was typed in the order in which it was left, one at a time, while typing goes on. A later entry of the
 * same line replaces one that still waits; an entry that is being written is followed by the later one. An outage
 * stops the line and is tried again by itself; a refusal is set aside with its reason so that the others go on. An
 * entry that another window overtook is given up with a word, and what stands there now is shown.
 */
export class SaveQueue {
  #jobs: Job[] = [];
  #refused = new Map<string, Job>();
  #messages = new Map<string, string>();
  #overtaken = new Map<string, string>();
  #done = new Map<string, SaveState>();
  #running: Job | null = null;
  #savedAt: string | null = null;
  #attempt = 0;
  #cancelRetry: (() => void) | null = null;
  #listeners = new Set<() => void>();
  #snapshot: SaveSnapshot = { states: new Map(), unsaved: 0, failures: [], overtaken: [], savedAt: null };
  readonly #timer: SaveTimer;

  constructor(timer: SaveTimer = browserTimer) {
    this.#timer = timer;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): SaveSnapshot => this.#snapshot;

  add(key: string, save: () => Promise<SaveOutcome>): void {
    const job = { key, save };
    this.#refused.delete(key);
    this.#messages.delete(key);
    this.#overtaken.delete(key);
    const waiting = this.#jobs.findIndex((other) => other.key === key);
    if (waiting >= 0) this.#jobs[waiting] = job;
    else this.#jobs.push(job);
    this.#publish();
    this.#next();
  }

  /** The person pressed "Lưu lại": refused entries stand in line again and the pause ends. */
  retry(): void {
    const refused = [...this.#refused.values()];
    this.#refused.clear();
    this.#messages.clear();
    this.#jobs.push(...refused);
    this.#attempt = 0;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#publish();
    this.#next();
  }

  /** Somebody has read what was given up. */
  acknowledge(): void {
    this.#overtaken.clear();
    this.#publish();
  }

  /** Until everything is stored, or something is known that a person has to look at. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#snapshot.unsaved > 0 && this.#snapshot.failures.length === 0) return;
        stop();
        resolve();
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  #next(): void {
    if (this.#running || this.#cancelRetry) return;
    const job = this.#jobs.shift();
    if (!job) return;
    this.#running = job;
    this.#publish();
    void job
      .save()
      .catch((): SaveOutcome => ({ ok: false, again: true, message: 'Chưa ghi được; chương trình thử lại.' }))
      .then((outcome) => {
        this.#settle(job, outcome);
      });
  }

  #settle(job: Job, outcome: SaveOutcome): void {
    this.#running = null;
    const replaced = this.#jobs.some((other) => other.key === job.key);
    if (outcome.ok) {
      this.#attempt = 0;
      this.#savedAt = outcome.at;
      this.#messages.delete(job.key);
      this.#done.set(job.key, 'saved');
    } else if (outcome.again) {
      if (!replaced) this.#jobs.unshift(job);
      this.#messages.set(job.key, outcome.message);
      const pause = PAUSES[Math.min(this.#attempt, PAUSES.length - 1)] ?? 0;
      this.#attempt += 1;
      this.#cancelRetry = this.#timer.after(pause, () => {
        this.#cancelRetry = null;
        this.#next();
      });
    } else if (outcome.overtaken) {
      // A later entry of the same line was typed on the same old picture: it goes too.
      this.#jobs = this.#jobs.filter((other) => other.key !== job.key);
      this.#messages.delete(job.key);
      this.#done.delete(job.key);
      this.#overtaken.set(job.key, outcome.message);
    } else if (!replaced) {
      this.#refused.set(job.key, job);
      this.#messages.set(job.key, outcome.message);
    }
    this.#publish();
    this.#next();
  }

  #publish(): void {
    const states = new Map(this.#done);
    for (const job of this.#jobs) states.set(job.key, this.#messages.has(job.key) ? 'failed' : 'waiting');
    for (const key of this.#refused.keys()) states.set(key, 'failed');
    if (this.#running && !this.#jobs.some((job) => job.key === this.#running?.key)) {
      states.set(this.#running.key, this.#messages.has(this.#running.key) ? 'failed' : 'saving');
    }
    const open = [...states.values()].filter((state) => state !== 'saved').length;
    this.#snapshot = {
      states,
      unsaved: open,
      failures: [...this.#messages].map(([key, message]) => ({ key, message })),
      overtaken: [...this.#overtaken].map(([key, message]) => ({ key, message })),
      savedAt: this.#savedAt,
    };
    for (const listener of this.#listeners) listener();
  }
}
