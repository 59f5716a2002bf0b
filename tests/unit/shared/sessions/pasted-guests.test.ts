import { expect, test } from 'vitest';
import { guestsFromText, lookAtGuests, unreadColumns } from '@shared/sessions/invitations/pasted-guests';

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

test('posts stand under the headings of offices; bodies are no persons; unread columns are named', () => {
  const text = [
    'STT\tHọ và tên\tChức vụ, đơn vị công tác\tEmail\tSố xe',
    '1\tTrần Quang Vinh\tGiám đốc Sở Tài chính\tvinh@mau.vn\t47A',
    '2\tSở Y tế\t\t\t',
    '3\tCác đồng chí Ủy viên Ban Thường vụ\t\t\t',
    '4\tLê Thị Hòa\t\t\t',
  ].join('\n');
  expect(
    guestsFromText(text, '').map(({ fullName, organization, post }) => [fullName, post, organization]),
  ).toEqual([
    ['Trần Quang Vinh', 'Giám đốc Sở Tài chính', ''],
    ['', '', 'Sở Y tế'],
    ['', '', 'Các đồng chí Ủy viên Ban Thường vụ'],
    ['Lê Thị Hòa', '', ''],
  ]);
  expect(unreadColumns(text)).toEqual(['Số xe']);
  expect(guestsFromText('5\tSở Nội vụ\t\t', '')[0]).toMatchObject({
    fullName: '',
    organization: 'Sở Nội vụ',
  });
});

test.each([
  ['Đoàn Văn Hùng\tPhó Giám đốc\tSở Y tế', 'Đoàn Văn Hùng', 'Sở Y tế'],
  ['ĐOÀN VĂN HÙNG\tPhó Giám đốc\tSở Y tế', 'ĐOÀN VĂN HÙNG', 'Sở Y tế'],
  ['Ban Niê\t\tHội Phụ nữ tỉnh', 'Ban Niê', 'Hội Phụ nữ tỉnh'],
  ['Thành Thị Mai, nguyên Phó Bí thư\tHưu trí', 'Thành Thị Mai, nguyên Phó Bí thư', ''],
  ['Đoàn ĐBQH tỉnh\tPhó Trưởng đoàn\tĐắk Lắk', '', 'Đoàn ĐBQH tỉnh, Đắk Lắk'],
  ['Đoàn Thanh niên\tBí thư', '', 'Đoàn Thanh niên'],
  ['Thành ủy Buôn Ma Thuột\tBí thư', '', 'Thành ủy Buôn Ma Thuột'],
  ['Trường Chính trị tỉnh\tHiệu trưởng', '', 'Trường Chính trị tỉnh'],
  ['Sở Y tế\tGiám đốc', '', 'Sở Y tế'],
])('whoever bears a family name that bodies begin with is a person: %s', (line, fullName, organization) => {
  expect(guestsFromText(`Họ tên\tChức vụ\tCơ quan\n${line}`, '')).toMatchObject([{ fullName, organization }]);
});
