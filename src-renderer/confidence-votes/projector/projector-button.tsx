import { Button } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';

/** Opens the hall's picture in a window of its own, to be drawn onto the projector. */
export function ProjectorButton({ voteId }: { readonly voteId: string }) {
  return (
    <Button
      component="a"
      href={`#/confidence-votes/${voteId}/projector`}
      target="_blank"
      rel="noopener"
      variant="default"
      leftSection={<IconPresentation size={18} />}
    >
      Màn chiếu
    </Button>
  );
}
