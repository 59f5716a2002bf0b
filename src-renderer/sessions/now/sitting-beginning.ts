import type { HallReply } from '@shared/sessions/now/contract';
import { formatDate, localTimeOf } from '@shared/kernel/local-date';
import { inOrderOfDays } from '@shared/sessions/model';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { sittingTitle } from '../session/sitting-choice';
import { useHallCommand } from './use-hall-command';

type Item = HallReply['items'][number];
type Sitting = HallReply['sittings'][number];

/** "sáng thứ Ba …", behind "phiên". */
const whenOf = (sitting: Sitting): string => sittingTitle(sitting).toLocaleLowerCase('vi');

export const sittingName = (sitting: Sitting): string => `phiên ${whenOf(sitting)}`;

/** Why somebody may not have meant to begin it now; null where nothing speaks against it. */
function doubtAbout(sitting: Sitting, { sittings, today }: HallReply): string | null {
  if (sitting.date !== today)
    return `Hôm nay là ${formatDate(today)}, phiên này ghi ngày khác. Họp vào hôm nay thì đổi ngày phiên ở “Thông tin và phiên họp” trước.`;
  const before = inOrderOfDays(sittings).findLast(
    ({ date, times }) => date === today && times.closedAt !== null,
  );
  if (!before?.times.closedAt) return null;
  const hour = sitting.startTime === '' ? 'chưa ghi giờ' : `ghi bắt đầu lúc ${sitting.startTime}`;
  return `Phiên ${whenOf(before)} đã kết thúc lúc ${localTimeOf(before.times.closedAt)}; phiên này ${hour}. Giờ bấm nút vào biên bản.`;
}

/**
 * A sitting begins by its button, or with the first of its items that somebody goes on to. By the button it asks only where
 * something speaks against it; by an item always: N is one key, and the minutes tell when the sitting began.
 */
export function useSittingBeginning(hall: HallReply) {
  const { currentSittingId, sessionId, sittings } = hall;
  const open = useHallCommand('hall.openSitting', sessionId);
  const start = useHallCommand('hall.startItem', sessionId);
  const { ask, dialog } = useConfirm();

  const begin = async (sitting: Sitting): Promise<void> => {
    const doubt = doubtAbout(sitting, hall);
    const agreed =
      doubt === null ||
      (await ask({
        title: `Bắt đầu ${sittingName(sitting)}?`,
        body: doubt,
        confirm: 'Bắt đầu phiên',
        cancel: 'Chưa bắt đầu',
      }));
    if (agreed) await open.run({ sessionId, sittingId: sitting.id });
  };

  const startItem = async ({ id, no, sittingId }: Item): Promise<void> => {
    const waiting = sittings.find(
      (one) => one.id === (sittingId ?? currentSittingId) && one.times.openedAt === null,
    );
    if (waiting) {
      const agreed = await ask({
        title: `Bắt đầu ${sittingName(waiting)} và vào mục ${no}?`,
        body: doubtAbout(waiting, hall) ?? 'Phiên này chưa bắt đầu; giờ bấm nút vào biên bản.',
        confirm: `Bắt đầu phiên, vào mục ${no}`,
        cancel: 'Chưa bắt đầu',
      });
      if (!agreed || !(await open.run({ sessionId, sittingId: waiting.id }))) return;
    }
    await start.run({ sessionId, itemId: id });
  };

  return { begin, startItem, dialog, opening: open.running, starting: start.running };
}
