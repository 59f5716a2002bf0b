import { FileButton } from '@mantine/core';
import { useRef, type ReactNode } from 'react';

interface ChooseFileProps {
  readonly accept: string;
  readonly onChoose: (file: File) => void;
  readonly children: (button: { readonly onClick: () => void }) => ReactNode;
}

/** A file from the PC. The same one can be chosen again at once: people mend it and come back, or take it in twice. */
export function ChooseFile({ accept, onChoose, children }: ChooseFileProps) {
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      accept={accept}
      resetRef={reset}
      onChange={(file) => {
        // A browser says nothing when the field holds that file already.
        reset.current?.();
        if (file) onChoose(file);
      }}
    >
      {children}
    </FileButton>
  );
}
