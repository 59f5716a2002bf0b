import type { KeyboardEvent } from 'react';

/** What moves forward and back in forms: Enter and ↓, ↑. Tab is the browser's. The focus never wraps. */
const FIELDS =
  'input:not([type="hidden"]):not([disabled]), select:not([disabled]), textarea:not([disabled]), button[type="submit"]:not([disabled])';

export type FormKeyAction = 'next' | 'previous' | 'save' | 'none';

interface KeyFacts {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly isComposing: boolean;
  readonly tag: string;
  readonly type: string;
}

/** Pure, so that the rule is tested without a form. */
export function formKeyAction(event: KeyFacts): FormKeyAction {
  // Telex and VNI finish a syllable with Enter or an arrow: that key belongs to the input method.
  if (event.isComposing) return 'none';
  if (event.ctrlKey && event.key.toLowerCase() === 's') return 'save';
  if (event.ctrlKey && event.key === 'Enter') return 'save';
  if (event.ctrlKey) return 'none';
  const oneLine = event.tag === 'INPUT' && event.type !== 'checkbox' && event.type !== 'radio';
  if (event.key === 'Enter')
    return oneLine || event.tag === 'SELECT' || event.type === 'checkbox' ? 'next' : 'none';
  if (!oneLine) return 'none';
  if (event.key === 'ArrowDown') return 'next';
  if (event.key === 'ArrowUp') return 'previous';
  return 'none';
}

/** Moves the focus inside `form`; false at either end. */
function moveFocus(form: HTMLElement, from: Element, step: 1 | -1): boolean {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)];
  const next = fields[fields.indexOf(from as HTMLElement) + step];
  if (!next || !fields.includes(from as HTMLElement)) return false;
  next.focus();
  if (next instanceof HTMLInputElement && next.type !== 'checkbox') next.select();
  return true;
}

/**
 * The keys of a whole form; after its last field Enter comes to its button, where it sends the form. React sends the keys of
 * dialogs opened from a field up to the form too; they are not the form's.
 */
export function followFormKeys(event: KeyboardEvent<HTMLFormElement>): void {
  const action = actionOf(event);
  if (action === 'save') {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  } else move(event, action);
}

/** The same keys among fields that store themselves when they are left, and so stand in no form. */
export function followFieldKeys(event: KeyboardEvent<HTMLElement>): void {
  move(event, actionOf(event));
}

function actionOf(event: KeyboardEvent<HTMLElement>): FormKeyAction {
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || !event.currentTarget.contains(target)) return 'none';
  return formKeyAction({
    key: event.key,
    ctrlKey: event.ctrlKey || event.metaKey,
    isComposing: event.nativeEvent.isComposing,
    tag: target.tagName,
    type: target.getAttribute('type') ?? '',
  });
}

function move(event: KeyboardEvent<HTMLElement>, action: FormKeyAction): void {
  if (action !== 'next' && action !== 'previous') return;
  const moved = moveFocus(event.currentTarget, event.target as HTMLElement, action === 'next' ? 1 : -1);
  if (moved || action === 'previous') event.preventDefault();
}

/** After the errors are drawn: the cursor in the first field that needs a look, its text ready to be typed over. */
export function focusFirstError(form: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    const field = form()?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
}
