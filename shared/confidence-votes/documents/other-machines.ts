import { paragraph, type Block } from '../../official-documents/index';
import { codeWords, machineName } from '../log/words';
import type { DocumentContext } from './context';
import { instantInWords } from './wording';

/**
 * What other PCs did beside the count that the paper tells: closings that stand of their own copies, and PINs that were set
 * there. Whoever signs the minutes knows of them; nothing where one PC did everything.
 */
export function otherMachines({ material }: DocumentContext): readonly Block[] {
  const closings = material.closingsElsewhere.map(
    ({ origin, at, agrees, contentCode, headCode }) =>
      `Máy ${machineName(origin)} chốt riêng bản trên máy ấy hồi ${instantInWords(at)}, ` +
      `${agrees ? 'cùng số liệu' : 'số liệu khác biên bản'}: mã nội dung ${codeWords(contentCode)}, ` +
      `mã nhật ký ${codeWords(headCode)}.`,
  );
  return [...closings, ...material.pinsElsewhere].map((words) => paragraph(words));
}
