import { Alert, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../api/queries';
import { momentText } from './contents-words';

const KEY = 'restored-from';

/** A restore ends in a fresh window, so that nothing of the former data stays on screen; the word that it worked waits there. */
export function reloadAfterRestore(createdAt: string): void {
  window.sessionStorage.setItem(KEY, createdAt);
  window.location.reload();
}

/** Says once that the restore worked; stays until it is closed or the screen is left. */
export function RestoredNotice() {
  const [createdAt, setCreatedAt] = useState(() => window.sessionStorage.getItem(KEY));
  if (createdAt === null) return null;
  return (
    <Alert
      color="green"
      variant="light"
      role="status"
      title="Đã khôi phục dữ liệu"
      withCloseButton
      closeButtonLabel="Đóng thông báo"
      onClose={() => setCreatedAt(null)}
      ref={(element) => {
        if (element) window.sessionStorage.removeItem(KEY);
      }}
    >
      <Text size="sm">
        Dữ liệu đã trở về lúc {momentText(createdAt)}. Dữ liệu trước khi khôi phục được giữ thành một bản sao
        lưu (“Trước khi khôi phục”) trong danh sách dưới đây.
      </Text>
      <WhoWorksHere />
    </Alert>
  );
}

/** The name of whoever works here is in no backup: a PC that was moved to is asked for it now, not after the first paper. */
function WhoWorksHere() {
  const here = useCall('office.getThisPc', {}).data;
  if (!here || here.person !== '') return null;
  return (
    <Text size="sm" mt={4}>
      Văn bản và lịch sử đang ghi tên đăng nhập “{here.login}”.{' '}
      <Link to="/settings/this-pc">Ghi họ và tên</Link> người dùng máy này.
    </Text>
  );
}
