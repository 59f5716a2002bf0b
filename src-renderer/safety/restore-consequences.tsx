import { Alert, List, Stack, Text } from '@mantine/core';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import type { CountTakenBack, LostNumbers } from '@shared/safety/contract';
import { symbolsText } from './lost-numbers';

export const momentText = (instant: string): string =>
  `${localTimeOf(instant)} ${formatDate(localDateOf(instant))}`;

interface RestoreConsequencesProps {
  readonly createdAt: string;
  readonly lostNumbers: readonly LostNumbers[];
  readonly counts: readonly CountTakenBack[];
}

/** What a restore does, in its order, and what it would take back that stands on paper or that a board has counted. */
export function RestoreConsequences({ createdAt, lostNumbers, counts }: RestoreConsequencesProps) {
  return (
    <Stack gap="xs">
      <Text>Điều sẽ xảy ra:</Text>
      <List type="ordered" spacing={4}>
        <List.Item>Bản sao lưu được kiểm tra.</List.Item>
        <List.Item>Dữ liệu hiện tại được giữ lại thành một bản sao lưu mới.</List.Item>
        <List.Item>
          Dữ liệu trở về lúc {momentText(createdAt)}; những gì nhập sau đó không còn trên màn hình.
        </List.Item>
      </List>
      {counts.length > 0 && (
        <Alert color="red" title="Cuộc bỏ phiếu bị đưa về trước">
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
