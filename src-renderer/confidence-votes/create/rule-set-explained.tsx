import { Badge, Group, List, Stack, Text } from '@mantine/core';
import type { ConsequenceRule, Procedure, RuleSet, Verification } from '@shared/confidence-votes/model';
import { formatDate } from '@shared/kernel/local-date';
import { columnName } from '../words';

function VerificationMark({ verification }: { readonly verification: Verification }) {
  if (verification === 'verified') return null;
  return (
    <Badge color="amber" variant="light" tt="none" fw={500} ml={6} component="span">
      chưa kiểm chứng
    </Badge>
  );
}

function shareInWords({ comparison, numerator, denominator }: ConsequenceRule): string {
  const share = numerator === 1 && denominator === 2 ? 'một nửa' : `${numerator}/${denominator}`;
  return comparison === 'more_than' ? `quá ${share}` : `từ ${share} trở lên`;
}

interface RuleSetExplainedProps {
  readonly ruleSet: RuleSet;
  readonly procedure: Procedure;
}

/** A rule set in words: when it applies, what percentages are computed on, what follows from which share. */
export function RuleSetExplained({ ruleSet, procedure }: RuleSetExplainedProps) {
  const rules = ruleSet.procedures[procedure];
  const from = `từ ${formatDate(ruleSet.appliesFrom)}`;
  const to = ruleSet.appliesTo === null ? 'đến nay' : `đến ${formatDate(ruleSet.appliesTo)}`;
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        Áp dụng {from} {to}.
      </Text>
      <Text>
        Tỷ lệ tính trên <b>{ruleSet.baseText}</b>{' '}
        <Text span size="sm" c="dimmed">
          ({ruleSet.baseCitation})
        </Text>
        <VerificationMark verification={ruleSet.baseVerification} />
      </Text>
      <List spacing={6}>
        {rules.consequences.map((rule) => (
          <List.Item key={rule.code}>
            <b>
              {columnName(rule.level)} {shareInWords(rule)}
            </b>
            : {rule.effect}{' '}
            <Text span size="sm" c="dimmed">
              ({rule.citation})
            </Text>
            <VerificationMark verification={rule.verification} />
          </List.Item>
        ))}
      </List>
      <Group gap={0}>
        <Text size="sm" c="dimmed">
          Số chữ số thập phân và cách làm tròn: {ruleSet.roundingCitation.toLocaleLowerCase('vi')}.
        </Text>
        <VerificationMark verification={ruleSet.roundingVerification} />
      </Group>
    </Stack>
  );
}
