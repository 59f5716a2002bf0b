import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper } from '@shared/sessions/papers/model';
import { owingBodies, paperCounts, paperStateOf, proposedDue } from '@shared/sessions/papers/state';

const paper = (changes: Partial<Paper> = {}): Paper => ({
  id: 'p',
  version: 1,
  itemId: null,
  kind: 'submission',
  title: 'Tờ trình',
  symbol: '',
  paperDate: null,
  responsible: 'UBND tỉnh',
  dueDate: null,
  proposedDue: '2026-11-23',
  receivedDate: null,
  dropped: false,
  note: '',
  coversIds: [],
  status: 'draft',
  approvedBy: '',
  approvedDate: null,
  sentBy: '',
  sentDate: null,
  versions: [],
  ...changes,
});

describe('where a paper stands', () => {
  test('it is late from the day after the one it is due on', () => {
    expect(paperStateOf(paper(), '2026-11-23')).toBe('missing');
    expect(paperStateOf(paper(), '2026-11-24')).toBe('late');
  });

  test('a day of the office goes before the proposed one', () => {
    expect(paperStateOf(paper({ dueDate: '2026-11-30' }), '2026-11-24')).toBe('missing');
    expect(paperStateOf(paper({ dueDate: '2026-11-01' }), '2026-11-02')).toBe('late');
  });

  test('received on its last day is in time, a day later is late', () => {
    expect(paperStateOf(paper({ receivedDate: '2026-11-23' }), '2026-12-30')).toBe('received');
    expect(paperStateOf(paper({ receivedDate: '2026-11-24' }), '2026-12-30')).toBe('received_late');
  });

  test('without a day nothing is late', () => {
    expect(paperStateOf(paper({ proposedDue: null }), '2030-01-01')).toBe('missing');
  });

  test('the counts add up to what is wanted', () => {
    const papers = fc.array(
      fc.record({
        dropped: fc.boolean(),
        dueDate: fc.constantFrom(null, '2026-11-20', '2026-12-01'),
        proposedDue: fc.constantFrom(null, '2026-11-23'),
        receivedDate: fc.constantFrom(null, '2026-11-20', '2026-12-02'),
      }),
    );
    fc.assert(
      fc.property(papers, (list) => {
        const { wanted, received, late, missing } = paperCounts(list, '2026-11-25');
        expect(received + late + missing).toBe(wanted);
        expect(wanted).toBe(list.filter(({ dropped }) => !dropped).length);
      }),
    );
  });
});

describe('the proposed day', () => {
  const step = (code: string, date: string | null, skipped = false) => ({ code, date, skipped });

  test('is that of the step in which papers of the kind are handed in', () => {
    const steps = [step('dossiers', '2026-11-23'), step('verification_reports', '2026-12-01')];
    expect(proposedDue('submission', steps)).toBe('2026-11-23');
    expect(proposedDue('verification_report', steps)).toBe('2026-12-01');
    expect(proposedDue('material', steps)).toBeNull();
  });

  test('goes over to the documents for deputies where the session goes without its step', () => {
    const steps = [step('dossiers', '2026-11-23', true), step('documents', '2026-12-03')];
    expect(proposedDue('report', steps)).toBe('2026-12-03');
  });
});

test('bodies that owe papers come by how many, one body under one name', () => {
  const owing = owingBodies(
    [
      paper({ id: '1', responsible: 'Sở Tài chính' }),
      paper({ id: '2', responsible: 'Ban Pháp chế' }),
      paper({ id: '3', responsible: 'Ban pháp chế' }),
      paper({ id: '4', responsible: 'Ban Pháp chế', receivedDate: '2026-11-01' }),
      paper({ id: '5', responsible: 'Ban Pháp chế', dropped: true }),
    ],
    '2026-11-24',
  );
  expect(owing.map(({ name, papers }) => [name, papers.map(({ id }) => id)])).toEqual([
    ['Ban Pháp chế', ['2', '3']],
    ['Sở Tài chính', ['1']],
  ]);
});
