import { cleanText } from '../../kernel/vietnamese-text';
import type { PaperPart } from '../../official-documents/index';
import type { ClarificationRequest } from '../groundwork/model';
import type { VoteOfficial } from '../model';
import type { DocumentSource } from './kinds';

/** Whom a letter goes to: the person who was asked, a body that verifies, or one that nobody has named yet. */
export type Addressee =
  | { readonly kind: 'person' }
  | { readonly kind: 'body'; readonly name: string }
  | { readonly kind: 'unnamed-body' };

/** One letter of clarification about one person to one addressee, with what was asked of that addressee alone. */
export interface LetterPlace {
  readonly part: PaperPart;
  readonly official: VoteOfficial;
  readonly addressee: Addressee;
  readonly requests: readonly ClarificationRequest[];
}

/** "Ông", "Bà", "Đồng chí" before a name say nothing of who it is. */
const ADDRESS = /^(?:ông \(bà\)|ông|bà|đồng chí|đ\/c)\s+/iu;

function addresseeOf(request: ClarificationRequest, official: VoteOfficial): Addressee {
  const name = cleanText(request.addressee);
  if (name === '') {
    return request.requestKind === 'clarification' ? { kind: 'person' } : { kind: 'unnamed-body' };
  }
  const isPerson = name.replace(ADDRESS, '').toLowerCase() === official.name.toLowerCase();
  return isPerson ? { kind: 'person' } : { kind: 'body', name };
}

/** The id of the part begins with that of the person; the name of a body follows, cut to what a key may hold. */
function partOf(official: VoteOfficial, addressee: Addressee): PaperPart {
  switch (addressee.kind) {
    case 'person':
      return { id: official.id, name: official.name };
    case 'body':
      return {
        id: `${official.id} ${addressee.name.slice(0, 150)}`,
        name: `${official.name}, gửi ${addressee.name}`,
      };
    case 'unnamed-body':
      return { id: `${official.id} ?`, name: `${official.name}, gửi cơ quan xác minh` };
  }
}

/** Whom a part of a paper is about: a letter to a body carries the person first. */
export const officialIdOf = (partId: string): string => partId.split(' ', 1)[0] ?? partId;

/**
 * A letter to each addressee, so that nobody reads what another was asked (NQ 85/2014/QH13 Điều 9): by the order of the
 * list, to the person first, then to the bodies as they were asked.
 */
export function letterPlaces({
  vote,
  material,
}: Pick<DocumentSource, 'vote' | 'material'>): readonly LetterPlace[] {
  return vote.officials.flatMap((official) => {
    const places = new Map<string, LetterPlace>();
    for (const request of material.requests) {
      if (request.officialId !== official.id) continue;
      const addressee = addresseeOf(request, official);
      const part = partOf(official, addressee);
      const asked = places.get(part.id)?.requests ?? [];
      places.set(part.id, { part, official, addressee, requests: [...asked, request] });
    }
    const isToPerson = ({ addressee }: LetterPlace): number => (addressee.kind === 'person' ? 0 : 1);
    return [...places.values()].toSorted((a, b) => isToPerson(a) - isToPerson(b));
  });
}

export const letterPlaceOf = (
  source: Pick<DocumentSource, 'vote' | 'material'>,
  partId: string | null,
): LetterPlace | null => letterPlaces(source).find(({ part }) => part.id === partId) ?? null;

/** What was answered is not asked again. */
export const openRequests = (place: LetterPlace | null): readonly ClarificationRequest[] =>
  (place?.requests ?? []).filter(({ answeredDate }) => answeredDate === null);
