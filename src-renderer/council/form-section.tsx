import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A group of fields under its heading. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap="sm" component="fieldset" m={0} p={0} style={{ border: 0, minWidth: 0 }}>
      <Text component="legend" fw={600} mb={4} p={0}>
        {title}
      </Text>
      {children}
    </Stack>
  );
}
