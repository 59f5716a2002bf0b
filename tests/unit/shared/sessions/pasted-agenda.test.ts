import { describe, expect, test } from 'vitest';
import { kindOfTitle } from '@shared/sessions/agenda/item-kinds';
import { withMinutes } from '@shared/sessions/agenda/pasted/minutes';
import { placesOf } from '@shared/sessions/agenda/pasted/places';
import { readAgenda, type ReadingOptions } from '@shared/sessions/agenda/pasted/read';
import type { Sitting } from '@shared/sessions/model';

const OPENING = '2026-12-15';

const read = (text: string, options: Partial<ReadingOptions> = {}) =>
  readAgenda(text, { opening: OPENING, chosen: new Map(), subsAsItems: true, ...options });

const fieldsOf = (text: string) =>
  read(text).sittings.flatMap((one) => withMinutes(one).items.map(({ fields }) => fields));

/** As an office writes it in Word: the words of a province's agenda, its day and people made up. */
const WORD = `HỘI ĐỒNG NHÂN DÂN
TỈNH LÂM SƠN
CHƯƠNG TRÌNH
KỲ HỌP THỨ SÁU (THƯỜNG LỆ CUỐI NĂM 2026)
(Kèm theo Quyết định số 12/QĐ-HĐND ngày 25/11/2026)
Địa điểm: Hội trường tỉnh

I. BUỔI SÁNG NGÀY 15/12/2026 (từ 8 giờ 00)
Từ 8 giờ 00 đến 8 giờ 15: Chào cờ, tuyên bố lý do, giới thiệu đại biểu.
8h15 - 8h30: Khai mạc kỳ họp (Chủ tịch HĐND tỉnh trình bày)
8h30 - 9h30: Trình bày các báo cáo, tờ trình:
a) Báo cáo tình hình kinh tế - xã hội năm 2026 (Chủ tịch UBND tỉnh trình bày);
b) Tờ trình về dự toán ngân sách năm 2027 (Giám đốc Sở Tài chính trình bày);
- Báo cáo thẩm tra của Ban Kinh tế - Ngân sách
(Trưởng Ban Kinh tế - Ngân sách trình bày)
9h30 – 9h45: Nghỉ giải lao
9h45: Thông báo của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh về tham gia
xây dựng chính quyền.
II. BUỔI CHIỀU: Thảo luận tại Tổ
III. NGÀY 16/12/2026
1. 7h30 - 10h00: Chất vấn và trả lời chất vấn (truyền hình trực tiếp)
2. 10h00 - 10h30: Bầu bổ sung Ủy viên UBND tỉnh (bỏ phiếu kín)
Từ 14 giờ 00 đến 15 giờ 30: Biểu quyết thông qua các nghị quyết
15h30 - 15h45: Diễn văn bế mạc`;

describe('an agenda as Word has it', () => {
  const agenda = read(WORD);
  const timed = agenda.sittings.map(withMinutes);

  test('becomes sittings by day and part of the day', () => {
    expect(
      timed.map(({ date, kind, part, startTime, endTime, items }) => [
        ...[date, part, kind, startTime, endTime, items.length],
      ]),
    ).toEqual([
      ['2026-12-15', 'morning', null, '08:00', '', 8],
      [null, 'afternoon', 'group_discussion', '', '', 1],
      ['2026-12-16', 'morning', null, '07:30', '10:30', 2],
      ['2026-12-16', 'afternoon', null, '14:00', '15:45', 2],
    ]);
  });

  test('has items with minutes, subs that share the time of theirs, and who presents them', () => {
    expect(
      timed[0]?.items.map(({ fields, isSub, start }) => [
        ...[isSub ? '-' : '', start, fields.title, fields.presenter, fields.minutes],
      ]),
    ).toEqual([
      ['', '08:00', 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu', '', 15],
      ['', '08:15', 'Khai mạc kỳ họp', 'Chủ tịch HĐND tỉnh', 15],
      ['', '08:30', 'Trình bày các báo cáo, tờ trình', '', 0],
      ['-', '08:30', 'Báo cáo tình hình kinh tế - xã hội năm 2026', 'Chủ tịch UBND tỉnh', 20],
      ['-', '08:50', 'Tờ trình về dự toán ngân sách năm 2027', 'Giám đốc Sở Tài chính', 20],
      [
        ...['-', '09:10', 'Báo cáo thẩm tra của Ban Kinh tế - Ngân sách'],
        ...['Trưởng Ban Kinh tế - Ngân sách', 20],
      ],
      ['', '09:30', 'Nghỉ giải lao', '', 15],
      [
        ...[
          '',
          '09:45',
          'Thông báo của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh về tham gia xây dựng chính quyền',
        ],
        ...['', 10],
      ],
    ]);
  });

  test('keeps the marks of an item as marks', () => {
    expect(timed[2]?.items.map(({ fields }) => fields)).toMatchObject([
      { title: 'Chất vấn và trả lời chất vấn', kind: 'questions', broadcast: true, minutes: 150 },
      {
        ...{ title: 'Bầu bổ sung Ủy viên UBND tỉnh', kind: 'election', secretBallot: true },
        ...{ personnel: true, minutes: 30 },
      },
    ]);
  });

  test('says of every line what became of it', () => {
    const filled = WORD.split('\n').filter((line) => line !== '');
    expect(agenda.lines.map(({ text }) => text)).toEqual(filled);
    expect(agenda.lines.filter(({ role }) => role === 'left').map(({ text }) => text)).toEqual(
      filled.slice(0, 6),
    );
    expect(agenda.lines.filter(({ role }) => role === 'joined').map(({ text }) => text)).toEqual([
      '(Trưởng Ban Kinh tế - Ngân sách trình bày)',
      'xây dựng chính quyền.',
    ]);
  });

  test('a line left out becomes an item when a person says so, and the other way round', () => {
    const [title] = agenda.lines.filter(({ text }) => text === 'CHƯƠNG TRÌNH');
    const [opening] = agenda.lines.filter(({ text }) => text.startsWith('8h15'));
    const again = read(WORD, {
      chosen: new Map([
        [title?.no ?? 0, true],
        [opening?.no ?? 0, false],
      ]),
    });
    const titles = again.sittings.flatMap(({ items }) => items.map(({ fields }) => fields.title));
    expect(titles[0]).toBe('CHƯƠNG TRÌNH');
    expect(titles).not.toContain('Khai mạc kỳ họp');
  });

  test('subs can stand in the remarks of their item', () => {
    const items = withMinutes(read(WORD, { subsAsItems: false }).sittings[0]!).items;
    expect(items.find(({ fields }) => fields.title.startsWith('Trình bày'))?.fields).toMatchObject({
      minutes: 60,
      note: [
        'Báo cáo tình hình kinh tế - xã hội năm 2026 (Chủ tịch UBND tỉnh trình bày);',
        'Tờ trình về dự toán ngân sách năm 2027 (Giám đốc Sở Tài chính trình bày);',
        'Báo cáo thẩm tra của Ban Kinh tế - Ngân sách',
      ].join('\n'),
    });
  });
});

describe('a table', () => {
  test('is read by its heading, whatever the order of the columns', () => {
    expect(
      fieldsOf(
        'STT\tThời lượng (phút)\tNội dung\tNgười trình bày\n1\t15 phút\tBáo cáo KTXH\tUBND tỉnh\n\n2\t\tThảo luận\t',
      ),
    ).toMatchObject([
      { title: 'Báo cáo KTXH', kind: 'report', presenter: 'UBND tỉnh', minutes: 15 },
      { title: 'Thảo luận', kind: 'discussion', presenter: '', minutes: 10 },
    ]);
  });

  test('may have a column of times and rows that are headings', () => {
    const { sittings } = read(
      'Thời gian\tNội dung\tThực hiện\tGhi chú\nSáng 15/12/2026\n8h00-8h15\tChào cờ\tVăn phòng\tđứng\n\tKhai mạc\tChủ tọa\n',
    );
    expect(sittings).toMatchObject([
      {
        ...{ date: OPENING, part: 'morning' },
        items: [
          {
            fields: { title: 'Chào cờ (đứng)', presenter: 'Văn phòng' },
            times: { from: '08:00', to: '08:15' },
          },
          { fields: { title: 'Khai mạc', presenter: 'Chủ tọa' } },
        ],
      },
    ]);
  });

  test('without a heading it is title, presenter, minutes; running numbers are read over', () => {
    expect(fieldsOf('1\tTờ trình về dự toán\tSở Tài chính\t20\n2. Bế mạc')).toMatchObject([
      { title: 'Tờ trình về dự toán', kind: 'submission', presenter: 'Sở Tài chính', minutes: 20 },
      { title: 'Bế mạc', kind: 'ceremony', minutes: 10 },
    ]);
  });

  test('keeps a title that is too long in the remarks', () => {
    const [one] = fieldsOf(`Tờ trình ${'rất '.repeat(120)}dài`);
    expect(`${one?.title ?? ''}${one?.note ?? ''}`).toMatch(/dài$/u);
  });
});

describe('sittings of the session', () => {
  const sitting = (id: string, date: string, part: Sitting['part']): Sitting => ({
    ...{ id, date, part, kind: 'plenary', startTime: '08:00', endTime: '11:30', note: '' },
  });
  const sittings = [sitting('s1', OPENING, 'morning'), sitting('s2', OPENING, 'afternoon')];

  test('are found by day and part; one that is missing is made; a foreign day has no place', () => {
    const pasted = read(
      `Việc A\n${WORD}\nNgày 15/12/2025\nViệc B\nPhiên trù bị: ngày 14/12\nViệc C`,
    ).sittings.map(withMinutes);
    expect(placesOf(pasted, sittings, sittings[1]!, OPENING)).toMatchObject([
      { kind: 'known', sittingId: 's2' },
      { kind: 'known', sittingId: 's1' },
      { kind: 'known', sittingId: 's2' },
      { kind: 'new', date: '2026-12-16', part: 'morning', startTime: '07:30', endTime: '10:30' },
      { kind: 'new', date: '2026-12-16', part: 'afternoon', startTime: '14:00', endTime: '15:45' },
      { kind: 'none' },
      { kind: 'new', date: '2026-12-14', sittingKind: 'preparatory' },
    ]);
  });
});

test.each([
  ['Báo cáo thẩm tra của Ban Pháp chế', 'verification'],
  ['Biểu quyết thông qua các nghị quyết', 'vote'],
  ['Chất vấn và trả lời chất vấn', 'questions'],
  ['Bầu Phó Chủ tịch UBND tỉnh', 'election'],
  ['Lấy phiếu tín nhiệm', 'confidence_vote'],
  ['Dự thảo Nghị quyết về biên chế', 'submission'],
  ['Nghỉ trưa', 'ceremony'],
  ['Việc khác', 'other'],
])('%s is %s', (title, kind) => {
  expect(kindOfTitle(title)).toBe(kind);
});
