import { Badge } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import type { DeadlineRule } from '@shared/sessions/deadlines/model';
import styles from './rules.module.css';

type Marked = Pick<DeadlineRule, 'basis' | 'verification' | 'checkedDate' | 'checkedBy'>;

/** Where a rule comes from, and whether somebody has read it there. */
export function BasisMark({ basis, checkedBy, checkedDate, verification }: Marked) {
  return (
    <span className={styles['basis']}>
      {basis}{' '}
      {checkedDate !== null ? (
        <span className={styles['checked']}>
          Cơ quan đã kiểm tra {formatDate(checkedDate)}
          {checkedBy === '' ? '' : `, ${checkedBy}`}.
        </span>
      ) : (
        verification === 'unverified' && (
          <Badge component="span" color="gray" variant="outline" size="sm" tt="none" fw={500}>
            chưa kiểm chứng
          </Badge>
        )
      )}
    </span>
  );
}
