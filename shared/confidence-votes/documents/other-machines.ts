import { paragraph, type Block } from '../../official-documents/index';
import { comparedWords } from '../log/told-closings';
import { codeWords } from '../log/words';
import { machineName } from '../../kernel/machine-name';
import type { DocumentContext } from './context';
import { instantInWords } from './wording';

/**
 * Closings of other PCs that stand beside the count that the paper tells: whoever signs the minutes knows of them; nothing
 * where one PC did everything.
 */
export function closingsElsewhere({ material }: DocumentContext): readonly Block[] {
  const closings = material.closingsElsewhere.map((closing) => {
    const compared = comparedWords(closing);
    return (
      `Máy ${machineName(closing.origin)} chốt riêng bản trên máy ấy hồi ${instantInWords(closing.at)}` +
      `${compared === '' ? '' : `, ${compared}`}: mã nội dung ${codeWords(closing.contentCode)}, ` +
      `mã nhật ký ${codeWords(closing.headCode)}.`
    );
  });
  return closings.map((words) => paragraph(words));
}

/** In the annex also where and by whom PINs were set: a matter of the count's own book-keeping, not of its result. */
export function otherMachines(context: DocumentContext): readonly Block[] {
  return [...closingsElsewhere(context), ...context.material.pinsElsewhere.map((words) => paragraph(words))];
}
