import { describe, expect, test } from 'vitest';
import { mergedEdits } from '@shared/kernel/merged-edits';

describe('two people at one record', () => {
  const opened = { title: 'A', minutes: 10 };
  test('both keep what they changed', () => {
    expect(mergedEdits(opened, { title: 'B', minutes: 10 }, { title: 'A', minutes: 20 })).toEqual({
      title: 'B',
      minutes: 20,
    });
    expect(mergedEdits(opened, { title: 'B', minutes: 10 }, { title: 'B', minutes: 10 })).toEqual({
      title: 'B',
      minutes: 10,
    });
  });

  test("one field changed to two things is nobody's", () => {
    expect(mergedEdits(opened, { title: 'B', minutes: 10 }, { title: 'C', minutes: 10 })).toBeNull();
  });
});
