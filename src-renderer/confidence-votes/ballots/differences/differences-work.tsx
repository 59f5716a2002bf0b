import { Button, Stack, Text } from '@mantine/core';
import type { Difference } from '@shared/confidence-votes/ballots/contract';
import { levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type Vote } from '@shared/confidence-votes/model';
import { IconChecks } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCall } from '../../../api/queries';
import { EmptyState } from '../../../ui/empty-state';
import { QueryState } from '../../../ui/query-state';
import styles from './differences.module.css';
import { fieldValueName } from './field-values';
import { ReadAgainDialog } from './read-again-dialog';
import { ResolveField } from './resolve-field';

interface DifferencesWorkProps {
  readonly vote: Pick<Vote, 'id' | 'procedure'>;
  readonly token: string;
  readonly readOnly: boolean;
  /** The last field was decided here and looked at. */
  readonly onFinished: () => void;
  /** Beside the list once nothing is left to read, below it before. */
  readonly statistics: ReactNode;
}

const keyOf = ({ ballotKindId, ballotNo, place }: Difference): string =>
  `${ballotKindId}:${ballotNo}:${place}`;

export function DifferencesWork({ vote, token, readOnly, onFinished, statistics }: DifferencesWorkProps) {
  const query = useCall('ballotCount.listDifferences', { voteId: vote.id, token });
  // The one just decided stays until it was looked at.
  const [shown, setShown] = useState<string | null>(null);
  const [again, setAgain] = useState<Difference | null>(null);
  const levels = LEVELS_OF[vote.procedure].map((level) => levelNames[level]);
  return (
    <QueryState query={query}>
      {(differences) => {
        const open = differences.filter(({ resolved }) => resolved === null);
        const readable = open.filter(({ own }) => !own);
        const current =
          differences.find(
            (difference) => keyOf(difference) === shown && (difference.resolved !== null || !difference.own),
          ) ?? readable[0];
        if (differences.length === 0) {
          return (
            <Stack gap="md">
              <EmptyState icon={IconChecks} title="Chưa có chỗ nào khác nhau">
                Chỗ nào các lần nhập khác nhau hiện ở đây sau khi phiếu được nhập đủ các lần; người phân xử gõ
                đúng như trên phiếu.
              </EmptyState>
              {statistics}
            </Stack>
          );
        }
        const working = current !== undefined && !readOnly;
        return (
          <Stack gap="md">
            <div className={styles['resolve']}>
              <ul className={styles['list']} aria-label="Chỗ khác nhau">
                {differences.map((difference) => (
                  <li
                    key={keyOf(difference)}
                    data-current={difference === current || undefined}
                    aria-current={difference === current ? 'true' : undefined}
                  >
                    <DifferenceLine difference={difference} levels={levels} />
                    {difference.resolved !== null && !readOnly && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        flex="none"
                        aria-label={`Đọc lại phiếu ${difference.ballotNo}, ${difference.name || 'cả phiếu'}`}
                        onClick={() => setAgain(difference)}
                      >
                        Đọc lại…
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              {working ? (
                <ResolveField
                  key={keyOf(current)}
                  difference={current}
                  levels={levels}
                  token={token}
                  left={readable.length}
                  onDecided={() => setShown(keyOf(current))}
                  onNext={() => {
                    setShown(null);
                    if (open.length === 0) onFinished();
                  }}
                />
              ) : (
                <Stack gap="md">
                  <Text fw={500} size="lg" role="status">
                    {open.length === 0 || readOnly
                      ? `Đã phân xử hết ${differences.length} chỗ khác nhau.`
                      : `Còn ${open.length} chỗ ở phiếu bạn đã nhập. Bấm “Đổi người” để người khác đọc.`}
                  </Text>
                  {statistics}
                </Stack>
              )}
            </div>
            {working && statistics}
            {again !== null && (
              <ReadAgainDialog
                difference={again}
                token={token}
                onClose={() => setAgain(null)}
                onOpened={() => {
                  setShown(keyOf(again));
                  setAgain(null);
                }}
              />
            )}
          </Stack>
        );
      }}
    </QueryState>
  );
}

interface DifferenceLineProps {
  readonly difference: Difference;
  readonly levels: readonly string[];
}

function DifferenceLine({ difference, levels }: DifferenceLineProps) {
  const { place, resolved } = difference;
  return (
    <span>
      Phiếu {difference.ballotNo} ·{' '}
      {difference.place < 0 ? 'cả phiếu' : `${difference.no}. ${difference.name}`}
      <small>
        {difference.kindTitle}, xấp {difference.batchNo}
        {resolved === null
          ? ` · ${difference.own ? 'bạn đã nhập phiếu này, cần người khác đọc' : 'chưa xem lại'}`
          : ` · ${resolved.typed.map((value, index) => `lần ${index + 1}: ${fieldValueName(place, value, levels)}`).join(' · ')} · trên phiếu: ${fieldValueName(place, resolved.value, levels)} (${resolved.by})`}
      </small>
    </span>
  );
}
