import { Group, Paper, Stack, Text } from '@mantine/core';
import { useCall } from '../api/queries';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/layout/page-header';
import { QueryState } from '../ui/query-state';
import { SettingsTabs } from '../ui/layout/settings-tabs';

const hostNames = { electron: 'cửa sổ riêng', loopback: 'trình duyệt trên máy này' } as const;

/** What a helper on the phone asks first. */
export function AboutPage() {
  const status = useCall('safety.getStatus', {});
  return (
    <>
      <SettingsTabs />
      <PageHeader
        title="Thường Trực"
        detail="Chương trình phục vụ hoạt động của Thường trực Hội đồng nhân dân"
      />
      <QueryState query={status}>
        {(found) => (
          <Paper withBorder p="xl" radius="lg" maw={820}>
            <Stack gap="md">
              <Fact label="Phiên bản" value={found.programVersion} />
              <Fact label="Phiên bản dữ liệu" value={String(found.schemaVersion)} />
              <Fact label="Chạy trong" value={hostNames[found.host]} />
              <Fact label="Thư mục dữ liệu" value={found.dataFolder} />
              <Text c="dimmed">
                Chương trình chạy hoàn toàn trên máy này, không gửi dữ liệu đi đâu. Chữ trên màn hình: Be
                Vietnam Pro; chữ trong văn bản: Times New Roman hoặc Tinos (giấy phép SIL Open Font License).
              </Text>
              <Group>
                <LinkButton variant="default" to="/handbook">
                  Mở sổ tay sử dụng
                </LinkButton>
              </Group>
            </Stack>
          </Paper>
        )}
      </QueryState>
    </>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Group gap="md" wrap="nowrap" align="flex-start">
      <Text c="dimmed" w={180} style={{ flex: 'none' }}>
        {label}
      </Text>
      <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
        {value}
      </Text>
    </Group>
  );
}
