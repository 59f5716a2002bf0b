import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';

/** A list that stands in Word or Excel already is pasted: beside the button that adds one line. */
export function PasteButton({ onPaste }: { readonly onPaste: () => void }) {
  return (
    <Button variant="default" leftSection={<IconClipboardText size={18} />} onClick={onPaste}>
      Dán danh sách
    </Button>
  );
}
