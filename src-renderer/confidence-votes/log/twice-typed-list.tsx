import { Button, Group, Text } from '@mantine/core';
import type { Machines } from '@shared/confidence-votes/log/contract';
import type { Vote } from '@shared/confidence-votes/model';
import { lowerFirst } from '@shared/kernel/first-letter';
import { useState } from 'react';
import { useCommand } from '../../api/queries';
import { machineText } from './moments';
import { SetAsideDialog } from './set-aside-dialog';

type Stack = Machines['twiceTyped'][number];
type Side = Stack['sides'][number];

interface TwiceTypedListProps {
  readonly vote: Pick<Vote, 'id' | 'status' | 'countMode'>;
  readonly stacks: readonly Stack[];
}

/** Stacks that were typed on two PCs: one side goes as a whole, so that nobody decides ballot by ballot. */
export function TwiceTypedList({ vote, stacks }: TwiceTypedListProps) {
  const { run } = useCommand('countLog.setStackAside', { quiet: true });
  const [chosen, setChosen] = useState<{ readonly stack: Stack; readonly side: Side } | null>(null);
  return (
    <>
      {stacks.map((stack) => (
        <section key={stack.batchId} aria-label={titleOf(stack)}>
          <Text fw={600}>
            {titleOf(stack)}: hai máy cùng nhập, {stack.ballots} phiếu mâu thuẫn
          </Text>
          {stack.sides.map((side) => (
            <Group key={`${side.origin} ${side.entryNo}`} gap="sm" mt={4}>
              <Text>
                Lần {side.entryNo}: {side.by} · {machineText(side)} · {side.entryIds.length} phiếu
              </Text>
              {vote.status === 'counting' && (
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={`Bỏ mọi phiếu lần ${side.entryNo} của ${lowerFirst(machineText(side))} ở ${lowerFirst(titleOf(stack))}`}
                  onClick={() => setChosen({ stack, side })}
                >
                  Bỏ mọi phiếu của bên này…
                </Button>
              )}
            </Group>
          ))}
        </section>
      ))}
      {chosen && (
        <SetAsideDialog
          vote={vote}
          title={`Bỏ mọi phiếu của ${lowerFirst(machineText(chosen.side))} ở xấp ${chosen.stack.batchNo}?`}
          submitLabel={`Bỏ ${chosen.side.entryIds.length} phiếu`}
          closeLabel="Giữ cả hai"
          onSigned={(decision) =>
            run({
              voteId: vote.id,
              ...decision,
              ...{ batchId: chosen.stack.batchId, origin: chosen.side.origin, entryNo: chosen.side.entryNo },
            })
          }
          onClose={() => setChosen(null)}
        >
          {wordsOf(chosen.stack, chosen.side)}
        </SetAsideDialog>
      )}
    </>
  );
}

const titleOf = ({ batchNo, kindTitle }: Stack): string => `Xấp ${batchNo}, ${kindTitle}`;

function wordsOf(stack: Stack, side: Side): string {
  const { entryNo, by, entryIds, alone } = side;
  const after =
    alone === 0 ? 'Phiếu của bên còn lại được tính.' : `${alone} phiếu chỉ có ở bên này phải nhập lại.`;
  return `Bỏ cả ${entryIds.length} phiếu lần nhập ${entryNo} của ${by}, ${lowerFirst(machineText(side))}, ở ${lowerFirst(titleOf(stack))}. ${after}`;
}
