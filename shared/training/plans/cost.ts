import { amountInWords } from '../../kernel/amount-in-words';

export interface CostLine {
  readonly quantity: number;
  readonly unitPrice: number;
}

/** Whole đồng. */
export const costOf = ({ quantity, unitPrice }: CostLine): number => quantity * unitPrice;

export function totalCost(lines: readonly CostLine[]): { readonly total: number; readonly inWords: string } {
  const total = lines.reduce((sum, line) => sum + costOf(line), 0);
  return { total, inWords: amountInWords(total) };
}
