import { Button } from '@mantine/core';
import { IconFiles, IconListCheck } from '@tabler/icons-react';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';

interface EmptyPapersProps {
  readonly sessionId: string;
  /** Whether the agenda has items whose papers can be proposed. */
  readonly hasItems: boolean;
  readonly onPropose: () => void;
}

/** A checklist with nothing in it: the agenda comes first, its usual papers follow. */
export function EmptyPapers({ hasItems, onPropose, sessionId }: EmptyPapersProps) {
  return (
    <EmptyState
      icon={IconFiles}
      title="Chưa có tài liệu nào trong danh mục"
      actions={
        !hasItems ? (
          <LinkButton to="/sessions/$sessionId/agenda" params={{ sessionId }} variant="default">
            Lập chương trình
          </LinkButton>
        ) : (
          <Button variant="default" leftSection={<IconListCheck size={18} />} onClick={onPropose}>
            Đề nghị tài liệu thường có
          </Button>
        )
      }
    >
      {!hasItems
        ? 'Lập chương trình trước: tài liệu của từng mục được đề nghị theo loại mục.'
        : 'Mỗi mục có tờ trình, dự thảo nghị quyết, báo cáo thẩm tra… kèm cơ quan gửi và hạn tính từ ngày khai mạc.'}
    </EmptyState>
  );
}
