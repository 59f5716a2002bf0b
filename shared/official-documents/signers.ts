import { assertNever } from '../kernel/assert-never';
import type { Signer } from './model';

/**
 * In whose name a person signs (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, mục II.7): for itself, TM., KT.,
 * TL., TUQ. or Q.
 */
export type SigningAuthority =
  'own' | 'on_behalf' | 'acting_for' | 'by_order' | 'by_authorization' | 'acting';

export interface SignerParts {
  readonly authority: SigningAuthority;
  /** The collective body or the head in whose name is signed, for instance "Thường trực Hội đồng nhân dân". */
  readonly body: string;
  /** Post of the head when a deputy signs (KT.). */
  readonly headPost?: string;
  /** Post of the person who signs. */
  readonly post: string;
  readonly name: string;
  readonly note?: string;
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** The lines above the signature, in capitals. */
export function signerLines(parts: SignerParts): readonly string[] {
  const body = parts.body === '' ? null : upper(parts.body);
  const post = upper(parts.post);
  switch (parts.authority) {
    case 'own':
      return [post];
    case 'on_behalf':
      return body === null ? [post] : [`TM. ${body}`, post];
    case 'acting_for': {
      const head = `KT. ${upper(parts.headPost ?? '')}`.trimEnd();
      return body === null ? [head, post] : [`TM. ${body}`, head, post];
    }
    case 'by_order':
      return parts.headPost === undefined
        ? [`TL. ${body ?? ''}`.trimEnd(), post]
        : [`TL. ${body ?? ''}`.trimEnd(), `KT. ${upper(parts.headPost)}`, post];
    case 'by_authorization':
      return [`TUQ. ${body ?? ''}`.trimEnd(), post];
    case 'acting':
      return body === null ? [`Q. ${post}`] : [`TM. ${body}`, `Q. ${post}`];
    default:
      return assertNever(parts.authority);
  }
}

export function signer(parts: SignerParts): Signer {
  return { lines: signerLines(parts), note: parts.note ?? '', name: parts.name };
}
