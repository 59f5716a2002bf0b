import '@mantine/core/styles.css';
import {
  AppShell,
  Button,
  MantineProvider,
  NavLink,
  Paper,
  SimpleGrid,
  Text,
  Title,
  Tooltip,
} from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** The least page of this kind: the same frame as the program's, nothing behind it but React and Mantine. */
const PLACES = ['Trang chủ', 'Lấy phiếu tín nhiệm', 'Đại biểu và chức danh', 'Đơn vị', 'Văn bản', 'Cài đặt'];

function PlainPage() {
  return (
    <AppShell navbar={{ width: 240, breakpoint: 'sm' }} header={{ height: 56 }} padding="md">
      <AppShell.Header p="sm">
        <Tooltip label="Ctrl K">
          <Button>Tìm nhanh</Button>
        </Tooltip>
      </AppShell.Header>
      <AppShell.Navbar>
        {PLACES.map((place) => (
          <NavLink key={place} label={place} />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        <Title order={2}>Sổ của cơ quan</Title>
        <SimpleGrid cols={3}>
          {PLACES.map((place) => (
            <Paper key={place} withBorder p="md">
              <Text>{place}</Text>
            </Paper>
          ))}
        </SimpleGrid>
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
