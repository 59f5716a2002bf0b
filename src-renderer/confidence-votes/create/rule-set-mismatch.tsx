import { Alert, Button, Group } from '@mantine/core';
import type { RuleSet, RuleSetCode } from '@shared/confidence-votes/model';
import { appliesOn, chooseRuleSet } from '@shared/confidence-votes/rule-sets';
import { formatDate, type LocalDate } from '@shared/kernel/local-date';
import { IconAlertTriangle } from '@tabler/icons-react';

interface RuleSetMismatchProps {
  readonly ruleSet: Pick<RuleSet, 'code' | 'shortTitle' | 'appliesFrom' | 'appliesTo'>;
  readonly date: LocalDate | null;
  readonly onChoose: (code: RuleSetCode) => void;
}

/** The day of the vote and its rules do not belong together: says so and offers the rules of that day. */
export function RuleSetMismatch({ ruleSet, date, onChoose }: RuleSetMismatchProps) {
  if (date === null || appliesOn(ruleSet, date)) return null;
  const right = chooseRuleSet(date);
  const early = date < ruleSet.appliesFrom;
  const bound = early
    ? `chưa áp dụng trước ngày ${formatDate(ruleSet.appliesFrom)}`
    : `thôi áp dụng sau ngày ${formatDate(ruleSet.appliesTo ?? date)}`;
  return (
    <Alert color="amber" icon={<IconAlertTriangle />} role="alert">
      <Group justify="space-between">
        <span>
          Bỏ phiếu ngày {formatDate(date)}, nhưng {ruleSet.shortTitle} {bound}.
        </span>
        {right.code !== ruleSet.code && (
          <Button variant="default" size="compact-md" onClick={() => onChoose(right.code)}>
            Dùng {right.shortTitle}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
