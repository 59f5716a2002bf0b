import { Alert, List, Stack, Table, Text } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { momentText, officeText, sideBySide } from './contents-words';
import { symbolsText } from './lost-numbers';

interface RestoreConsequencesProps {
  readonly createdAt: string;
  readonly preview: Output<'safety.previewRestore'>;
}

/**
 * What a restore does, in its order: what stands now beside what will stand, and what it would take back that stands on
 * paper or that a board has counted.
 */
export function RestoreConsequences({ createdAt, preview }: RestoreConsequencesProps) {
  const { now, then, otherOffice, lostNumbers, counts } = preview;
  return (
    <Stack gap="sm">
      {otherOffice && (
        <Alert color="amber" title="Bản sao lưu mang tên cơ quan khác">
          <Text size="sm">
            Bản sao lưu của {officeText(then)}; máy này của {officeText(now)}. Cơ quan đã đổi tên thì khôi
            phục được; nếu là cơ quan khác, hãy chọn bản khác.
          </Text>
        </Alert>
      )}
      <Table layout="fixed" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="9rem" />
            <Table.Th>Hiện nay</Table.Th>
            <Table.Th>Trong bản sao lưu</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sideBySide(now, then).map((line) => (
            <Table.Tr key={line.label}>
              <Table.Th scope="row" fw={400} c="dimmed">
                {line.label}
              </Table.Th>
              <Table.Td>{line.now}</Table.Td>
              <Table.Td fw={line.now === line.then ? 400 : 600}>{line.then}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text>Điều sẽ xảy ra:</Text>
      <List type="ordered" spacing={4}>
        <List.Item>Bản sao lưu được kiểm tra.</List.Item>
        <List.Item>Dữ liệu hiện tại được giữ lại thành một bản sao lưu mới.</List.Item>
        <List.Item>
          Dữ liệu trở về lúc {momentText(createdAt)}; những gì nhập sau đó không còn trên màn hình.
        </List.Item>
      </List>
      {counts.length > 0 && (
        <Alert color="red" title="Cuộc bỏ phiếu sẽ không còn như hiện nay">
          {counts.map((count) => (
            <Text key={count.voteId} size="sm">
              {count.title}: đang là “{count.now}”; bản sao lưu “{count.then}”.
            </Text>
          ))}
        </Alert>
      )}
      {lostNumbers.length > 0 && (
        <Alert color="amber" title="Văn bản đã có số, bản sao lưu này không có">
          {lostNumbers.map((lost) => (
            <Text key={`${lost.abbreviation} ${lost.year}`} size="sm">
              {symbolsText(lost)}
            </Text>
          ))}
          <Text size="sm" mt="xs">
            Hãy giữ bản giấy. Các số này được giữ trong sổ, không cấp lại.
          </Text>
        </Alert>
      )}
    </Stack>
  );
}
