import { formatDate, type LocalDate } from '@shared/kernel/local-date';
import { IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import styles from './roll-call.module.css';

interface NobodyToCallProps {
  readonly sittingDate: LocalDate;
  /** Where another sitting is chosen. */
  readonly children: ReactNode;
}

/** A register without deputies of the day has no quorum to speak of: what comes first is said, and leads there. */
export function NobodyToCall({ sittingDate, children }: NobodyToCallProps) {
  return (
    <div className={styles['sitting']}>
      {children}
      <EmptyState
        icon={IconUsers}
        title="Chưa có đại biểu để điểm danh"
        actions={<LinkButton to="/council/deputies">Mở danh sách đại biểu</LinkButton>}
      >
        Danh sách đại biểu chưa có ai đang trong nhiệm kỳ ngày {formatDate(sittingDate)}. Nạp từ Excel hoặc
        thêm từng người rồi quay lại.
      </EmptyState>
    </div>
  );
}
