import type { SearchHit } from '@shared/office/contract';
import { assertNever } from '@shared/kernel/assert-never';

/** The screens that the command palette offers by name. */
export const screens: readonly { readonly label: string; readonly to: string }[] = [
  { label: 'Trang chủ', to: '/' },
  { label: 'Kỳ họp', to: '/sessions' },
  { label: 'Lập kỳ họp', to: '/sessions/new' },
  { label: 'Tìm trong các kỳ họp', to: '/sessions/search' },
  { label: 'Sổ nghị quyết', to: '/sessions/resolutions' },
  { label: 'Sổ lời hứa khi trả lời chất vấn', to: '/sessions/promises' },
  { label: 'Lấy phiếu tín nhiệm', to: '/confidence-votes' },
  { label: 'Lập cuộc lấy phiếu, bỏ phiếu mới', to: '/confidence-votes/new' },
  { label: 'Nhận cuộc kiểm phiếu từ máy khác', to: '/confidence-votes/receive' },
  { label: 'Kiến nghị bỏ phiếu tín nhiệm', to: '/confidence-votes/petitions' },
  { label: 'Kết quả lấy phiếu, bỏ phiếu qua các lần', to: '/confidence-votes/history' },
  { label: 'Tập huấn: các lớp', to: '/training' },
  { label: 'Lập lớp tập huấn', to: '/training/new' },
  { label: 'Kế hoạch tập huấn', to: '/training/plans' },
  { label: 'Thống kê tập huấn', to: '/training/statistics' },
  { label: 'Sổ cấp giấy chứng nhận', to: '/training/certificates' },
  { label: 'Nhận lớp tập huấn từ máy khác', to: '/training/receive' },
  { label: 'Đại biểu', to: '/council/deputies' },
  { label: 'Thêm đại biểu', to: '/council/deputies?open=new' },
  { label: 'Chức danh và người giữ', to: '/council/posts' },
  { label: 'Ban, Tổ và cơ quan', to: '/council/bodies' },
  { label: 'Nhập đại biểu từ Excel', to: '/council/import/deputies' },
  { label: 'Nhập chức danh và người giữ từ Excel', to: '/council/import/officials' },
  { label: 'Nhập đơn vị từ Excel', to: '/council/import/units' },
  { label: 'Đơn vị', to: '/units' },
  { label: 'Đơn vị: Thường trực và khuyết', to: '/units/leadership' },
  { label: 'Nhập Thường trực đơn vị từ Excel', to: '/units/officers/import' },
  { label: 'Cụm thi đua', to: '/units/clusters' },
  { label: 'Văn bản', to: '/documents' },
  { label: 'Sổ đăng ký số', to: '/documents/numbers' },
  { label: 'Cài đặt: cơ quan', to: '/settings/office' },
  { label: 'Cài đặt: mẫu số ký hiệu', to: '/settings/numbers' },
  { label: 'Cài đặt: ngày nghỉ, ngày làm bù', to: '/settings/holidays' },
  { label: 'Cài đặt: thời hạn kỳ họp', to: '/settings/deadlines' },
  { label: 'Cài đặt: quy tắc phiên họp, tỷ lệ thông qua', to: '/settings/sitting-rules' },
  { label: 'Cài đặt: người dùng máy này, giao diện sáng, tối', to: '/settings/this-pc' },
  { label: 'Cài đặt: an toàn dữ liệu, sao lưu, khôi phục', to: '/settings/safety' },
  { label: 'Cài đặt: giới thiệu chương trình', to: '/settings/about' },
  { label: 'Sổ tay sử dụng', to: '/handbook' },
];

/** Where a found thing is opened. */
export function placeOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'person':
      return `/council/people/${hit.id}`;
    case 'unit':
      return `/units?open=${hit.id}`;
    case 'session':
      return `/sessions/${hit.id}`;
    case 'vote':
      return `/confidence-votes/${hit.id}`;
    case 'class':
      return `/training/${hit.id}`;
    case 'trainee':
    case 'document':
      return hit.id;
    case 'session_matter':
      return `/sessions/${hit.id}/${hit.part ?? ''}`;
    default:
      return assertNever(hit.kind);
  }
}
