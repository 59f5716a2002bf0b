import { describe, expect, test } from 'vitest';
import { addressee, agencyOf, getsLetter, isOwnOffice } from '@shared/sessions/papers/agencies';
import { missingPapers, type ProposingItem } from '@shared/sessions/papers/usual-papers';

let count = 0;
const item = (
  kind: ProposingItem['kind'],
  title: string,
  more: Partial<ProposingItem> = {},
): ProposingItem => ({
  id: `item-${(count += 1)}`,
  kind,
  title,
  drafter: '',
  board: '',
  presenter: '',
  ...more,
});

const titles = (...items: ProposingItem[]) => missingPapers(items, []).map(({ title }) => title);
const owners = (...items: ProposingItem[]) => missingPapers(items, []).map(({ responsible }) => responsible);

describe('the names of usual papers', () => {
  test.each([
    ['Tờ trình về dự toán ngân sách năm 2027', 'về dự toán ngân sách năm 2027'],
    ['dự thảo Nghị quyết về dự toán ngân sách năm 2027', 'về dự toán ngân sách năm 2027'],
    ['Tờ trình và dự thảo Nghị quyết về dự toán', 'về dự toán'],
    ['Tờ trình, dự thảo nghị quyết quy định mức chi', 'quy định mức chi'],
    ['Nghị quyết phê duyệt kế hoạch đầu tư công', 'phê duyệt kế hoạch đầu tư công'],
    ['Trình dự thảo Nghị quyết về biên chế', 'về biên chế'],
    ['Đề án sắp xếp thôn, buôn', 'đề án sắp xếp thôn, buôn'],
    ['Dự toán ngân sách năm 2027', 'dự toán ngân sách năm 2027'],
    ['UBND tỉnh trình dự toán', 'UBND tỉnh trình dự toán'],
  ])('%s says no word twice', (title, rest) => {
    expect(titles(item('submission', title, { board: 'Ban Kinh tế - Ngân sách' }))).toEqual([
      `Tờ trình ${rest}`,
      `Dự thảo nghị quyết ${rest}`,
      `Báo cáo thẩm tra dự thảo nghị quyết ${rest}`,
    ]);
  });

  test('several submissions in one item are named as several', () => {
    expect(titles(item('submission', 'Các tờ trình, dự thảo nghị quyết', { board: 'Ban Pháp chế' }))).toEqual(
      ['Các tờ trình', 'Các dự thảo nghị quyết', 'Báo cáo thẩm tra các dự thảo nghị quyết'],
    );
  });

  test.each([
    [
      'Báo cáo của Viện kiểm sát nhân dân tỉnh',
      'Báo cáo của Viện kiểm sát nhân dân tỉnh',
      'báo cáo của Viện kiểm sát nhân dân tỉnh',
    ],
    [
      'Thông báo của UBMTTQ về xây dựng chính quyền',
      'Thông báo của UBMTTQ về xây dựng chính quyền',
      'thông báo của UBMTTQ về xây dựng chính quyền',
    ],
    [
      'Tình hình kinh tế - xã hội',
      'Báo cáo tình hình kinh tế - xã hội',
      'báo cáo tình hình kinh tế - xã hội',
    ],
    [
      'UBND tỉnh báo cáo công tác năm',
      'UBND tỉnh báo cáo công tác năm',
      'báo cáo: UBND tỉnh báo cáo công tác năm',
    ],
  ])('a report that a Ban verifies is not taken for its own: %s', (title, own, verified) => {
    expect(titles(item('report', title, { board: 'Ban Pháp chế' }))).toEqual([
      own,
      `Báo cáo thẩm tra ${verified}`,
    ]);
  });

  test('an election and a confidence vote end in a resolution that confirms their result', () => {
    expect(titles(item('election', 'Bầu Phó Chủ tịch UBND tỉnh'))).toEqual([
      'Tờ trình về việc bầu Phó Chủ tịch UBND tỉnh',
      'Dự thảo nghị quyết xác nhận kết quả bầu Phó Chủ tịch UBND tỉnh',
    ]);
    expect(titles(item('confidence_vote', 'Lấy phiếu tín nhiệm'))).toEqual([
      'Tờ trình về việc lấy phiếu tín nhiệm',
      'Dự thảo nghị quyết xác nhận kết quả lấy phiếu tín nhiệm',
    ]);
  });

  test('whoever is questioned reports; without a name the Standing Committee names the questions', () => {
    const health = item('questions', 'Chất vấn và trả lời chất vấn: Giám đốc Sở Y tế', {
      presenter: 'Giám đốc Sở Y tế',
    });
    expect(titles(health)).toEqual(['Báo cáo trả lời chất vấn của Giám đốc Sở Y tế']);
    expect(owners(health)).toEqual(['Sở Y tế']);
    const all = item('questions', 'Chất vấn và trả lời chất vấn', { presenter: 'Chủ tọa' });
    expect(titles(all)).toEqual(['Báo cáo về nhóm vấn đề chất vấn, người trả lời chất vấn']);
    expect(owners(all)).toEqual(['Thường trực HĐND']);
  });

  test('a ceremony has none', () => {
    expect(titles(item('ceremony', 'Chào cờ'))).toEqual([]);
  });
});

describe('who hands a paper in', () => {
  test.each([
    ['Giám đốc Sở Y tế', 'Sở Y tế'],
    ['Phó Giám đốc Sở Tài chính', 'Sở Tài chính'],
    ['Ông Nguyễn Văn A, Giám đốc Sở Nội vụ', 'Sở Nội vụ'],
    ['Viện trưởng Viện kiểm sát nhân dân tỉnh', 'Viện kiểm sát nhân dân tỉnh'],
    ['Chánh án Tòa án nhân dân tỉnh', 'Tòa án nhân dân tỉnh'],
    ['Chánh Thanh tra tỉnh', 'Thanh tra tỉnh'],
    ['Chủ tịch UBND tỉnh', 'UBND tỉnh'],
    ['Lãnh đạo UBND tỉnh', 'UBND tỉnh'],
    ['Đại diện Ban Thường trực UBMTTQ', 'Ban Thường trực UBMTTQ'],
    ['Trưởng Ban Pháp chế', 'Ban Pháp chế'],
    ['Trưởng phòng Kinh tế', 'Phòng Kinh tế'],
    ['Trưởng Ban', ''],
    ['Chủ tọa', 'Thường trực HĐND'],
    ['Chủ tịch HĐND', 'Thường trực HĐND'],
    ['Ủy viên Thường trực HĐND', 'Thường trực HĐND'],
    ['UBND', 'UBND'],
    ['', ''],
  ])('%s is of %s', (presenter, agency) => {
    expect(agencyOf(presenter)).toBe(agency);
  });

  test.each([
    ['UBND', 'Ủy ban nhân dân tỉnh Đắk Lắk'],
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh Đắk Lắk'],
    ['Ban Thường trực UBMTTQ', 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đắk Lắk'],
    ['UBND xã Ea Kar', 'Ủy ban nhân dân xã Ea Kar'],
    ['Sở Y tế', 'Sở Y tế'],
  ])('a letter to %s goes to %s', (body, expected) => {
    expect(addressee(body, 'tỉnh Đắk Lắk')).toBe(expected);
  });

  test('the drafter goes before the presenter', () => {
    expect(owners(item('report', 'Báo cáo A', { drafter: 'Sở Y tế', presenter: 'UBND' }))).toEqual([
      'Sở Y tế',
    ]);
  });
});

describe('a verification report is proposed once', () => {
  const ktns = 'Ban Kinh tế - Ngân sách';

  test('under the item of its own, which covers what the Ban verified before it', () => {
    const economy = item('report', 'Báo cáo tình hình kinh tế - xã hội', { board: ktns });
    const report = item('verification', 'Báo cáo thẩm tra KTXH', { presenter: `Trưởng ${ktns}` });
    const budget = item('submission', 'Tờ trình về dự toán', { board: ktns });
    const papers = missingPapers([economy, report, budget], []);
    expect(papers.map(({ itemId, kind }) => [itemId, kind])).toEqual([
      [economy.id, 'report'],
      [report.id, 'verification_report'],
      [budget.id, 'submission'],
      [budget.id, 'draft_resolution'],
      [budget.id, 'verification_report'],
    ]);
    expect(papers[1]).toMatchObject({ responsible: ktns, coversItemIds: [economy.id] });
    expect(papers[4]).toMatchObject({ responsible: ktns, coversItemIds: [budget.id] });
  });

  test('an item for all of them has one only where no item names its Ban', () => {
    const all = item('verification', 'Báo cáo thẩm tra của các Ban', { presenter: 'Trưởng Ban' });
    const budget = item('submission', 'Tờ trình về dự toán');
    expect(missingPapers([budget, all], []).at(-1)).toMatchObject({
      title: 'Báo cáo thẩm tra của các Ban',
      responsible: 'Các Ban của HĐND',
      coversItemIds: [budget.id],
    });
    const named = { ...budget, board: ktns };
    expect(missingPapers([named, all], []).map(({ itemId }) => itemId)).not.toContain(all.id);
  });

  test('no Ban verifies what the Front tells the council, unless the item names one', () => {
    const front = item('report', 'Thông báo tham gia xây dựng chính quyền', {
      drafter: 'Ban Thường trực UBMTTQ',
      presenter: 'Ban Thường trực UBMTTQ',
    });
    const budget = item('submission', 'Tờ trình về dự toán', { drafter: 'UBND' });
    const all = item('verification', 'Báo cáo thẩm tra của các Ban', { presenter: 'Trưởng Ban' });
    expect(missingPapers([front, budget, all], []).at(-1)).toMatchObject({
      kind: 'verification_report',
      coversItemIds: [budget.id],
    });
  });

  test('what an item has already is not proposed again', () => {
    const budget = item('submission', 'Tờ trình về dự toán');
    expect(missingPapers([budget], [{ itemId: budget.id, kind: 'submission' }])).toMatchObject([
      { kind: 'draft_resolution' },
    ]);
  });
});

test.each([
  ['Thường trực HĐND', true],
  ['Thường trực HĐND tỉnh', true],
  ['thường trực Hội đồng nhân dân tỉnh Đắk Lắk', true],
  ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', true],
  ['Văn phòng HĐND và UBND', true],
  ['Văn phòng', true],
  ['Chủ tọa', true],
  ['Thường trực HĐND xã Ea Kao', false],
  ['UBND tỉnh', false],
  ['Văn phòng UBND tỉnh', false],
  ['Ban Pháp chế', false],
])('%s is the own office: %s', (name, own) => {
  expect(isOwnOffice(name, 'tỉnh Đắk Lắk')).toBe(own);
  expect(getsLetter(name, 'tỉnh Đắk Lắk')).toBe(!own);
});

test('papers that name no agency are asked of nobody by letter', () => {
  expect(getsLetter('', 'tỉnh Đắk Lắk')).toBe(false);
});
