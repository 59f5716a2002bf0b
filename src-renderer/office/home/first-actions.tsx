import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFileSpreadsheet, IconUserPlus } from '@tabler/icons-react';
import { LinkButton } from '../../ui/link-button';

/** An office that has just begun: the register first, because everything else is chosen from it. */
export function FirstActions() {
  return (
    <Paper withBorder radius="lg" p="xl">
      <Stack gap="md" maw={720}>
        <Title order={2}>Bắt đầu từ sổ đại biểu</Title>
        <Text c="dimmed">
          Danh sách đại biểu và người giữ chức vụ nhập một lần; cuộc lấy phiếu, biên bản và nghị quyết đều lấy
          từ đó.
        </Text>
        <Group gap="sm">
          <LinkButton
            to="/council/import/$kind"
            params={{ kind: 'deputies' }}
            leftSection={<IconFileSpreadsheet size={20} />}
          >
            Nhập đại biểu từ Excel
          </LinkButton>
          <LinkButton
            to="/council/deputies"
            search={{ open: 'new' }}
            variant="default"
            leftSection={<IconUserPlus size={20} />}
          >
            Thêm từng đại biểu
          </LinkButton>
        </Group>
      </Stack>
    </Paper>
  );
}
