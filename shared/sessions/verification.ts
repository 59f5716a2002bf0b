import type { LocalDate } from '../kernel/local-date';

/** Who compared a rule with the text of the office, and whether the program read it in a text that is in force. */
export interface Verified {
  readonly verification: 'verified' | 'unverified';
  readonly checkedDate: LocalDate | null;
  readonly checkedBy: string;
}

type Checked = Omit<Verified, 'verification'>;

/**
 * What stands of the mark of a rule after it was saved. A rule that says something else than it did – another number, day
 * or share, or another text – was read by nobody: it is unverified, and the note of an earlier check goes, unless the same
 * form brings a new one. `before` is null for a rule that is new.
 */
export function verifiedAfter(before: Verified | null, fields: Checked, changed: boolean): Verified {
  const { checkedBy, checkedDate } = fields;
  if (before === null) return { verification: 'unverified', checkedDate, checkedBy };
  if (!changed) return { verification: before.verification, checkedDate, checkedBy };
  const sameNote = checkedDate === before.checkedDate && checkedBy === before.checkedBy;
  return {
    verification: 'unverified',
    checkedDate: sameNote ? null : checkedDate,
    checkedBy: sameNote ? '' : checkedBy,
  };
}
