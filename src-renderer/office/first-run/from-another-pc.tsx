import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** A PC that is not the first of its office: what it takes over, and where. */
export function FromAnotherPc() {
  return (
    <Text size="sm" c="dimmed">
      Đã có dữ liệu ở máy khác? <Link to="/settings/safety">Khôi phục từ bản sao lưu</Link>, không cần khai
      báo. Máy chỉ để nhập phiếu hoặc điểm danh: khai báo như máy kia, rồi dùng “Nhận từ máy khác” ở Lấy phiếu
      tín nhiệm hoặc Tập huấn.
    </Text>
  );
}
