import type { BatchStatus } from '@shared/confidence-votes/ballots/contract';
import { elsewhereWords, typedElsewhere, workWords } from './stacks-elsewhere';

/** The state of a stack as its cell says it: never by colour alone. */
export function batchStateWords(batch: BatchStatus): string {
  if (batch.conflicts > 0) return `mâu thuẫn ${batch.conflicts}`;
  const elsewhere = batch.state === 'differs' ? null : elsewhereWords(batch);
  if (elsewhere !== null) return elsewhere;
  switch (batch.state) {
    case 'open':
      return 'chưa nhập';
    case 'first':
      return 'đang nhập';
    case 'waiting':
      return 'chờ lần sau';
    case 'differs':
      return `lệch ${batch.openDifferences}`;
    case 'done':
      return 'xong';
  }
}

const PENCIL_WORDS: Readonly<Record<BatchStatus['pencil'], string>> = {
  none: '',
  waiting: 'có số đếm tay, chờ nhập đủ',
  equal: 'khớp số đếm tay',
  differs: 'lệch số đếm tay',
};

/** Everything about one stack on one line. */
export function batchDetail(batch: BatchStatus): string {
  const entries = batch.closed.map((closed, index) => {
    const names = batch.typists[index] ?? [];
    const elsewhere = workWords(typedElsewhere(batch, index + 1, ''));
    const people = [names.join(', '), elsewhere].filter((words) => words !== '').join('; ');
    return `lần ${index + 1}: ${closed}/${batch.size}${people === '' ? '' : ` (${people})`}`;
  });
  return [
    `Xấp ${batch.no}: phiếu ${batch.firstNo}–${batch.firstNo + batch.size - 1}`,
    ...entries,
    batchStateWords(batch),
    PENCIL_WORDS[batch.pencil],
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
