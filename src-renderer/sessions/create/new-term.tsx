import { Alert, Group, Text } from '@mantine/core';
import { LinkButton } from '../../ui/link-button';

/** The term that the office works in has sessions already, so the first session cannot be one of it. */
export function NewTerm({ termNumber }: { readonly termNumber: string }) {
  return (
    <Alert color="amber" variant="light" role="alert">
      <Group justify="space-between">
        <Text>
          Khóa {termNumber} đã có kỳ họp. Kỳ họp thứ nhất mở đầu khóa mới: hãy sửa khóa và nhiệm kỳ trước, rồi
          lập kỳ họp này.
        </Text>
        <LinkButton variant="default" to="/settings/office">
          Sửa khóa, nhiệm kỳ
        </LinkButton>
      </Group>
    </Alert>
  );
}
