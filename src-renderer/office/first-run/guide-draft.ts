import { searchKey } from '@shared/kernel/vietnamese-text';
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

interface Catalogue {
  readonly code: string;
  readonly province: string;
}

/** What stands chosen: the list of the province that was typed, until somebody chooses. */
export function chosenCatalogue({ catalogue, profile }: GuideDraft, known: readonly Catalogue[]): string {
  if (catalogue !== null) return catalogue;
  if (profile.level !== 'province') return '';
  const typed = provinceKey(profile.unitName);
  return known.find(({ province }) => typed !== '' && provinceKey(province) === typed)?.code ?? '';
}

/** "Tỉnh Đắk Lắk", "đăk lăk": one and the same. */
const provinceKey = (name: string): string =>
  searchKey(name)
    .replace(/^(tinh|thanh pho|tp\.?) /u, '')
    .trim();
