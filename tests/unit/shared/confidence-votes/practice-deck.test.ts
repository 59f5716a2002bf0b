import { expect, test } from 'vitest';
import { practiceDeck } from '@shared/confidence-votes/rehearsal/practice-deck';

test('whoever practises meets every key, whatever the seed', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const marks = (procedure: 'grading' | 'decision') =>
      [...new Set(practiceDeck(procedure, `seed-${seed}`).ballots.flatMap((ballot) => [...ballot.marks]))]
        .toSorted()
        .join('');
    expect(marks('grading')).toBe('01239');
    expect(marks('decision')).toBe('0129');
    const { ballots } = practiceDeck('grading', `seed-${seed}`);
    expect(ballots.filter((ballot) => /^1+$/u.test(ballot.marks))).toHaveLength(1);
    expect(ballots.filter((ballot) => ballot.invalidReason === 'no_seal')).toHaveLength(1);
  }
});
