import { describe, expect, test } from 'vitest';
import { itemsFromText, kindOfTitle } from '@shared/sessions/agenda/pasted-items';

describe('a pasted agenda', () => {
  test('is read by its heading, whatever the order of the columns', () => {
    const items = itemsFromText(
      'STT\tThời lượng (phút)\tNội dung\tNgười trình bày\n1\t15 phút\tBáo cáo KTXH\tUBND tỉnh\n\n2\t\tThảo luận\t',
    );
    expect(items).toMatchObject([
      { title: 'Báo cáo KTXH', kind: 'report', presenter: 'UBND tỉnh', minutes: 15 },
      { title: 'Thảo luận', kind: 'discussion', presenter: '', minutes: 10 },
    ]);
  });

  test('without a heading it is title, presenter, minutes; running numbers are read over', () => {
    expect(itemsFromText('1\tTờ trình về dự toán\tSở Tài chính\t20\n2. Bế mạc')).toMatchObject([
      { title: 'Tờ trình về dự toán', kind: 'submission', presenter: 'Sở Tài chính', minutes: 20 },
      { title: 'Bế mạc', kind: 'ceremony', minutes: 10 },
    ]);
  });

  test('marks a secret ballot where the words say so', () => {
    const [one] = itemsFromText('Bầu bổ sung Ủy viên UBND tỉnh (bỏ phiếu kín)');
    expect(one).toMatchObject({ kind: 'election', personnel: true, secretBallot: true });
  });

  test.each([
    ['Báo cáo thẩm tra của Ban Pháp chế', 'verification'],
    ['Biểu quyết thông qua các nghị quyết', 'vote'],
    ['Chất vấn và trả lời chất vấn', 'questions'],
    ['Bầu Phó Chủ tịch UBND tỉnh', 'election'],
    ['Lấy phiếu tín nhiệm', 'confidence_vote'],
    ['Dự thảo Nghị quyết về biên chế', 'submission'],
    ['Nghỉ trưa', 'other'],
  ])('%s is %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
  });
});
