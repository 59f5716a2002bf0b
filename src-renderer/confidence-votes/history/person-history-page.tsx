import { Button, Paper, Text } from '@mantine/core';
import type { VoteHistory } from '@shared/confidence-votes/history/contract';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useCall } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { VoteTabs } from '../list/vote-tabs';
import { HistoryPicture } from './history-picture';
import { HistoryTable } from './history-table';
import { LeftOutVotes } from './left-out-votes';

/** One person's results over the years: a picture, and the same as a table under the key B. */
export function PersonHistoryPage() {
  const { personKey } = useParams({ from: '/confidence-votes/history/$personKey' });
  const history = useCall('voteHistory.getPerson', { personKey });
  return (
    <>
      <VoteTabs />
      <QueryState query={history}>{(found) => <PersonHistoryView history={found} />}</QueryState>
    </>
  );
}

function PersonHistoryView({ history }: { readonly history: VoteHistory }) {
  const [asTable, setAsTable] = useState(false);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.key.toLowerCase() !== 'b' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.isComposing || target?.closest('input, textarea, select, [role="dialog"]')) return;
      event.preventDefault();
      setAsTable((now) => !now);
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, []);
  const [person] = history.persons;
  if (!person) {
    return (
      <>
        <LeftOutVotes votes={history.leftOut} />
        <NoResults leftOut />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={person.name}
        detail={person.posts}
        secondary={
          <>
            {person.personId !== null && (
              <LinkButton
                variant="default"
                to="/council/people/$personId"
                params={{ personId: person.personId }}
              >
                Mở hồ sơ
              </LinkButton>
            )}
            {person.results.length > 0 && (
              <Button
                variant="default"
                leftSection={asTable ? <IconChartBar size={18} /> : <IconTable size={18} />}
                onClick={() => setAsTable(!asTable)}
              >
                {asTable ? 'Xem hình (B)' : 'Xem bảng (B)'}
              </Button>
            )}
          </>
        }
      />
      <LeftOutVotes votes={history.leftOut} />
      {person.results.length === 0 ? (
        <NoResults leftOut={history.leftOut.length > 0} />
      ) : (
        <Paper withBorder p="lg">
          {asTable ? (
            <HistoryTable votes={history.votes} person={person} />
          ) : (
            <HistoryPicture votes={history.votes} person={person} />
          )}
          <Text size="sm" c="dimmed" mt="md">
            Chiều cao các cột theo tỷ lệ trên gốc tính của từng lần; mỗi lần ghi rõ gốc.
          </Text>
        </Paper>
      )}
    </>
  );
}

function NoResults({ leftOut }: { readonly leftOut: boolean }) {
  return leftOut ? (
    <EmptyState icon={IconChartBar} title="Chưa có kết quả nào dùng được">
      Ngoài cuộc nêu trên, người này chưa có kết quả nào được xác nhận.
    </EmptyState>
  ) : (
    <EmptyState icon={IconChartBar} title="Chưa có kết quả nào">
      Người này chưa có trong cuộc lấy phiếu, bỏ phiếu nào đã được xác nhận.
    </EmptyState>
  );
}
