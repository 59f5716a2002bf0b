import deadlinesPicture from '../ui/help-pictures/deadlines.webp';
import type { HelpPage } from '../ui/help/help-page';

const DEADLINE_LAW =
  'Luật số 72/2025/QH15 Điều 34; Nghị quyết số 104/2025/UBTVQH15 Điều 27; Nghị quyết liên tịch số 72/2025 Điều 11, 41, 42, 50';

export const sessionListHelp: HelpPage = {
  title: 'Kỳ họp',
  purpose:
    'Mọi kỳ họp của Hội đồng: thường lệ, chuyên đề, đột xuất, thứ nhất, theo đề nghị của cử tri (cấp xã); việc chuẩn bị đến đâu, việc nào quá hạn. Mọi việc làm trên một máy, không cần mạng, không cần máy chủ.',
  steps: [
    'Bấm “Lập kỳ họp”, chọn loại, ghi ngày khai mạc; số kỳ họp và tên được đề nghị sẵn.',
    'Mở một kỳ họp để xem việc và hạn; cột “Cần xem” báo việc quá hạn và việc hôm nay.',
    'Bấm chuột phải ở một kỳ họp để lập kỳ mới theo kỳ đó hoặc xóa; kỳ đã ghi, đã nhận, đã lập văn bản thì không xóa được.',
  ],
  keys: [
    ['↑ ↓', 'chọn kỳ họp'],
    ['Enter', 'mở kỳ họp'],
    ['Shift+F10', 'lập kỳ mới theo kỳ này, xóa'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 34',
};

export const createSessionHelp: HelpPage = {
  title: 'Lập kỳ họp',
  purpose:
    'Lập kỳ họp từ mẫu của loại kỳ họp, hoặc theo một kỳ đã có: việc, phiên họp, chương trình, danh mục tài liệu, khách mời.',
  steps: [
    'Chọn loại kỳ họp, ghi ngày khai mạc; số đánh liên tục trong khóa, không phân biệt loại.',
    'Đã biết ngày họp liên tịch thì ghi luôn: chuẩn bị ngắn không bị từ chối, hạn tối thiểu nào không giữ được sẽ hiện rõ.',
    'Chọn họp mấy ngày để có luôn phiên sáng, phiên chiều, chương trình mẫu và tài liệu thường có; hoặc để sau. Ngày nghỉ, ngày ngoài nhiệm kỳ được nhắc ngay.',
    'Cấp xã: trên 10% tổng số cử tri ký đơn thì có kỳ họp theo đề nghị của cử tri; số cử tri, số người ký ghi ở “Thông tin và phiên họp”, chương trình tính đủ hay chưa.',
    'Việc theo thực tế đã qua ngày được bỏ qua; lùi ngày khai mạc thì làm lại. Bấm “Lập kỳ họp”; mọi điều còn sửa được.',
  ],
  keys: [
    ['Enter', 'sang ô sau'],
    ['Ctrl+Enter', 'lập kỳ họp'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 34',
};

export const stepsHelp: HelpPage = {
  title: 'Việc và hạn',
  purpose: 'Từng việc trước, trong và sau kỳ họp: hạn, cách tính, căn cứ, người làm, đã xong hay chưa.',
  steps: [
    'Đọc hình “Toàn cảnh”: mỗi hàng một người làm, vạch liền là hôm nay, vạch đứt là khai mạc.',
    'Đánh dấu “Xong” khi việc đã làm; khoảng ngày có chữ “cần chọn ngày” thì mở việc và ấn định ngày.',
    'Bấm “Đổi ngày khai mạc” để xem trước việc nào đổi hạn, hạn tối thiểu nào vỡ, rồi mới đổi; việc đã bỏ qua mà ngày còn ở phía trước thì làm lại. Đã có phiên họp xong thì phải ghi lý do; phiên đó giữ nguyên ngày.',
    'Hạn tính theo một việc khác theo ngày việc đó làm xong thật, khi đã ghi; chưa ghi thì theo ngày dự kiến.',
    'Chương trình có mục bầu cử thì có thêm hạn gửi kết quả bầu Chủ tịch, Phó Chủ tịch (5 ngày làm việc từ ngày họp có mục bầu cử đầu tiên) và hạn phê chuẩn (10 ngày làm việc từ ngày gửi).',
    'Dòng đỏ là mức tối thiểu của văn bản không giữ được; “chưa kiểm chứng” là điều cần đối chiếu với quy chế.',
  ],
  keys: [
    ['↑ ↓', 'chọn việc'],
    ['Phím cách', 'đánh dấu xong, bỏ dấu'],
    ['Enter', 'sửa việc đang chọn'],
  ],
  law: DEADLINE_LAW,
  picture: { url: deadlinesPicture, alt: 'Hình toàn cảnh và bảng việc của một kỳ họp' },
};

export const agendaHelp: HelpPage = {
  title: 'Chương trình',
  purpose:
    'Các mục của kỳ họp theo phiên: ai soạn thảo, ai trình bày, Ban nào thẩm tra, bao nhiêu phút; giờ bắt đầu tự cộng.',
  steps: [
    'Chương trình trống thì bấm “Lấy chương trình mẫu”, các mục được rải theo giờ các phiên; rồi sửa tên mục, số phút, người trình bày.',
    'Đổi chỗ bằng Alt+↑, Alt+↓ hoặc kéo số thứ tự, qua cả phiên khác; phiên quá giờ hiện “vượt … phút”.',
    'Dự thảo chương trình ở Word, Excel: bấm “Dán danh sách”, chép nguyên văn vào. Buổi và ngày thành phiên họp, giờ thành số phút, “(… trình bày)” thành người trình bày; từng dòng cho thấy đã hiểu ra sao, bỏ dấu dòng thừa rồi thêm cả loạt, hoặc chọn “Thay … mục đang có”; nhầm thì bấm “Hoàn tác”, mục cũ về đúng chỗ, đúng mã. Ghi từng mục liên tiếp: Ctrl+Enter trong hộp thêm mục.',
    'Chèn mục bằng phím Insert: số thứ tự chạy theo chỗ, còn mã của mục không đổi nên nơi khác vẫn gọi đúng mục.',
    'Bản in ghi tài liệu của từng mục và cột “Biểu quyết”: x ở mục biểu quyết, bầu cử; Kín ở mục bỏ phiếu kín.',
    'Mục lấy phiếu, bỏ phiếu tín nhiệm thì chọn cuộc bỏ phiếu; bấm “Mở cuộc bỏ phiếu” để sang thẳng.',
  ],
  keys: [
    ['↑ ↓', 'chọn mục'],
    ['Alt+↑ Alt+↓', 'đổi chỗ'],
    ['Enter', 'sửa mục'],
    ['Insert', 'thêm mục ngay sau'],
    ['Delete', 'bỏ mục'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 34',
};

export const detailsHelp: HelpPage = {
  title: 'Thông tin và phiên họp',
  purpose:
    'Tên, số, địa điểm của kỳ họp, các phiên theo ngày, buổi, hội nghị liên tịch; hạn sau kỳ họp tính từ phiên cuối.',
  steps: [
    'Bấm “Thêm phiên họp”: buổi sau được điền sẵn theo buổi trước, nhấn Enter là xong.',
    'Chọn hình thức: toàn thể, thảo luận tổ, trù bị, họp kín.',
    'Phiên đã họp, đã ghi số liệu thì không xóa được; đổi ngày, buổi phải ghi lý do.',
    'Ghi giờ, nơi họp, chủ trì, thư ký, người liên hệ của hội nghị liên tịch một lần: giấy mời, biên bản, thông báo kết luận in theo.',
    'Kỳ họp theo đề nghị của cử tri: ghi tổng số cử tri, số người ký, số ký đủ họ tên, ngày sinh, địa chỉ; phải trên 10%.',
    'Sửa thông tin trong các ô; ô được lưu khi rời khỏi.',
  ],
  keys: [
    ['Enter', 'sửa phiên đang chọn'],
    ['Shift+F10', 'xóa phiên'],
    ['Ctrl+S', 'lưu thông tin'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 34',
};

export const holidaysHelp: HelpPage = {
  title: 'Ngày nghỉ',
  purpose: 'Ngày nào không làm việc: hạn tính bằng ngày làm việc đếm theo danh sách này.',
  steps: [
    'Chọn năm bằng mũi tên; lễ cố định, Tết và Giỗ Tổ theo âm lịch, ngày nghỉ bù đã tính sẵn.',
    'Có thông báo hoán đổi thì bấm “Thêm ngày”: ghi ngày nghỉ thêm và ngày làm bù.',
    'Ngày “chưa kiểm chứng” là ngày phải chờ quyết định hằng năm; bấm chuột phải để đổi thành ngày làm việc.',
  ],
  keys: [
    ['↑ ↓', 'chọn ngày'],
    ['Enter', 'sửa ngày'],
    ['Shift+F10', 'làm việc ngày này, bỏ điều đã ghi'],
  ],
  law: 'Bộ luật Lao động 2019 Điều 111, Điều 112',
};

export const deadlinesHelp: HelpPage = {
  title: 'Thời hạn kỳ họp',
  purpose: 'Mẫu việc và hạn theo loại kỳ họp, kèm căn cứ; cơ quan sửa theo quy chế của Hội đồng.',
  steps: [
    'Chọn loại kỳ họp, lọc “Chưa kiểm chứng” để thấy điều cần đối chiếu.',
    'Mở một thời hạn: sửa số ngày, loại ngày, mốc, hạn theo văn bản, căn cứ; ghi ngày và người kiểm tra.',
    'Việc cơ quan không làm thì bỏ dấu “Dùng cho kỳ họp lập sau này”; thêm việc riêng bằng “Thêm thời hạn”.',
  ],
  keys: [
    ['↑ ↓', 'chọn thời hạn'],
    ['Enter', 'sửa thời hạn'],
  ],
  law: DEADLINE_LAW,
};

export const sessionDocumentsHelp: HelpPage = {
  title: 'Văn bản kỳ họp',
  purpose: 'Văn bản do cơ quan lập cho kỳ họp này: trước, trong và sau kỳ họp.',
  steps: [
    'Bấm “Lập tất cả” để có dự thảo của mọi văn bản còn thiếu, từ giấy mời, biên bản hội nghị liên tịch, kế hoạch tiếp xúc cử tri đến biên bản kỳ họp; số liệu lấy từ kỳ họp.',
    'Mở từng văn bản để sửa người ký, nơi nhận, phần ghi thêm; trang bên phải là bản sẽ in.',
    'Đổi chương trình sau khi đã ban hành: lập “Thông báo điều chỉnh chương trình”, mục nào đổi phiên, đổi giờ, thêm, bỏ so với bản đã ban hành được liệt kê sẵn; chỉ ghi thêm lý do.',
    'Bấm “Ban hành” để lấy số tiếp theo trong sổ; số liệu đổi sau đó thì văn bản báo “số liệu đã đổi”. Công văn đôn đốc ghi việc của ngày gửi nên không báo.',
  ],
  keys: [
    ['Tab, Enter', 'đến và mở văn bản'],
    ['Alt+←', 'về danh sách'],
  ],
  law: 'Nghị định số 30/2020/NĐ-CP',
};
