import { Stack, Text, Title } from '@mantine/core';
import { LinkButton } from '../ui/link-button';

export function NotFoundPage() {
  return (
    <Stack align="flex-start" maw={640} gap="md" mt="xl">
      <Title order={1}>Không có màn hình này</Title>
      <Text c="dimmed">Đường dẫn có thể đã cũ, hoặc bản ghi đã bị xóa.</Text>
      <LinkButton to="/">Về Trang chủ</LinkButton>
    </Stack>
  );
}
