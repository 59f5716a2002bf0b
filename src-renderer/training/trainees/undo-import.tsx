import { Button, Text } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { momentText } from '../words';

type Since = NonNullable<Output<'training.getLastImport'>>['since'];

/** "104 người đã điểm danh, 20 người có giấy chứng nhận". */
function whatStands({ marked, certified, edited, otherwise }: Since): string {
  const parts: readonly (readonly [number, string])[] = [
    [marked, 'đã điểm danh'],
    [certified, 'có giấy chứng nhận'],
    [edited, 'đã sửa'],
    [otherwise, 'có thẻ riêng hoặc người học thay'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} người ${what}`)
    .join(', ');
}

/** A list that was the wrong one is taken back whole, as long as nobody of it was edited or marked. */
export function UndoImport({ classId }: { readonly classId: string }) {
  const last = useCall('training.getLastImport', { classId });
  const undo = useCommand('training.undoTraineeImport');
  const { ask, dialog } = useConfirm();
  if (!last.data) return null;
  const { id, fileName, added, changed, at, since } = last.data;

  async function takeBack(): Promise<void> {
    const sure = await ask({
      title: `Hoàn tác nhập từ ${fileName}?`,
      body: `${added} người mới bị xóa khỏi lớp, ${changed} người trở lại như trước khi nhập.`,
      confirm: 'Hoàn tác lần nhập',
      destructive: true,
    });
    if (!sure) return;
    const reply = await undo.run({ classId, id });
    if (reply.ok)
      showDone(`Đã hoàn tác: xóa ${reply.value.removed} người, trả lại ${reply.value.restored} người.`);
  }

  return (
    <>
      <Text size="sm" c="dimmed" mt="sm">
        Nhập lần cuối từ {fileName} lúc {momentText(at)}: {added} mới, {changed} thay đổi.{' '}
        {since.people > 0 ? (
          `Không hoàn tác được nữa: ${whatStands(since)}.`
        ) : (
          <Button variant="subtle" size="compact-sm" loading={undo.running} onClick={() => void takeBack()}>
            Hoàn tác
          </Button>
        )}
      </Text>
      {dialog}
    </>
  );
}
