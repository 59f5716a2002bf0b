import { OfficeProfile } from '@shared/office/contract';
import { DEFAULT_SYMBOL_PATTERN } from '@shared/official-documents/numbering';
import { validateWith, type FieldErrors } from '../ui/forms/form-validation';

export const EMPTY_PROFILE: OfficeProfile = {
  level: 'province',
  unitKind: 'province',
  unitName: '',
  provinceName: '',
  placeName: '',
  termNumber: '',
  termFrom: null,
  termTo: null,
  deputiesElected: null,
  numberPatterns: [{ documentKind: '', pattern: DEFAULT_SYMBOL_PATTERN }],
  gradingEnabledForCommune: false,
  gradingReason: '',
};

const check = validateWith(OfficeProfile);

/** Errors of some fields only: a guide asks one thing at a time. */
export function errorsOf(profile: OfficeProfile, fields: readonly (keyof OfficeProfile)[]): FieldErrors {
  return Object.fromEntries(
    Object.entries(check(profile)).filter(([path]) => fields.some((field) => path.split('.')[0] === field)),
  );
}

/** The general pattern, which holds where a kind of document has none of its own. */
export function generalPattern(profile: Pick<OfficeProfile, 'numberPatterns'>): string {
  return profile.numberPatterns.find((entry) => entry.documentKind === '')?.pattern ?? DEFAULT_SYMBOL_PATTERN;
}
