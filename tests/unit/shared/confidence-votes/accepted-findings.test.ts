import { expect, it } from 'vitest';
import { atClosing } from '@shared/confidence-votes/accepted-findings';
import type { Problem, StateChange } from '@shared/confidence-votes/model';

const warning = (message: string): Problem => ({
  ...{ code: 'many_invalid', severity: 'warning', message, advice: '' },
});
const WARNINGS = [warning('Thiếu 7 phiếu.'), warning('Giờ kết thúc.')];
const closed = (reason: string): StateChange => ({
  ...{ at: '2026-12-08T04:00:00.000Z', from: 'counting', to: 'counted', actor: 'Đỗ Thị Ánh', reason },
});

const told = (stateChanges: readonly StateChange[], acceptedAtClosing?: readonly string[]) => {
  const vote = { stateChanges, ...(acceptedAtClosing ? { acceptedAtClosing } : {}) };
  const { accepted, unasked } = atClosing(vote, WARNINGS);
  return [accepted.map(({ message }) => message), unasked.map(({ message }) => message)];
};
const ALL = WARNINGS.map(({ message }) => message);

it('a finding of which a closing asked nothing is not accepted with the reason of the others', () => {
  expect(told([closed('Đã xem lại')], ['Giờ kết thúc.'])).toEqual([['Giờ kết thúc.'], ['Thiếu 7 phiếu.']]);
  expect(told([closed('Đã xem lại')], ALL)).toEqual([ALL, []]);
});

it('where the history does not tell what was asked, the reason is for all, and without one nothing was asked', () => {
  expect(told([closed('Đã xem lại')])).toEqual([ALL, []]);
  expect(told([closed('')])).toEqual([[], ALL]);
  expect(told([])).toEqual([[], ALL]);
});

it('figures that were opened again have accepted findings no more', () => {
  const reopened = { ...closed('Cộng nhầm dòng 3'), from: 'counted', to: 'counting' } as const;
  expect(told([closed('Đã xem lại'), reopened], ALL)).toEqual([[], ALL]);
});
