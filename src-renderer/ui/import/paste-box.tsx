import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';

interface PasteBoxProps {
  readonly label: string;
  readonly description: string;
  readonly submitLabel: string;
  readonly running?: boolean;
  readonly onPaste: (text: string) => void;
}

/** A block copied from Excel, with its headings. Pasting sends it at once; typing waits for the button. */
export function PasteBox({ label, description, submitLabel, running, onPaste }: PasteBoxProps) {
  const [text, setText] = useState('');
  return (
    <Stack gap="sm">
      <Textarea
        label={label}
        description={description}
        minRows={5}
        maxRows={10}
        autosize
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!pasted.includes('\t') || text !== '') return;
          event.preventDefault();
          setText(pasted);
          onPaste(pasted);
        }}
      />
      <Group>
        <Button
          variant="default"
          loading={running ?? false}
          disabled={text.trim() === ''}
          onClick={() => onPaste(text)}
        >
          {submitLabel}
        </Button>
      </Group>
    </Stack>
  );
}
