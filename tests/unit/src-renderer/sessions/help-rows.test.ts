import { expect, test } from 'vitest';
import type { HelpPage } from '@renderer/ui/help/help-page';
import * as preparation from '@renderer/sessions/help';
import { invitationsHelp } from '@renderer/sessions/invitations/help';
import { papersHelp } from '@renderer/sessions/papers/help';
import * as sitting from '@renderer/sessions/sitting-help';

/** Where the built-in help tells of each row of the catalogue, and the words by which it is found there. */
const ROWS: Readonly<Record<string, readonly [page: HelpPage, words: RegExp]>> = {
  S01: [
    preparation.createSessionHelp,
    /theo một kỳ đã có: việc, phiên họp, chương trình, danh mục tài liệu/u,
  ],
  S02: [preparation.agendaHelp, /Alt\+↑, Alt\+↓ hoặc kéo số thứ tự/u],
  S03: [preparation.agendaHelp, /mã của mục không đổi nên nơi khác vẫn gọi đúng mục/u],
  S04: [preparation.agendaHelp, /ai soạn thảo, ai trình bày, Ban nào thẩm tra, bao nhiêu phút/u],
  S05: [papersHelp, /cơ quan nào gửi, hạn ngày nào, đã nhận/u],
  S06: [papersHelp, /ghi ai duyệt, ngày nào/u],
  S07: [preparation.stepsHelp, /“Đổi ngày khai mạc”/u],
  S08: [preparation.stepsHelp, /hạn, cách tính, căn cứ/u],
  S09: [preparation.holidaysHelp, /Tết và Giỗ Tổ theo âm lịch.*ngày làm bù/su],
  S10: [preparation.stepsHelp, /“cần chọn ngày” thì mở việc và ấn định ngày/u],
  S11: [preparation.stepsHelp, /xem trước việc nào đổi hạn/u],
  S12: [papersHelp, /“Đôn đốc”: mỗi cơ quan còn nợ có một công văn/u],
  S13: [invitationsHelp, /mỗi người một trang trong một tệp PDF.*nội dung thư điện tử/su],
  S14: [papersHelp, /bìa, mục lục, dấu trang, số trang/u],
  S15: [papersHelp, /“Đóng gói bổ sung” chỉ gồm phần mới/u],
  S16: [sitting.rollCallHelp, /đủ số đại biểu để họp.*gõ số thẻ; hoặc quét thẻ/su],
  S17: [sitting.speakersHelp, /đếm ngược thời gian/u],
  S18: [sitting.questionsHelp, /Ai chất vấn ai.*hạn trả lời bằng văn bản/u],
  S19: [sitting.votesHelp, /quá nửa tổng số đại biểu: 82 thì từ 42/u],
  S20: [sitting.minutesHelp, /lớn dần theo chương trình, điểm danh, biểu quyết, chất vấn/u],
  S21: [sitting.resolutionsHelp, /số liên tục trong năm/u],
  S22: [sitting.nowHelp, /“Màn chiếu” để mở cửa sổ cho hội trường/u],
  S23: [sitting.nowHelp, /Một trang cho thư ký khi đang họp/u],
  S24: [preparation.sessionListHelp, /không cần mạng, không cần máy chủ/u],
  S25: [sitting.archiveHelp, /thư mục và tệp ZIP, đọc được không cần chương trình/u],
  S26: [sitting.searchHelp, /có dấu hay không dấu/u],
};

const wordsOf = ({ purpose, steps, keys, law }: HelpPage): string =>
  [purpose, ...steps, ...keys.map((key) => key.join(' ')), law ?? ''].join('\n');

test('every row of the catalogue of sessions has a place in the help', () => {
  expect(Object.keys(ROWS)).toEqual(
    Array.from({ length: 26 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`),
  );
});

test.each(Object.entries(ROWS))('%s', (_row, [page, words]) => {
  expect(wordsOf(page)).toMatch(words);
});
