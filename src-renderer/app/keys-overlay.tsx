import { Overlay, Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import type { HelpPage } from '../ui/help/help-page';
import { commonKeys, KeyTable } from '../ui/help/help-view';
import { useHelpPage } from './help-drawer';

/** While "?" is held: the keys of this screen beside the keys of all screens. */
export function KeysOverlay({ load }: { readonly load: (() => Promise<HelpPage>) | undefined }) {
  const page = useHelpPage(load);
  return (
    <Overlay fixed backgroundOpacity={0.35} center zIndex={300}>
      <Paper p="xl" radius="lg" shadow="lg" maw={860} w="90vw">
        <SimpleGrid cols={page && page.keys.length > 0 ? 2 : 1} spacing="xl">
          {page && page.keys.length > 0 && (
            <Stack gap="xs">
              <Title order={2}>{page.title}</Title>
              <KeyTable keys={page.keys} />
            </Stack>
          )}
          <Stack gap="xs">
            <Title order={2}>Mọi màn hình</Title>
            <KeyTable keys={commonKeys} />
          </Stack>
        </SimpleGrid>
      </Paper>
    </Overlay>
  );
}
