import { expect, test } from 'vitest';
import { buildVoteDocument, type DocumentContext } from '@shared/confidence-votes/documents';
import { textOf } from '@shared/official-documents';
import { wordsOf } from '@tests/fixtures/paper-words';
import { makeContext } from './vote-fixtures';

const planOf = (procedure: 'grading' | 'decision'): string =>
  wordsOf(
    buildVoteDocument('vote_plan', makeContext('vote_plan', { persons: 1, procedure, status: 'official' })),
  );

test('the plan of bỏ phiếu has its own purpose and no duty that its calendar does not know', () => {
  expect(planOf('grading')).toContain('phấn đấu, rèn luyện');
  expect(planOf('grading')).toContain('tổng hợp ý kiến, kiến nghị của cử tri');
  expect(planOf('decision')).toContain('xem xét việc miễn nhiệm');
  expect(planOf('decision')).not.toContain('phấn đấu, rèn luyện');
  expect(planOf('decision')).not.toContain('tổng hợp ý kiến, kiến nghị của cử tri');
});

const lateWords = (
  date: DocumentContext['issue']['date'],
  madeOn: DocumentContext['verification']['madeOn'] = '2026-10-20',
): string => {
  const context = makeContext('vote_plan', { persons: 3, procedure: 'grading', status: 'official' });
  return JSON.stringify(
    buildVoteDocument('vote_plan', {
      ...context,
      issue: { ...context.issue, date },
      verification: { ...context.verification, madeOn },
    }).body,
  );
};

test('a plan that goes out late says which days are over, and not that it was due itself', () => {
  // The vote is on 10/12/2026: reports were due thirty days before, voters' opinions 21.
  const late = lateWords('2026-11-15');
  expect(late).toContain('10/11/2026 (đã qua)');
  expect(late).toContain('"19/11/2026"');
  expect(late).toContain('việc nào chưa làm thì làm ngay');
  expect(late).not.toContain('Ban hành kế hoạch lấy phiếu tín nhiệm');
  expect(lateWords(null, '2026-11-15')).toBe(late);
  for (const inTime of [lateWords('2026-10-20'), lateWords(null)]) {
    expect(inTime).not.toContain('đã qua');
    expect(inTime).toContain('Ban hành kế hoạch lấy phiếu tín nhiệm');
  }
});

test('the plan of a commune names what the office wrote down as its reason to grade', () => {
  const context = makeContext('vote_plan', { persons: 3, procedure: 'grading', status: 'draft' });
  const first = (gradingBasis: string) => {
    const [block] = buildVoteDocument('vote_plan', {
      ...context,
      material: { ...context.material, gradingBasis },
    }).body;
    return block?.kind === 'paragraph' ? textOf(block.runs) : '';
  };
  expect(first('')).toContain('của Quốc hội, Thường trực');
  expect(first('Căn cứ Kế hoạch số 05/KH-HĐND.')).toContain(
    'của Quốc hội; căn cứ Kế hoạch số 05/KH-HĐND, Thường trực',
  );
});
