import { Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { parseWrittenCount } from '@shared/kernel/written-count';
import { BASE_WORDS, COMPARISON_WORDS, SHARE_NAMES, TIME_NAMES } from '@shared/sessions/roll-call/labels';
import { SHARE_BASES, type Comparison, type ShareBase } from '@shared/sessions/sitting-rules/model';
import { useState, type FormEvent } from 'react';
import { rememberAnswer, useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { CountField, DateField, TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { dayProblem } from '../words';
import type { OpenRule } from './sitting-rules-page';

interface SittingRuleDialogProps {
  readonly open: OpenRule;
  readonly onClose: () => void;
}

const comparisons = (['more_than', 'at_least'] as const).map((value) => ({
  value,
  label: COMPARISON_WORDS[value],
}));
const bases = SHARE_BASES.map((value) => ({ value, label: BASE_WORDS[value] }));
const countOf = (value: number | string | null): number =>
  typeof value === 'number' ? value : (parseWrittenCount(value ?? '') ?? 0);

export function SittingRuleDialog({ open, onClose }: SittingRuleDialogProps) {
  const saveShare = useCommand('sittingRules.saveShare', { quiet: true });
  const saveTime = useCommand('sittingRules.saveTime', { quiet: true });
  const { rule } = open;
  const share = open.kind === 'share' ? open.rule : null;
  const [numerator, setNumerator] = useState(share?.numerator ?? 1);
  const [denominator, setDenominator] = useState(share?.denominator ?? 2);
  const [comparison, setComparison] = useState<Comparison>(share?.comparison ?? 'more_than');
  const [base, setBase] = useState<ShareBase>(share?.base ?? 'all_deputies');
  const [minutes, setMinutes] = useState(open.kind === 'time' ? open.rule.minutes : 10);
  const [basis, setBasis] = useState(rule.basis);
  const [checkedDate, setCheckedDate] = useState<string | null>(rule.checkedDate);
  const [checkedBy, setCheckedBy] = useState(rule.checkedBy);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const day = dayProblem(checkedDate, false);
  const basisMissing = cleanText(basis) === '';
  const shareWrong = numerator < 1 || denominator < 1 || numerator > denominator;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (day !== null || basisMissing || (share !== null && shareWrong)) return;
    const checked = { basis, checkedDate, checkedBy };
    const reply =
      open.kind === 'share'
        ? await saveShare.run({
            code: open.rule.code,
            version: rule.version,
            fields: { numerator, denominator, comparison, base, ...checked },
          })
        : await saveTime.run({
            code: open.rule.code,
            version: rule.version,
            fields: { minutes, ...checked },
          });
    if (!reply.ok) {
      setRefused(reply.error);
      return;
    }
    rememberAnswer('sittingRules.getRules', {}, reply.value);
    onClose();
  };
  const title = open.kind === 'share' ? SHARE_NAMES[open.rule.code] : TIME_NAMES[open.rule.code];
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>{title}</Text>}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <RefusalLine refusal={refused} />
          {share ? (
            <Group grow align="flex-start">
              <NativeSelect
                label="So sánh"
                data={comparisons}
                value={comparison}
                onChange={(event) => setComparison(event.currentTarget.value as Comparison)}
              />
              <CountField
                label="Tử số"
                data-autofocus
                defaultValue={numerator}
                error={tried && shareWrong ? 'Tử số từ 1, không lớn hơn mẫu số.' : null}
                onChange={(value) => setNumerator(countOf(value))}
              />
              <CountField
                label="Mẫu số"
                defaultValue={denominator}
                onChange={(value) => setDenominator(countOf(value))}
              />
              <NativeSelect
                label="Tính trên"
                data={bases}
                value={base}
                onChange={(event) => setBase(event.currentTarget.value as ShareBase)}
              />
            </Group>
          ) : (
            <CountField
              label="Số phút"
              data-autofocus
              defaultValue={minutes}
              onChange={(value) => setMinutes(countOf(value))}
            />
          )}
          <TextField
            label="Căn cứ"
            maxLength={400}
            value={basis}
            error={tried && basisMissing ? 'Hãy ghi căn cứ.' : null}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <DateField
              label="Ngày cơ quan kiểm tra"
              defaultValue={checkedDate}
              error={tried ? day : null}
              onChange={setCheckedDate}
            />
            <TextField
              label="Người kiểm tra"
              maxLength={120}
              value={checkedBy}
              onChange={(event) => setCheckedBy(event.currentTarget.value)}
            />
          </Group>
          <DialogActions
            submitLabel="Lưu quy tắc"
            running={saveShare.running || saveTime.running}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
