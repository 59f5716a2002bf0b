import { expect, test } from 'vitest';
import { guestsFromText, lookAtGuests } from '@shared/sessions/invitations/pasted-guests';

const problems = (text: string) =>
  lookAtGuests(guestsFromText(text, 'Sở, ngành')).map(({ problem }) => problem);

test('a line that is too long or there already is named and kept out of what is added', () => {
  const text = [
    'Ông Trần Văn Khách\tGiám đốc\tSở Tài chính',
    `Bà ${'Rất '.repeat(100)}Dài\tPhó Giám đốc\tSở Y tế`,
    'Sở Nội vụ',
    'ông  Trần Văn Khách\tGiám đốc\tSở Tài chính',
    `Bà Lê Thị Hòa\t${'Trưởng phòng '.repeat(20)}\tSở Y tế`,
  ].join('\n');
  expect(problems(text)).toEqual([
    '',
    'họ và tên dài quá 120 chữ',
    '',
    'trùng dòng 1',
    'chức vụ dài quá 200 chữ',
  ]);
});

test('two people of one name with different posts are both added', () => {
  expect(problems('Bà Lê Thị Hòa\tGiám đốc\tSở Y tế\nBà Lê Thị Hòa\tPhó Giám đốc\tSở Y tế')).toEqual([
    '',
    '',
  ]);
});
