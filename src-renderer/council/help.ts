import deputiesPicture from '../ui/help-pictures/deputies.webp';
import postsPicture from '../ui/help-pictures/posts.webp';
import type { HelpPage } from '../ui/help/help-page';
import { listKeys } from '../ui/help/help-view';

export const deputiesHelp: HelpPage = {
  title: 'Đại biểu',
  purpose:
    'Danh sách đại biểu của khóa: thông tin cá nhân, Tổ, Ban, chức vụ trong Thường trực, thời gian làm nhiệm vụ. Tên xếp theo tên gọi, đệm, họ.',
  steps: [
    'Nhấn “Nhập từ Excel” để lấy cả danh sách, hoặc “Thêm đại biểu” để ghi từng người.',
    'Nhấn vào một dòng để mở bên cạnh, sửa rồi nhấn Ctrl+S. Rời biểu mẫu cũng tự lưu.',
    'Đại biểu thôi nhiệm vụ: ghi “Đại biểu đến ngày” và lý do, không xóa.',
  ],
  keys: [...listKeys, ['Ctrl+S', 'Lưu đại biểu đang mở'], ['Esc', 'Đóng đại biểu đang mở']],
  picture: { url: deputiesPicture, alt: 'Danh sách đại biểu' },
};

export const postsHelp: HelpPage = {
  title: 'Chức danh và người giữ',
  purpose:
    'Chức danh do HĐND bầu hoặc phê chuẩn, ai đang giữ, ai đã giữ, theo văn bản nào, và chỗ nào còn khuyết. Một người có thể giữ nhiều chức danh.',
  steps: [
    'Mở một chức danh, nhấn “Ghi người giữ”, gõ tên để chọn người.',
    'Khi người giữ thôi, mở dòng của họ và ghi “Đến ngày” cùng lý do.',
    'Đánh dấu “Thuộc diện lấy phiếu” để cuộc lấy phiếu tự đề xuất người giữ.',
  ],
  keys: listKeys,
  law: 'Điều 2, Nghị quyết 96/2023/QH15',
  picture: { url: postsPicture, alt: 'Chức danh và người giữ' },
};

export const bodiesHelp: HelpPage = {
  title: 'Ban, Tổ và cơ quan',
  purpose:
    'Ban, Tổ đại biểu, Thường trực, Văn phòng, UBND: nơi đại biểu và chức danh thuộc về, kèm tiêu đề in trên văn bản.',
  steps: [
    'Nhấn “Thêm Ban, Tổ hoặc cơ quan”, chọn loại và ghi tên.',
    'Ghi tiêu đề văn bản: dòng cơ quan chủ quản (chữ đứng) và dòng tên cơ quan (chữ đậm).',
    'Ghi chữ viết tắt để ghép vào số, ký hiệu văn bản.',
  ],
  keys: listKeys,
  law: 'Phụ lục I, Nghị định 30/2020/NĐ-CP',
};

export const personHelp: HelpPage = {
  title: 'Thông tin một người',
  purpose:
    'Mọi điều sổ ghi về một người: thông tin cá nhân, các chức danh, các lớp tập huấn, lịch sử sửa đổi.',
  steps: [
    'Sửa thông tin bên trái rồi nhấn Ctrl+S.',
    'Xem các chức danh đã và đang giữ, các lớp tập huấn ở bên phải; nhấn tên lớp để mở.',
    'Nếu là đại biểu, nhấn “Mở hồ sơ đại biểu” để sửa Tổ, Ban, nhiệm kỳ.',
  ],
  keys: [['Ctrl+S', 'Lưu thông tin']],
};

export const importHelp: HelpPage = {
  title: 'Nhập từ Excel',
  purpose:
    'Đưa cả danh sách vào sổ từ tệp .xlsx, .xls, .csv hoặc từ khối ô chép trong Excel. Chưa ghi gì trước khi nhấn “Nhập”.',
  steps: [
    'Tải tệp mẫu để biết các cột, điền rồi chọn tệp; hoặc dán thẳng từ Excel.',
    'Họ tên có cấp bậc, học vị, “ông”, “bà” đứng trước thì được chỉ ra; một nút bỏ ở mọi dòng. Dòng “(khuyết)”, dòng cộng, phần ký dưới danh sách không tính là người.',
    'Xem từng dòng là mới, thay đổi, như cũ hay sai vì sao; xuất dòng sai để sửa.',
    'Nhấn “Nhập”. Nếu nhầm, nhấn “Hoàn tác” để trở lại như trước; “Lịch sử” cho biết ai làm, lúc nào.',
  ],
  keys: [...listKeys, ['Ctrl+V', 'Dán khối ô vào ô dán']],
};

export const unitsHelp: HelpPage = {
  title: 'Đơn vị',
  purpose:
    'Các xã, phường, đặc khu trực thuộc, với mã, điện thoại, thư điện tử và thời gian hiệu lực của tên.',
  steps: [
    'Nhấn “Nạp danh mục của tỉnh” để có đủ tên và mã xã, phường, đặc khu của cả 34 tỉnh, thành phố; danh sách riêng thì “Nhập từ Excel”, tải tệp mẫu, ghi hoặc dán.',
    'Bổ sung điện thoại, thư điện tử từng đơn vị, hoặc nhập cả danh sách từ Excel.',
    'Đổi tên: mở đơn vị, tab “Thường trực”, bấm “Đổi tên đơn vị”; tên cũ được giữ. Sáp nhập: ghi ngày hết hiệu lực; ở đơn vị mới bấm “Ghi tên cũ” cho từng đơn vị đã nhập vào, danh sách ghi tên cũ vẫn tìm ra.',
    'Ghi huyện cũ và dân số để chia cụm thi đua (cũng nhập được từ Excel).',
  ],
  keys: listKeys,
};

export const leadershipHelp: HelpPage = {
  title: 'Thường trực và chức danh khuyết của đơn vị',
  purpose:
    'Chủ tịch, Phó Chủ tịch, lãnh đạo hai Ban của HĐND từng xã, phường; chức danh nào khuyết, từ ngày nào.',
  steps: [
    'Bấm “Nhập từ Excel”: tệp mẫu, hoặc chính danh sách cử học viên có cột đơn vị và chức vụ; mỗi người, mỗi chức vụ một dòng; xem trước rồi mới nhập. Ghi “Phó Bí thư Đảng ủy, Chủ tịch HĐND xã” thì nhận là Chủ tịch HĐND.',
    'Mở một đơn vị để ghi người giữ, ngày thôi giữ, số người của chức vụ ở đơn vị có số khác.',
    'Lọc “Có khuyết”, “Chưa ghi ai”; đơn vị nào cũng có dòng. Bấm “Xuất Excel” để gửi đi.',
  ],
  keys: listKeys,
  law: 'Luật 72/2025/QH15 Điều 29 (hai Ban của HĐND cấp xã); số người của từng chức vụ: chưa kiểm chứng',
};

export const clustersHelp: HelpPage = {
  title: 'Cụm thi đua',
  purpose:
    'Chia các xã, phường thành cụm thi đua của từng năm, có cụm trưởng, cụm phó; in quyết định kèm danh sách.',
  steps: [
    'Bấm “Đề xuất chia cụm”, chọn số cụm và cách chia; xem bảng rồi mới nhận. Hoặc lấy các cụm của năm trước.',
    'Kéo đơn vị sang cụm khác, hoặc dùng phím; thanh dưới tên cụm cho thấy cụm lớn, nhỏ so với cụm lớn nhất.',
    'Đặt cụm trưởng, cụm phó; bấm “Quyết định” để xem trước, cấp số, lấy tệp (PDF, Word, Excel).',
    'Quyết định đã cấp số mà cụm thay đổi sau đó thì mục “Văn bản” báo là không còn khớp.',
  ],
  keys: [
    ['↑ ↓ ← →', 'chuyển đơn vị, sang cụm bên cạnh'],
    ['Alt+←, Alt+→', 'đưa đơn vị sang cụm trước, cụm sau'],
    ['T, P', 'đặt làm cụm trưởng, cụm phó'],
    ['Enter', 'chọn cụm để chuyển đến, đưa ra khỏi cụm'],
  ],
};
