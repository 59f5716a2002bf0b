import stacksPicture from '../../ui/help-pictures/stacks.webp';
import differencesPicture from '../../ui/help-pictures/differences.webp';
import typingPicture from '../../ui/help-pictures/typing.webp';
import type { HelpPage } from '../../ui/help/help-page';

export const typingHelp: HelpPage = {
  title: 'Nhập phiếu',
  purpose:
    'Màn hình giống tờ phiếu: dấu ✗ hiện đúng cột như trên giấy. Mắt nhìn phiếu, tay gõ phím; mỗi phiếu đóng là đã lưu.',
  steps: [
    'Gõ 1, 2, 3 cho từng người; 0 khi không đánh dấu, 9 khi đánh dấu nhiều mức.',
    'Phiếu phần lớn một mức: gõ mức đó rồi +, sau đó gõ chữ số cuối số thứ tự của từng người khác mức, từ trên xuống. Ví dụ “tất cả cao, trừ số 5, số 12, và số 17 thấp”: 1 + 5 2 7 +.',
    'Đọc to (F6): một người đọc phiếu, một người gõ, một người nhìn; màn hình hiện to tên đang đến lượt và mức vừa gõ để đối lại.',
    'Đúng với giấy thì Enter. Cả phiếu không hợp lệ thì / rồi chọn lý do.',
    'Đã đóng nhầm một phiếu: ghi số phiếu ra giấy rồi gõ tiếp, không dừng cả xấp. Chỗ khác với lần nhập kia sẽ được người phân xử đọc lại trên tờ phiếu. Bỏ sót hoặc lẫn tờ: báo trưởng ban hoặc người phân xử bấm vào xấp, “Bỏ phần đã gõ…” và ghi số phiếu, rồi gõ lại phiếu đó.',
    'Xấp đang có người gõ ở cửa sổ khác thì chương trình nói trước tên người ấy và chỉ xấp còn trống. Phiếu người khác vừa nhập xong thì không ghi lần nữa: Enter sang phiếu tiếp theo.',
    'Mất điện, máy treo: mọi phiếu đã đóng còn nguyên. Mở lại chương trình, đăng nhập, lấy xấp đang dở; chỉ tờ đang gõ phải gõ lại.',
  ],
  keys: [
    ['1 2 3 0 9', 'mức của người đang chọn; không đánh dấu; nhiều mức'],
    ['+ hoặc phím cách', 'còn lại cùng mức; sau đó: đẩy dấu ✗ sang cột tiếp'],
    ['.', 'qua mười người không có ai khác mức'],
    ['/', 'cả phiếu không hợp lệ'],
    ['↑ − hoặc Backspace', 'lùi một bước'],
    ['↓', 'tới, lấy lại dấu vừa bỏ'],
    ['Enter', 'đóng phiếu; hết xấp thì lấy xấp sau'],
    ['F2 F4 F6', 'âm thanh, màu, đọc to'],
    ['Esc', 'tạm dừng'],
  ],
  law: 'Điều 16 Nghị quyết số 85/2014/QH13, Điều 18 Nghị quyết số 96/2023/QH15',
  picture: { url: typingPicture, alt: 'Phiếu trên màn hình, dấu đúng cột như trên giấy' },
};

export const operatorsHelp: HelpPage = {
  title: 'Người nhập',
  purpose:
    'Ai làm việc khi kiểm phiếu, với vai trò và mã PIN. Hai người nhập mỗi phiếu mà không thấy nhau; người thứ ba xem lại chỗ khác.',
  steps: [
    'Lấy từ cuộc trước (giữ mã PIN), hoặc khai trưởng ban trước; trưởng ban đăng nhập rồi khai người nhập lần 1, lần 2 và người phân xử.',
    'Mỗi người tự gõ mã PIN của mình hai lần, 4 đến 8 chữ số; nhập sai năm lần thì đợi 30 giây. Mã chỉ dùng trên máy này; máy nhận tệp đặt mã riêng.',
    'Quên mã: trưởng ban đặt mã mới trong danh sách. Trưởng ban quên mã khi chưa bắt đầu kiểm: bấm “Quên mã PIN”, nhật ký ghi việc này. Khi đang kiểm: người phân xử xuất toàn bộ ở Nhiều máy, nhận trên máy khác và đặt mã ở đó.',
    'Người nhập đăng nhập và luyện tập hai phút trước ngày kiểm phiếu; trưởng ban có thể cho qua, có lý do.',
  ],
  keys: [
    ['↑ ↓', 'chọn tên khi đăng nhập'],
    ['Tab', 'sang ô mã PIN'],
    ['Enter', 'đăng nhập, lưu'],
  ],
  picture: { url: stacksPicture, alt: 'Bảng xấp phiếu với các lần nhập' },
};

export const differencesHelp: HelpPage = {
  title: 'Chỗ khác nhau',
  purpose:
    'Chỗ mà các lần nhập khác nhau, từng ô một. Người thứ ba nhìn lại phiếu và gõ đúng như trên giấy; hai lần gõ trước được giấu cho đến khi ghi.',
  steps: [
    'Người phân xử đăng nhập; chương trình chỉ số phiếu và người cần xem.',
    'Lấy đúng tờ phiếu, gõ mức trên phiếu rồi Enter. Khác cả hai lần nhập thì phải gõ thêm lần nữa.',
    'Xem hai lần gõ và kết quả, Enter sang chỗ tiếp theo. Nhập đủ thì thống kê hiện bên dưới.',
    'Gõ nhầm khi đọc: bấm “Đọc lại…” ở dòng ấy, ghi lý do rồi gõ lại; làm được đến khi chốt số liệu, lần đọc trước vẫn còn trong nhật ký. Cả hai người nhập cùng nhầm thì trưởng ban bấm vào xấp, “Bỏ phần đã gõ…”.',
  ],
  keys: [
    ['1 2 3 0 9', 'như trên phiếu'],
    ['Enter', 'ghi; sang chỗ tiếp theo'],
    ['− hoặc Backspace', 'bỏ phím vừa gõ'],
    ['Tab', 'sang nút “Đọc lại…”'],
  ],
  picture: { url: differencesPicture, alt: 'Một chỗ khác nhau được đọc lại trên phiếu' },
};
