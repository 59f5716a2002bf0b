import type { PaperPart } from '../../official-documents/index';
import type { ClarificationRequest } from '../groundwork/model';
import type { DocumentSource } from './kinds';

/** The form for those who write by hand; no part of a person, whose id would stand before the space. */
export const BLANK_REQUEST: PaperPart = { id: 'blank form', name: 'mẫu trống' };

const partIdOf = ({ id, officialId }: ClarificationRequest): string => `${officialId} ${id}`;

/** The blank form first, then one of each request that was noted, in the order of the list. */
export function requestFormParts({
  vote,
  material,
}: Pick<DocumentSource, 'vote' | 'material'>): readonly PaperPart[] {
  const noted = vote.officials.flatMap((official) =>
    material.requests
      .filter(({ officialId }) => officialId === official.id)
      .map((request) => ({
        id: partIdOf(request),
        name: `đại biểu ${request.deputyName} về ${official.name}`,
      })),
  );
  return [BLANK_REQUEST, ...noted];
}

/** What the form of this part is filled in with; null for the blank one. */
export const requestOf = (
  { material }: Pick<DocumentSource, 'material'>,
  partId: string | null,
): ClarificationRequest | null => material.requests.find((request) => partIdOf(request) === partId) ?? null;
