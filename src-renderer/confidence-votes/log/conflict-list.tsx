import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { Machines, MergeConflict } from '@shared/confidence-votes/log/contract';
import { levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type Vote } from '@shared/confidence-votes/model';
import type { Output } from '@shared/contract/registry';
import { ok } from '@shared/kernel/result';
import { useState } from 'react';
import { call } from '../../api/client';
import { useCommand } from '../../api/queries';
import { fieldValueName } from '../ballots/differences/field-values';
import { machineText, momentText } from './moments';
import { SetAsideDialog } from './set-aside-dialog';
import { TwiceTypedList } from './twice-typed-list';

const KIND_WORDS: Readonly<Record<MergeConflict['kind'], string>> = {
  entries_contradict: 'Hai nơi cùng nhập một lần và ghi khác nhau',
  same_person: 'Một người nhập phiếu này nhiều lần',
  resolutions_contradict: 'Hai nơi phân xử khác nhau',
  resolved_own: 'Người nhập phiếu này tự phân xử',
  outside_numbering: 'Số phiếu này không còn trong cách đánh số',
};

interface ConflictListProps {
  readonly vote: Pick<Vote, 'id' | 'status' | 'countMode' | 'procedure'>;
  readonly conflicts: readonly MergeConflict[];
  readonly twiceTyped: Machines['twiceTyped'];
}

type Side = MergeConflict['sides'][number];

/** What several PCs say against each other, with everybody who did it; the head decides with the paper in hand. */
export function ConflictList({ vote, conflicts, twiceTyped }: ConflictListProps) {
  const { run } = useCommand('countLog.setAside', { quiet: true });
  const levels = LEVELS_OF[vote.procedure].map((level) => levelNames[level]);
  const [chosen, setChosen] = useState<{ readonly conflict: MergeConflict; readonly side: Side } | null>(
    null,
  );
  return (
    <Alert color="amber" title={`${conflicts.length} chỗ mâu thuẫn giữa các máy`}>
      <Text mb="sm">
        Trưởng ban xem lại phiếu giấy, bỏ lần nhập sai và ghi lý do. Lần nhập bị bỏ vẫn còn trong nhật ký.
      </Text>
      <Stack gap="md">
        <TwiceTypedList vote={vote} stacks={twiceTyped} />
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
          vote={vote}
          title={`Bỏ một bên của phiếu ${chosen.conflict.ballotNo}?`}
          submitLabel="Bỏ bên này"
          closeLabel="Giữ cả hai"
          onSigned={(decision) => {
            const { entryId, resolutionId } = chosen.side;
            return run({ voteId: vote.id, entryId, resolutionId, ...decision });
          }}
          onRead={async (token) => {
            const { entryId, resolutionId } = chosen.side;
            const reply = await call('countLog.readSides', { voteId: vote.id, token, entryId, resolutionId });
            return reply.ok ? ok(reply.value.map((side) => saidWords(side, levels))) : reply;
          }}
          onClose={() => setChosen(null)}
        >
          {wordsOf(chosen.side)}
        </SetAsideDialog>
      )}
    </Alert>
  );
}

/** "Lần 1, Bùi Văn Cường, Máy này: Trần Thị Lan – tín nhiệm cao". */
function saidWords(side: Output<'countLog.readSides'>[number], levels: readonly string[]): string {
  const entry = side.entryNo === null ? 'Phân xử' : `Lần ${side.entryNo}`;
  const says = side.says.map(({ place, name, value }) =>
    [...(name === '' ? [] : [name]), fieldValueName(place, value, levels)].join(' – '),
  );
  return `${entry}, ${side.by}, ${machineText(side)}: ${says.join('; ')}.`;
}

function wordsOf(side: Side): string {
  const what = side.entryNo === null ? 'lần phân xử' : `lần nhập ${side.entryNo}`;
  return `Bỏ ${what} của ${side.by}, ${machineText(side)}. Bên còn lại được tính; phiếu thiếu thì nhập lại.`;
}
