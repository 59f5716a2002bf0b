import type { HelpPage } from '../../ui/help/help-page';

export const paperBallotsHelp: HelpPage = {
  title: 'In phiếu tín nhiệm',
  purpose:
    'Xem trước, phát hành và in phiếu của từng loại. Mọi phiếu một loại giống hệt nhau, không có số hay mã riêng.',
  steps: [
    'Chọn khổ giấy, xem bản mẫu từng loại; tên và chức vụ dài không bị cắt.',
    'Bấm “Phát hành mẫu phiếu”: nội dung được cố định, có số mẫu và mã in ở chân phiếu.',
    'Bấm “In”, nhập số phiếu; in xong thì ghi số tờ đã in ra, chưa in được thì không ghi. Mỗi lần in hiện dưới mẫu với số tờ, giờ và người in. Danh sách đổi thì phát hành mẫu mới, hủy phiếu cũ; ở mẫu đã thay chỉ sửa được số đã in.',
  ],
  keys: [
    ['Tab', 'chuyển giữa các việc'],
    ['← →', 'đổi khổ giấy'],
    ['Enter', 'xem phiếu, in'],
  ],
  law: 'Nghị quyết số 96/2023/QH15 và các mẫu kèm theo; Điều 16 Nghị quyết số 85/2014/QH13',
};

export const balanceHelp: HelpPage = {
  title: 'Cân đối phiếu',
  purpose:
    'Ghi mọi phiếu đã in đi đâu: thử, phát ra, phát đổi, hỏng thu lại, chưa dùng. Tổng phải bằng số in.',
  steps: [
    'Nhập số in và số phát ra ở bước Kiểm phiếu.',
    'Nhập phiếu thử, phát đổi, hỏng thu lại và chưa dùng của từng loại.',
    'Chỗ lệch hiện cả hai vế. Cộng quá số in thì phải sửa; thiếu tờ hay chưa ghi đủ thì chốt được khi nêu lý do.',
    'Không ghi số phiếu in, không phát hành phiếu thì không cần bảng này.',
  ],
  keys: [
    ['Tab', 'sang ô sau'],
    ['Shift+Tab', 'về ô trước'],
  ],
};
