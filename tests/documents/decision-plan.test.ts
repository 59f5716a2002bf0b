import { expect, test } from 'vitest';
import { buildVoteDocument } from '@shared/confidence-votes/documents';
import { textOf } from '@shared/official-documents';
import { makeContext } from './vote-fixtures';

const planOf = (procedure: 'grading' | 'decision'): string =>
  buildVoteDocument('vote_plan', makeContext('vote_plan', { persons: 1, procedure, status: 'official' }))
    .body.map((block) => (block.kind === 'paragraph' ? textOf(block.runs) : ''))
    .join('\n');

test('the plan of bỏ phiếu has its own purpose and no duty that its calendar does not know', () => {
  expect(planOf('grading')).toContain('phấn đấu, rèn luyện');
  expect(planOf('grading')).toContain('tổng hợp ý kiến, kiến nghị của cử tri');
  expect(planOf('decision')).toContain('xem xét việc miễn nhiệm');
  expect(planOf('decision')).not.toContain('phấn đấu, rèn luyện');
  expect(planOf('decision')).not.toContain('tổng hợp ý kiến, kiến nghị của cử tri');
});
