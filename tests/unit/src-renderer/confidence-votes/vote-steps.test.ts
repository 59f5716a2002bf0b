import { describe, expect, it } from 'vitest';
import { currentStep, stepStates } from '@renderer/confidence-votes/vote/vote-steps';
import { rowOf, voteOf } from './sample-vote';

const full = [rowOf(1, { counts: { high: 47, medium: 0, low: 0 }, invalidRows: 0 })];

describe('the path of a vote', () => {
  it('lands where the work stands', () => {
    expect(currentStep(voteOf('prepared'))).toBe('preparation');
    expect(currentStep(voteOf('counting'))).toBe('counting');
    expect(currentStep(voteOf('counting', { tally: full }))).toBe('reconciliation');
    expect(currentStep(voteOf('counted', { tally: full }))).toBe('result');
    expect(currentStep(voteOf('confirmed', { tally: full }))).toBe('publication');
  });

  it('keeps closed what would show nothing yet', () => {
    expect(stepStates(voteOf('counting'))).toEqual({
      preparation: 'done',
      counting: 'current',
      reconciliation: 'open',
      result: 'closed',
      publication: 'closed',
    });
    expect(Object.values(stepStates(voteOf('published', { tally: full })))).toEqual(Array(5).fill('done'));
  });
});
