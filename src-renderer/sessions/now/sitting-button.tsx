import { Button, List, Stack, Text } from '@mantine/core';
import type { HallReply } from '@shared/sessions/now/contract';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { sittingName, useSittingBeginning } from './sitting-beginning';
import { useHallCommand } from './use-hall-command';

type Item = HallReply['items'][number];

const MOST_NAMED = 5;

function Unreached({ items }: { readonly items: readonly Item[] }) {
  const more = items.length - MOST_NAMED;
  return (
    <Stack gap="xs">
      {items.length > 0 && (
        <>
          <Text>Còn {items.length} mục chưa họp:</Text>
          <List size="sm">
            {items.slice(0, MOST_NAMED).map(({ id, no, title }) => (
              <List.Item key={id}>
                {no}. {title}
              </List.Item>
            ))}
            {more > 0 && <List.Item>và {more} mục nữa</List.Item>}
          </List>
        </>
      )}
      <Text size="sm" c="dimmed">
        Giờ kết thúc vào biên bản; bấm nhầm thì bỏ bằng “Sửa giờ” ở Biên bản.
      </Text>
    </Stack>
  );
}

/**
 * The one primary action: the sitting begins, and in the end it ends. Both stand at one place, so that the second press of a
 * double click would end what the first began, or begin what comes after: ending asks, and so does beginning a sitting of
 * another day, or a later one of the same day.
 */
export function SittingButton({ hall }: { readonly hall: HallReply }) {
  const { currentSittingId, items, sessionId, sittings } = hall;
  const { begin, dialog: beginDialog, opening } = useSittingBeginning(hall);
  const close = useHallCommand('hall.closeSitting', sessionId);
  const { ask, dialog } = useConfirm();
  const sitting = sittings.find(({ id }) => id === currentSittingId);
  if (!sitting) return null;
  const end = async () => {
    const agreed = await ask({
      title: `Kết thúc ${sittingName(sitting)}?`,
      body: (
        <Unreached items={items.filter((one) => one.sittingId === sitting.id && one.startedAt === null)} />
      ),
      confirm: 'Kết thúc phiên',
      cancel: 'Họp tiếp',
    });
    if (agreed) await close.run({ sessionId, sittingId: sitting.id });
  };
  if (sitting.times.openedAt !== null && sitting.times.closedAt !== null) return null;
  return (
    <>
      {sitting.times.openedAt === null ? (
        <Button
          leftSection={<IconPlayerPlay size={18} />}
          loading={opening}
          onClick={() => void begin(sitting)}
        >
          Bắt đầu phiên
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={18} />}
          loading={close.running}
          onClick={() => void end()}
        >
          Kết thúc phiên
        </Button>
      )}
      {beginDialog}
      {dialog}
    </>
  );
}
