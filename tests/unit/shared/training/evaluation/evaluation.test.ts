import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barOf } from '@shared/training/documents/evaluation-report';
import { formatRatio } from '@shared/training/evaluation/ratio';
import { evaluationSummary, MARKS, readPastedSheets } from '@shared/training/evaluation/summary';

describe('what sheets come to', () => {
  it('counts every mark, leaves out what was not answered, and averages on whole numbers', () => {
    const summary = evaluationSummary(
      ['Nội dung', 'Tài liệu'],
      [
        { marks: '54', comment: 'Nên kéo dài' },
        { marks: '5-', comment: '' },
        { marks: '3', comment: '' },
      ],
    );
    expect(summary.questions).toEqual([
      { no: 1, wording: 'Nội dung', counts: [0, 0, 1, 0, 2], answered: 3, sum: 13, average: '4,33' },
      { no: 2, wording: 'Tài liệu', counts: [0, 0, 0, 1, 0], answered: 1, sum: 4, average: '4,00' },
    ]);
    expect(summary).toMatchObject({ sheets: 3, answered: 4, average: '4,25', comments: ['Nên kéo dài'] });
  });

  it('has no average without an answer', () => {
    expect(evaluationSummary(['Nội dung'], [{ marks: '-', comment: '' }])).toMatchObject({
      average: null,
      questions: [{ average: null, answered: 0 }],
    });
  });

  it('adds up: every mark is in one column, and the average lies between the marks', () => {
    const sheet = fc
      .array(fc.constantFrom('1', '2', '3', '4', '5', '-'), { minLength: 3, maxLength: 3 })
      .map((marks) => ({ marks: marks.join(''), comment: '' }));
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 40 }), (sheets) => {
        const summary = evaluationSummary(['a', 'b', 'c'], sheets);
        const given = sheets.flatMap(({ marks }) => [...marks]).filter((mark) => mark !== '-');
        expect(summary.answered).toBe(given.length);
        for (const [place, { counts, sum, answered }] of summary.questions.entries()) {
          const mine = sheets.map(({ marks }) => Number(marks[place])).filter((mark) => mark > 0);
          expect(counts.reduce((total, count) => total + count, 0)).toBe(mine.length);
          expect(sum).toBe(mine.reduce((total, mark) => total + mark, 0));
          if (answered > 0) expect(sum / answered).toBeGreaterThanOrEqual(MARKS[0]);
        }
      }),
    );
  });

  it.each([
    [1, 3, '0,33'],
    [2, 3, '0,67'],
    [1, 8, '0,13'],
    [5, 1, '5,00'],
    [0, 0, null],
  ])('%s of %s is %s', (sum, count, text) => {
    expect(formatRatio(sum, count)).toBe(text);
  });

  it('draws a bar as long as the average', () => {
    expect(barOf({ answered: 2, sum: 10 })).toBe('■'.repeat(10));
    expect(barOf({ answered: 2, sum: 5 })).toBe('■■■■■□□□□□');
    expect(barOf({ answered: 0, sum: 0 })).toBe('');
  });
});

describe('sheets pasted from Excel', () => {
  it('are read with a line of headings and a column of numbers before them', () => {
    expect(readPastedSheets('Phiếu\tCâu 1\tCâu 2\n1\t5\t4\n2\t3\t\n', 2)).toEqual({
      sheets: ['54', '3-'],
      problems: [],
    });
  });

  it('name the line that cannot be taken', () => {
    const { sheets, problems } = readPastedSheets('5\t4\n6\t1\n5\t4\t3\t2', 2);
    expect(sheets).toEqual(['54']);
    expect(problems.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('keep every mark in its question where an empty column was copied along', () => {
    expect(readPastedSheets('1\t2\t\n4\t5\t', 2)).toEqual({ sheets: ['12', '45'], problems: [] });
    expect(readPastedSheets('STT\tCâu 1\tCâu 2\t\n1\t5\t4\t', 2).sheets).toEqual(['54']);
    expect(readPastedSheets('Câu 1\tCâu 2\t\n1\t5\t', 2).sheets).toEqual(['15']);
    // Two sheets numbered 1 and 2, or two sheets whose first mark is 1 and 2.
    const either = readPastedSheets('1\t5\t\n2\t4\t', 2);
    expect(either.sheets).toEqual([]);
    expect(either.problems[0]?.why).toContain('hãy chép cả dòng tiêu đề');
  });

  it('take a column before the marks for numbers only where it counts', () => {
    expect(readPastedSheets('7\t5\t4\n8\t3\t3', 2)).toEqual({ sheets: ['54', '33'], problems: [] });
    const three = readPastedSheets('5\t5\t4\n4\t3\t3', 2);
    expect(three.sheets).toEqual([]);
    expect(three.problems.map(({ why }) => why)).toEqual(Array(2).fill('có 3 cột, bộ câu hỏi có 2'));
  });

  it('take a first line 1, 2, 3 … for the numbers of the questions, with or without a heading before it', () => {
    expect(readPastedSheets('STT\t1\t2\t3\n1\t5\t4\t4\n2\t3\t3\t5', 3)).toEqual({
      sheets: ['544', '335'],
      problems: [],
    });
    expect(readPastedSheets('\t1\t2\t3\n1\t5\t4\t4\n2\t3\t3\t5', 3).sheets).toEqual(['544', '335']);
    expect(readPastedSheets('1\t2\t3\t\n5\t4\t4\t\n1\t2\t3\t', 3).sheets).toEqual(['544', '123']);
    // Sheets numbered 1 and 2, the last question of the first left open.
    expect(readPastedSheets('1\t2\t3\t\n2\t5\t4\t4', 3).sheets).toEqual(['23-', '544']);
    expect(readPastedSheets('1\t2\t3', 3).sheets).toEqual(['123']);
    expect(readPastedSheets('\tCâu 2\t\n5\t4\t', 2).sheets).toEqual(['54']);
    const seven = '1\t2\t3\t4\t5\t6\t7';
    expect(readPastedSheets(`${seven}\n5\t5\t5\t4\t4\t4\t3`, 7)).toEqual({
      sheets: ['5554443'],
      problems: [],
    });
  });

  it('name a wrong cell of the first line, and columns that are missing', () => {
    expect(readPastedSheets('5\tx\n5\t4', 2)).toEqual({
      sheets: ['54'],
      problems: [{ line: 1, why: 'có ô không phải số từ 1 đến 5' }],
    });
    expect(readPastedSheets('5\t4', 3).problems).toEqual([{ line: 1, why: 'có 2 cột, bộ câu hỏi có 3' }]);
  });
});
