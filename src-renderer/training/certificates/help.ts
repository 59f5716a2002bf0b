import type { HelpPage } from '../../ui/help/help-page';

export const certificatesHelp: HelpPage = {
  title: 'Giấy chứng nhận',
  purpose:
    'Cấp giấy cho người đủ điều kiện theo kết quả của lớp; số vào sổ liền nhau, không dùng lại; in một lần cho cả lớp.',
  steps: [
    'Xem cột Điều kiện: người chưa đủ có lý do; mở một người để xem giấy như sẽ in.',
    'Bấm “Cấp giấy chứng nhận”, ghi ngày, người ký; chương trình cho biết số người và các số trước khi cấp.',
    'In cả lớp thành một tệp PDF; giấy sai thì bấm “…” ở cuối dòng, chọn “Cấp lại” hoặc “Hủy giấy” và ghi lý do.',
    'Lớp nhận từ máy khác bằng tệp: giấy cấp ở máy đã lập lớp; máy đó không dùng nữa thì bấm “Cấp ở máy này” và ghi lý do.',
    'Đổi quy tắc, điểm danh sau khi cấp: lọc “Có giấy, không còn đủ điều kiện”; các giấy đó không in cùng cả lớp.',
  ],
  keys: [
    ['Enter', 'xem giấy'],
    ['… hoặc Shift+F10', 'in, cấp lại, hủy giấy'],
  ],
  law: 'Nghị định 171/2025/NĐ-CP, Điều 22: cơ sở đào tạo cấp chứng chỉ; mẫu của Bộ Nội vụ chưa kiểm chứng',
};

export const registerHelp: HelpPage = {
  title: 'Sổ cấp giấy chứng nhận',
  purpose: 'Mọi số đã cấp trong năm của cơ quan, cả giấy đã hủy và lý do.',
  steps: [
    'Tìm theo số, tên, đơn vị hoặc lớp.',
    'Lọc “Đã hủy” để xem số nào bị hủy, thay bằng số nào.',
    'Xuất sổ thành Excel, PDF, Word để ký nhận và lưu.',
  ],
  keys: [['/', 'ô tìm']],
};
