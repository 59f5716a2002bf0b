import { Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReadinessItem } from './readiness';
import styles from './preparation.module.css';

interface ReadinessListProps {
  readonly items: readonly ReadinessItem[];
  readonly onOpen: (section: ReadinessItem['section']) => void;
}

export function ReadinessList({ items, onOpen }: ReadinessListProps) {
  const missing = items.filter((item) => !item.done);
  const warnings = items.filter((item) => item.warning).length;
  const enough =
    warnings === 0 ? 'Đã đủ để bắt đầu kiểm phiếu' : `Bắt đầu kiểm phiếu được; ${warnings} điều nên xem lại`;
  return (
    <Paper
      component="section"
      withBorder
      className={styles['readiness']}
      data-ready={missing.length === 0 || undefined}
    >
      <Text fw={600} role="status">
        {missing.length === 0 ? enough : `Còn thiếu ${missing.length} điều trước khi kiểm phiếu`}
      </Text>
      <ul className={styles['readinessItems']}>
        {items.map((item) => (
          <li key={item.code}>
            {item.done && !item.warning ? (
              <span className={styles['readinessDone']}>
                <IconCircleCheck size={20} aria-label="Đã có" />
                {item.text}
              </span>
            ) : (
              <button type="button" className={styles['readinessOpen']} onClick={() => onOpen(item.section)}>
                {item.warning ? (
                  <IconAlertTriangle size={20} aria-label="Nên xem lại" />
                ) : (
                  <IconCircle size={20} aria-label="Còn thiếu" />
                )}
                {item.text}
                <IconArrowDown size={16} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
    </Paper>
  );
}
