import { describe, expect, it } from 'vitest';
import { err, ok } from '@shared/kernel/result';
import { saveOutcome } from '@renderer/api/save-outcome';

describe('what a reply means for the word about saving', () => {
  it('alarms when something typed was not saved', () => {
    expect(saveOutcome('council.saveDeputy', err({ code: 'conflict' }))).toBe('failed');
    expect(saveOutcome('confidenceVotes.recordRow', err({ code: 'vote.locked' }))).toBe('failed');
  });

  it('stays silent when a step was refused', () => {
    expect(saveOutcome('confidenceVotes.confirmResult', err({ code: 'vote.not-head' }))).toBe('refused');
    expect(saveOutcome('council.removePost', err({ code: 'council.post-in-use' }))).toBe('refused');
    expect(saveOutcome('documents.issue', err({ code: 'document.stale' }))).toBe('refused');
  });

  it('alarms whatever was asked when nothing can be written', () => {
    expect(saveOutcome('confidenceVotes.confirmResult', err({ code: 'disk-full' }))).toBe('failed');
    expect(saveOutcome('council.removePost', err({ code: 'unexpected', incident: 'A1' }))).toBe('failed');
  });

  it('knows a success', () => {
    expect(saveOutcome('council.removePost', ok(null))).toBe('saved');
  });
});
