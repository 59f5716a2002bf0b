import { paragraph, type Paragraph } from '../../official-documents/index';
import type { Vote } from '../model';
import { lastClosing } from '../state';
import { instantInWords } from './wording';

/** Where no ballot is typed, the papers of the board say so, as the set-up promises; nothing for a count ballot by ballot. */
export function typedTotals({ countMode, stateChanges }: Vote): readonly Paragraph[] {
  if (countMode !== 'totals') return [];
  const closing = lastClosing(stateChanges);
  const closed = closing === null ? '' : ` ${closing.actor} chốt số liệu hồi ${instantInWords(closing.at)}.`;
  return [
    paragraph(`Số liệu là số tổng nhập theo phiếu ghi của Ban kiểm phiếu, không nhập từng phiếu.${closed}`),
  ];
}
