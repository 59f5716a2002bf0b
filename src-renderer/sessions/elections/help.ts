import type { HelpPage } from '../../ui/help/help-page';

export const electionsHelp: HelpPage = {
  title: 'Bầu cử',
  purpose:
    'Mỗi lượt bầu: người ứng cử, số người được bầu, số phiếu; ai trúng cử, ai bằng phiếu phải bầu lại, còn thiếu mấy người.',
  steps: [
    'Bấm “Ghi lượt bầu”, chọn mục chương trình, ghi số người được bầu và từng người ứng cử; in phiếu bầu ở “Văn bản tại kỳ họp”.',
    'Kiểm phiếu xong, mở lượt bầu, ghi phiếu phát ra, thu về, không hợp lệ và phiếu đồng ý của từng người; phiếu không đồng ý tự tính, sửa được.',
    'Có mặt khác điểm danh, còn người bằng phiếu phải bầu lại thì nêu ở Biên bản.',
    'Trúng cử là người quá nửa tổng số đại biểu và nhiều phiếu hơn; bằng phiếu ở chỗ cuối thì không ai trúng, chương trình nêu ai phải bầu lại. Bấm “Bầu tiếp” để có lượt mới với đúng những người đó.',
    'Số phiếu không khớp thì chưa kết luận, nêu ngay chỗ sai; sửa lượt đã kiểm phải ghi lý do.',
    'Bấm “Chiếu kết quả” (hoặc K ở “Bây giờ”) để hội trường thấy số phiếu, ai trúng cử; chưa ghi số phiếu thì không chiếu được.',
    'Bấm “Lập nghị quyết xác nhận”; biên bản kiểm phiếu ở “Văn bản tại kỳ họp”; kết quả có trong biên bản kỳ họp. Hạn gửi kết quả, hạn phê chuẩn ở “Việc và hạn”.',
  ],
  keys: [
    ['B', 'ghi lượt bầu'],
    ['Enter', 'sang ô sau'],
    ['Ctrl+Enter', 'lưu'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 34, 35, 36',
};
