import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';

interface StackHeldProps {
  /** "Xấp 3, Khối HĐND". */
  readonly title: string;
  /** Who has it on the table; the typist's own name where it is open in another window. */
  readonly holders: readonly string[];
  readonly typist: string;
  /** A stack that nobody has; null where none is left. */
  readonly freeTitle: string | null;
  readonly onFree: () => void;
  readonly onAnyway: () => void;
  readonly onLeave: () => void;
}

/** Before a second person of the same entry types a stack that somebody is typing: two would type the same ballots. */
export function StackHeld(props: StackHeldProps) {
  const { title, holders, typist, freeTitle, onLeave } = props;
  const others = holders.filter((name) => name !== typist);
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
        <Title order={1}>
          {others.length === 0
            ? `${title} đang mở ở cửa sổ khác`
            : `${others.join(', ')} đang gõ ${title.replace(/^Xấp/u, 'xấp')}`}
        </Title>
        <Text>
          Hai cửa sổ gõ chung một lần nhập thì trùng phiếu. Chỉ gõ tiếp xấp này khi cửa sổ kia đã thôi.
        </Text>
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
