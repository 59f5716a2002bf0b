import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';

interface StackHeldProps {
  readonly title: string;
  readonly why: string;
  /** A stack that nobody has; null where none is left. */
  readonly freeTitle: string | null;
  readonly onFree: () => void;
  readonly onAnyway: () => void;
  readonly onLeave: () => void;
}

/** Before a second person of the same entry types a stack that somebody is typing: two would type the same ballots (held-words.ts). */
export function StackHeld(props: StackHeldProps) {
  const { title, why, freeTitle, onLeave } = props;
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onLeave();
    };
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', leave);
    };
  }, [onLeave]);
  return (
    <Paper component="section" withBorder p="xl" maw={680} mx="auto" mt="xl">
      <Stack gap="md">
        <Title order={1}>{title}</Title>
        <Text>{why}</Text>
        <Group gap="sm">
          {freeTitle !== null && (
            <Button autoFocus onClick={props.onFree}>
              Lấy {freeTitle.replace(/^Xấp/u, 'xấp')}
            </Button>
          )}
          <Button variant="default" autoFocus={freeTitle === null} onClick={onLeave}>
            Về bảng xấp phiếu
          </Button>
          <Button variant="subtle" onClick={props.onAnyway}>
            Vẫn gõ xấp này
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
