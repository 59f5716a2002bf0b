import { Button, Group, Text, Title } from '@mantine/core';
import { BASE_WORDS, SHARE_NAMES, TIME_NAMES } from '@shared/sessions/roll-call/labels';
import type { ShareRuleShape, TimeRuleShape } from '@shared/sessions/sitting-rules/contract';
import { shareInWords, shareName } from '@shared/sessions/sitting-rules/shares';
import { useState, type ReactNode } from 'react';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { SettingsTabs } from '../../ui/layout/settings-tabs';
import { BasisMark } from '../rules/basis-mark';
import { SittingRuleDialog } from './sitting-rule-dialog';
import styles from '../resolutions/resolutions.module.css';

export type OpenRule =
  | { readonly kind: 'share'; readonly rule: ShareRuleShape }
  | { readonly kind: 'time'; readonly rule: TimeRuleShape };

/** An example that every office can count after. */
const EXAMPLE = 82;

/** What decides while a session sits: nothing of it is fixed in the program. */
export function SittingRulesPage() {
  const rules = useCall('sittingRules.getRules', {});
  const reset = useCommand('sittingRules.resetRule');
  const [open, setOpen] = useState<OpenRule | null>(null);
  const back = async ({ code, version }: ShareRuleShape | TimeRuleShape) => {
    const reply = await reset.run({ code, version: version ?? 0 });
    if (reply.ok) rememberAnswer('sittingRules.getRules', {}, reply.value);
  };
  return (
    <>
      <SettingsTabs />
      <PageHeader
        title="Quy tắc phiên họp"
        detail="Số đại biểu tối thiểu, tỷ lệ thông qua, thời gian phát biểu; lượt biểu quyết đã ghi giữ quy tắc lúc đó."
      />
      <QueryState query={rules}>
        {({ shares, times }) => (
          <>
            <Title order={2} mb="xs">
              Tỷ lệ
            </Title>
            <ol className={styles['list']}>
              {shares.map((rule) => (
                <RuleLine
                  key={rule.code}
                  name={SHARE_NAMES[rule.code]}
                  value={`${shareName(rule)} ${BASE_WORDS[rule.base]}`}
                  rule={rule}
                  example={`Ví dụ ${EXAMPLE} đại biểu: ${shareInWords(rule, EXAMPLE)}.`}
                  onEdit={() => setOpen({ kind: 'share', rule })}
                  onReset={() => void back(rule)}
                />
              ))}
            </ol>
            <Title order={2} mt="lg" mb="xs">
              Thời gian
            </Title>
            <ol className={styles['list']}>
              {times.map((rule) => (
                <RuleLine
                  key={rule.code}
                  name={TIME_NAMES[rule.code]}
                  value={`${rule.minutes} phút`}
                  rule={rule}
                  example=""
                  onEdit={() => setOpen({ kind: 'time', rule })}
                  onReset={() => void back(rule)}
                />
              ))}
            </ol>
          </>
        )}
      </QueryState>
      {open && <SittingRuleDialog open={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface RuleLineProps {
  readonly name: string;
  readonly value: string;
  readonly rule: ShareRuleShape | TimeRuleShape;
  readonly example: ReactNode;
  readonly onEdit: () => void;
  readonly onReset: () => void;
}

function RuleLine({ name, value, rule, example, onEdit, onReset }: RuleLineProps) {
  return (
    <li>
      <div className={styles['what']}>
        <span className={styles['title']}>
          {name}: {value}
        </span>
        {example !== '' && <Text size="sm">{example}</Text>}
        <span className={styles['about']}>
          <BasisMark {...rule} />
        </span>
      </div>
      <Group gap={4} wrap="nowrap">
        {rule.version !== null && (
          <Button
            size="compact-md"
            variant="subtle"
            color="gray"
            onClick={onReset}
            aria-label={`Trả về ban đầu: ${name}`}
          >
            Trả về ban đầu
          </Button>
        )}
        <Button size="compact-md" variant="light" onClick={onEdit} aria-label={`Sửa: ${name}`}>
          Sửa
        </Button>
      </Group>
    </li>
  );
}
