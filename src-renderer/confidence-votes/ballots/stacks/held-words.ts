import type { BatchStatus } from '@shared/confidence-votes/ballots/contract';
import { typedElsewhere, workWords } from './stacks-elsewhere';

interface HeldWords {
  readonly title: string;
  readonly why: string;
}

interface AskedStack {
  /** "Xấp 3, Khối HĐND". */
  readonly title: string;
  readonly batch: BatchStatus | undefined;
  readonly entryNo: number;
  readonly typist: string;
  /** Who has it on a table of this PC; the typist's own name where it is open in another window. */
  readonly holders: readonly string[];
}

/** What is asked before a stack is typed that somebody types already, in a window of this PC or on another; null where none. */
export function heldWords({ title, batch, entryNo, typist, holders }: AskedStack): HeldWords | null {
  if (holders.length > 0) {
    const others = holders.filter((name) => name !== typist);
    return {
      title:
        others.length === 0
          ? `${title} đang mở ở cửa sổ khác`
          : `${others.join(', ')} đang gõ ${title.replace(/^Xấp/u, 'xấp')}`,
      why: 'Hai cửa sổ gõ chung một lần nhập thì trùng phiếu. Chỉ gõ tiếp xấp này khi cửa sổ kia đã thôi.',
    };
  }
  const elsewhere = batch ? typedElsewhere(batch, entryNo, typist) : [];
  if (elsewhere.length === 0) return null;
  return {
    title: `${title} đang nhập ở máy khác`,
    why: `Lần ${entryNo}: ${workWords(elsewhere)}, theo tệp đã nhận. Nhập cả ở đây thì trùng phiếu; chỉ nhập khi máy kia đã thôi.`,
  };
}
