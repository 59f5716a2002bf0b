import { Alert, Button, Group, Text } from '@mantine/core';

interface TitledNamesProps {
  /** Rows with a rank, a degree or a word of address before the name. */
  readonly count: number;
  readonly running: boolean;
  /** Looks at the same list again, with nothing before the names. */
  readonly onCut: () => void;
}

/** Whether what stands before the names of a list belongs to them: one press says no for all of them. */
export function TitledNames({ count, running, onCut }: TitledNamesProps) {
  if (count === 0) return null;
  return (
    <Alert color="amber" variant="light">
      <Group justify="space-between">
        <Text>
          {count} dòng có cấp bậc, học hàm, học vị hoặc cách gọi trước họ tên; văn bản in cả phần đó.
        </Text>
        <Button variant="default" loading={running} onClick={onCut}>
          Bỏ ở {count} dòng
        </Button>
      </Group>
    </Alert>
  );
}
