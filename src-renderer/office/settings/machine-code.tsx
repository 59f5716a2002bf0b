import { Paper, Text, Title } from '@mantine/core';
import { machineName } from '@shared/kernel/machine-name';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';

/** What other PCs call this one, in files of a count or of a roll, so that people find which PC is meant. */
export function MachineCode() {
  const thisPc = useCall('office.getThisPc', {});
  return (
    <Paper component="section" withBorder p="xl" radius="lg">
      <Title order={2}>Mã của máy này</Title>
      <QueryState query={thisPc}>
        {({ origin }) => (
          <>
            <Text fw={600} size="lg" mt="xs">
              {machineName(origin)}
            </Text>
            <Text c="dimmed">
              Khi gộp tệp kiểm phiếu hay điểm danh, máy khác gọi máy này bằng mã đó. Khôi phục từ bản sao lưu
              thì máy có mã mới.
            </Text>
          </>
        )}
      </QueryState>
    </Paper>
  );
}
