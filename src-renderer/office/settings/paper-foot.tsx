import { Paper, Text, Title } from '@mantine/core';
import { useCall, useCommand } from '../../api/queries';
import { CheckField } from '../../ui/fields';

/** Row P12: what stands at the foot of a report or resolution once it is issued. Stored at once. */
export function PaperFoot() {
  const options = useCall('office.getPaperOptions', {});
  const save = useCommand('office.savePaperOptions');
  return (
    <Paper withBorder p="xl" radius="lg">
      <Title order={2}>Chân trang văn bản</Title>
      <Text c="dimmed" mb="md">
        Dự thảo và biên bản luôn ghi người lập, giờ lập và mã kiểm tra. Nghị quyết, báo cáo đã ban hành chỉ
        ghi mã kiểm tra.
      </Text>
      <CheckField
        label="Ghi cả người lập và giờ lập trên nghị quyết, báo cáo đã ban hành"
        checked={options.data?.wholeFoot ?? false}
        disabled={options.data === undefined || save.running}
        onChange={(event) => void save.run({ wholeFoot: event.currentTarget.checked })}
      />
    </Paper>
  );
}
