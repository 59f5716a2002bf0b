import { Alert, Button, Group } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { mayTakeBackOpening } from '@shared/confidence-votes/state';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { TakeBackDialog } from '../publication/take-back-dialog';

/** Set-up stands as it was when the count was opened; while nothing is counted the head may take the opening back. */
export function LockedSetUp({ vote }: { readonly vote: Vote }) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const mayTakeBack = mayTakeBackOpening(vote);
  const elsewhere = useCall('countLog.getElsewhere', { voteId: vote.id }, { enabled: mayTakeBack });
  const openedElsewhere = elsewhere.data?.opened;
  return (
    <Alert color="gray">
      <Group justify="space-between" gap="sm">
        <Group gap="xs" wrap="nowrap" flex="1 1 16rem">
          <IconLock size={20} aria-hidden style={{ flex: 'none' }} />
          <span>
            Phần chuẩn bị đã khóa khi bắt đầu kiểm phiếu.
            {mayTakeBack && openedElsewhere === true && ' Bắt đầu nhầm thì về chuẩn bị ở máy đã bắt đầu.'}
          </span>
        </Group>
        {mayTakeBack && openedElsewhere === false && (
          <Button variant="default" onClick={() => setAsking(true)}>
            Về chuẩn bị…
          </Button>
        )}
      </Group>
      {asking && (
        <TakeBackDialog
          vote={vote}
          command="confidenceVotes.takeBackOpening"
          title="Về chuẩn bị"
          consequences={[
            'Dùng khi bắt đầu nhầm hoặc hôm nay không bỏ phiếu; chỉ được khi chưa nhập phiếu nào.',
            'Danh sách, Ban kiểm phiếu, ngày và căn cứ lại sửa được, khóa khi bắt đầu lại; máy đã nhận tệp phải nhận tệp mới.',
            'Cách đánh số phiếu bị bỏ; số phiếu in, phát ra, thu về vẫn còn.',
            'Chỉ Trưởng ban kiểm phiếu quyết định; họ tên và lý do được ghi vào nhật ký.',
          ]}
          closeLabel="Kiểm phiếu tiếp"
          onClose={close}
          onDone={close}
        />
      )}
    </Alert>
  );
}
