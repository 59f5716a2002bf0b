import type { Tables } from '../../database/tables';

interface TableWords {
  /** File name without ending, without diacritics so that every unzipping program keeps it. */
  readonly file: string;
  readonly about: string;
}

const words: Readonly<Record<keyof Tables, TableWords>> = {
  office_profile: { file: 'co-quan', about: 'Thông tin cơ quan, nhiệm kỳ, mẫu số ký hiệu' },
  setting: { file: 'cai-dat', about: 'Cài đặt của máy này' },
  body: { file: 'co-quan-to-chuc', about: 'Hội đồng, Thường trực, các ban, tổ đại biểu, văn phòng' },
  person: { file: 'nguoi', about: 'Họ tên và thông tin cá nhân' },
  deputy: { file: 'dai-bieu', about: 'Tư cách đại biểu, tổ, ban, đơn vị bầu cử' },
  post: { file: 'chuc-danh', about: 'Các chức danh do Hội đồng bầu, phê chuẩn' },
  post_holding: { file: 'giu-chuc-danh', about: 'Ai giữ chức danh nào, từ ngày nào đến ngày nào' },
  administrative_unit: { file: 'don-vi', about: 'Các đơn vị hành chính' },
  unit_former_name: { file: 'ten-cu-don-vi', about: 'Tên cũ của các đơn vị' },
  unit_officer: { file: 'thuong-truc-don-vi', about: 'Thường trực, lãnh đạo các Ban của từng đơn vị' },
  unit_seat: {
    file: 'so-nguoi-theo-chuc-danh-don-vi',
    about: 'Số người của chức danh ở đơn vị có số khác mặc định',
  },
  emulation_cluster: { file: 'cum-thi-dua', about: 'Các cụm thi đua từng năm, cụm trưởng, cụm phó' },
  emulation_cluster_unit: { file: 'don-vi-trong-cum', about: 'Đơn vị thuộc cụm thi đua nào' },
  import_batch: { file: 'lan-nhap-danh-sach', about: 'Các lần nhập danh sách từ bảng tính' },
  confidence_vote: { file: 'lay-phieu', about: 'Các đợt lấy phiếu, bỏ phiếu tín nhiệm' },
  ballot_kind: { file: 'loai-phieu', about: 'Số phiếu in, phát, thu, hợp lệ của từng loại phiếu' },
  vote_official: { file: 'nguoi-duoc-lay-phieu', about: 'Người được lấy phiếu và số phiếu từng mức' },
  counting_board_member: { file: 'ban-kiem-phieu', about: 'Thành viên ban kiểm phiếu' },
  vote_state_change: { file: 'trang-thai-dot-lay-phieu', about: 'Các lần đổi trạng thái, mở lại và lý do' },
  official_document: { file: 'van-ban', about: 'Văn bản đã lập, kèm số liệu tại lúc lập' },
  document_number: { file: 'so-van-ban', about: 'Sổ cấp số văn bản' },
  number_series: { file: 'day-so', about: 'Số đã cấp ngoài chương trình, theo loại và năm' },
  vote_step: { file: 'lich-lay-phieu', about: 'Các bước của cuộc lấy phiếu, hạn và căn cứ' },
  clarification_request: { file: 'yeu-cau-lam-ro', about: 'Yêu cầu làm rõ, xác minh và trả lời' },
  personal_report: { file: 'bao-cao-ca-nhan', about: 'Báo cáo của người được lấy phiếu' },
  voter_opinion: { file: 'y-kien-cu-tri', about: 'Ý kiến cử tri về người được lấy phiếu' },
  duty_record: { file: 'ket-qua-nhiem-vu', about: 'Kết quả nhiệm vụ theo lĩnh vực và năm' },
  confidence_petition: { file: 'kien-nghi-bo-phieu', about: 'Kiến nghị bỏ phiếu tín nhiệm' },
  petition_period: { file: 'ky-tinh-kien-nghi', about: 'Khoảng thời gian tính số kiến nghị' },
  ballot_release: { file: 'ban-in-phieu', about: 'Các bản phiếu đã chốt để in' },
  count_operator: { file: 'nguoi-kiem-phieu', about: 'Người làm việc khi kiểm phiếu, vai trò' },
  operator_sign_in: { file: 'lan-dang-nhap', about: 'Các lần đăng nhập khi kiểm phiếu' },
  practice_run: { file: 'lan-luyen-tap', about: 'Các lần luyện tập nhập phiếu' },
  ballot_batch: { file: 'tep-phieu', about: 'Các tệp phiếu và số đếm tay' },
  ballot_entry: { file: 'phieu-da-nhap', about: 'Từng phiếu, từng lần nhập' },
  field_resolution: { file: 'phan-xu', about: 'Các ô khác nhau và giá trị đọc lại trên phiếu' },
  count_log: { file: 'nhat-ky-kiem-phieu', about: 'Nhật ký kiểm phiếu có mã nối tiếp' },
  count_merge: { file: 'lan-gop-tep', about: 'Các lần gộp dữ liệu từ máy khác' },
  recheck_sample: { file: 'mau-doc-lai', about: 'Mẫu phiếu rút ngẫu nhiên để đọc lại' },
  session: { file: 'ky-hop', about: 'Các kỳ họp' },
  session_sitting: { file: 'phien-hop', about: 'Các phiên họp theo ngày, buổi' },
  session_step: { file: 'viec-ky-hop', about: 'Việc của từng kỳ họp, cách tính ngày, căn cứ, ngày làm xong' },
  deadline_rule: { file: 'thoi-han-ky-hop', about: 'Thời hạn mẫu mà cơ quan đã sửa hoặc thêm' },
  calendar_day: { file: 'ngay-nghi', about: 'Ngày nghỉ, ngày làm bù do cơ quan ghi' },
  training_class: { file: 'lop-tap-huan', about: 'Các lớp bồi dưỡng, tập huấn' },
  training_slot: { file: 'buoi-hoc', about: 'Các buổi của từng lớp' },
  training_quota: { file: 'chi-tieu-cu-hoc', about: 'Số người mỗi đơn vị được cử' },
  trainee: { file: 'hoc-vien', about: 'Học viên của từng lớp' },
  attendance: { file: 'diem-danh', about: 'Điểm danh từng buổi như hiện nay' },
  attendance_event: { file: 'lan-ghi-diem-danh', about: 'Mọi lần ghi, sửa điểm danh: ai, lúc nào, vì sao' },
  agenda_item: { file: 'chuong-trinh-ky-hop', about: 'Các mục của chương trình kỳ họp' },
  agenda_series: { file: 'ma-muc-chuong-trinh', about: 'Số mã mục đã dùng của từng kỳ họp' },
  audit_log: { file: 'nhat-ky', about: 'Nhật ký: ai làm gì, lúc nào, thay đổi ra sao' },
};

export const tableFiles = (Object.keys(words) as (keyof Tables)[]).map((table) => ({
  table,
  ...words[table],
}));
