import rollPicture from '../ui/help-pictures/roll.webp';
import statisticsPicture from '../ui/help-pictures/statistics.webp';
import type { HelpPage } from '../ui/help/help-page';

const CERTIFICATE_LAW =
  'Nghị định 171/2025/NĐ-CP không quy định tỷ lệ dự học tối thiểu; mỗi lớp tự đặt và in trên danh sách';

export const classListHelp: HelpPage = {
  title: 'Tập huấn',
  purpose: 'Các lớp bồi dưỡng, tập huấn của cơ quan; mở lớp nào thì đến ngay việc đang làm của lớp đó.',
  steps: [
    'Bấm “Lập lớp”, ghi tên, ngày đầu, ngày cuối; mọi buổi được lập trong một bước.',
    'Nhập danh sách học viên, rồi điểm danh từng buổi.',
    'Xem kết quả từng học viên và từng đơn vị, xuất bảng chuyên cần.',
  ],
  keys: [
    ['Enter', 'mở lớp'],
    ['Shift+F10', 'các việc với lớp, cả xóa lớp chưa điểm danh'],
  ],
};

export const createClassHelp: HelpPage = {
  title: 'Lập lớp',
  purpose: 'Lập lớp cùng mọi buổi học trong một bước.',
  steps: [
    'Ghi tên lớp, địa điểm, ngày đầu và ngày cuối; chọn sáng, chiều, tối và giờ bắt đầu: ai đến quá giờ đó bao nhiêu phút thì ghi muộn.',
    'Ghi hạn các đơn vị gửi danh sách và đầu mối liên hệ: công văn cử học viên nói theo đó.',
    'Chọn đơn vị được mời: đơn vị có chỉ tiêu hoặc có người trong danh sách, hay mọi đơn vị trong danh mục. Chỉ đơn vị được mời mới tính là không có ai dự.',
    'Xem trước các buổi ngay dưới; bỏ thứ Bảy, Chủ nhật nếu cần.',
    'Đặt điều kiện chứng nhận: tỷ lệ, tính theo buổi hay tiết, vắng có phép tính thế nào, bài thu hoạch.',
  ],
  keys: [
    ['Enter, ↓', 'sang ô sau'],
    ['Ctrl+S', 'lập lớp'],
  ],
  law: CERTIFICATE_LAW,
};

export const infoHelp: HelpPage = {
  title: 'Thông tin và buổi học',
  purpose: 'Thông tin của lớp, điều kiện chứng nhận, và từng buổi với giờ, số tiết, chuyên đề, báo cáo viên.',
  steps: [
    'Mở một buổi để ghi chuyên đề, báo cáo viên, chủ trì, giờ (ghi được một lần cho mọi buổi sáng, chiều); hoặc lấy chuyên đề từ kế hoạch vào các buổi còn trống.',
    'Lớp trực tuyến: bấm “Lập điểm cầu theo đơn vị” để có mỗi xã một điểm (hoàn tác được); bấm vào điểm cầu để đổi tên; chuyển người sang điểm khác ở “Học viên”.',
    'Lớp phải lùi hoặc sớm lại: bấm “Dời lớp”, ghi ngày học đầu tiên mới; các buổi chưa điểm danh chuyển cùng một lúc, dời lại bằng cách đó.',
    'Buổi không học thì ghi hoãn: không tính vào tỷ lệ của ai.',
    'Buổi đã điểm danh không xóa được; lớp đã điểm danh cũng vậy.',
  ],
  keys: [
    ['Enter', 'mở buổi'],
    ['Ctrl+S', 'lưu thông tin lớp'],
  ],
  law: CERTIFICATE_LAW,
};

export const traineesHelp: HelpPage = {
  title: 'Học viên',
  purpose: 'Ai được cử học, của đơn vị nào; chỉ tiêu của đơn vị; người có thể bị ghi hai lần.',
  steps: [
    'Nhập từ Excel; chọn từ sổ theo chức danh (cả lãnh đạo HĐND các xã, phường ở mục Đơn vị); hoặc thêm từng người.',
    'Bấm “Chỉ tiêu đơn vị”: “Cử thiếu”, “Cử quá” cho biết đơn vị nào chưa gửi đủ danh sách.',
    'Lọc “Có thể trùng” để xem người cùng tên, ngày sinh, đơn vị.',
    'Người ngoài danh sách chưa được xét giấy chứng nhận: Shift+F10, “Đưa vào danh sách lớp” rồi ghi các buổi trước đó.',
    'Người đến ngoài danh sách: bấm Shift+F10, chọn “Gắn với học viên trong danh sách”. Người học thay còn đến các buổi sau thì cứ ghi có mặt cho họ: chỗ của học viên tự ghi học thay.',
    'Chính là người trong danh sách: mọi điểm danh của hai dòng gộp làm một, tính một lần; chỗ ghi khác nhau thì quyết định ở “Gộp điểm danh nhiều cửa”. Gắn nhầm thì “Bỏ gắn học thay”, “Tách …”.',
  ],
  keys: [
    ['Enter', 'mở học viên: thông tin, các lớp đã học, lịch sử'],
    ['… hoặc Shift+F10', 'các việc với học viên'],
    ['Esc', 'đóng phần chi tiết'],
  ],
};

export const importTraineesHelp: HelpPage = {
  title: 'Nhập danh sách học viên',
  purpose: 'Nhận danh sách các đơn vị gửi lên, xem trước từng dòng rồi mới nhập.',
  steps: [
    'Chọn tệp Excel hoặc dán khối ô có dòng tiêu đề.',
    'Cột chưa nhận ra, kể cả cột họ tên: chọn cột đó là gì. Dòng sai có lý do; dòng trùng với dòng khác được chỉ rõ.',
    'Họ tên có “ông”, “bà”, cấp bậc, học vị đứng trước: một nút bỏ ở mọi dòng. Dòng cộng và phần ký dưới danh sách không tính là người.',
    'Dòng chỉ ghi tên đơn vị là tiêu đề: người ở các dòng dưới thuộc đơn vị đó. Tên đơn vị không có ở mục Đơn vị thì chọn đơn vị đúng, hoặc để như danh sách ghi.',
    'Bấm “Xuất … dòng sai” để có tệp Excel các dòng đó kèm lý do, gửi lại đơn vị.',
    'Bấm “Nhập”: ghi tất cả một lần, có sao lưu trước. Nhập lại danh sách cũ không thêm ai.',
    'Nhập nhầm: vào “Học viên”, bấm “Hoàn tác” ở cuối danh sách; đã có người được sửa, điểm danh, cấp giấy thì chương trình nói bao nhiêu người, không hoàn tác nữa.',
  ],
  keys: [['Ctrl+V', 'dán khối ô chép từ Excel']],
};

export const attendanceHelp: HelpPage = {
  title: 'Điểm danh',
  picture: { url: rollPicture, alt: 'Bảng điểm danh của một lớp' },
  purpose: 'Bảng học viên và buổi; mỗi dấu được lưu ngay, ai sửa, lúc nào, vì sao đều được giữ.',
  steps: [
    'Bấm “Tất cả có mặt”: chương trình nói ghi cho ai, bao nhiêu người; người đã ghi, người ngoài danh sách giữ nguyên. Ghi nhầm thì bấm “Hoàn tác” ở thông báo hoặc Ctrl+Z.',
    'Ghi các trường hợp khác bằng chữ: M muộn, S về sớm, P có phép, K không phép, T học thay.',
    'Lớp trực tuyến: chọn điểm cầu ở trên bảng, “Tất cả có mặt” khi đó chỉ ghi người của điểm đó.',
    'Bấm “Bảng điểm danh” để in bảng ký tên để trống (có dòng trống ở cuối) hoặc bảng đã ghi.',
    'Ô “T?” là học thay chưa ghi tên: bấm Enter ghi tên, vì tên quyết định ai được chi tiền.',
    'Sửa ô đã ghi từ hôm trước thì ghi lý do; bấm Enter ở một ô để xem mọi lần ghi và người học thay.',
  ],
  keys: [
    ['↑ ↓ ← →', 'chuyển ô; Ctrl+Home, Ctrl+End: ô đầu, ô cuối của bảng'],
    ['C hoặc dấu cách, 1', 'có mặt (✓)'],
    ['M S P K T, 2…6', 'muộn, về sớm, có phép, không phép, học thay'],
    ['Delete, 0', 'bỏ dấu: chưa ghi'],
    ['/', 'ô gọi tên: 2–3 chữ của tên không dấu, Enter ghi có mặt hoặc muộn theo giờ, Ctrl+Enter đến ô'],
    ['Enter, F2', 'chi tiết của ô'],
    ['Ctrl+V', 'dán cả bảng điểm danh từ Excel, có hoặc không có cột tên'],
    ['Ctrl+Z', 'hoàn tác: dấu vừa ghi, hoặc cả lần “Tất cả có mặt”, lần dán'],
  ],
};

export const resultHelp: HelpPage = {
  title: 'Kết quả lớp tập huấn',
  purpose: 'Tỷ lệ dự của từng học viên, ai đủ điều kiện, lý do của người chưa đủ, và số liệu mọi đơn vị.',
  steps: [
    'Tỷ lệ có hai số: trên các buổi đã học và trên cả lớp; còn buổi chưa ghi thì “chưa đủ dữ liệu”.',
    'Xét trên số buổi, không trên tỷ lệ đã làm tròn: 80% của 6 buổi là 5 buổi, của 5 buổi là 4 buổi.',
    'Chọn “Từng đơn vị”: đơn vị nào cũng có dòng; lọc “Không có ai dự”. Học thay tính cho đơn vị, không tính cho người được thay.',
    'Bấm “Thông báo vắng mặt”: công văn gửi mọi đơn vị có người vắng, hoặc được mời mà không có ai dự, trong một bước; cấp số luôn hoặc để dự thảo. Lớp mời đơn vị nào thì ghi ở thông tin lớp.',
  ],
  keys: [
    ['… hoặc Shift+F10', 'ghi bài thu hoạch: đạt, không đạt, chưa có'],
    ['Ctrl+C', 'chép các dòng đang hiện'],
  ],
  law: CERTIFICATE_LAW,
};

export const statisticsHelp: HelpPage = {
  title: 'Thống kê tập huấn',
  picture: { url: statisticsPicture, alt: 'Thống kê theo đơn vị của mọi lớp' },
  purpose:
    'Mọi lớp của một năm, hoặc mọi năm, cộng lại: theo đơn vị, cụm thi đua, chức vụ, giới tính, dân tộc; từng lớp; ai chưa được tập huấn.',
  steps: [
    'Chọn năm, rồi chọn cách xem. Đơn vị nào cũng có dòng, kể cả không có ai dự; các dòng cộng lại bằng số chung; người dự hai lớp tính ở cả hai lớp.',
    '“Đơn vị × lớp”: mỗi ô là số người có dự trên số được cử; ô viền đỏ là không có ai, dấu – là không mời.',
    '“Chưa tập huấn”: người của Thường trực, các Ban (mục Đơn vị) và người được cử mà chưa dự lớp nào; chọn nhóm chức vụ, gõ tên đơn vị.',
    'Bấm “Xuất Excel”: đúng những dòng, cột đang hiện.',
  ],
  keys: [
    ['/', 'ô tìm'],
    ['Ctrl+C', 'chép các dòng đang hiện'],
  ],
};

export const paymentsHelp: HelpPage = {
  title: 'Chi tiền',
  purpose:
    'Danh sách chi tiền của lớp theo điểm danh: nước uống, ăn, lưu trú, đi lại, thù lao báo cáo viên; tổng tiền bằng chữ.',
  steps: [
    'Bấm “Thêm khoản chi”, chọn khoản hay dùng hoặc khoản của lớp trước; ghi mức chi, tính theo buổi, ngày, tiết hay người.',
    'Ghi căn cứ. Mức chưa ai đối chiếu với văn bản thì in kèm “chưa kiểm chứng”; đối chiếu xong thì ghi tên người kiểm chứng.',
    'Mở một khoản để xem từng người; bấm “In danh sách” (PDF, Word, Excel) có cột ký nhận.',
    'Chỉ chi cho buổi có dự (có mặt, muộn, về sớm). Người học thay được chi theo tên mình; buổi chưa ghi, buổi chưa ghi tên người học thay thì chưa chi.',
  ],
  keys: [
    ['Enter', 'mở khoản chi'],
    ['Shift+F10', 'sửa, bỏ khoản chi'],
  ],
  law: 'Thông tư 40/2017/TT-BTC, sửa đổi bởi Thông tư 12/2025/TT-BTC; Thông tư 36/2018/TT-BTC: mức cụ thể do địa phương quy định (chưa kiểm chứng)',
};

export const classDocumentsHelp: HelpPage = {
  title: 'Văn bản lớp tập huấn',
  purpose: 'Văn bản của lớp: mở lớp, trong lớp và sau lớp.',
  steps: [
    'Bấm “Lập tất cả” để có dự thảo của mọi văn bản còn thiếu; số liệu lấy từ lớp.',
    'Mở từng văn bản để sửa người ký, nơi nhận, phần ghi thêm; trang bên phải là bản sẽ in.',
    'Bấm “Ban hành” để lấy số tiếp theo trong sổ; số liệu đổi sau đó thì văn bản báo “số liệu đã đổi”.',
  ],
  keys: [
    ['Tab, Enter', 'đến và mở văn bản'],
    ['Alt+←', 'về danh sách'],
  ],
  law: 'Nghị định số 30/2020/NĐ-CP',
};

export const planHelp: HelpPage = {
  title: 'Kế hoạch tập huấn',
  purpose:
    'Kế hoạch của năm: chuyên đề, báo cáo viên, dự toán, chỉ tiêu từng đơn vị, các lớp thuộc kế hoạch.',
  steps: [
    'Bấm “Lập kế hoạch”, chọn năm (năm đã có kế hoạch thì mở kế hoạch đó); ghi chuyên đề, dự toán ngay trong bảng (Enter sang ô sau, hết dòng cuối thì thêm dòng; rời dòng là lưu). Ô sai được tô đỏ, dòng đó chưa lưu.',
    '“Chỉ tiêu đơn vị”: ghi số người cho mọi đơn vị trong một bước, rồi sửa từng đơn vị.',
    '“Lập lớp theo kế hoạch”: lớp mới có đủ các buổi, lấy luôn chuyên đề (đủ số buổi theo số tiết) và chỉ tiêu. Lớp có sẵn thì chọn kế hoạch ở thông tin của lớp.',
    'Chuyến trao đổi kinh nghiệm cũng lập như một lớp, chọn loại “Trao đổi kinh nghiệm”; văn bản là của chuyến đi: tờ trình, quyết định cử đoàn, công văn gửi nơi đến, lịch làm việc, báo cáo.',
  ],
  keys: [
    ['Enter', 'sang ô sau; hết dòng cuối thì thêm dòng'],
    ['↑ ↓', 'dòng trên, dòng dưới'],
    ['Ctrl+S', 'lưu nội dung kế hoạch'],
  ],
  law: 'Nghị định 171/2025/NĐ-CP (bồi dưỡng công chức); mức chi do địa phương quy định (chưa kiểm chứng)',
};

export const evaluationHelp: HelpPage = {
  title: 'Phiếu đánh giá',
  purpose:
    'Học viên đánh giá lớp: soạn câu hỏi, nhập từng phiếu bằng phím số, xem kết quả bằng biểu đồ và bảng.',
  steps: [
    'Bấm “Câu hỏi” để lấy các câu thường dùng hoặc tự soạn; in phiếu để trống ở tab “Văn bản”.',
    'Mỗi phiếu: gõ điểm từng câu (tự sang câu sau), Enter là xong phiếu; câu bỏ trống trên phiếu thì gõ 0, còn câu chưa nhập thì chương trình hỏi lại. Hoặc “Dán từ Excel” cả bảng.',
    'Kết quả có biểu đồ và bảng; bản in “Tổng hợp phiếu đánh giá” ở tab “Văn bản”.',
    'Phiếu không ghi tên ai. Có phiếu rồi thì câu hỏi chỉ sửa lời hoặc thêm ở cuối.',
  ],
  keys: [
    ['1…5', 'điểm, sang câu sau'],
    ['0', 'bỏ trống'],
    ['Backspace', 'bỏ điểm vừa gõ'],
    ['Enter', 'xong phiếu, sang phiếu sau'],
  ],
  law: 'Nghị định 171/2025/NĐ-CP Điều 26: đánh giá chương trình, học viên, giảng viên, cơ sở vật chất, khóa học',
};
