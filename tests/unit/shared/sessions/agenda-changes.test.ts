import { describe, expect, it } from 'vitest';
import { agendaChanges, agendaSnapshot, readSnapshot } from '@shared/sessions/agenda/changes';
import { AGENDA, SESSION } from '@tests/documents/session-fixtures';

const before = agendaSnapshot(SESSION, AGENDA);

describe('what changed since an agenda was issued', () => {
  it('is nothing while nothing did, also after it was stored and read back', () => {
    expect(agendaChanges(before, before)).toEqual([]);
    expect(readSnapshot(JSON.parse(JSON.stringify(before)))).toEqual(before);
    expect(readSnapshot(undefined)).toBeNull();
  });

  it('names an item in another sitting with the old and the new sitting and time', () => {
    const [first] = AGENDA;
    const moved = AGENDA.map((item) => (item.id === first?.id ? { ...item, sittingId: 's3' } : item));
    const changes = agendaChanges(before, agendaSnapshot(SESSION, moved));
    expect(changes.find(({ subject }) => subject === first?.title)).toMatchObject({
      ...{ kind: 'moved', before: '08:00, sáng 08/12/2026' },
      after: expect.stringContaining('sáng 09/12/2026'),
    });
    // Those behind it begin earlier.
    expect(changes.some(({ after, kind }) => kind === 'moved' && after === '08:00, sáng 08/12/2026')).toBe(
      true,
    );
  });

  it('knows an item by its record: a new title is no other item', () => {
    const renamed = AGENDA.map((item, index) => (index === 1 ? { ...item, title: 'Tên khác hẳn' } : item));
    expect(agendaChanges(before, agendaSnapshot(SESSION, renamed))).toEqual([
      { kind: 'renamed', subject: 'Tên khác hẳn', before: AGENDA[1]?.title, after: 'Tên khác hẳn' },
    ]);
  });

  it('names what was put in and taken out, and another day or place', () => {
    const last = AGENDA.at(-1);
    const without = agendaSnapshot(SESSION, AGENDA.slice(0, -1));
    expect(agendaChanges(before, without)).toMatchObject([{ kind: 'removed', subject: last?.title }]);
    expect(agendaChanges(without, before)).toMatchObject([{ kind: 'added', subject: last?.title }]);
    expect(agendaChanges(before, agendaSnapshot({ ...SESSION, place: 'Nơi khác' }, AGENDA))).toEqual([
      { kind: 'place', subject: 'Địa điểm', before: SESSION.place, after: 'Nơi khác' },
    ]);
  });
});
