import { Badge, Group, Text } from '@mantine/core';
import { amountsText, lastChangeText, officeText } from './contents-words';
import type { DescribedBackup } from './status';

/** What is in a backup: whose it is, how much of everything, until when. */
export function BackupInside({ described }: { readonly described: DescribedBackup | undefined }) {
  if (!described)
    return (
      <Text size="sm" c="dimmed">
        Đang đọc…
      </Text>
    );
  const { contents, otherOffice } = described;
  if (!contents)
    return (
      <Text size="sm" c="var(--mantine-color-error)">
        Không đọc được tệp này
      </Text>
    );
  const lastChange = lastChangeText(contents);
  return (
    <>
      <Group gap="xs">
        <Text>{officeText(contents)}</Text>
        {otherOffice && (
          <Badge color="amber" variant="light">
            Tên cơ quan khác
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {amountsText(contents)}
      </Text>
      {lastChange !== '' && (
        <Text size="sm" c="dimmed">
          Sửa lần cuối {lastChange}
        </Text>
      )}
    </>
  );
}

export const insideText = ({ contents }: DescribedBackup): string =>
  contents
    ? [officeText(contents), amountsText(contents), lastChangeText(contents)]
        .filter((word) => word !== '')
        .join('; ')
    : 'Không đọc được tệp này';
