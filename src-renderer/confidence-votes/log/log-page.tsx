import { Button, Group, Pagination, Paper, Stack, Text } from '@mantine/core';
import type { LogVerification } from '@shared/confidence-votes/log/contract';
import { firstUnproved } from '@shared/confidence-votes/log/unproved';
import type { Vote } from '@shared/confidence-votes/model';
import { IconShieldCheck } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../api/client';
import { showError } from '../../api/notices';
import { useCall } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote, type LoadedVote } from '../vote/with-vote';
import { RunningLogCode } from './count-codes';
import styles from './log.module.css';
import { machineText, momentText } from './moments';
import { Verdict } from './verdict';

/** Row T28: what happened during the count, newest first, and whether the log is whole. */
export function LogPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/log' });
  return <WithVote voteId={voteId}>{(loaded) => <CountLog {...loaded} />}</WithVote>;
}

function CountLog({ vote, result }: LoadedVote) {
  const [verification, setVerification] = useState<LogVerification | null>(null);
  const [running, setRunning] = useState(false);
  const unproved = firstUnproved(result.problems) !== null;
  const verify = useCallback(async () => {
    setRunning(true);
    const reply = await call('countLog.verifyLog', { voteId: vote.id });
    setRunning(false);
    if (reply.ok) setVerification(reply.value);
    else showError(reply.error);
  }, [vote.id]);
  // Whoever was sent here to see what is wrong sees it, and looks for no button.
  useEffect(() => {
    if (unproved) void verify();
  }, [unproved, verify]);
  if (vote.countMode !== 'ballots') {
    return (
      <VoteFrame vote={vote} step="counting">
        <EmptyState title="Cuộc này không có nhật ký kiểm phiếu">
          Nhật ký có khi kiểm phiếu bằng cách nhập từng phiếu.
        </EmptyState>
      </VoteFrame>
    );
  }
  return (
    <VoteFrame
      vote={vote}
      step="counting"
      primary={
        <Button leftSection={<IconShieldCheck size={20} />} loading={running} onClick={() => void verify()}>
          Kiểm tra nhật ký
        </Button>
      }
    >
      {verification && <Verdict verification={verification} counting={vote.status === 'counting'} />}
      <LogLines vote={vote} />
    </VoteFrame>
  );
}

function LogLines({ vote }: { readonly vote: Vote }) {
  const [page, setPage] = useState(0);
  const log = useCall('countLog.listLog', { voteId: vote.id, page }, { keepPrevious: true });
  return (
    <QueryState query={log}>
      {({ lines, pages, total }) =>
        total === 0 ? (
          <EmptyState title="Nhật ký chưa có dòng nào">
            Nhật ký ghi từ khi khai người kiểm phiếu hoặc bắt đầu kiểm phiếu.
          </EmptyState>
        ) : (
          <Stack gap="sm">
            <Text c="dimmed">
              {total} dòng, mới nhất ở trên.
              <RunningLogCode vote={vote} />
            </Text>
            <Paper withBorder>
              <table className={styles['lines']} aria-label="Nhật ký kiểm phiếu">
                <thead>
                  <tr>
                    <th scope="col">Lúc</th>
                    <th scope="col">Việc</th>
                    <th scope="col">Người</th>
                    <th scope="col">Máy, dòng</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={`${line.origin} ${line.seq}`}>
                      <td>{momentText(line.at)}</td>
                      <td>{line.words}</td>
                      <td>{line.who}</td>
                      <td>
                        {machineText(line)}, {line.seq}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Paper>
            {pages > 1 && (
              <Group justify="center">
                <Pagination
                  total={pages}
                  value={page + 1}
                  onChange={(next) => setPage(next - 1)}
                  getControlProps={(control) => ({
                    'aria-label': control === 'previous' ? 'Trang trước' : 'Trang sau',
                  })}
                />
              </Group>
            )}
          </Stack>
        )
      }
    </QueryState>
  );
}
