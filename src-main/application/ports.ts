import type { Result } from '@shared/kernel/result';
import type { AppError } from '@shared/contract/error-messages';

/** What a host lends to the program. One small adapter each per host; tests bring their own. */
export interface HostAdapters {
  readonly name: 'electron' | 'loopback';
  readonly pdfPrinter: PdfPrinterPort;
  readonly shell: ShellPort;
  readonly log: LogPort;
  readonly clock: ClockPort;
  readonly ids: IdsPort;
}

/** Prints a self-contained HTML page with Chromium's paged layout. */
export interface PdfPrinterPort {
  print(html: string): Promise<Result<Uint8Array, AppError>>;
  /** Starts what printing needs, so that the first document does not wait for it; left out where nothing has to start. */
  readonly prepare?: () => Promise<void>;
  /** Whether there is something to print with; left out where the host always prints by itself. */
  readonly found?: () => boolean;
  close(): Promise<void>;
}

export interface ShellPort {
  /** The system's folder dialog; undefined where the host has none. */
  readonly chooseFolder?: () => Promise<string | null>;
  openFolder(folder: string): Promise<boolean>;
  /** The system's print dialog; undefined where the host has none and the PDF is opened instead. */
  readonly printPdf?: (pdf: Uint8Array, title: string) => Promise<Result<PrintJob, AppError>>;
}

export interface PrintJob {
  /** Settles when the dialog is closed: whether the pages went to the printer. */
  readonly printed: Promise<boolean>;
}

/** Codes, ids and durations only: no names, no figures of a vote. */
export interface LogPort {
  info(event: string, details?: Readonly<Record<string, string | number>>): void;
  error(event: string, details?: Readonly<Record<string, string | number>>, cause?: unknown): void;
}

export interface ClockPort {
  /** The present instant, ISO 8601 UTC. */
  now(): string;
}

export interface IdsPort {
  /** UUIDv7: sorts by time of making. */
  next(): string;
  /** Unguessable, for files and tokens. */
  secret(): string;
}
