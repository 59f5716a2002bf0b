import { Anchor, Drawer, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { HelpPage } from '../ui/help/help-page';
import { commonKeys, HelpView, KeyTable } from '../ui/help/help-view';

interface HelpDrawerProps {
  readonly load: (() => Promise<HelpPage>) | undefined;
  readonly onClose: () => void;
}

export function useHelpPage(load: (() => Promise<HelpPage>) | undefined): HelpPage | null {
  const [page, setPage] = useState<HelpPage | null>(null);
  useEffect(() => {
    let wanted = true;
    load?.().then(
      (loaded) => {
        if (wanted) setPage(loaded);
      },
      // What to do is told over every screen (new-program.tsx); the keys below serve meanwhile.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return page;
}

/** F1: the page of the current screen, the keys of all screens, the way to the handbook. */
export function HelpDrawer({ load, onClose }: HelpDrawerProps) {
  const page = useHelpPage(load);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={460}
      title={<Text fw={600}>Trợ giúp</Text>}
      closeButtonProps={{ 'aria-label': 'Đóng trợ giúp' }}
    >
      <Stack gap="xl">
        {page && <HelpView page={page} />}
        <Stack gap="xs">
          <Title order={3}>Phím dùng ở mọi màn hình</Title>
          <KeyTable keys={commonKeys} />
        </Stack>
        <Anchor component={Link} to="/handbook" onClick={onClose}>
          Sổ tay: mọi trang trợ giúp, in được
        </Anchor>
      </Stack>
    </Drawer>
  );
}
