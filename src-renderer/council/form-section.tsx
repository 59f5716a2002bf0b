import { Stack, Text } from '@mantine/core';
import type { FocusEventHandler, ReactNode } from 'react';

interface FormSectionProps {
  readonly title: string;
  readonly onBlur?: FocusEventHandler;
  readonly children: ReactNode;
}

/** A group of fields under its heading. */
export function FormSection({ title, children, ...events }: FormSectionProps) {
  return (
    <Stack gap="sm" component="fieldset" m={0} p={0} style={{ border: 0, minWidth: 0 }} {...events}>
      <Text component="legend" fw={600} mb={4} p={0}>
        {title}
      </Text>
      {children}
    </Stack>
  );
}
