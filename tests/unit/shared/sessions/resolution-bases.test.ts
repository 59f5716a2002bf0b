import { describe, expect, it } from 'vitest';
import { resolutionBases } from '@shared/sessions/resolutions/bases';

const LAW = 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025';

describe('the bases of a resolution', () => {
  it('begin with the law, then say of each line of the office whether it is in force or was put forward', () => {
    expect(
      resolutionBases('- Luật Ngân sách nhà nước số 89/2025/QH15\n\nTờ trình số 10/TTr-UBND\n', [LAW]),
    ).toEqual([LAW, 'Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15', 'Xét Tờ trình số 10/TTr-UBND']);
  });

  it('name a law once, in the words of the office, and leave its own beginnings', () => {
    const typed =
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15\nxét Báo cáo thẩm tra số 71/BC-HĐND\nTheo đề nghị của UBND';
    expect(resolutionBases(typed, [LAW])).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
      'Xét Báo cáo thẩm tra số 71/BC-HĐND',
      'Theo đề nghị của UBND',
    ]);
  });

  it('are those of every resolution where nothing was typed', () => {
    expect(resolutionBases(' \n', [LAW])).toEqual([LAW]);
  });
});
