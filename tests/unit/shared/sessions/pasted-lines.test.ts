import { describe, expect, test } from 'vitest';
import { withMinutes } from '@shared/sessions/agenda/pasted/minutes';
import { readAgenda } from '@shared/sessions/agenda/pasted/read';

const OPENING = '2026-12-15';

const read = (text: string) => readAgenda(text, { opening: OPENING, chosen: new Map(), subsAsItems: true });

const itemsOf = (text: string) => read(text).sittings.flatMap((one) => withMinutes(one).items);
const fieldsOf = (text: string) => itemsOf(text).map(({ fields }) => fields);

describe('times', () => {
  const starts = (text: string) =>
    itemsOf(text).map(({ clashes, fields, start }) => [start, fields.minutes, clashes]);

  test.each([
    ['8h - 8h30: Một', '08:00', 30],
    ['08:00-08:30 Một', '08:00', 30],
    ['8 giờ đến 8 giờ 30 phút: Một', '08:00', 30],
    ['(8g00 – 8g30) Một', '08:00', 30],
    ['- Từ 8h00 đến 8h30, Một', '08:00', 30],
    ['Một (8h00 - 8h30)', '08:00', 30],
    ['8h00 - 8h30\tMột', '08:00', 30],
    ['1\tMột\t8h00 - 8h30', '08:00', 30],
    ['1.\t8h00 - 8h30: Một', '08:00', 30],
    ['8h00 - 8h30\nMột', '08:00', 30],
    ['1.\n8h00 - 8h30\nMột', '08:00', 30],
  ])('%s', (line, start, minutes) => {
    expect(itemsOf(line)).toMatchObject([{ start, fields: { title: 'Một', minutes } }]);
  });

  test('without an end it runs to the next time, shared with what has no time of its own', () => {
    expect(starts('8h00: Việc A\nViệc B\nViệc C (5 phút)\n9h00: Việc D')).toEqual([
      ['08:00', 28, false],
      ['08:28', 27, false],
      ['08:55', 5, false],
      ['09:00', 10, false],
    ]);
  });

  test('free time belongs to the item before it; what overlaps is named', () => {
    expect(starts('8h00 - 8h15: Việc A\n8h30 - 9h00: Việc B\n8h45: Việc C')).toEqual([
      ['08:00', 30, false],
      ['08:30', 30, false],
      ['09:00', 10, true],
    ]);
  });

  test('tell the afternoon where no heading does', () => {
    const { sittings } = read('SÁNG 15/12\n8h00: Việc A\n14h00: Việc B\nViệc C');
    expect(sittings.map(({ items, part }) => [part, items.length])).toEqual([
      ['morning', 1],
      ['afternoon', 2],
    ]);
  });
});

describe('headings', () => {
  test.each([
    ['Buổi sáng, thứ Ba ngày 15 tháng 12 năm 2026', '2026-12-15', 'morning', null, ''],
    ['* Chiều ngày 15/12', '2026-12-15', 'afternoon', null, ''],
    ['NGÀY LÀM VIỆC THỨ HAI (16/12/2026)', '2026-12-16', null, null, ''],
    ['Ngày thứ hai', '2026-12-16', null, null, ''],
    ['2. Buổi chiều (14h00 - 16h30)', null, 'afternoon', null, '14:00'],
    ['Phiên trù bị: 16 giờ 00 ngày 14/12/2026', '2026-12-14', null, 'preparatory', '16:00'],
  ])('%s', (line, date, part, kind, from) => {
    expect(read(`${line}\nViệc A`).sittings).toMatchObject([
      { date, part, kind, times: { from }, items: [{}] },
    ]);
  });

  test.each([
    'Sáng tạo trong công tác giám sát',
    'Ngày 15/12/2026, HĐND tỉnh khai mạc kỳ họp',
    'Chiều hướng giá cả',
  ])('“%s” is none', (line) => {
    expect(itemsOf(line)).toHaveLength(1);
  });

  test('the item behind a colon is the first of its sitting, with the time of the line', () => {
    expect(itemsOf('Chiều 15/12, từ 14h00: Thảo luận tại Tổ')).toMatchObject([
      { start: '14:00', fields: { title: 'Thảo luận tại Tổ', kind: 'discussion' } },
    ]);
  });
});

describe('who presents', () => {
  test.each([
    ['Tờ trình A (Sở Tài chính trình bày)', 'Tờ trình A', 'Sở Tài chính', ''],
    ['Tờ trình A (Trình bày: Sở Tài chính; 15 phút)', 'Tờ trình A', 'Sở Tài chính', ''],
    ['Tờ trình A (15 phút, Sở Tài chính trình bày)', 'Tờ trình A', 'Sở Tài chính', ''],
    [
      'Tờ trình A (Sở Tài chính trình bày, 15 phút; thẩm tra: Ban Pháp chế)',
      'Tờ trình A',
      'Sở Tài chính',
      'Ban Pháp chế',
    ],
    ['Tờ trình A (Sở Tài chính, Sở Nội vụ trình bày)', 'Tờ trình A', 'Sở Tài chính, Sở Nội vụ', ''],
    ['Tờ trình A, do ông Nguyễn Văn A, Giám đốc, trình bày.', 'Tờ trình A', 'ông Nguyễn Văn A, Giám đốc', ''],
    ['Chủ tịch UBND tỉnh trình bày Báo cáo B', 'Báo cáo B', 'Chủ tịch UBND tỉnh', ''],
    ['Tờ trình A (Ban Pháp chế thẩm tra)', 'Tờ trình A', '', 'Ban Pháp chế'],
    ['Nghe trình bày các báo cáo', 'Nghe trình bày các báo cáo', '', ''],
    ['Thảo luận (nếu có ý kiến khác)', 'Thảo luận (nếu có ý kiến khác)', '', ''],
    ['Tờ trình A\nNgười trình bày: Sở Y tế\nThẩm tra: Ban VHXH', 'Tờ trình A', 'Sở Y tế', 'Ban VHXH'],
  ])('%s', (text, title, presenter, board) => {
    expect(fieldsOf(text)).toMatchObject([{ title, presenter, board }]);
  });
});

describe('what stands behind the words', () => {
  test.each([
    ['4. Báo cáo kết quả (UBND tỉnh trình bày) 25 phút', 'Báo cáo kết quả', 'UBND tỉnh', 25],
    ["Khai mạc kỳ họp (Chủ tịch HĐND tỉnh) - 10'", 'Khai mạc kỳ họp', 'Chủ tịch HĐND tỉnh', 10],
    ['Chào cờ (Văn phòng)', 'Chào cờ', 'Văn phòng', 10],
    ['Thảo luận, khoảng 60 phút', 'Thảo luận', '', 60],
    ['Phát biểu không quá 10 phút', 'Phát biểu không quá 10 phút', '', 10],
    ['Bầu Trưởng Ban (Ban Pháp chế)', 'Bầu Trưởng Ban (Ban Pháp chế)', '', 10],
  ])('%s', (line, title, presenter, minutes) => {
    expect(fieldsOf(line)).toMatchObject([{ title, presenter, minutes }]);
  });

  test('a dashed kind of sitting is an item of the part of the day above', () => {
    const { sittings } = read('II. Buổi chiều ngày 15/12/2026\n- Thảo luận tổ\n- Chất vấn');
    expect(sittings.map(({ items, part }) => [part, items.map(({ fields }) => fields.title)])).toEqual([
      ['afternoon', ['Thảo luận tổ', 'Chất vấn']],
    ]);
  });

  test('the title of the session is no item', () => {
    expect(
      fieldsOf('Kỳ họp thứ Năm, HĐND tỉnh khóa XI (Từ ngày 15/12 đến ngày 16/12)\n1. Khai mạc'),
    ).toHaveLength(1);
  });
});

describe('a bracket that only begins like a post or a body', () => {
  test.each([
    'Nghị quyết về dự án (ban hành kèm theo Tờ trình số 12)',
    'Nghị quyết về danh mục (Ban hành kèm theo Tờ trình số 12)',
    'Dự án nước sạch (viện trợ không hoàn lại)',
    'Xử lý nhà đất (sở hữu nhà nước)',
    'Chính sách cán bộ (lãnh đạo, quản lý)',
    'Hỗ trợ khẩn cấp (bà con vùng thiên tai)',
    'Chương trình đón tiếp (đoàn khách quốc tế)',
    'Tờ trình đề nghị miễn nhiệm Phó Chủ tịch (bà Lê Thị B)',
    'Xác nhận kết quả bầu Phó Chủ tịch UBND tỉnh (ông Nguyễn Văn A)',
    'Tờ trình về việc cho thôi làm nhiệm vụ (ông Y Thắng Êban)',
  ])('%s stays whole', (line) => {
    expect(fieldsOf(line)).toMatchObject([{ title: line, presenter: '' }]);
  });

  test.each([
    'Chủ tịch HĐND tỉnh',
    'Sở Tài chính',
    'ông Lê Văn A',
    'Đ/c Lê Văn A',
    'Ban Pháp chế',
    'UBND tỉnh',
    'Đ/c Chủ tọa',
    'Đồng chí chủ tọa',
  ])('(%s) presents', (presenter) => {
    expect(fieldsOf(`Báo cáo kinh tế (${presenter})`)).toMatchObject([
      { title: 'Báo cáo kinh tế', presenter },
    ]);
  });
});
