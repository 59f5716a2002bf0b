import { describe, expect, it } from 'vitest';
import { patternFromWords, patternInWords } from '@shared/official-documents/pattern-words';

describe('number patterns in words', () => {
  it.each([
    ['{no}/{kind}-{body}', '{số}/{loại}-{cơ quan}'],
    ['{no}/{year}/{kind}-{body}', '{số}/{năm}/{loại}-{cơ quan}'],
    ['{no}/NQ-HĐND', '{số}/NQ-HĐND'],
    ['{no}-{no}', '{số}-{số}'],
  ])('shows %s as %s, and stores it again', (stored, shown) => {
    expect(patternInWords(stored)).toBe(shown);
    expect(patternFromWords(shown)).toBe(stored);
  });

  it('takes combining marks, capitals and blanks as typed', () => {
    expect(patternFromWords('{số}/{Cơ  quan}'.normalize('NFD'))).toBe('{no}/{body}');
    expect(patternFromWords('{ SỐ }-{Năm}')).toBe('{no}-{year}');
  });

  it('takes the stored tokens too, and leaves what it does not know', () => {
    expect(patternFromWords('{no}/{tháng}-{số')).toBe('{no}/{tháng}-{số');
  });
});
