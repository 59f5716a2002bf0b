import { Alert, List } from '@mantine/core';
import { useCall } from '../api/queries';

/** On a PC without an office: how the data of the old one come here. Gone as soon as they are here. */
export function MoveHere() {
  const profile = useCall('office.getProfile', {});
  if (!profile.isSuccess || profile.data !== null) return null;
  return (
    <Alert variant="light" title="Chuyển dữ liệu của cơ quan sang máy này">
      <List type="ordered">
        <List.Item>Cắm USB có bản sao lưu của máy cũ.</List.Item>
        <List.Item>
          Ghi thư mục của USB vào “Nơi sao lưu thứ hai” dưới đây, nhấn “Dùng thư mục này”; các bản trên USB
          hiện trong danh sách.
        </List.Item>
        <List.Item>Nhấn “Khôi phục…” ở bản đúng giờ đã ghi ở máy cũ. Từ đó chỉ nhập ở máy này.</List.Item>
      </List>
    </Alert>
  );
}
