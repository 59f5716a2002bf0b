import type { HelpPage } from '../../ui/help/help-page';

export const seatingHelp: HelpPage = {
  title: 'Chỗ ngồi',
  purpose:
    'Ai ngồi dãy nào, ghế nào: hội trường ghi một lần, chỗ đề nghị theo Tổ, đổi bằng phím; in danh sách và sơ đồ.',
  steps: [
    'Chọn hội trường đã có hoặc ghi hội trường mới: tên, số dãy, số ghế mỗi dãy; kỳ họp sau dùng lại.',
    'Bấm “Đề nghị chỗ theo Tổ”: đại biểu từng Tổ ngồi cạnh nhau, khách mời bắt đầu ở dãy riêng khi còn chỗ.',
    'Đổi chỗ: chọn ghế, Enter nhấc lên, mũi tên đến ghế khác, Enter đặt xuống; ghế có người thì hai người đổi cho nhau. Mỗi lần đổi được lưu ngay.',
    'Người chưa có chỗ ở danh sách bên dưới: bấm tên rồi chọn ghế. Danh sách chỗ ngồi và sơ đồ in ở phần “Văn bản”.',
  ],
  keys: [
    ['↑ ↓ ← →', 'chọn ghế'],
    ['Enter', 'nhấc lên, đặt xuống'],
    ['Delete', 'bỏ người khỏi ghế'],
    ['Esc', 'thôi đổi'],
  ],
  law: 'Theo thực tế; văn bản không quy định',
};
