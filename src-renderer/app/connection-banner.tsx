import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import { useConnection } from '../api/connection';
import { tryAgain } from '../api/queries';
import classes from './connection-banner.module.css';

const WORDS = {
  closed: {
    title: 'Chương trình đã đóng',
    text: 'Hãy mở lại Thường Trực và giữ trang này mở: phần chưa lưu vẫn ở đây. Nối lại xong, ở chỗ có nút lưu, hãy bấm lại.',
  },
  'no-pass': {
    title: 'Chương trình đã được mở lại',
    text: 'Hãy mở liên kết mới của chương trình trong trình duyệt này; trang này tự nối lại, rồi ở chỗ có nút lưu, hãy bấm lại.',
  },
} as const;

/** Over every screen while the program does not answer: what to do, so that nothing typed is given up. */
export function ConnectionBanner() {
  const connection = useConnection();
  const [trying, setTrying] = useState(false);
  if (connection === 'open') return null;
  const { title, text } = WORDS[connection];
  return (
    <Alert
      className={classes.banner}
      data-connection-banner
      color="red"
      variant="filled"
      role="alert"
      icon={<IconPlugConnectedX aria-hidden />}
      title={title}
    >
      <Group justify="space-between" align="center" wrap="nowrap">
        <Text>{text}</Text>
        <Button
          variant="white"
          color="red"
          className={classes.button}
          loading={trying}
          onClick={() => {
            setTrying(true);
            void tryAgain().finally(() => setTrying(false));
          }}
        >
          Thử lại
        </Button>
      </Group>
    </Alert>
  );
}
