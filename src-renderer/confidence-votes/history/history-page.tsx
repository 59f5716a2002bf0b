import { Button, SegmentedControl, Text } from '@mantine/core';
import type { HistoryVote, PersonHistory, VoteHistory } from '@shared/confidence-votes/history/contract';
import { IconFileImport, IconHistory } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { saveArtifact } from '../../api/files';
import { useCall, useCommand } from '../../api/queries';
import { DataGrid } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { VoteTabs } from '../list/vote-tabs';
import { PercentCheckButton } from '../result/percent-check-dialog';
import { CountFileDialog } from './count-file-dialog';
import { historyColumns } from './history-columns';
import { HistoryLegend } from './history-picture';
import { LeftOutVotes } from './left-out-votes';

/** Every vote of the term beside the others, person by person. */
export function HistoryPage() {
  const history = useCall('voteHistory.getHistory', {});
  const [taking, setTaking] = useState(false);
  return (
    <>
      <VoteTabs />
      <QueryState query={history}>
        {(found) => <History history={found} onTake={() => setTaking(true)} />}
      </QueryState>
      {taking && <CountFileDialog onClose={() => setTaking(false)} />}
    </>
  );
}

type Span = 'term' | 'all';

interface HistoryProps {
  readonly history: VoteHistory;
  readonly onTake: () => void;
}

function History({ history, onTake }: HistoryProps) {
  const navigate = useNavigate();
  const exporting = useCommand('voteHistory.exportHistory');
  const older = history.votes.some(({ inTerm }) => !inTerm);
  const [span, setSpan] = useState<Span>(history.votes.some(({ inTerm }) => inTerm) ? 'term' : 'all');
  const votes = useMemo(
    () => history.votes.filter(({ inTerm }) => span === 'all' || inTerm),
    [history.votes, span],
  );
  const persons = useMemo(
    () => history.persons.filter(({ results }) => stoodIn(results, votes)),
    [history.persons, votes],
  );
  const columns = useMemo(() => historyColumns(votes), [votes]);
  const takeButton = (
    <>
      <PercentCheckButton base={null} />
      <Button variant="default" leftSection={<IconFileImport size={18} />} onClick={onTake}>
        Nhập kết quả cũ từ tệp
      </Button>
    </>
  );
  if (history.votes.length === 0) {
    return (
      <>
        <PageHeader title="Kết quả qua các lần" />
        <LeftOutVotes votes={history.leftOut} />
        {history.leftOut.length > 0 ? (
          <EmptyState icon={IconHistory} title="Chưa có kết quả nào dùng được" actions={takeButton}>
            Kết quả nêu trên hiện lại ở đây sau khi khôi phục đúng số liệu. Kết quả các năm trước nhập được từ
            tệp.
          </EmptyState>
        ) : (
          <EmptyState icon={IconHistory} title="Chưa có kết quả nào được xác nhận" actions={takeButton}>
            Kết quả của cuộc lấy phiếu, bỏ phiếu hiện ở đây sau khi trưởng ban kiểm phiếu xác nhận. Kết quả
            các năm trước nhập được từ tệp.
          </EmptyState>
        )}
      </>
    );
  }
  const open = (person: PersonHistory) =>
    void navigate({ to: '/confidence-votes/history/$personKey', params: { personKey: person.key } });
  return (
    <>
      <PageHeader
        title="Kết quả qua các lần"
        detail={`${votes.length} cuộc, cũ trước mới sau`}
        secondary={
          <>
            {older && (
              <SegmentedControl
                aria-label="Khoảng thời gian"
                value={span}
                onChange={(value) => setSpan(value)}
                data={[
                  { value: 'term', label: 'Nhiệm kỳ này' },
                  { value: 'all', label: 'Tất cả' },
                ]}
              />
            )}
            {takeButton}
          </>
        }
      />
      <LeftOutVotes votes={history.leftOut} />
      <Text component="div" mb="sm">
        <HistoryLegend votes={votes} />
      </Text>
      <DataGrid
        label="Kết quả từng người qua các lần"
        noun="người"
        rows={persons}
        columns={columns}
        rowId={({ key }) => key}
        searchText={({ name, posts }) => `${name} ${posts}`}
        onOpen={open}
        rowActions={() => [{ label: 'Xem kết quả qua các năm', onSelect: open }]}
        exporting={exporting.running}
        onExport={(personKeys) => {
          void exporting
            .run({ voteIds: votes.map(({ voteId }) => voteId), personKeys: [...personKeys] })
            .then((reply) => {
              if (reply.ok) saveArtifact(reply.value);
            });
        }}
      />
    </>
  );
}

const stoodIn = (results: PersonHistory['results'], votes: readonly HistoryVote[]): boolean =>
  results.some((result) => votes.some(({ voteId }) => voteId === result.voteId));
