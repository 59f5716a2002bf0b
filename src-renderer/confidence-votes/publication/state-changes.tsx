import { Text, Timeline } from '@mantine/core';
import type { StateChange } from '@shared/confidence-votes/model';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { statusLabels } from '../words';

function titleOf(change: StateChange): string {
  const back = change.to === 'counting' && change.from !== null && change.from !== 'prepared';
  return back ? 'Mở lại kiểm phiếu' : statusLabels[change.to];
}

/** Every change of state with who, when and why, oldest first as on the minutes. */
export function StateChanges({ changes }: { readonly changes: readonly StateChange[] }) {
  return (
    <Timeline active={changes.length} bulletSize={16} lineWidth={2}>
      {changes.map((change) => (
        <Timeline.Item key={`${change.at}-${change.to}`} title={titleOf(change)}>
          <ChangeWords change={change} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

/** When, by whom and why. */
export function ChangeWords({ change }: { readonly change: StateChange }) {
  return (
    <>
      <Text size="sm" c="dimmed">
        {localTimeOf(change.at)} ngày {formatDate(localDateOf(change.at))}
        {change.actor !== '' && ` · ${change.actor}`}
      </Text>
      {change.reason !== '' && <Text size="sm">Lý do: {change.reason}</Text>}
    </>
  );
}
