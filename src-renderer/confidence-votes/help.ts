import countingPicture from '../ui/help-pictures/counting.webp';
import preparationPicture from '../ui/help-pictures/preparation.webp';
import projectorPicture from '../ui/help-pictures/projector.webp';
import resultPicture from '../ui/help-pictures/result.webp';
import type { HelpPage } from '../ui/help/help-page';

export const voteListHelp: HelpPage = {
  title: 'Lấy phiếu tín nhiệm',
  purpose:
    'Danh sách các cuộc lấy phiếu tín nhiệm và bỏ phiếu tín nhiệm. Mở một cuộc thì vào đúng bước đang làm.',
  steps: [
    'Bấm “Lập cuộc lấy phiếu”, hoặc bấm phải vào một cuộc cũ rồi chọn “Lập cuộc mới theo cuộc này”.',
    'Chọn một cuộc rồi bấm Enter để mở.',
    'Theo dõi tiến độ ngay trong danh sách.',
  ],
  keys: [
    ['↑ ↓', 'chọn dòng'],
    ['Enter', 'mở cuộc đang chọn'],
    ['Shift+F10', 'các việc làm được với dòng'],
  ],
  law: 'Nghị quyết số 96/2023/QH15 của Quốc hội',
};

export const createVoteHelp: HelpPage = {
  title: 'Lập cuộc mới',
  purpose:
    'Khai tên gọi, hình thức và căn cứ pháp lý. Có thể chép danh sách và Ban kiểm phiếu của cuộc trước.',
  steps: [
    'Nhập tên gọi, kỳ họp, ngày bỏ phiếu và tổng số đại biểu.',
    'Lấy phiếu chỉ một lần trong nhiệm kỳ: nhiệm kỳ đã lấy phiếu thì chương trình nhắc ngày và tên cuộc trước; lập thêm thì cần căn cứ của Hội đồng.',
    'Chọn lấy phiếu (ba mức) hoặc bỏ phiếu (hai mức). Ở cấp xã, lấy phiếu chỉ lập được sau khi bật, có căn cứ bằng văn bản.',
    'Xem căn cứ: tỷ lệ tính trên số nào, mức nào thì hệ quả gì; dấu “chưa kiểm chứng” là điều cần hỏi lại.',
  ],
  keys: [
    ['Tab', 'sang ô sau'],
    ['Enter', 'lập cuộc bỏ phiếu'],
  ],
  law: 'Điều 12, Điều 19 Nghị quyết số 96/2023/QH15',
};

export const preparationHelp: HelpPage = {
  title: 'Chuẩn bị',
  purpose:
    'Khai đủ danh sách, loại phiếu và Ban kiểm phiếu trước khi mở hòm phiếu. Mọi ô được lưu khi con trỏ rời ô.',
  steps: [
    'Bấm “Đề xuất từ sổ” để lấy người đang giữ chức danh; bỏ dấu “Lấy phiếu” thì phải chọn lý do.',
    'Xếp thứ tự in trên phiếu (kéo ở ô STT hoặc Alt+↑, Alt+↓), chọn trưởng ban và thành viên Ban kiểm phiếu: gõ tên không dấu, Enter lấy người đang hiện; người ngoài sổ thì bấm “Ghi người ngoài sổ”.',
    'Bỏ phiếu tín nhiệm: mỗi người trong danh sách có căn cứ riêng, chọn loại căn cứ rồi ghi số, ngày văn bản; “Đề xuất từ sổ” lấy sẵn căn cứ từ sổ kiến nghị.',
    'Đổi ngày khai mạc, ngày bỏ phiếu: chương trình cho xem việc nào trong lịch đổi hạn trước khi lưu.',
    'Hết điều còn thiếu thì bấm “Bắt đầu kiểm phiếu”; từ lúc đó phần này bị khóa. Bắt đầu nhầm mà chưa nhập phiếu nào thì Trưởng ban bấm “Về chuẩn bị…” ở đây, kèm lý do. Thôi hẳn không bỏ phiếu thì xóa các ngày để lịch không nhắc nữa.',
  ],
  keys: [
    ['Alt+↑ Alt+↓', 'đổi thứ tự người'],
    ['Enter', 'sửa tên, chức vụ, ngày bầu của người đang chọn'],
    ['Delete', 'bỏ người đang chọn khỏi danh sách'],
  ],
  law: 'Điều 2 Nghị quyết số 96/2023/QH15',
  picture: { url: preparationPicture, alt: 'Màn hình Chuẩn bị của một cuộc lấy phiếu' },
};

export const countingHelp: HelpPage = {
  title: 'Kiểm phiếu',
  purpose:
    'Nhập từng phiếu: hai người gõ mỗi phiếu mà không thấy nhau, người thứ ba xem lại chỗ khác, chương trình cộng. Nhập số tổng: gõ phiếu ghi của Ban kiểm phiếu.',
  steps: [
    'Nhập số phiếu in, phát ra, thu về như Ban kiểm phiếu công bố. Loại phiếu không phát (người trong phiếu vừa thôi chức vụ) thì ghi phát ra 0, thu về 0 và nêu lý do khi chốt.',
    'Nhập từng phiếu: khai người ở Chuẩn bị, phần Người nhập, hoặc ở đây: khai trưởng ban, trưởng ban (khai xong là đang làm việc) khai người nhập lần 1, lần 2, người phân xử; mỗi người tự gõ mã PIN hai lần. Mã chỉ dùng trên máy này.',
    'Trưởng ban đánh số phiếu theo xấp. Người nhập đăng nhập, Enter để lấy xấp. Ô xấp nhạt là chưa xong, đậm là xong, vàng là có chỗ khác nhau.',
    'Đếm tay để so: bấm vào xấp, ghi số đếm tay từng người; nhập xong xấp thì ô xấp báo bằng hay khác. Nhập sai cả xấp thì “Bỏ phần đã gõ…”, có lý do.',
    'Kiểm phiếu không cần mạng; ngắt mạng khi kiểm cũng được.',
    'Nhập số tổng: nhập từng người theo thứ tự trên phiếu; nhìn cột “Cộng / thu về” để biết dòng đã khớp. Lý do phiếu không hợp lệ ghi sau: Enter bỏ qua các ô ấy, Tab vào được.',
    'Bấm “Đối chiếu số liệu” khi xong; lỗi nếu có hiện ra tất cả một lượt.',
  ],
  keys: [
    ['Enter', 'nhập xấp tiếp theo; ở bảng số: sang ô sau'],
    ['← → ↑ ↓', 'đi giữa các xấp'],
    ['Tab ↓ Shift+Tab ↑', 'ô sau, ô trước'],
    ['0…9', 'gõ số, thay số đang chọn'],
  ],
  law: 'Điều 19 Nghị quyết số 96/2023/QH15',
  picture: { url: countingPicture, alt: 'Bảng kiểm phiếu, mỗi người một dòng' },
};

export const reconciliationHelp: HelpPage = {
  title: 'Đối chiếu',
  purpose: 'Mọi chỗ không khớp hiện ra một lượt, mỗi chỗ có hai vế, số lệch và việc cần làm.',
  steps: [
    'Chọn một dòng rồi bấm Enter: con trỏ vào đúng ô cần sửa.',
    'Sửa theo phiếu ghi của Ban kiểm phiếu rồi quay lại bước này.',
    'Phiếu in chưa ghi hết đi đâu thì bấm dòng ấy để sang Cân đối phiếu; không tìm ra thì nêu lý do khi chốt.',
    'Cảnh báo không cản việc chốt nhưng phải nêu lý do (như phiếu phát ra không thu về đủ, giờ kết thúc không khớp lúc chốt, phiếu đọc lại ra khác mọi lần nhập, mẫu đọc lại thấy ô khác); lý do được giữ trong lịch sử, sau khi chốt trang này ghi ai chấp nhận.',
    'Khi mọi số khớp, bấm “Chốt số liệu”. Nhập từng phiếu: người phân xử hay trưởng ban chốt; nhập số tổng: chọn thành viên Ban kiểm phiếu. Tên người chốt được ghi lại.',
  ],
  keys: [
    ['↑ ↓', 'chuyển giữa các dòng'],
    ['Enter', 'đến ô cần sửa'],
  ],
};

export const resultHelp: HelpPage = {
  title: 'Kết quả',
  purpose:
    'Kết quả từng người với tỷ lệ và hệ quả. Mọi con số do chương trình tính một lần, văn bản in đúng số này.',
  steps: [
    'Xem bảng, chỗ có cờ là người có hệ quả; số phiếu ngưỡng ghi bên cạnh.',
    'Chép bảng để dán vào Excel, bấm “Xuất bảng” để có tệp Excel hoặc CSV (cả từng phiếu), hoặc mở màn chiếu. Chưa công bố, hay là diễn tập, thì bản chép và tệp đều ghi rõ.',
    '“Kiểm tỷ lệ”: gõ hoặc dán tỷ lệ ở báo, ở bảng cũ; chương trình chỉ ra tỷ lệ không số phiếu nào cho ra, tỷ lệ cắt bớt, tỷ lệ không đúng với số phiếu đứng trước.',
    'Trưởng ban kiểm phiếu bấm “Xác nhận kết quả”, gõ họ tên; nhập từng phiếu thì thêm mã PIN.',
  ],
  keys: [['Ctrl+V', 'dán bảng đã chép vào Excel']],
  law: 'Điều 12, Điều 19 Nghị quyết số 96/2023/QH15',
  picture: { url: resultPicture, alt: 'Bảng kết quả với tỷ lệ từng mức' },
};

export const publicationHelp: HelpPage = {
  title: 'Công bố',
  purpose: 'Xác nhận, công bố, lập và lấy số văn bản, mở lại khi cần.',
  steps: [
    '“Lập toàn bộ văn bản” lập các dự thảo còn thiếu và tải một tệp ZIP gồm mọi văn bản, bảng số liệu, trang chiếu.',
    'Công bố sau khi Ban kiểm phiếu báo cáo trước Hội đồng. Nhập từng phiếu: trưởng ban công bố, bằng mã PIN; tên được ghi lại.',
    'Cần sửa số liệu thì mở lại: trưởng ban gõ họ tên (nhập từng phiếu: thêm mã PIN) và lý do, cả hai được in trong biên bản. Văn bản mang dấu “đã mở lại, chờ xác nhận”; số không đổi thì xác nhận lại là dùng được, riêng biên bản lập lại.',
  ],
  keys: [['Tab', 'chuyển giữa các việc']],
  law: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I',
};

export const projectorHelp: HelpPage = {
  title: 'Màn chiếu',
  purpose: 'Cửa sổ cho hội trường: tiến độ khi đang kiểm, kết quả chỉ hiện sau khi trưởng ban xác nhận.',
  steps: [
    'Kéo cửa sổ này sang máy chiếu rồi bấm F11 để phủ kín màn hình.',
    'Khi có kết quả, dùng phím mũi tên để chuyển trang.',
    'Cửa sổ chỉ để xem, không sửa được gì.',
  ],
  keys: [
    ['→ ↓ PageDown', 'trang sau'],
    ['← ↑ PageUp', 'trang trước'],
  ],
  picture: { url: projectorPicture, alt: 'Kết quả trên màn chiếu' },
};
