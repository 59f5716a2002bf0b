import { Center, Loader, VisuallyHidden } from '@mantine/core';

export function Loading() {
  return (
    <Center mih={200} role="status">
      <Loader size="sm" />
      <VisuallyHidden>Đang tải…</VisuallyHidden>
    </Center>
  );
}
