import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** One line under the title: what it belongs to, dates, counts. */
  readonly detail?: ReactNode;
  /** Badge beside the title: "đang kiểm phiếu". */
  readonly state?: ReactNode;
  /** The one primary action of the screen, a verb with its object. */
  readonly primary?: ReactNode;
  /** Quiet actions, left of the primary one. */
  readonly secondary?: ReactNode;
}

/** From so many letters on a title has the actions below it rather than a narrow column beside them. */
const LONG_TITLE = 60;
/** From so many on it stands in smaller letters: the work below is what people came for. */
const VERY_LONG_TITLE = 100;

export function PageHeader({ title, detail, state, primary, secondary }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="var(--gap-head)" wrap="wrap">
      <Stack gap={4} miw={0} flex={title.length > LONG_TITLE ? '1 1 30rem' : '1 1 15rem'}>
        <Group gap="sm" align="center">
          <Title
            order={1}
            textWrap="balance"
            {...(title.length > VERY_LONG_TITLE ? { size: '1.125rem', lh: 1.3 } : {})}
          >
            {title}
          </Title>
          {state}
        </Group>
        {detail !== undefined && <Text c="dimmed">{detail}</Text>}
      </Stack>
      {(primary ?? secondary) !== undefined && (
        <Group gap="sm" ml="auto" justify="flex-end" className="no-print">
          {secondary}
          {primary}
        </Group>
      )}
    </Group>
  );
}
