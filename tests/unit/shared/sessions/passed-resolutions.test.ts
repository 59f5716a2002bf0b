import { describe, expect, test } from 'vitest';
import { minutesModel } from '@shared/sessions/minutes/model';
import { resolutionSubject, votedOn } from '@shared/sessions/resolutions/model';
import { submittedBy } from '@shared/sessions/resolutions/proposal';
import { passedWithout } from '@shared/sessions/resolutions/passed';
import { SESSION_SOURCE } from '@tests/documents/session-fixtures';

describe('the subject of a resolution', () => {
  test.each([
    ['Nghị quyết về nhiệm vụ năm 2027', 'Về nhiệm vụ năm 2027'],
    ['Biểu quyết thông qua dự thảo Nghị quyết về dự toán', 'Về dự toán'],
    ['Biểu quyết NQ về biên chế', 'Về biên chế'],
    ['Nghị quyết số 05/NQ-HĐND sửa đổi mức chi', 'Sửa đổi mức chi'],
    ['Về chương trình giám sát', 'Về chương trình giám sát'],
    ['Tờ trình và dự thảo Nghị quyết về dự toán', 'Về dự toán'],
    ['Tờ trình, dự thảo Nghị quyết về biên chế', 'Về biên chế'],
    ['Nghị quyết', 'Nghị quyết'],
  ])('%s', (title, subject) => {
    expect(resolutionSubject(title)).toBe(subject);
  });
});

test('a resolution takes over who submits and which Ban verified from the item of its vote', () => {
  const item = { drafter: 'Sở Tài chính', presenter: 'Giám đốc Sở Y tế', board: 'Ban Pháp chế' };
  expect(submittedBy(item)).toEqual({ submitter: 'Sở Tài chính', board: 'Ban Pháp chế' });
  expect(submittedBy({ ...item, drafter: '' }).submitter).toBe('Sở Y tế');
  expect(submittedBy(undefined)).toEqual({ submitter: '', board: '' });
});

test('a vote was taken on the day of its sitting, or earlier where it was written down earlier', () => {
  const sittings = [{ id: 's', date: '2026-11-28' }];
  expect(votedOn({ sittingId: 's', takenAt: '2026-11-30T02:00:00Z' }, sittings)).toBe('2026-11-28');
  expect(votedOn({ sittingId: 's', takenAt: '2026-11-26T09:00:00Z' }, sittings)).toBe('2026-11-26');
  expect(votedOn({ sittingId: null, takenAt: '2026-11-26T18:00:00Z' }, sittings)).toBe('2026-11-27');
});

describe('resolutions of the minutes', () => {
  const { minutes } = SESSION_SOURCE.held;
  const fallen = minutes.votes.find(({ votesFor }) => votesFor === 41)!;
  const passed = minutes.votes.find(({ votesFor }) => votesFor > 41)!;
  const resolution = (id: string, voteId: string | null, symbol: string) => ({
    ...{ id, voteId, symbol, itemId: null, title: 'Nghị quyết về dự toán' },
  });
  const counted = (...resolutions: ReturnType<typeof resolution>[]) =>
    minutesModel({ ...minutes, resolutions }).resolutions.map(({ id }) => id);

  test('are those that were passed, with or without a number yet', () => {
    expect(
      counted(
        resolution('fallen', fallen.id, ''),
        resolution('passed', passed.id, ''),
        resolution('numbered', null, '05/NQ-HĐND'),
        resolution('drafted', null, ''),
      ),
    ).toEqual(['passed', 'numbered']);
  });
});

test('what was passed waits for a resolution again once the number of the one it had was cancelled', () => {
  const { votes } = SESSION_SOURCE.held.minutes;
  const waiting = passedWithout(votes, []).map(({ id }) => id);
  const [first] = waiting;
  expect(first).toBeDefined();
  const made = { voteId: first ?? null, voidReason: '' };
  expect(passedWithout(votes, [made]).map(({ id }) => id)).toEqual(waiting.slice(1));
  const cancelled = { ...made, voidReason: 'Ghi nhầm trích yếu' };
  expect(passedWithout(votes, [cancelled]).map(({ id }) => id)).toEqual(waiting);
});

test('an item that was dealt with on another day than that of its sitting is named', () => {
  const { minutes } = SESSION_SOURCE.held;
  const records = minutes.items.slice(0, 1).map(({ id }) => ({
    itemId: id,
    startedAt: '2026-11-30T02:00:00Z',
    endedAt: '2026-11-30T03:00:00Z',
    note: '',
  }));
  const { gaps } = minutesModel({ ...minutes, records });
  expect(gaps.map(({ code }) => code)).toContain('other-day');
});
