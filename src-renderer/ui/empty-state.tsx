import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon?: Icon;
  /** What belongs here. */
  readonly title: string;
  /** Why it is worth it. */
  readonly children?: ReactNode;
  /** The first action, and others. */
  readonly actions?: ReactNode;
}

export function EmptyState({ icon: IconShape, title, children, actions }: EmptyStateProps) {
  return (
    <Paper withBorder radius="lg" p="xl">
      <Stack align="center" gap="sm" py="xl" maw={560} mx="auto" ta="center">
        {IconShape && <IconShape size={44} stroke={1.3} color="var(--mantine-color-lake-5)" aria-hidden />}
        <Title order={2}>{title}</Title>
        {children !== undefined && <Text c="dimmed">{children}</Text>}
        {actions !== undefined && (
          <Group justify="center" gap="sm" mt="xs">
            {actions}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
