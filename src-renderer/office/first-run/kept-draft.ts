import { useLocalStorage } from '@mantine/hooks';
import { isRecord } from '@shared/kernel/json-record';
import { EMPTY_PROFILE } from '../profile-draft';
import type { GuideDraft } from './guide-draft';
import { STEPS } from './steps';

/** Where the guide stands: the answers, and the step that asks. */
export interface KeptDraft {
  readonly draft: GuideDraft;
  readonly step: number;
}

const BEGINNING: KeptDraft = {
  draft: { profile: EMPTY_PROFILE, letterheads: {}, person: '', catalogue: null },
  step: 0,
};

export const KEPT_DRAFT_KEY = 'first-run-draft';

/** What an older program or a hand left there must not keep the guide from opening. */
export function readKeptDraft(text: string | undefined): KeptDraft {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '');
  } catch {
    return BEGINNING;
  }
  if (!isRecord(kept) || !isRecord(kept['draft'])) return BEGINNING;
  const { profile, letterheads, person, catalogue } = kept['draft'];
  if (!isRecord(profile) || !isRecord(letterheads)) return BEGINNING;
  if (typeof person !== 'string' || (catalogue !== null && typeof catalogue !== 'string')) return BEGINNING;
  const sameFields = Object.entries(EMPTY_PROFILE).every(
    ([field, empty]) => empty === null || typeof profile[field] === typeof empty,
  );
  const step = Number(kept['step']);
  if (!sameFields || !Number.isInteger(step) || step < 0 || step >= STEPS.length) return BEGINNING;
  return { draft: { ...BEGINNING.draft, ...(kept['draft'] as unknown as GuideDraft) }, step };
}

/** Written down with every key on this PC until the office is declared: a page loaded anew goes on where it was. */
export function useKeptDraft() {
  const [kept, keep, forget] = useLocalStorage<KeptDraft>({
    key: KEPT_DRAFT_KEY,
    defaultValue: BEGINNING,
    getInitialValueInEffect: false,
    deserialize: readKeptDraft,
  });
  return { kept, keep, forget, touched: JSON.stringify(kept) !== JSON.stringify(BEGINNING) };
}
