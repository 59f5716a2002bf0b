import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { Machines } from '@shared/confidence-votes/log/contract';
import { machineName } from '@shared/kernel/machine-name';
import type { Vote } from '@shared/confidence-votes/model';
import { useParams } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import { ConflictList } from './conflict-list';
import { ExportFiles } from './export-files';
import { machineText, momentText } from './moments';
import { TakeInFile } from './take-in-file';

/** Row T30: several PCs without a server; files go to and fro on a stick or a shared folder. */
export function MachinesPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/machines' });
  return <WithVote voteId={voteId}>{({ vote }) => <SeveralMachines vote={vote} />}</WithVote>;
}

function SeveralMachines({ vote }: { readonly vote: Vote }) {
  const ready = vote.countMode === 'ballots' && vote.status !== 'prepared';
  const machines = useCall('countLog.getMachines', { voteId: vote.id }, { enabled: ready });
  if (!ready) {
    return (
      <VoteFrame vote={vote} step={vote.status === 'prepared' ? 'preparation' : 'counting'}>
        <EmptyState
          title={vote.countMode === 'ballots' ? 'Chưa bắt đầu kiểm phiếu' : 'Cuộc này nhập số tổng'}
          actions={
            <LinkButton to="/confidence-votes/$voteId" params={{ voteId: vote.id }}>
              Về bước đang làm
            </LinkButton>
          }
        >
          {vote.countMode === 'ballots'
            ? 'Thiết lập chuyển sang máy khác được sau khi bắt đầu kiểm phiếu.'
            : 'Chỉ khi nhập từng phiếu mới chia việc cho nhiều máy.'}
        </EmptyState>
      </VoteFrame>
    );
  }
  return (
    <VoteFrame vote={vote} step="counting">
      <QueryState query={machines}>
        {(state) => (
          <Stack gap="lg">
            {state.conflicts.length > 0 && (
              <ConflictList vote={vote} conflicts={state.conflicts} twiceTyped={state.twiceTyped} />
            )}
            <TakeInFile voteId={vote.id} />
            <ExportFiles vote={vote} secondFolder={state.secondFolder} chooseFolder={state.chooseFolder} />
            <MachineTable machines={state.machines} pins={state.pins} />
            {state.merges.length > 0 && <MergeTable merges={state.merges} />}
          </Stack>
        )}
      </QueryState>
    </VoteFrame>
  );
}

function MachineTable({ machines, pins }: Pick<Machines, 'machines' | 'pins'>) {
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} mb="sm">
        Các máy đã tham gia
      </Title>
      <Table aria-label="Các máy đã tham gia">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Máy</Table.Th>
            <Table.Th ta="right">Phiếu đã nhập</Table.Th>
            <Table.Th ta="right">Dòng nhật ký</Table.Th>
            <Table.Th>Lần cuối</Table.Th>
            <Table.Th>Số liệu</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {machines.map((machine) => (
            <Table.Tr key={machine.origin}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {machineText(machine)}
                {machine.own && (
                  <Text span inherit c="dimmed">
                    {' '}
                    ({machineName(machine.origin)})
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right">{machine.entries}</Table.Td>
              <Table.Td ta="right">
                {machine.lines}
                {machine.withheld > 0 && <Text c="dimmed">{machine.withheld} dòng chưa nhận nội dung</Text>}
              </Table.Td>
              <Table.Td>{momentText(machine.lastAt)}</Table.Td>
              <Table.Td>
                {machine.frozenAt === null ? 'chưa chốt' : `đã chốt lúc ${momentText(machine.frozenAt)}`}
                {machine.compared !== '' && <Text inherit>{machine.compared}</Text>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {pins.map((words) => (
        <Text key={words} mt="sm">
          {words}
        </Text>
      ))}
    </Paper>
  );
}

function MergeTable({ merges }: Pick<Machines, 'merges'>) {
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} mb="sm">
        Các lần nhận tệp
      </Title>
      <Table aria-label="Các lần nhận tệp">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Lúc</Table.Th>
            <Table.Th>Của máy</Table.Th>
            <Table.Th>Tên tệp</Table.Th>
            <Table.Th ta="right">Dòng thêm</Table.Th>
            <Table.Th ta="right">Mâu thuẫn</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {merges.map((merge) => (
            <Table.Tr key={merge.id}>
              <Table.Td>{momentText(merge.mergedAt)}</Table.Td>
              <Table.Td>{machineName(merge.origin)}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{merge.fileName}</Table.Td>
              <Table.Td ta="right">{merge.added}</Table.Td>
              <Table.Td ta="right">
                {merge.conflicts}
                {merge.changed !== '' && <Text>Phiếu đã khớp đổi theo tệp: {merge.changed}</Text>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
