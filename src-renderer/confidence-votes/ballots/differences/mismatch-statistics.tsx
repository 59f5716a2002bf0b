import { Table, Text } from '@mantine/core';
import { useCall } from '../../../api/queries';
import { QueryState } from '../../../ui/query-state';

interface MismatchStatisticsProps {
  readonly voteId: string;
  /** Of the head or whoever resolves while the count is open; null afterwards, when anybody may read it. */
  readonly token: string | null;
}

/** How often entries differed, and whose were other than the paper (T10). */
export function MismatchStatistics({ voteId, token }: MismatchStatisticsProps) {
  const query = useCall('ballotCount.getStatistics', { voteId, ...(token === null ? {} : { token }) });
  return (
    <QueryState query={query}>
      {(statistics) => (
        <>
          <Text mb="sm">
            {statistics.mismatches} ô khác nhau trong {statistics.fields} ô ({statistics.rate}%) của{' '}
            {statistics.ballots} phiếu; {statistics.wholeBallotMismatches} phiếu khác nhau về tính hợp lệ;{' '}
            {statistics.neither} ô trên phiếu khác mọi lần nhập.
          </Text>
          {statistics.open > 0 && (
            <Text mb="sm" c="dimmed">
              Còn {statistics.open} chỗ chưa phân xử nên chưa biết ai gõ khác phiếu.
            </Text>
          )}
          <Table aria-label="Thống kê theo người nhập" verticalSpacing="xs" horizontalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Người nhập</Table.Th>
                <Table.Th ta="right">Phiếu</Table.Th>
                <Table.Th ta="right">Ô</Table.Th>
                <Table.Th ta="right">Ô gõ khác phiếu</Table.Th>
                <Table.Th ta="right">Tỷ lệ %</Table.Th>
                <Table.Th ta="right">Phiếu sai tính hợp lệ</Table.Th>
                <Table.Th ta="right">Phiếu gõ bị bỏ</Table.Th>
                <Table.Th ta="right">Giây một phiếu</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {statistics.typists.map((typist) => (
                <Table.Tr key={typist.name}>
                  <Table.Td fw={500} style={{ whiteSpace: 'nowrap' }}>
                    {typist.name}
                  </Table.Td>
                  <Table.Td ta="right">{typist.ballots}</Table.Td>
                  <Table.Td ta="right">{typist.fields}</Table.Td>
                  <Table.Td ta="right">{statistics.open > 0 ? '–' : typist.wrong}</Table.Td>
                  <Table.Td ta="right">{statistics.open > 0 ? '–' : typist.rate}</Table.Td>
                  <Table.Td ta="right">{statistics.open > 0 ? '–' : typist.wrongBallots}</Table.Td>
                  <Table.Td ta="right">{typist.setAside}</Table.Td>
                  <Table.Td ta="right">{typist.secondsPerBallot}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </QueryState>
  );
}
