import { Button, Paper, Text, Title } from '@mantine/core';
import type { BatchStatus, KindStatus } from '@shared/confidence-votes/ballots/contract';
import type { ReactNode } from 'react';
import { useCommand } from '../../../api/queries';
import { ONWARD } from '../../counting/use-onward';
import styles from '../ballots.module.css';
import { ballotsOf, stacksStation } from '../../words';
import { BatchGrid } from './batch-grid';

interface KindBatchesProps {
  readonly voteId: string;
  readonly kind: KindStatus;
  readonly entries: number;
  /** The head's, who alone numbers the ballots. */
  readonly headToken: string | null;
  /** In a rehearsal, how many test ballots of this kind there are. */
  readonly testBallots: number | undefined;
  /** The ballots as the board announced them. */
  readonly announced: ReactNode;
  readonly onOpen: (batch: BatchStatus) => void;
}

/** The ballots of one kind: announced, numbered by stacks, and where each stack is. */
export function KindBatches(props: KindBatchesProps) {
  const { voteId, kind, entries, headToken, announced, onOpen, testBallots } = props;
  const { run, running } = useCommand('ballotCount.makeBatches');
  const { batches, collected } = kind;
  const numbered = batches.reduce((sum, batch) => sum + batch.size, 0);
  const stale = collected !== null && collected !== numbered;
  return (
    <Paper component="section" withBorder p="lg">
      <div className={styles['line']}>
        <Title order={2}>{kind.title}</Title>
        <Text c="dimmed">{progressWords(kind, entries)}</Text>
      </div>
      {testBallots !== undefined && batches.length === 0 && (
        <Text>
          Bộ phiếu thử có {testBallots} phiếu: ghi {testBallots} ở cả ba ô.
        </Text>
      )}
      <div className={styles['announced']}>{announced}</div>
      {stale && headToken !== null && (
        <div className={styles['line']}>
          <Text>
            {numbered === 0
              ? 'Mở hòm phiếu, xếp phiếu thành xấp rồi đánh số; số phiếu không dẫn đến đại biểu nào.'
              : `Đã đánh số ${numbered} phiếu, thu về ${collected}.`}
          </Text>
          <Button
            {...{ [ONWARD]: '' }}
            loading={running}
            onClick={() => void run({ voteId, token: headToken, ballotKindId: kind.ballotKindId })}
          >
            {numbered === 0
              ? `Đánh số ${collected} phiếu`
              : numbered < collected
                ? `Đánh số đủ ${collected} phiếu`
                : `Bớt còn ${collected} phiếu`}
          </Button>
        </div>
      )}
      {stale && headToken === null && (
        <Text c="dimmed">Trưởng ban đăng nhập để đánh số {ballotsOf(kind.title)}.</Text>
      )}
      {batches.length > 0 && (
        <div data-stacks={stacksStation(kind.ballotKindId)}>
          <BatchGrid label={`Xấp phiếu ${kind.title}`} batches={batches} onOpen={onOpen} />
        </div>
      )}
    </Paper>
  );
}

function progressWords({ batches }: KindStatus, entries: number): string {
  if (batches.length === 0) return 'chưa đánh số';
  const size = batches.reduce((sum, batch) => sum + batch.size, 0);
  const differences = batches.reduce((sum, batch) => sum + batch.openDifferences, 0);
  const parts = Array.from({ length: entries }, (_, index) => {
    const closed = batches.reduce((sum, batch) => sum + (batch.closed[index] ?? 0), 0);
    return `lần ${index + 1}: ${closed}/${size}`;
  });
  return [...parts, differences > 0 ? `${differences} chỗ khác nhau` : '']
    .filter((part) => part !== '')
    .join(' · ');
}
