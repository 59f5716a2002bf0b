import { describe, expect, it } from 'vitest';
import { meetingConflicts } from '@shared/sessions/voter-meetings/conflicts';
import { deputiesInWords, inOrderOfMeetings, type VoterMeeting } from '@shared/sessions/voter-meetings/model';
import { meetingsFromText } from '@shared/sessions/voter-meetings/pasted-meetings';

const deputy = (id: string, name: string, group = 'Tổ đại biểu số 1') => ({ id, name, group });
const HOA = deputy('d1', 'Lê Thị Hoa');
const BINH = deputy('d2', 'Y Bình Êban');
const AN = deputy('d3', 'Nguyễn Văn An', 'Tổ đại biểu số 2');
const EVERYBODY = [HOA, BINH, AN];

const meeting = (id: string, changes: Partial<VoterMeeting> = {}): VoterMeeting => ({
  ...{ id, version: 1, phase: 'before', date: '2026-11-05', startTime: '14:00', endTime: '' },
  ...{ place: `Nhà văn hóa ${id}`, units: '', note: '', deputies: [HOA] },
  ...changes,
});

describe('a deputy at two meetings at one hour', () => {
  it('is named with both places', () => {
    const conflicts = meetingConflicts([meeting('Một'), meeting('Hai', { startTime: '14:30' })]);
    expect(conflicts).toEqual([
      {
        deputyId: 'd1',
        meetingIds: ['Một', 'Hai'],
        sentence: 'Lê Thị Hoa: 14:30 ngày 05/11/2026 ở Nhà văn hóa Một và ở Nhà văn hóa Hai.',
      },
    ]);
  });

  it('counts an hour where no end is known, and the end where it is', () => {
    const at = (startTime: string, endTime = '') =>
      meetingConflicts([meeting('Một', { endTime }), meeting('Hai', { startTime })]);
    expect(at('15:00')).toEqual([]);
    expect(at('14:59')).toHaveLength(1);
    expect(at('15:00', '16:30')).toHaveLength(1);
    expect(at('16:30', '16:30')).toEqual([]);
  });

  it('is none on another day, without an hour, or for somebody else', () => {
    expect(meetingConflicts([meeting('Một'), meeting('Hai', { date: '2026-11-06' })])).toEqual([]);
    expect(meetingConflicts([meeting('Một', { date: null }), meeting('Hai', { date: null })])).toEqual([]);
    expect(meetingConflicts([meeting('Một', { startTime: '' }), meeting('Hai')])).toEqual([]);
    expect(meetingConflicts([meeting('Một'), meeting('Hai', { deputies: [AN] })])).toEqual([]);
  });
});

describe('a pasted timetable', () => {
  it('is read by its headings, with a whole Tổ by its number', () => {
    const text = [
      'STT\tThời gian\tĐịa điểm\tXã, phường\tĐại biểu',
      '1\t14h00 ngày 05/11/2026\tNhà văn hóa xã\tXã Ea Kar\tTổ 1',
      '2\t8g30 - 10 giờ, 6/11/2026\tHội trường\tPhường Buôn Hồ\tông Nguyễn Văn An, bà Trần Thị Lạ',
    ].join('\n');
    expect(meetingsFromText(text, EVERYBODY, '2026-12-08')).toEqual([
      {
        ...{ date: '2026-11-05', startTime: '14:00', endTime: '', place: 'Nhà văn hóa xã' },
        ...{ units: 'Xã Ea Kar', deputyIds: ['d1', 'd2'], unknown: [], noSuchDay: '' },
      },
      {
        ...{ date: '2026-11-06', startTime: '08:30', endTime: '10:00', place: 'Hội trường' },
        ...{ units: 'Phường Buôn Hồ', deputyIds: ['d3'], unknown: ['Trần Thị Lạ'] },
        noSuchDay: '',
      },
    ]);
  });

  it('is read without headings: day, hour, place, units, deputies', () => {
    const text = '05/11/2026; 14:00; Nhà văn hóa; Xã Một; Le Thi Hoa\n\n5/11; UBND xã Hai; Xã Hai';
    expect(meetingsFromText(text, EVERYBODY, '2026-12-08')).toMatchObject([
      { date: '2026-11-05', startTime: '14:00', place: 'Nhà văn hóa', units: 'Xã Một', deputyIds: ['d1'] },
      { date: '2026-11-05', startTime: '', place: 'UBND xã Hai', units: 'Xã Hai', deputyIds: [] },
    ]);
  });

  it('has the year closest to the session where none is written, and names a day that is none', () => {
    const days = (text: string, near: string) =>
      meetingsFromText(text, EVERYBODY, near).map(({ date, noSuchDay }) => [date, noSuchDay]);
    expect(days('20/12; UBND xã Một; Xã Một', '2027-01-12')).toEqual([['2026-12-20', '']]);
    expect(days('5/1; UBND xã Một; Xã Một', '2026-12-28')).toEqual([['2027-01-05', '']]);
    expect(days('31/11; UBND xã Một; Xã Một', '2026-12-08')).toEqual([[null, '31/11']]);
    expect(days('30/02/2027; 8h; UBND xã Một; Xã Một', '2026-12-08')).toEqual([[null, '30/02/2027']]);
    expect(days('8h; UBND xã Một; Xã Một', '2026-12-08')).toEqual([[null, '']]);
  });

  it('guesses nobody of two with one name', () => {
    const twins = [HOA, deputy('d9', 'Lê Thị Hoa', 'Tổ đại biểu số 3')];
    const [one] = meetingsFromText('05/11/2026; 14:00; A; B; Lê Thị Hoa', twins, '2026-12-08');
    expect(one).toMatchObject({ deputyIds: [], unknown: ['Lê Thị Hoa'] });
  });
});

it('a whole Tổ is said by its name', () => {
  expect(deputiesInWords([HOA, BINH], EVERYBODY)).toBe('Tổ đại biểu số 1 (2)');
  expect(deputiesInWords([HOA, AN], EVERYBODY)).toBe('Tổ đại biểu số 2 (1); Lê Thị Hoa');
});

it('meetings stand in the order in which they are held, undated ones last', () => {
  const order = inOrderOfMeetings([
    meeting('c', { date: null }),
    meeting('d', { phase: 'after', date: '2026-12-20' }),
    meeting('b', { startTime: '15:00' }),
    meeting('a'),
  ]);
  expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
