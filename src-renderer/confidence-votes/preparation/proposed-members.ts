import type { Deputy } from '@shared/council/contract';
import { nameKey } from '@shared/kernel/same-person';
import { birthOfNamesakes } from '@shared/kernel/namesakes';
import { meantBy } from '../../ui/forms/search-options';

export interface ProposedMember {
  readonly deputy: Deputy;
  /** No two of a list are alike: one text means one person. */
  readonly label: string;
}

/** The lines that a field proposes; people of one name are told apart by their day of birth, and by their place else. */
export function proposedMembers(
  deputies: readonly Deputy[],
  remarkOf: (deputy: Deputy) => string,
): readonly ProposedMember[] {
  const births = birthOfNamesakes(deputies);
  const bearers = Map.groupBy(deputies, ({ fullName }) => nameKey(fullName));
  const born = ({ fullName, id }: Deputy): string =>
    births.get(id) ?? ((bearers.get(nameKey(fullName))?.length ?? 0) > 1 ? 'chưa rõ ngày sinh' : '');
  const seen = new Map<string, number>();
  return deputies.map((deputy) => {
    const parts = [deputy.fullName, born(deputy), deputy.posts, remarkOf(deputy)];
    const words = parts.filter((part) => part !== '').join(', ');
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return { deputy, label: before === 0 ? words : `${words} (${before + 1})` };
  });
}

export type Meant =
  | { readonly kind: 'one'; readonly deputy: Deputy }
  /** Several bear the name that was typed whole: one of them has to be pointed at. */
  | { readonly kind: 'namesakes'; readonly count: number }
  | { readonly kind: 'nobody' };

/** Whom a text means: the line that was taken, the one who bears the name, or else the first one shown for it. */
export function memberMeant(proposed: readonly ProposedMember[], typed: string, alsoAlike: boolean): Meant {
  const line = proposed.find(({ label }) => label === typed);
  const bearers = proposed.filter(({ deputy }) => nameKey(deputy.fullName) === nameKey(typed));
  if (!line && bearers.length > 1) return { kind: 'namesakes', count: bearers.length };
  const found =
    line ?? bearers[0] ?? (alsoAlike ? meantBy(proposed, ({ label }) => label, typed) : undefined);
  return found ? { kind: 'one', deputy: found.deputy } : { kind: 'nobody' };
}
