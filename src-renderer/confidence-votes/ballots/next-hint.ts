import type { CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import { entryNoOf } from '@shared/confidence-votes/ballots/permissions';
import { nextBatch } from './stacks/next-batch';
import { isDoneElsewhere } from './stacks/stacks-elsewhere';

const CHANGE = 'Bấm “Đổi người” để';
const lower = (text: string): string => text.toLocaleLowerCase('vi');

/**
 * What comes next where no button of this person says it: somebody who has never seen a count reads here whose turn it
 * is; in a rehearsal nobody has to practise first. Null while the person has work of their own, or nothing is left to do.
 */
export function nextHint(count: CountStatus, operator: Operator, rehearsal: boolean): string | null {
  if (count.decided) return null;
  const lacking = operator.role === 'head' ? lackingTypists(count) : [];
  if (lacking.length > 0) return `Khai ${lacking.join(', ')} ở mục Người kiểm phiếu.`;
  // Of a kind that nobody handed in there is nothing to number.
  const unnumbered = count.kinds.filter(({ batches, collected }) => batches.length === 0 && collected !== 0);
  const own = entryNoOf(operator.role);
  const open = count.closed.flatMap((closed, index) => (closed < count.ballots ? [index + 1] : []));
  if (operator.role === 'head' && unnumbered.length > 0) {
    const announced = unnumbered.every(({ collected }) => collected !== null);
    return announced
      ? 'Xếp phiếu thành xấp, rồi đánh số từng loại phiếu.'
      : 'Ghi số phiếu in, phát ra, thu về của từng loại phiếu.';
  }
  if (count.ballots === 0) {
    return operator.role === 'head' ? null : `${CHANGE} trưởng ban đăng nhập và đánh số phiếu.`;
  }
  if (own !== null && nextBatch(count.kinds, own, operator.name)) {
    return operator.practised || rehearsal ? null : 'Luyện tập hai phút trước, rồi mới nhập được phiếu thật.';
  }
  if (own !== null && (count.closed[own - 1] ?? 0) < count.ballots) {
    const batches = count.kinds.flatMap((kind) => kind.batches);
    return batches.some((batch) => isDoneElsewhere(batch, own))
      ? 'Các xấp còn lại đã nhập ở máy khác; hãy nhận tệp của máy ấy ở mục Nhiều máy.'
      : `Bạn đã nhập các xấp còn lại ở lần kia. ${CHANGE} người khác nhập lần ${own}.`;
  }
  // Whoever reads the paper again has a button for it.
  const resolves = operator.role === 'head' || operator.role === 'resolver';
  if (resolves && count.openDifferences > 0) return null;
  const done = own === null ? '' : `Lần ${own} đã nhập xong. `;
  const [first] = open;
  if (first !== undefined) {
    const here = open.find((no) => typesHere(count, no));
    if (here !== undefined) return `${done}${CHANGE} ${lower(typistOf(here))} đăng nhập.`;
    // Whoever has no PIN on this PC sits at another one.
    return own === null
      ? 'Đặt mã PIN cho người sẽ nhập ở máy này, ở mục Người kiểm phiếu.'
      : `${done}Xuất phần đã nhập ở mục Nhiều máy cho máy của ${lower(typistOf(first))}.`;
  }
  if (count.openDifferences > 0 && own !== null) {
    return `${done}${CHANGE} ${lower(operatorRoleNames.resolver)} đăng nhập, xem ${count.openDifferences} chỗ khác nhau.`;
  }
  return null;
}

const typesHere = ({ operators }: Pick<CountStatus, 'operators'>, entryNo: number): boolean =>
  operators.some(({ active, hasPin, role }) => active && hasPin && entryNoOf(role) === entryNo);

/** Entries that nobody could make, in words. Whoever resolves may be the head. */
function lackingTypists({
  entries,
  operators,
}: Pick<CountStatus, 'entries' | 'operators'>): readonly string[] {
  return Array.from({ length: entries }, (_, index) => index + 1)
    .filter((no) => !operators.some(({ active, role }) => active && entryNoOf(role) === no))
    .map((no) => lower(typistOf(no)));
}

const typistOf = (entryNo: number): string =>
  operatorRoleNames[entryNo === 1 ? 'typist_1' : entryNo === 2 ? 'typist_2' : 'typist_3'];
