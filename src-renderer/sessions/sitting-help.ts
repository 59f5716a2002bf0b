import type { HelpPage } from '../ui/help/help-page';

/** Help of the screens that are used while a session sits and afterwards. */

export const rollCallHelp: HelpPage = {
  title: 'Điểm danh',
  purpose:
    'Ai có mặt, ai vắng ở từng phiên; đủ số đại biểu để họp hay chưa, kèm phép tính. Mỗi lần ghi được lưu ngay.',
  steps: [
    'Gõ 2–3 chữ của tên không dấu rồi Enter; hoặc gõ số thẻ; hoặc quét thẻ bằng đầu đọc. Ai ghi rồi thì hiện ra, không tính hai lần; nhiều người khớp thì chương trình hỏi là ai, người trùng tên kèm ngày sinh.',
    'Bấm “In thẻ” để in thẻ có mã QR của mọi đại biểu, của một Tổ hay của từng người; mười thẻ một tờ, số thẻ giữ nguyên suốt nhiệm kỳ.',
    'Trong bảng, mỗi chữ là một mức: C có mặt, M đến muộn, S về sớm, P vắng có lý do, K vắng không lý do.',
    'Bấm “Tất cả có mặt” hoặc “Còn lại vắng”: chương trình nêu rõ những ai rồi mới ghi.',
    'Ghi đủ thì bấm “Chốt điểm danh”; sau đó sửa phải có lý do, mọi lần ghi được giữ lại.',
  ],
  keys: [
    ['/', 'về ô tìm đại biểu'],
    ['↑ ↓', 'chọn đại biểu'],
    ['C M S P K', 'ghi điểm danh'],
    ['Delete', 'bỏ điều đã ghi'],
    ['Enter', 'giờ đến, giờ về, lý do, các lần ghi'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 33; quy chế hoạt động của Hội đồng',
};

export const nowHelp: HelpPage = {
  title: 'Bây giờ',
  purpose:
    'Một trang cho thư ký khi đang họp: mục hiện tại, mục tiếp theo, đủ số đại biểu hay chưa, ai đang phát biểu, lượt biểu quyết gần nhất.',
  steps: [
    'Bấm “Bắt đầu phiên” khi chủ tọa khai mạc; giờ thực tế vào biên bản, ai đến sau được ghi đến muộn. Phiên sau trong ngày và phiên của ngày khác thì hỏi lại trước khi bắt đầu.',
    '“Kết thúc phiên” hỏi lại và nêu những mục chưa họp. Quên bấm, bấm muộn, bấm nhầm thì “Sửa giờ” ở đây hoặc ở Biên bản, kèm lý do; biên bản in theo giờ đã sửa.',
    'Phím N sang mục tiếp; mục trước tự kết thúc. Có thể vào một mục ngoài thứ tự. Phiên chưa bắt đầu thì hỏi và bắt đầu luôn.',
    'Phím B biểu quyết ở mục đang họp; kết quả chỉ lên màn chiếu khi bấm K.',
    'Bấm “Màn chiếu” để mở cửa sổ cho hội trường: chương trình, mục đang họp, người phát biểu, kết quả.',
  ],
  keys: [
    ['N', 'sang mục tiếp'],
    ['B', 'biểu quyết'],
    ['D', 'điểm danh'],
    ['P', 'danh sách phát biểu'],
    ['C', 'chất vấn'],
    ['K', 'chiếu kết quả biểu quyết'],
    ['T', 'màn chiếu theo diễn biến'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 34, Điều 35',
};

export const votesHelp: HelpPage = {
  title: 'Biểu quyết',
  purpose:
    'Từng lượt biểu quyết công khai hoặc bỏ phiếu kín: tán thành, không tán thành, không biểu quyết; thông qua hay không, tính trên số nguyên.',
  steps: [
    'Bấm B, nhập số đếm được; tổng số và số có mặt lấy từ điểm danh. Nghị quyết cần quá nửa tổng số đại biểu: 82 thì từ 42.',
    'Mục loại “Biểu quyết” chưa có lượt nào nằm sẵn ở đầu trang, bấm “Biểu quyết” ngay tại mục; Enter sang ô số sau.',
    'Số không khớp được báo đủ một lần, cả hai vế; lượt đó ghi “số chưa khớp”, không kết luận.',
    'Hình thức, tỷ lệ gợi ý theo mục: bãi nhiệm đại biểu cần hai phần ba, bầu cử và mục bỏ phiếu kín thì bằng phiếu; đổi được.',
    'Biểu quyết lại (L) là một lượt mới, lượt cũ giữ nguyên; sửa lượt đã ghi phải có lý do. Lượt có nghị quyết thì không bỏ được; có số rồi thì hủy số trước khi sửa thành không thông qua.',
    'Tỷ lệ và căn cứ sửa trong Cài đặt → Quy tắc phiên họp; lượt đã ghi giữ quy tắc lúc đó.',
  ],
  keys: [
    ['B', 'biểu quyết mới'],
    ['↑ ↓', 'chọn lượt'],
    ['Enter', 'sửa lượt'],
    ['L', 'biểu quyết lại'],
    ['T', 'lên màn chiếu'],
    ['Delete', 'bỏ lượt ghi nhầm'],
  ],
  law: 'Luật số 72/2025/QH15 Điều 35 khoản 2, Điều 38 khoản 5',
};

export const questionsHelp: HelpPage = {
  title: 'Chất vấn và lời hứa',
  purpose:
    'Ai chất vấn ai, về việc gì, trả lời thế nào; lời hứa và hạn trả lời bằng văn bản được theo dõi đến khi xong.',
  steps: [
    'Bấm G, chọn đại biểu, ghi người bị chất vấn và nội dung; giờ và mục chất vấn điền sẵn, biên bản in ở mục đó.',
    'Phiếu chất vấn gửi trước kỳ họp: ghi ngày nhận và lĩnh vực; “Tờ trình nhóm vấn đề chất vấn” ở Văn bản trước kỳ họp gom theo lĩnh vực và người bị chất vấn.',
    'Chọn “Trả lời bằng văn bản” thì hạn tính ngay theo thời hạn của kỳ họp, kèm căn cứ.',
    'Bấm chuột phải (Shift+F10) để ghi việc đã hứa; xong thì ghi ngày và văn bản.',
    '“Sổ lời hứa” gom mọi kỳ họp; quá hạn hiện ở Trang chủ.',
  ],
  keys: [
    ['G, C', 'ghi chất vấn'],
    ['↑ ↓', 'chọn chất vấn'],
    ['Enter', 'sửa'],
    ['Shift+F10', 'ghi lời hứa, bỏ'],
  ],
  law: 'Hạn trả lời bằng văn bản: Luật số 87/2015/QH13 Điều 60 (đã hết hiệu lực 01/3/2026, chưa kiểm chứng văn bản thay thế)',
};

export const speakersHelp: HelpPage = {
  title: 'Phát biểu',
  purpose: 'Danh sách phát biểu, mời lần lượt, đếm ngược thời gian; tải lại trang không mất giờ.',
  steps: [
    'Gõ tên không dấu hoặc số thẻ rồi Enter; nhiều người khớp thì ↑ ↓ chọn, Enter lần nữa; khách mời thì Ctrl+Enter để ghi đúng như gõ.',
    'Bấm N mời người tiếp theo: người đang nói kết thúc, đồng hồ chạy; hết giờ thì hiện số âm.',
    'Phím + thêm một phút; E kết thúc. Màn chiếu hiện tên và thời gian còn lại.',
  ],
  keys: [
    ['Enter ở ô trống, N', 'mời người tiếp theo'],
    ['End ở ô trống, E', 'kết thúc phát biểu'],
    ['+', 'thêm một phút'],
    ['Alt+↑ Alt+↓', 'đổi thứ tự'],
    ['Delete', 'rút đăng ký'],
  ],
  law: 'Thời gian sửa trong Cài đặt, Quy tắc phiên họp',
};

export const minutesHelp: HelpPage = {
  title: 'Biên bản',
  purpose:
    'Biên bản lớn dần theo chương trình, điểm danh, biểu quyết, chất vấn; thư ký chỉ viết phần diễn biến.',
  steps: [
    'Xem khung đầu trang: còn thiếu điểm danh, giờ bắt đầu, giờ kết thúc, hay số biểu quyết chưa khớp; giờ họp sửa ngay ở từng phiên.',
    'Ghi chủ tọa, thư ký, khách mời; ở từng mục ghi ý kiến, diễn biến. Chữ được lưu ngay trong lúc ghi và khi rời ô, rời trang.',
    'Phiên đã kết thúc mà mục nào chưa bàn thì bấm “Không họp tới mục này”: biên bản ghi như vậy, không ghi ai trình bày.',
    'Mọi con số lấy từ điểm danh và biểu quyết; sửa ở đó thì biên bản đổi theo.',
  ],
  keys: [['Tab', 'sang ô ghi chép sau']],
  law: 'Nghị định số 30/2020/NĐ-CP, Mẫu 1.9',
};

export const resolutionsHelp: HelpPage = {
  title: 'Nghị quyết',
  purpose: 'Sổ nghị quyết cá biệt và quy phạm pháp luật, số liên tục trong năm; danh sách gửi và hạn gửi.',
  steps: [
    'Lượt biểu quyết đã thông qua hiện sẵn: bấm “Lập nghị quyết”, số phiếu và ngày thông qua gắn theo; lượt không thông qua thì không lấy số, không vào báo cáo.',
    'Bấm “Lấy số”: số tiếp theo của loại và năm, theo mẫu số của cơ quan, nối với Sổ đăng ký số; không cấp lại, hủy thì ghi lý do. Đã biểu quyết lại thì tính theo lượt sau cùng.',
    'Số đã cấp trước khi dùng chương trình khai ở Sổ đăng ký số, cả số nghị quyết quy phạm (NQ-QPPL). Đăng tải, niêm yết ngày nào ghi ở từng nghị quyết.',
    'Bấm “Lập danh sách gửi”; gửi xong bấm “Đã gửi hôm nay”. Hạn gửi tính từ bế mạc.',
    '“Sổ nghị quyết” gom mọi kỳ họp và báo số còn trống.',
  ],
  keys: [['Q', 'ghi nghị quyết']],
  law: 'Nghị định số 30/2020/NĐ-CP Điều 15; Luật số 72/2025/QH15 Điều 32 khoản 5, Điều 35',
};

export const sittingRulesHelp: HelpPage = {
  title: 'Quy tắc phiên họp',
  purpose:
    'Tỷ lệ thông qua, số đại biểu tối thiểu, thời gian phát biểu: dữ liệu có căn cứ, cơ quan sửa được.',
  steps: [
    'Dòng “chưa kiểm chứng” là điều cần đối chiếu với quy chế của Hội đồng; sửa con số thì phải kiểm tra lại.',
    'Bấm “Sửa”: tử số, mẫu số, quá hay ít nhất, tính trên tổng số đại biểu hay số có mặt; ghi căn cứ, ngày kiểm tra.',
    'Lượt biểu quyết đã ghi, điểm danh đã chốt giữ nguyên quy tắc lúc đó.',
  ],
  keys: [['Enter', 'bấm nút đang chọn']],
  law: 'Luật số 72/2025/QH15 Điều 35 khoản 2, Điều 38 khoản 5, Điều 49 khoản 2',
};

export const archiveHelp: HelpPage = {
  title: 'Lưu trữ',
  purpose: 'Toàn bộ một kỳ họp thành thư mục và tệp ZIP, đọc được không cần chương trình.',
  steps: [
    'Bấm “Lập bản lưu trữ”; còn thiếu biên bản, nghị quyết hay còn dự thảo thì chương trình nêu trước. Lập lại lúc nào cũng được, bản mới thay bản cũ trên máy.',
    'Mở tệp index.html: văn bản, tài liệu, điểm danh cả từng lần ghi, biểu quyết, chất vấn, nghị quyết.',
    'Chép tệp ZIP vào USB hoặc nộp lưu trữ cơ quan.',
  ],
  keys: [['Tab, Enter', 'đến và bấm “Lập bản lưu trữ”']],
  law: 'Nghị định số 30/2020/NĐ-CP, chương IV về lập hồ sơ',
};

export const searchHelp: HelpPage = {
  title: 'Tìm trong các kỳ họp',
  purpose:
    'Tìm qua mọi kỳ họp: mục chương trình, ghi chép biên bản, biểu quyết, chất vấn, nghị quyết, tài liệu.',
  steps: [
    'Gõ vài chữ, có dấu hay không dấu; đ tìm như d.',
    'Kỳ họp mới đứng trước; dòng chữ quanh chỗ tìm thấy hiện bên dưới tên.',
    'Enter ở một kết quả để mở đúng màn hình của kỳ họp đó. Ctrl+K cũng tìm được.',
  ],
  keys: [
    ['Tab', 'sang kết quả sau'],
    ['Enter', 'mở'],
  ],
  law: '',
};
