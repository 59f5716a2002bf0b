import { List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** A PC that is not the first of its office: what it takes over, and where. None of it needs the office to be declared. */
export function FromAnotherPc() {
  return (
    <div>
      <Text size="sm" c="dimmed">
        Cơ quan đã dùng chương trình ở máy khác? Không cần khai báo:
      </Text>
      <List size="sm" c="dimmed" spacing={2} mt={4}>
        <List.Item>
          Chuyển sang máy này: <Link to="/settings/safety">Khôi phục từ bản sao lưu</Link>
        </List.Item>
        <List.Item>
          Máy để nhập phiếu: <Link to="/confidence-votes/receive">Nhận cuộc kiểm phiếu</Link>
        </List.Item>
        <List.Item>
          Máy để điểm danh: <Link to="/training/receive">Nhận lớp tập huấn</Link>
        </List.Item>
      </List>
    </div>
  );
}
