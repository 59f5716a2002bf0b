import { Paper, Text, Title } from '@mantine/core';
import { useCall, useCommand } from '../../api/queries';
import { CheckField } from '../../ui/forms/fields';

/** Row P12: what stands at the foot of a report or resolution once it is issued. Stored at once. */
export function PaperFoot() {
  const options = useCall('office.getPaperOptions', {});
  const save = useCommand('office.savePaperOptions');
  return (
    <Paper withBorder p="xl" radius="lg">
      <Title order={2}>Chân trang văn bản</Title>
      <Text c="dimmed" mb="md">
        Chân trang ghi phiên bản chương trình, giờ lập, người lập và mã kiểm tra. Bỏ dấu dưới đây thì nghị
        quyết, báo cáo đã ban hành chỉ ghi mã kiểm tra; dự thảo và biên bản luôn ghi đủ.
      </Text>
      <CheckField
        label="Ghi đủ chân trang trên nghị quyết, báo cáo đã ban hành"
        checked={options.data?.wholeFoot ?? true}
        disabled={options.data === undefined || save.running}
        onChange={(event) => void save.run({ wholeFoot: event.currentTarget.checked })}
      />
    </Paper>
  );
}
