import { Paper, type PaperProps } from '@mantine/core';
import { useState, type DragEvent, type ReactNode } from 'react';
import classes from './file-drop.module.css';

interface FileDropProps extends PaperProps {
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A part of the screen that takes a file dropped on it, and shows while one hangs over it that it does. */
export function FileDrop({ onFile, children, ...paper }: FileDropProps) {
  const [over, setOver] = useState(false);
  return (
    <Paper
      component="section"
      withBorder
      {...paper}
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
    </Paper>
  );
}
