import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { isMissingPart, NEW_PROGRAM } from './new-program';

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Something in the window broke. The data are in the other process and unharmed; reloading is safe. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const details = describe(error);
  if (isMissingPart(error)) {
    return (
      <Stack role="alert" maw={640} mx="auto" mt="10vh" px="lg" gap="md">
        <Title order={1}>Chưa mở được màn hình này</Title>
        <Text>{NEW_PROGRAM} Dữ liệu đã lưu vẫn còn nguyên.</Text>
        <Group>
          <Button onClick={() => window.location.reload()}>Tải lại</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack role="alert" maw={640} mx="auto" mt="10vh" px="lg" gap="md">
      <Title order={1}>Màn hình này gặp lỗi</Title>
      <Text>
        Dữ liệu đã lưu vẫn còn nguyên. Hãy mở lại màn hình; nếu lỗi lặp lại, chép chi tiết bên dưới gửi người
        hỗ trợ.
      </Text>
      <Code block>{details}</Code>
      <Group>
        <Button onClick={() => window.location.reload()}>Mở lại chương trình</Button>
        <Button variant="default" onClick={() => void navigator.clipboard.writeText(details)}>
          Chép chi tiết
        </Button>
      </Group>
    </Stack>
  );
}
