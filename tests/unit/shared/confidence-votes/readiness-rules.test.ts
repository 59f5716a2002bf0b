import { describe, expect, test } from 'vitest';
import type { ReadinessFacts } from '@shared/confidence-votes/rehearsal/readiness';
import { readinessChecks } from '@shared/confidence-votes/rehearsal/readiness-rules';

const READY: ReadinessFacts = {
  now: '2026-07-14T01:00:00.000Z',
  procedure: 'grading',
  countMode: 'ballots',
  entries: 2,
  freeBytes: 40_000_000_000,
  printer: true,
  printedAt: '2026-07-10T02:00:00.000Z',
  newestRecordAt: '2026-07-14T00:59:00.000Z',
  lastBackupAt: '2026-07-13T22:00:00.000Z',
  secondFolder: '/media/usb',
  secondFolderProblem: '',
  logIntact: null,
  outbound: [],
  programVersion: '1.0.0',
  otherVersions: { count: [], rehearsals: [] },
  gaps: 0,
  tooNew: '',
  withoutCause: [],
  place: 'Hội trường tỉnh',
  boardHead: 'Đỗ Thị Ánh',
  ballots: ['current', 'current'],
  printed: [
    { title: 'Khối HĐND', sheets: 50 },
    { title: 'Khối UBND', sheets: 52 },
  ],
  deputiesTotal: 50,
  operators: [
    { name: 'Đỗ Thị Ánh', role: 'head', practised: false, hasPin: true },
    { name: 'Bùi Văn Cường', role: 'typist_1', practised: true, hasPin: true },
    { name: 'Hồ Thị Đào', role: 'typist_2', practised: true, hasPin: true },
    { name: 'Ngô Văn Em', role: 'resolver', practised: false, hasPin: true },
  ],
  rehearsals: [{ right: true }],
  isRehearsal: false,
};

const notReady = (change: Partial<ReadinessFacts>) =>
  readinessChecks({ ...READY, ...change })
    .filter(({ state }) => state !== 'ready')
    .map(({ code, state }) => `${code}: ${state}`);

describe('readiness for the day', () => {
  test('says nothing to do when all stands', () => {
    expect(notReady({})).toEqual([]);
    expect(readinessChecks(READY).every(({ advice }) => advice === '')).toBe(true);
  });

  test.each<[string, Partial<ReadinessFacts>]>([
    ['set_up: missing', { gaps: 2 }],
    ['ballots: missing', { ballots: ['current', 'none'] }],
    ['ballots: missing', { ballots: ['changed', 'current'] }],
    ['ballots: missing', { ballots: [] }],
    ['ballots: look', { printed: [{ title: 'Khối HĐND', sheets: 49 }] }],
    ['ballots: look', { printed: [{ title: 'Khối HĐND', sheets: 310 }] }],
    ['ballots: look', { printed: [{ title: 'Khối HĐND', sheets: 0 }], deputiesTotal: null }],
    ['ballots: look', { printed: [{ title: 'Khối HĐND', sheets: 310 }] }],
    ['operators: missing', { entries: 3 }],
    ['rehearsal: missing', { rehearsals: [] }],
    ['rehearsal: look', { rehearsals: [{ right: false }] }],
    ['printer: missing', { printer: false }],
    ['network: look', { outbound: ['192.0.2.1'] }],
    ['printer: look', { printedAt: null }],
    ['set_up: look', { withoutCause: ['Lê Thị Mai'] }],
    ['set_up: look', { tooNew: 'Được bầu trong năm: Lê Thị Mai' }],
    ['set_up: look', { place: '' }],
    ['operators: look', { boardHead: 'Người Khác' }],
    ['version: look', { otherVersions: { count: ['0.9.0'], rehearsals: [] } }],
    ['version: look', { otherVersions: { count: [], rehearsals: ['0.9.0'] } }],
    ['disk: look', { freeBytes: 500_000_000 }],
    ['disk: missing', { freeBytes: 50_000_000 }],
    ['disk: look', { freeBytes: null }],
    ['clock: missing', { newestRecordAt: '2026-07-15T00:00:00.000Z' }],
    ['backup: look', { lastBackupAt: '2026-07-10T00:00:00.000Z' }],
    ['backup: missing', { lastBackupAt: null }],
    ['second_backup: look', { secondFolder: '' }],
    ['second_backup: missing', { secondFolderProblem: 'Không ghi được vào USB.' }],
    ['log: missing', { logIntact: false }],
  ])('%s', (expected, change) => {
    expect(notReady(change)).toEqual([expected]);
  });

  test('asks typists without practice or PIN', () => {
    const operators = READY.operators.map((one) =>
      one.role === 'typist_1' ? { ...one, practised: false, hasPin: false } : one,
    );
    expect(notReady({ operators })).toEqual(['operators: missing', 'practice: missing']);
  });

  test('tells people who are not declared from people who have no PIN on this PC', () => {
    const about = (operators: ReadinessFacts['operators']) =>
      readinessChecks({ ...READY, operators }).find(({ code }) => code === 'operators')?.text;
    expect(about(READY.operators.map((one) => ({ ...one, hasPin: false })))).toBe(
      'Chưa có PIN trên máy này: trưởng ban, người nhập lần 1, người nhập lần 2, người phân xử.',
    );
    expect(
      about(
        READY.operators
          .filter(({ role }) => role !== 'typist_2')
          .map((one) => ({ ...one, hasPin: one.role !== 'typist_1' })),
      ),
    ).toBe('Ở Người nhập chưa khai: người nhập lần 2. Chưa có PIN trên máy này: người nhập lần 1.');
  });

  test('names the head of the board whom nobody gave a role and a PIN', () => {
    const about = (boardHead: string) =>
      readinessChecks({ ...READY, operators: [], boardHead }).find(({ code }) => code === 'operators')?.text;
    const others = 'người nhập lần 1, người nhập lần 2, người phân xử.';
    expect(about('Châu Thị Thu')).toBe(`Ở Người nhập chưa khai: trưởng ban Châu Thị Thu, ${others}`);
    expect(about('')).toBe(`Ở Người nhập chưa khai: trưởng ban, ${others}`);
  });

  test('asks for no people where totals are typed, and for no rehearsal of a rehearsal', () => {
    const codes = readinessChecks({ ...READY, countMode: 'totals', isRehearsal: true }).map(
      ({ code }) => code,
    );
    expect(codes).not.toContain('operators');
    expect(codes).not.toContain('practice');
    expect(codes).not.toContain('rehearsal');
  });

  test('every check that is not ready says what to do in at most twelve words', () => {
    const worst = readinessChecks({
      ...READY,
      gaps: 1,
      ballots: ['changed'],
      operators: [],
      rehearsals: [],
      printer: false,
      freeBytes: 1,
      newestRecordAt: '2027-01-01T00:00:00.000Z',
      lastBackupAt: null,
      secondFolderProblem: 'Không ghi được.',
      logIntact: false,
    });
    for (const { state, advice } of worst.filter((check) => check.state !== 'ready')) {
      expect(state).toBe('missing');
      expect(advice.split(' ').length).toBeLessThanOrEqual(12);
    }
  });
});
