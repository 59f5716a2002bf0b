import { Text } from '@mantine/core';
import type { RollFigures } from '@shared/sessions/roll-call/figures';
import type { ShareRuleShape } from '@shared/sessions/sitting-rules/contract';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { BasisMark } from '../rules/basis-mark';
import styles from './roll-call.module.css';

interface QuorumLineProps {
  readonly figures: RollFigures;
  readonly quorum: ShareRuleShape;
}

/** How many are in the hall, and whether that is enough, with the arithmetic. */
export function QuorumLine({ figures, quorum }: QuorumLineProps) {
  const { absent, excused, inHall, late, left, needed, notRecorded, total } = figures;
  const rest = [
    ...(late === 0 ? [] : [`${late} đến muộn`]),
    ...(left === 0 ? [] : [`${left} về sớm`]),
    `${excused} vắng có lý do`,
    `${absent} vắng không lý do`,
    `${notRecorded} chưa ghi`,
  ];
  return (
    <section
      className={styles['quorum']}
      aria-label="Số đại biểu có mặt"
      data-enough={figures.quorum || undefined}
      title={figures.arithmetic}
    >
      <p className={styles['hall']}>
        <b data-testid="in-hall">{inHall}</b>
        <span> / {total} đại biểu có mặt</span>
      </p>
      <div>
        <p className={styles['verdict']} role="status">
          {figures.quorum ? (
            <IconCircleCheck size={22} aria-hidden />
          ) : (
            <IconAlertTriangle size={22} aria-hidden />
          )}
          {figures.quorum
            ? `Đủ số đại biểu để họp (cần ${needed})`
            : `Còn thiếu ${needed - inHall} đại biểu (cần ${needed})`}
        </p>
        <Text size="sm" c="dimmed" className={styles['arithmetic']}>
          {figures.arithmetic}. <BasisMark {...quorum} />
        </Text>
        <Text size="sm">{rest.join(' · ')}</Text>
      </div>
    </section>
  );
}
