import type { OfficeProfile } from '@shared/office/contract';

export interface Letterhead {
  readonly parent: string;
  readonly lines: string;
}

/** What the guide gathers before anything is written. */
export interface GuideDraft {
  readonly profile: OfficeProfile;
  /** Letterheads that were changed from what the program proposes, by name of the body. */
  readonly letterheads: Readonly<Record<string, Letterhead>>;
  /** Who works at this PC; empty leaves the name of the account. */
  readonly person: string;
  /** Province whose communes are loaded at the end; empty for none. */
  readonly catalogue: string;
}

export interface StepProps {
  readonly draft: GuideDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: GuideDraft) => void;
}

/** Changes some fields of the profile and leaves the rest. */
export function withProfile(draft: GuideDraft, change: Partial<OfficeProfile>): GuideDraft {
  return { ...draft, profile: { ...draft.profile, ...change } };
}
