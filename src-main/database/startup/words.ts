import type { StartupErrorCode } from '../startup-error';
import type { StartupAction } from './actions';

export interface StartupWords {
  readonly title: string;
  /** What is wrong, in one or two sentences. */
  readonly what: string;
  /** What to do, step by step. */
  readonly steps: readonly string[];
  /** Besides trying again and the support bundle, which are always there. */
  readonly offers: readonly Exclude<StartupAction, 'retry' | 'support'>[];
}

/** One line for a terminal; the page says the rest. */
export const startupNotice = (code: StartupErrorCode): string =>
  `${startupWords[code].title}; trang sau nói rõ cách xử lý.`;

const CALL_SUPPORT = 'Nếu vẫn không được, bấm "Gói hỗ trợ" và gửi nội dung cho người phụ trách kỹ thuật.';

/** A damaged file cannot say which numbers it gave; they stand on paper all the same. */
const DECLARE_NUMBERS =
  'Nếu đã cấp số văn bản sau thời điểm sao lưu, hãy khai ở Sổ đăng ký số trước khi ban hành.';

export const startupWords: Readonly<Record<StartupErrorCode, StartupWords>> = {
  'in-use': {
    title: 'Dữ liệu đang được mở ở cửa sổ khác',
    what: 'Một bản khác của chương trình đang dùng thư mục dữ liệu này. Mỗi lúc chỉ một bản được mở.',
    steps: [
      'Tìm cửa sổ chương trình đang mở và dùng cửa sổ đó.',
      'Nếu không thấy, hãy khởi động lại máy tính, rồi bấm "Thử lại".',
    ],
    offers: [],
  },
  damaged: {
    title: 'Tệp dữ liệu bị hỏng',
    what: 'Chương trình đọc thấy tệp dữ liệu không còn nguyên vẹn, nên không mở để khỏi hỏng thêm.',
    steps: [
      'Chọn bản sao lưu gần nhất dưới đây và bấm "Khôi phục".',
      'Tệp hỏng được giữ lại trong thư mục "tep-hong", không bị xóa.',
      'Sau khi mở được, hãy kiểm tra các việc làm sau thời điểm sao lưu.',
      DECLARE_NUMBERS,
      CALL_SUPPORT,
    ],
    offers: ['restore'],
  },
  'journal-damaged': {
    title: 'Phần ghi gần nhất không đọc được',
    what: 'Tệp dữ liệu chính còn, nhưng tệp ghi các thay đổi gần nhất bị hỏng. Chương trình cần ông/bà quyết định.',
    steps: [
      'Bấm "Mở, bỏ phần ghi hỏng": giữ dữ liệu chính, thay đổi cuối cùng có thể mất.',
      'Hoặc chọn một bản sao lưu dưới đây và bấm "Khôi phục".',
      'Tệp hỏng được giữ lại trong thư mục "tep-hong", không bị xóa.',
      DECLARE_NUMBERS,
      CALL_SUPPORT,
    ],
    offers: ['without-journal', 'restore'],
  },
  'not-a-database': {
    title: 'Tệp dữ liệu không phải của chương trình',
    what: 'Tệp mang tên dữ liệu của chương trình nhưng trống hoặc có nội dung khác. Chương trình không ghi đè tệp này.',
    steps: [
      'Nếu có người vừa chép tệp vào thư mục, hãy chép lại đúng tệp rồi bấm "Thử lại".',
      'Nếu không, chọn bản sao lưu gần nhất dưới đây và bấm "Khôi phục".',
      DECLARE_NUMBERS,
      CALL_SUPPORT,
    ],
    offers: ['restore'],
  },
  'database-missing': {
    title: 'Không thấy tệp dữ liệu',
    what: 'Thư mục có bản sao lưu hoặc tệp ghi dở, nhưng không có tệp dữ liệu. Có thể tệp đã bị xóa hoặc chuyển đi.',
    steps: [
      'Nếu tệp đã được chuyển đi, hãy chép trở lại rồi bấm "Thử lại".',
      'Nếu không, chọn bản sao lưu gần nhất dưới đây và bấm "Khôi phục".',
      'Chỉ bấm "Bắt đầu với dữ liệu trống" khi muốn làm lại từ đầu; các bản sao lưu vẫn còn.',
      DECLARE_NUMBERS,
    ],
    offers: ['restore', 'start-empty'],
  },
  'newer-schema': {
    title: 'Dữ liệu do chương trình mới hơn tạo',
    what: 'Dữ liệu đã được mở bằng phiên bản mới hơn. Phiên bản này không hiểu hết nên không mở.',
    steps: [
      'Cài phiên bản mới nhất của chương trình, rồi mở lại.',
      'Nếu phải dùng phiên bản này, chọn bản sao lưu làm trước khi nâng cấp.',
    ],
    offers: ['restore'],
  },
  'read-only': {
    title: 'Không ghi được vào thư mục dữ liệu',
    what: 'Thư mục dữ liệu chỉ cho đọc, nên chương trình không lưu được gì.',
    steps: [
      'Kiểm tra quyền ghi của thư mục hoặc khóa chống ghi của ổ đĩa.',
      'Nếu thư mục nằm trên USB hoặc mạng, hãy chuyển về ổ đĩa trong máy.',
      'Sau đó bấm "Thử lại".',
    ],
    offers: [],
  },
  'no-access': {
    title: 'Không mở được thư mục dữ liệu',
    what: 'Máy tính không cho chương trình đọc thư mục hoặc tệp dữ liệu.',
    steps: [
      'Kiểm tra thư mục còn tồn tại và tài khoản này được quyền đọc, ghi.',
      'Nếu thư mục nằm trên ổ rời, hãy cắm lại ổ đó.',
      'Sau đó bấm "Thử lại".',
    ],
    offers: [],
  },
  'disk-full': {
    title: 'Đĩa đã đầy',
    what: 'Ổ đĩa chứa dữ liệu không còn chỗ trống. Dữ liệu đã lưu vẫn còn nguyên.',
    steps: ['Xóa bớt tệp không cần trên ổ đĩa này, dọn thùng rác.', 'Sau đó bấm "Thử lại".'],
    offers: [],
  },
  'wrong-runtime': {
    title: 'Chương trình chạy trên nền không phù hợp',
    what: 'Bản Node.js trên máy quá cũ để mở dữ liệu. Dữ liệu không bị ảnh hưởng.',
    steps: ['Khởi động chương trình bằng lối tắt hoặc lệnh "npm start".', CALL_SUPPORT],
    offers: [],
  },
  unknown: {
    title: 'Chưa mở được dữ liệu',
    what: 'Có lỗi ngoài dự kiến khi mở dữ liệu. Chương trình không thay đổi gì trong tệp dữ liệu.',
    steps: ['Bấm "Thử lại".', 'Khởi động lại máy tính rồi mở lại chương trình.', CALL_SUPPORT],
    offers: ['restore'],
  },
};
