import type { OfficeProfile } from '@shared/office/contract';
import { proposedPlaceName } from '@shared/office/place-name';
import { unitKey } from './tidied-name';

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
  /** Province whose communes are loaded at the end; empty for none, null while nobody chose: the one that was typed. */
  readonly catalogue: string | null;
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

/** The profile as it will be stored: an empty place follows the name of the unit, until the end. */
export const completed = (profile: OfficeProfile): OfficeProfile =>
  profile.placeName.trim() === '' ? { ...profile, placeName: proposedPlaceName(profile) } : profile;

interface Catalogue {
  readonly code: string;
  readonly province: string;
}

/** What stands chosen: the list of the province that was typed, until somebody chooses. */
export function chosenCatalogue({ catalogue, profile }: GuideDraft, known: readonly Catalogue[]): string {
  if (catalogue !== null) return catalogue;
  if (profile.level !== 'province') return '';
  return codeOf(profile.unitName, known);
}

/** The province that is meant, by its code; "" for none. */
export function codeOf(province: string, known: readonly Catalogue[]): string {
  const typed = unitKey(province);
  return known.find((one) => typed !== '' && unitKey(one.province) === typed)?.code ?? '';
}
