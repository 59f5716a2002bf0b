import { ActionIcon, Group, Title, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import classes from './side-panel.module.css';
import { useFitToWindow } from './use-fit-to-window';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A record open beside its list. Esc closes it, unless something on top of it wants the key first. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const titleId = useId();
  const fit = useFitToWindow();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    // Looked at before anybody answers the key: what lies on top closes with it and is gone when the panel is asked.
    let covered = false;
    function look(): void {
      covered = document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
    }
    function escape(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || covered) return;
      close.current();
    }
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', escape);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', escape);
    };
  }, []);
  useEffect(() => {
    // In a narrow window the list is hidden below, with the line that had the cursor.
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active === null || active === document.body || active.getClientRects().length === 0)
        fit.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [fit]);
  return (
    <section ref={fit} className={classes.panel} tabIndex={-1} aria-labelledby={titleId}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" className={classes.head}>
        <Title order={2} id={titleId}>
          {title}
        </Title>
        <Tooltip label="Đóng (Esc)">
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Đóng" onClick={onClose}>
            <IconX size={20} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {children}
    </section>
  );
}
