import type { OperatorRole } from './model';

/** What people do at a count. */
export type CountAct =
  | 'open_count'
  | 'manage_operators'
  | 'make_batches'
  | 'type'
  | 'resolve'
  | 'set_aside'
  | 'pencil_totals'
  | 'close_figures'
  | 'announce'
  | 'export_files'
  | 'take_files'
  | 'change_roles'
  | 'see_statistics'
  | 'see_pencil_totals'
  | 'confirm'
  | 'publish'
  | 'wave_practice_through';

const ALLOWED: Readonly<Record<OperatorRole, readonly CountAct[]>> = {
  head: [
    'open_count',
    'manage_operators',
    'make_batches',
    'resolve',
    'set_aside',
    'pencil_totals',
    'close_figures',
    'announce',
    'export_files',
    'take_files',
    'change_roles',
    'see_statistics',
    'see_pencil_totals',
    'confirm',
    'publish',
    'wave_practice_through',
  ],
  typist_1: ['type', 'pencil_totals'],
  typist_2: ['type', 'pencil_totals'],
  typist_3: ['type', 'pencil_totals'],
  // Whoever resolves stands in for a head who is not there, except for what the head alone answers for.
  resolver: [
    'open_count',
    'resolve',
    'set_aside',
    'pencil_totals',
    'close_figures',
    'announce',
    'export_files',
    'take_files',
    'see_statistics',
    'see_pencil_totals',
  ],
  observer: [],
};

export function mayAct(role: OperatorRole, act: CountAct): boolean {
  return ALLOWED[role].includes(act);
}

/** Which entry a person makes; null for everybody else. Two entries of one ballot are thus never one person's. */
export function entryNoOf(role: OperatorRole): number | null {
  switch (role) {
    case 'typist_1':
      return 1;
    case 'typist_2':
      return 2;
    case 'typist_3':
      return 3;
    default:
      return null;
  }
}

/** Whose signature is asked for at this PC: a head who can sign in here, before one whose PIN is on another PC. */
export function headWhoSigns<
  T extends { readonly role: OperatorRole; readonly active: boolean; readonly hasPin: boolean },
>(people: readonly T[]): T | undefined {
  const heads = people.filter(({ role, active }) => role === 'head' && active);
  return heads.find(({ hasPin }) => hasPin) ?? heads[0];
}

/** PINs: four to eight digits, so that they are typed on the number pad. */
export const PIN_PATTERN = /^\d{4,8}$/u;

/** After so many wrong PINs in a row the person waits. */
export const ALLOWED_ATTEMPTS = 5;
export const WAIT_SECONDS = 30;
