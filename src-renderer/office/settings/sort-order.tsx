import { Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { TONE_ORDERS, USUAL_TONE_ORDER } from '@shared/kernel/vietnamese-text';
import { toneOrderExamples, toneOrderNames } from '@shared/office/messages';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';

/** Row D09: the order of the tones, for every list of the office. Stored at once. */
export function SortOrderChoice() {
  const order = useCall('office.getSortOrder', {});
  const save = useCommand('office.saveSortOrder');
  return (
    <Paper component="section" withBorder p="xl" radius="lg">
      <Title order={2}>Sắp xếp tên tiếng Việt</Title>
      <Text c="dimmed" mb="md">
        Mọi danh sách xếp theo tên, tên đệm, họ và bảng chữ cái tiếng Việt; chữ giống nhau thì xếp theo dấu
        thanh.
      </Text>
      <Radio.Group
        label="Thứ tự dấu thanh"
        value={order.data?.tones ?? USUAL_TONE_ORDER}
        onChange={(tones) =>
          void save.run({ tones }).then((reply) => {
            if (reply.ok) showDone('Đã xếp lại các danh sách.');
          })
        }
      >
        <Stack gap="md" mt="sm">
          {TONE_ORDERS.map((tones) => (
            <Radio
              key={tones}
              value={tones}
              size="md"
              disabled={order.data === undefined || save.running}
              label={toneOrderNames[tones]}
              description={toneOrderExamples[tones]}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Paper>
  );
}
