import { ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { dateText, localDateOf } from '@shared/kernel/local-date';
import { brokenInWords } from './broken-words';

type Preview = Output<'sessions.previewOpening'>;

/** What another opening day moves and which legal minimum it breaks; what breaks stands first. */
export function MovedSteps({ preview }: { readonly preview: Preview }) {
  const { held, sittings } = preview;
  const today = localDateOf(new Date().toISOString());
  const moved = preview.moved.toSorted(
    (left, right) => Number(left.broken === null) - Number(right.broken === null),
  );
  const moves = moved.filter(({ from, to }) => from !== to).length;
  const before = preview.broken - moved.filter((step) => step.broken !== null).length;
  const newly = before > 0 ? `, trong đó ${before} mức không đổi` : '';
  const isPast = ({ to, done }: Preview['moved'][number]): boolean => !done && to !== null && to < today;
  const back = moved.filter(({ comesBack }) => comesBack).length;
  const past = moved.filter((step) => step.from !== step.to && isPast(step)).length;
  const words = [
    `${moves} việc đổi hạn`,
    ...(back > 0 ? [`${back} việc đã bỏ qua nay làm lại`] : []),
    ...(past > 0 ? [`${past} việc rơi vào ngày đã qua`] : []),
    ...(sittings > 0 ? [`${sittings} phiên họp dời theo`] : []),
    ...(held > 0 ? [`${held} phiên đã họp giữ nguyên ngày`] : []),
    ...(preview.broken > 0 ? [`${preview.broken} mức tối thiểu không giữ được${newly}`] : []),
  ];
  return (
    <Stack gap="xs" role="region" aria-label="Thay đổi khi đổi ngày">
      <Text fw={500}>{words.join('; ')}.</Text>
      <Text size="sm" c="dimmed">
        Ngày ấn định riêng và việc đã ghi xong được giữ nguyên.
      </Text>
      {moved.length > 0 && (
        <ScrollArea.Autosize mah="45vh" type="auto">
          <Table verticalSpacing={6} aria-label="Việc đổi hạn">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Việc</Table.Th>
                <Table.Th w={130}>Hạn cũ</Table.Th>
                <Table.Th w={130}>Hạn mới</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {moved.map((step) => (
                <Table.Tr key={step.code}>
                  <Table.Td>
                    {step.title}
                    {step.done ? ' (đã xong)' : ''}
                    {step.comesBack && (
                      <Text size="sm" c="dimmed">
                        đã bỏ qua khi lập kỳ họp, nay làm lại
                      </Text>
                    )}
                    {step.broken && (
                      <Text size="sm" c="var(--mantine-color-error)">
                        {brokenInWords(step.broken)}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{dateText(step.from, 'chưa có ngày')}</Table.Td>
                  <Table.Td fw={600}>
                    {step.from === step.to ? 'giữ nguyên' : dateText(step.to, 'chưa có ngày')}
                    {isPast(step) && (
                      <Text size="sm" c="var(--mantine-color-error)">
                        đã qua
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}
