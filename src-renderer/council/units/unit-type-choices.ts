import { UNIT_TYPE_WORDS } from '@shared/council/unit-names';

export const unitTypeChoices = Object.entries(UNIT_TYPE_WORDS).map(([value, label]) => ({ value, label }));
