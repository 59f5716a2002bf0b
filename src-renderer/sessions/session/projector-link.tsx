import { Button } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';

/** Opens the hall's picture of a session in a window of its own, to be drawn onto the projector. */
export function ProjectorLink({ sessionId }: { readonly sessionId: string }) {
  return (
    <Button
      component="a"
      href={`#/sessions/${sessionId}/projector`}
      target="_blank"
      rel="noopener"
      variant="default"
      leftSection={<IconPresentation size={18} />}
    >
      Màn chiếu
    </Button>
  );
}
