import '@mantine/core/styles.css';
import {
  ActionIcon,
  Anchor,
  AppShell,
  Badge,
  Group,
  MantineProvider,
  NavLink,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Title,
  Tooltip,
} from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * The limit of the first screen: the same kind of screen (rail, top line, waiting list, six tiles) drawn by React and
 * Mantine alone, from figures that are already there: no router, no queries, no calls, no fonts.
 */
const PLACES = ['Trang chủ', 'Lấy phiếu tín nhiệm', 'Đại biểu và chức danh', 'Đơn vị', 'Văn bản', 'Cài đặt'];
const WAITING = Array.from({ length: 10 }, (_, index) => `Việc đang chờ thứ ${index + 1}`);
const TILES = ['đại biểu', 'người giữ chức vụ', 'chỗ còn khuyết', 'đơn vị', 'cuộc lấy phiếu', 'văn bản'];

function PlainPage() {
  return (
    <AppShell navbar={{ width: 240, breakpoint: 'sm' }} header={{ height: 56 }} padding="md">
      <AppShell.Header p="sm">
        <Group justify="flex-end">
          {['Tìm nhanh', 'Trợ giúp'].map((label) => (
            <Tooltip key={label} label={label}>
              <ActionIcon variant="subtle" aria-label={label} />
            </Tooltip>
          ))}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar>
        {PLACES.map((place) => (
          <Tooltip key={place} label={place} position="right">
            <NavLink label={place} />
          </Tooltip>
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        <Stack gap="xl">
          <Title order={1}>Hội đồng nhân dân tỉnh</Title>
          <section>
            <Title order={2}>Việc đang chờ</Title>
            {WAITING.map((title) => (
              <Anchor key={title} href="#">
                <Text span fw={500}>
                  {title}
                </Text>
                <Text span size="sm" c="dimmed">
                  Dự thảo
                </Text>
                <Badge variant="light">Cần xem</Badge>
              </Anchor>
            ))}
          </section>
          <section>
            <Title order={2}>Sổ của cơ quan</Title>
            <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
              {TILES.map((label) => (
                <Paper key={label} withBorder p="md">
                  <Text span>10</Text>
                  <Text span c="dimmed">
                    {label}
                  </Text>
                </Paper>
              ))}
            </SimpleGrid>
          </section>
        </Stack>
      </AppShell.Main>
    </AppShell>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider>
      <PlainPage />
    </MantineProvider>
  </StrictMode>,
);
