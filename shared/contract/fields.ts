import { z } from 'zod';
import { isLocalDate } from '../kernel/local-date';
import { cleanMultilineText, cleanText } from '../kernel/vietnamese-text';
import { NO_CLOCK, typedClock } from '../kernel/written-clock';

/**
 * The building blocks of every shape that crosses the border: bounded, cleaned, and with no room for surprises.
 * Messages are what a person reads under a field.
 */

export const Id = z.uuid('Mã không hợp lệ.');

/** What the window got at signing in with a PIN; only its hash is stored. */
export const Token = z.string().min(20).max(80);

/** A field of this length is one and the same value wherever it stands: shapes are never changed, and cost time to make. */
function perLength<T>(make: (max: number) => T, usual: number): (max?: number) => T {
  const made = new Map<number, T>();
  return (max = usual) => {
    const field = made.get(max) ?? make(max);
    made.set(max, field);
    return field;
  };
}

const tooLong = (max: number): string => `Dài quá ${max} ký tự.`;

/** One line of text, cleaned to NFC; may be empty. */
export const Line = perLength(
  (max) =>
    z
      .string('Hãy nhập chữ.')
      .max(max * 2, tooLong(max))
      .transform(cleanText)
      .pipe(z.string().max(max, tooLong(max))),
  200,
);

/** One line of text that must not be empty. */
export const RequiredLine = perLength(
  (max) =>
    z
      .string('Hãy nhập ô này.')
      .max(max * 2, tooLong(max))
      .transform(cleanText)
      .pipe(z.string().min(1, 'Hãy nhập ô này.').max(max, tooLong(max))),
  200,
);

export const Lines = perLength(
  (max) =>
    z
      .string('Hãy nhập chữ.')
      .max(max * 2, tooLong(max))
      .transform(cleanMultilineText)
      .pipe(z.string().max(max, tooLong(max))),
  4000,
);

export const Day = z
  .string('Hãy nhập ngày.')
  .refine(isLocalDate, 'Ngày không có thật; nhập dạng 05/02/2026.');

/** Ballots, deputies, seats: a whole number that no council can exceed. */
export const Count = z.int('Hãy nhập số nguyên.').min(0, 'Số không được âm.').max(99_999, 'Số quá lớn.');

/** Clock time, 24 hours, or empty when not yet known; as people write it ("7h30"), stored as "07:30". */
export const ClockTime = z
  .string(NO_CLOCK)
  .max(40, NO_CLOCK)
  .transform((text) => typedClock(text) ?? text)
  .pipe(z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/u, NO_CLOCK));

export const Version = z.int().min(0).max(1_000_000_000);

/** A record as it was seen: it is changed or removed only while it is still that version. */
export const Versioned = z.strictObject({ id: Id, version: Version });
/** What saving a record answers. */
export const Saved = Versioned;

/** Identifies an uploaded file or a produced one; the bytes themselves travel outside the contract. */
export const FileId = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/u, 'Mã tệp không hợp lệ.');

/** A file ready to be fetched under /artifacts/<id>. */
export const Artifact = z.strictObject({
  id: FileId,
  fileName: z.string().max(240),
  mediaType: z.string().max(120),
  size: z.int().min(0),
});
export type Artifact = z.infer<typeof Artifact>;

export const Nothing = z.strictObject({});
export const Done = z.strictObject({ version: Version });
