import { Image, Kbd, List, Stack, Table, Text, Title } from '@mantine/core';
import type { HelpPage } from './help-page';

/** One page of help, the same on the screen and in the printed handbook. */
export function HelpView({ page, heading = 2 }: { readonly page: HelpPage; readonly heading?: 2 | 3 }) {
  return (
    <Stack gap="md">
      <Title order={heading}>{page.title}</Title>
      <Text>{page.purpose}</Text>
      <List type="ordered" spacing="xs">
        {page.steps.map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
      {page.picture && (
        <Image
          src={page.picture.url}
          alt={page.picture.alt}
          radius="sm"
          style={{ border: '1px solid var(--line)' }}
        />
      )}
      <KeyTable keys={page.keys} />
      {page.law && (
        <Text size="sm" c="dimmed">
          Căn cứ: {page.law}
        </Text>
      )}
    </Stack>
  );
}

export function KeyTable({ keys }: { readonly keys: HelpPage['keys'] }) {
  return (
    <Table verticalSpacing={6} horizontalSpacing={0} withRowBorders={false}>
      <Table.Tbody>
        {keys.map(([key, meaning]) => (
          <Table.Tr key={key}>
            <Table.Td w={150}>
              <Kbd>{key}</Kbd>
            </Table.Td>
            <Table.Td>{meaning}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Keys that work on every screen. */
export const commonKeys: HelpPage['keys'] = [
  ['F1', 'Trợ giúp của màn hình này'],
  ['Ctrl+K', 'Tìm người, cuộc lấy phiếu, đơn vị, màn hình'],
  ['Alt+1 … Alt+8', 'Mở mục trên thanh bên'],
  ['Ctrl+S, Ctrl+Enter', 'Lưu biểu mẫu, xong hộp đang mở'],
  ['Enter, ↓, ↑', 'Sang ô sau, về ô trước'],
  ['Esc', 'Đóng phần đang mở'],
  ['Alt+0', 'Đóng thông báo'],
];

/** Keys of every list. */
export const listKeys: HelpPage['keys'] = [
  ['↑ ↓ Home End', 'Chọn dòng'],
  ['Enter', 'Mở dòng đang chọn'],
  ['/', 'Sang ô tìm'],
  ['Shift+F10', 'Việc làm được với dòng'],
  ['Ctrl+C', 'Chép danh sách để dán vào Excel'],
];
