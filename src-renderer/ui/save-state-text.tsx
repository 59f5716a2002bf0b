import { Text } from '@mantine/core';
import { localDateOf, localTimeOf, formatDate } from '@shared/kernel/local-date';
import { useCall } from '../api/queries';
import { useSaveState } from '../api/save-state';

/** "Đã lưu lúc 09:41"; with the day when the last write is older than today. */
function savedAtText(savedAt: string, now: string): string {
  const day = localDateOf(savedAt);
  const time = localTimeOf(savedAt);
  return day === localDateOf(now) ? `Đã lưu lúc ${time}` : `Đã lưu ngày ${formatDate(day)}`;
}

export function SaveStateText() {
  const state = useSaveState();
  const status = useCall('safety.getStatus', {});
  const savedAt = state.savedAt ?? status.data?.lastSavedAt ?? null;
  if (state.phase === 'saving') return <Quiet>Đang lưu…</Quiet>;
  if (state.phase === 'failed') {
    return (
      <Text size="sm" c="var(--mantine-color-error)" role="status">
        Chưa lưu được lần sửa cuối
      </Text>
    );
  }
  return <Quiet>{savedAt ? savedAtText(savedAt, new Date().toISOString()) : ''}</Quiet>;
}

function Quiet({ children }: { readonly children: string }) {
  return (
    <Text size="sm" c="dimmed" role="status">
      {children}
    </Text>
  );
}
