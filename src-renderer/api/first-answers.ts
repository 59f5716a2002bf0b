import type { AppError } from '@shared/contract/error-messages';
import { FIRST_ANSWERS_ID, type FirstCall } from '@shared/contract/first-calls';
import type { Output } from '@shared/contract/registry';
import type { Result } from '@shared/kernel/result';

export interface FirstAnswers {
  /** Where the program stood when it looked the answers up; later changes have other marks. */
  readonly changeMark: string;
  readonly answers: { readonly [N in FirstCall]: Result<Output<N>, AppError> };
}

/** What the host sent along with the page; null where the window has to ask. */
export function answersInPage(): FirstAnswers | null {
  const text = document.getElementById(FIRST_ANSWERS_ID)?.textContent;
  return text ? (JSON.parse(text) as FirstAnswers) : null;
}
