import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { MergeConflict } from '@shared/confidence-votes/log/contract';
import type { Vote } from '@shared/confidence-votes/model';
import { useState } from 'react';
import { machineText, momentText } from './moments';
import { SetAsideDialog } from './set-aside-dialog';

const KIND_WORDS: Readonly<Record<MergeConflict['kind'], string>> = {
  entries_contradict: 'Hai nơi cùng nhập một lần và ghi khác nhau',
  same_person: 'Một người nhập phiếu này nhiều lần',
  resolutions_contradict: 'Hai nơi phân xử khác nhau',
  resolved_own: 'Người nhập phiếu này tự phân xử',
  outside_numbering: 'Số phiếu này không còn trong cách đánh số',
};

interface ConflictListProps {
  readonly vote: Pick<Vote, 'id' | 'status'>;
  readonly conflicts: readonly MergeConflict[];
}

type Side = MergeConflict['sides'][number];

/** What several PCs say against each other, with everybody who did it; the head decides with the paper in hand. */
export function ConflictList({ vote, conflicts }: ConflictListProps) {
  const [chosen, setChosen] = useState<{ readonly conflict: MergeConflict; readonly side: Side } | null>(
    null,
  );
  return (
    <Alert color="amber" title={`${conflicts.length} chỗ mâu thuẫn giữa các máy`}>
      <Text mb="sm">
        Trưởng ban xem lại phiếu giấy, bỏ lần nhập sai và ghi lý do. Lần nhập bị bỏ vẫn còn trong nhật ký.
      </Text>
      <Stack gap="md">
        {conflicts.map((conflict) => (
          <section
            key={`${conflict.kind} ${conflict.sides.map((side) => side.entryId ?? side.resolutionId).join(' ')}`}
            aria-label={`Phiếu ${conflict.ballotNo}`}
          >
            <Text fw={600}>
              Phiếu {conflict.ballotNo}, {conflict.kindTitle}: {KIND_WORDS[conflict.kind]}
            </Text>
            {conflict.sides.map((side) => (
              <Group key={side.entryId ?? side.resolutionId} gap="sm" mt={4}>
                <Text>
                  {side.entryNo !== null && `Lần ${side.entryNo}: `}
                  {side.by} · {machineText(side)} · {momentText(side.at)}
                </Text>
                {vote.status === 'counting' && (
                  <Button
                    size="compact-md"
                    variant="default"
                    aria-label={`Bỏ bên của ${side.by}, ${machineText(side)}, phiếu ${conflict.ballotNo}`}
                    onClick={() => setChosen({ conflict, side })}
                  >
                    Bỏ bên này…
                  </Button>
                )}
              </Group>
            ))}
          </section>
        ))}
      </Stack>
      {chosen && (
        <SetAsideDialog
          voteId={vote.id}
          conflict={chosen.conflict}
          side={chosen.side}
          onClose={() => setChosen(null)}
        />
      )}
    </Alert>
  );
}
