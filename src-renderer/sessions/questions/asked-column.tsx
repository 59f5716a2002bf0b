import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GridColumn } from '../../ui/grid/data-grid';

/** A name with what belongs to it in a second, quiet line. */
export function TwoLines({ name, about }: { readonly name: ReactNode; readonly about: ReactNode }) {
  return (
    <>
      <Text fw={500}>{name}</Text>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
    </>
  );
}

interface Asked {
  readonly askedOf: string;
  readonly askedPost: string;
}

/** Whoever was asked, or promised, with the post. */
export const askedColumn = <T extends Asked>(
  parts: Pick<GridColumn<T>, 'key' | 'title' | 'width'>,
): GridColumn<T> => ({
  ...parts,
  text: ({ askedOf, askedPost }) => [askedOf, askedPost].filter((part) => part !== '').join(', '),
  render: ({ askedOf, askedPost }) => <TwoLines name={askedOf} about={askedPost} />,
  sortText: ({ askedOf }) => askedOf,
});
