import { Text } from '@mantine/core';

/** A name on its own line in medium weight, posts below in the second colour; a name is never cut. */
export function NameCell({ name, below }: { readonly name: string; readonly below?: string }) {
  return (
    <div>
      <Text fw={500}>{name}</Text>
      {below && (
        <Text size="sm" c="dimmed">
          {below}
        </Text>
      )}
    </div>
  );
}
