import { Group, Text } from '@mantine/core';
import type { OpenVoteFields } from '@shared/sessions/open-votes/contract';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import type { ShareRuleShape } from '@shared/sessions/sitting-rules/contract';
import { BasisMark } from '../rules/basis-mark';
import { VerdictBadge } from './verdict-badge';
import styles from './votes.module.css';

interface VoteResultBoxProps {
  /** Null while a figure is missing. */
  readonly figures: OpenVoteFields | null;
  readonly rule: ShareRuleShape;
  /** Who is in the hall by the roll; null for a vote that was taken before. */
  readonly inHall: number | null;
}

/** What the figures come to, with the arithmetic; every broken equality at once. */
export function VoteResultBox({ figures, rule, inHall }: VoteResultBoxProps) {
  if (figures === null) {
    return (
      <div className={styles['result']}>
        <Text c="dimmed">Nhập đủ số để tính kết quả.</Text>
      </div>
    );
  }
  const outcome = voteOutcome({ ...figures, rule });
  return (
    <div className={styles['result']} role="status">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>
            {figures.votesFor} tán thành trên {outcome.base}
            {outcome.percentFor === null ? '' : ` (${outcome.percentFor}%)`}; cần {outcome.needed}.
          </Text>
          <Text size="sm" c="dimmed">
            {outcome.arithmetic}. <BasisMark {...rule} />
          </Text>
        </div>
        <VerdictBadge verdict={outcome.verdict} />
      </Group>
      {outcome.problems.map(({ code, sentence }) => (
        <p key={code} className={styles['problem']}>
          {sentence}
        </p>
      ))}
      {inHall !== null && figures.present !== inHall && (
        <Text size="sm" mt={4}>
          Điểm danh đang ghi {inHall} đại biểu có mặt.
        </Text>
      )}
    </div>
  );
}
