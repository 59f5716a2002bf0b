import { Button, List, Stack, Text } from '@mantine/core';
import { formatDate, localTimeOf } from '@shared/kernel/local-date';
import type { HallReply } from '@shared/sessions/now/contract';
import { inOrderOfDays } from '@shared/sessions/model';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useConfirm } from '../../ui/confirm-dialog';
import { sittingTitle } from '../session/sitting-choice';
import { useHallCommand } from './use-hall-command';

type Item = HallReply['items'][number];
type Sitting = HallReply['sittings'][number];

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

/** "sáng thứ Ba …", behind "phiên". */
const nameOf = (sitting: Sitting): string => sittingTitle(sitting).toLocaleLowerCase('vi');

/** Why somebody may not have meant to begin it now; null where nothing speaks against it. */
function doubtAbout(sitting: Sitting, sittings: readonly Sitting[], today: string): string | null {
  if (sitting.date !== today)
    return `Hôm nay là ${formatDate(today)}, phiên này ghi ngày khác. Họp vào hôm nay thì đổi ngày phiên ở “Thông tin và phiên họp” trước.`;
  const before = inOrderOfDays(sittings).findLast(
    ({ date, times }) => date === today && times.closedAt !== null,
  );
  if (!before?.times.closedAt) return null;
  const hour = sitting.startTime === '' ? 'chưa ghi giờ' : `ghi bắt đầu lúc ${sitting.startTime}`;
  return `Phiên ${nameOf(before)} đã kết thúc lúc ${localTimeOf(before.times.closedAt)}; phiên này ${hour}. Giờ bấm nút vào biên bản.`;
}

/**
 * The one primary action: the sitting begins, and in the end it ends. Both stand at one place, so that the second press of a
 * double click would end what the first began, or begin what comes after: ending asks, and so does beginning a sitting of
 * another day, or a later one of the same day.
 */
export function SittingButton({ hall }: { readonly hall: HallReply }) {
  const { currentSittingId, items, sessionId, sittings, today } = hall;
  const open = useHallCommand('hall.openSitting', sessionId);
  const close = useHallCommand('hall.closeSitting', sessionId);
  const { ask, dialog } = useConfirm();
  const sitting = sittings.find(({ id }) => id === currentSittingId);
  if (!sitting) return null;
  const name = `phiên ${nameOf(sitting)}`;
  const doubt = doubtAbout(sitting, sittings, today);
  const begin = async () => {
    const agreed =
      doubt === null ||
      (await ask({
        title: `Bắt đầu ${name}?`,
        body: doubt,
        confirm: 'Bắt đầu phiên',
        cancel: 'Chưa bắt đầu',
      }));
    if (agreed) await open.run({ sessionId, sittingId: sitting.id });
  };
  const end = async () => {
    const agreed = await ask({
      title: `Kết thúc ${name}?`,
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
          loading={open.running}
          onClick={() => void begin()}
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
      {dialog}
    </>
  );
}
