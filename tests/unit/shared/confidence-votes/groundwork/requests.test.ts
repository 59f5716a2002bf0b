import { describe, expect, it } from 'vitest';
import { calendarOf } from '@shared/confidence-votes/groundwork/calendar';
import { proposedDueDate, receivedLate, requestStateOf } from '@shared/confidence-votes/groundwork/requests';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';

const calendar = calendarOf(
  {
    procedure: 'grading',
    ruleSet: ruleSetByCode('nq96-2023'),
    openingDate: '2028-12-05',
    date: '2028-12-06',
  },
  [],
);

describe('a request of a deputy', () => {
  it('is late from the day after the day its answer was due', () => {
    const state = (today: string, answeredDate: string | null = null) =>
      requestStateOf({ dueDate: '2028-12-04', answeredDate }, today);
    expect([state('2028-12-03'), state('2028-12-04'), state('2028-12-05')]).toEqual([
      'waiting',
      'today',
      'late',
    ]);
    expect(state('2028-12-31', '2028-12-01')).toBe('answered');
    expect(requestStateOf({ dueDate: null, answeredDate: null }, '2028-12-05')).toBe('undated');
  });

  it('comes too late after the last day of its kind', () => {
    const late = (requestKind: 'verification' | 'clarification', receivedDate: string | null) =>
      receivedLate({ requestKind, receivedDate }, calendar);
    expect([late('verification', '2028-11-20'), late('verification', '2028-11-21')]).toEqual([false, true]);
    expect([late('clarification', '2028-11-25'), late('clarification', '2028-11-26')]).toEqual([false, true]);
    expect(late('clarification', null)).toBe(false);
  });

  it('is to be answered before the session', () => {
    expect(proposedDueDate(calendar)).toBe('2028-12-04');
  });
});
