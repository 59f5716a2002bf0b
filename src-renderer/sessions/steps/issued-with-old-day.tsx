import { Alert, List } from '@mantine/core';

/** Papers that went out with the day as it was: what to do about them is said before another day is saved. */
export function IssuedWithOldDay({ papers }: { readonly papers: readonly string[] }) {
  if (papers.length === 0) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      title={`${papers.length} văn bản đã ban hành ghi ngày cũ; thu hồi hoặc thông báo điều chỉnh`}
    >
      <List size="sm" spacing={4}>
        {papers.map((paper) => (
          <List.Item key={paper}>{paper}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
