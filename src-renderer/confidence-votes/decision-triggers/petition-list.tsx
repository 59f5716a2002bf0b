import { Button, Group, Text } from '@mantine/core';
import type { PetitionRecord } from '@shared/confidence-votes/decision-triggers/contract';
import { petitionSourceNames, standingNames } from '@shared/confidence-votes/decision-triggers/messages';
import { formatDate } from '@shared/kernel/local-date';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { HistoryDialog } from '../../ui/layout/history-panel';
import { DayDialog } from './day-dialog';
import styles from './triggers.module.css';

interface PetitionListProps {
  readonly petitions: readonly PetitionRecord[];
  readonly today: string;
}

/** Every letter about one person with whether it counts, and if not, why. */
export function PetitionList({ petitions, today }: PetitionListProps) {
  const withdraw = useCommand('decisionTriggers.setWithdrawn', { quiet: true });
  const remove = useCommand('decisionTriggers.removePetition');
  const { ask, dialog } = useConfirm();
  const [withdrawing, setWithdrawing] = useState<PetitionRecord | null>(null);
  const [looking, setLooking] = useState<PetitionRecord | null>(null);
  const nameOf = ({ source, deputyName }: PetitionRecord): string =>
    source === 'deputy' ? deputyName : petitionSourceNames.father_front;
  const removeOne = async (petition: PetitionRecord) => {
    const sure = await ask({
      title: `Xóa kiến nghị của ${nameOf(petition)}?`,
      body: 'Chỉ xóa kiến nghị ghi nhầm. Đại biểu rút kiến nghị thì dùng “Ghi rút”.',
      confirm: 'Xóa kiến nghị',
      destructive: true,
    });
    if (!sure) return;
    const reply = await remove.run({ id: petition.id, version: petition.version });
    if (reply.ok) showDone('Đã xóa kiến nghị ghi nhầm.');
  };
  return (
    <>
      <table className={styles['letters']}>
        <thead>
          <tr>
            <th scope="col">Người ký kiến nghị</th>
            <th scope="col">Ngày nhận</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Tình trạng</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {petitions.map((petition) => (
            <tr key={petition.id} data-standing={petition.standing}>
              <th scope="row">{nameOf(petition)}</th>
              <td>{formatDate(petition.receivedDate)}</td>
              <td>{petition.content}</td>
              <td>
                {standingNames[petition.standing]}
                {petition.withdrawnDate !== null && (
                  <Text size="sm" c="dimmed">
                    ngày {formatDate(petition.withdrawnDate)}
                  </Text>
                )}
              </td>
              <td>
                <Group gap={4} wrap="nowrap" justify="flex-end">
                  {petition.withdrawnDate === null ? (
                    <Button size="compact-sm" variant="subtle" onClick={() => setWithdrawing(petition)}>
                      Ghi rút
                    </Button>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() =>
                        void withdraw.run({ id: petition.id, version: petition.version, withdrawnDate: null })
                      }
                    >
                      Bỏ ghi rút
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Lịch sử kiến nghị của ${nameOf(petition)}`}
                    onClick={() => setLooking(petition)}
                  >
                    Lịch sử
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    aria-label={`Xóa kiến nghị của ${nameOf(petition)}`}
                    onClick={() => void removeOne(petition)}
                  >
                    Xóa
                  </Button>
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {withdrawing && (
        <DayDialog
          title={`${nameOf(withdrawing)} rút kiến nghị`}
          explanation="Kiến nghị đã rút không được tính; bản ghi vẫn còn trong sổ."
          dayLabel="Ngày rút"
          submitLabel="Ghi rút kiến nghị"
          today={today}
          onClose={() => setWithdrawing(null)}
          onSubmit={async (withdrawnDate) => {
            const reply = await withdraw.run({
              id: withdrawing.id,
              version: withdrawing.version,
              withdrawnDate,
            });
            return reply.ok ? null : reply.error;
          }}
        />
      )}
      {looking && (
        <HistoryDialog
          title={`Lịch sử kiến nghị của ${nameOf(looking)}`}
          entity="petition"
          id={looking.id}
          onClose={() => setLooking(null)}
        />
      )}
      {dialog}
    </>
  );
}
