import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { tableFiles } from './table-files';

/** With a byte order mark and Windows line ends: it is opened by double click in Notepad. */
export function readme(now: string, programVersion: string): string {
  const width = Math.max(...tableFiles.map(({ file }) => file.length));
  const lines = [
    'TOÀN BỘ DỮ LIỆU CỦA CHƯƠNG TRÌNH THƯỜNG TRỰC',
    `Xuất lúc ${localTimeOf(now)} ngày ${formatDate(localDateOf(now))}, chương trình phiên bản ${programVersion}.`,
    '',
    'Các tệp ở dạng mở, đọc được bằng chương trình khác mà không cần Thường Trực.',
    'Tệp nén này chứa thông tin cá nhân; hãy giữ như hồ sơ giấy.',
    '',
    'danh-sach-chinh.xlsx',
    '  Danh sách đại biểu, chức danh, đơn vị, kết quả lấy phiếu, sổ số văn bản; mở bằng Excel hoặc LibreOffice.',
    '',
    'van-ban/',
    '  Văn bản đã lập, xếp theo cuộc bỏ phiếu: .docx (Word), .html (trình duyệt), .pdf (nếu máy in được PDF).',
    '  Tên có du-thao là dự thảo, da-thu-hoi là bản đã thu hồi; bản ban hành mang số, ký hiệu.',
    '',
    'tep-dinh-kem/',
    '  Tệp đã nhận của tài liệu kỳ họp, xếp theo kỳ họp và tài liệu; lan-2 là lần gửi thứ hai.',
    '',
    'bang/',
    '  Từng bảng dữ liệu, mỗi bảng hai tệp có nội dung như nhau:',
    '  .csv   mở bằng bảng tính (UTF-8, dấu phẩy). Ô bắt đầu bằng = + - @ có thêm dấu nháy đơn phía trước.',
    '  .json  giữ nguyên từng giá trị, dùng để chuyển sang hệ thống khác.',
    '  Mã PIN của người kiểm phiếu không được xuất. Phiếu đã nhập và nhật ký của cuộc đang kiểm phiếu',
    '  chỉ có trong tệp xuất sau khi đã chốt số liệu.',
    '',
    ...tableFiles.map(({ file, about }) => `  ${file.padEnd(width)}  ${about}`),
    '',
    'Quy ước',
    '  Ngày: năm-tháng-ngày. Thời điểm: giờ quốc tế (UTC), cộng 7 giờ thành giờ Việt Nam.',
    '  Ô trống: chưa có thông tin. 0 và 1: không và có.',
    '  Cột có đuôi _id: mã nối tới cột id của bảng khác.',
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
