import { Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { anchorNames, stepLabels, stepPhaseNames } from '@shared/sessions/messages';
import { STEP_PHASES, type StepPhase } from '@shared/sessions/deadlines/model';
import { DateField, TextField } from '../../ui/fields';
import type { Direction, DraftProblems, RuleDraft } from './rule-draft';

interface RuleEditorProps {
  readonly draft: RuleDraft;
  readonly problems: DraftProblems;
  /** What this rule may count from besides the days of the session: the other steps. */
  readonly others: readonly { readonly code: string; readonly title: string }[];
  readonly onChange: (change: Partial<RuleDraft>) => void;
}

const DIRECTIONS = [
  { value: 'before', label: 'trước' },
  { value: 'after', label: 'sau' },
];

const UNITS = [
  { value: 'calendar', label: 'ngày' },
  { value: 'working', label: 'ngày làm việc' },
];

const PHASES = STEP_PHASES.map((value) => ({ value, label: stepPhaseNames[value] }));

/** How the day of a step comes about, and where that stands. */
export function RuleEditor({ draft, others, problems, onChange }: RuleEditorProps) {
  const anchors = [
    { value: 'opening', label: anchorNames.opening },
    { value: 'closing', label: anchorNames.closing },
    { value: 'election', label: anchorNames.election },
    ...others.map(({ code, title }) => ({ value: `step:${code}`, label: `Việc: ${title}` })),
  ];
  return (
    <Stack gap="md">
      <Group align="flex-start" gap="sm">
        <TextField
          label="Số ngày"
          inputMode="numeric"
          w={100}
          value={draft.days}
          error={problems.days}
          onChange={(event) => onChange({ days: event.currentTarget.value })}
        />
        <TextField
          label="đến (nếu là khoảng)"
          inputMode="numeric"
          w={170}
          value={draft.daysTo}
          error={problems.daysTo}
          onChange={(event) => onChange({ daysTo: event.currentTarget.value })}
        />
        <NativeSelect
          label="Loại ngày"
          w={170}
          data={UNITS}
          value={draft.unit}
          onChange={(event) => onChange({ unit: event.target.value as RuleDraft['unit'] })}
        />
        <NativeSelect
          label="Trước hay sau"
          w={130}
          data={DIRECTIONS}
          value={draft.direction}
          onChange={(event) => onChange({ direction: event.target.value as Direction })}
        />
        <NativeSelect
          label="Mốc tính"
          flex="1 1 220px"
          data={anchors}
          value={draft.anchor}
          onChange={(event) => onChange({ anchor: event.target.value })}
        />
      </Group>
      <Group align="flex-start" gap="sm">
        <NativeSelect
          label={stepLabels.phase}
          w={220}
          data={PHASES}
          value={draft.phase}
          onChange={(event) => onChange({ phase: event.target.value as StepPhase })}
        />
        <TextField
          label={stepLabels.basis}
          flex="1 1 320px"
          maxLength={400}
          value={draft.basis}
          onChange={(event) => onChange({ basis: event.currentTarget.value })}
        />
      </Group>
      <Checkbox
        size="md"
        label="Văn bản quy định hạn chậm nhất"
        checked={draft.hasLimit}
        onChange={(event) => onChange({ hasLimit: event.target.checked })}
      />
      {draft.hasLimit && (
        <Group align="flex-start" gap="sm">
          <TextField
            label="Chậm nhất"
            inputMode="numeric"
            w={120}
            value={draft.limitDays}
            error={problems.limitDays}
            onChange={(event) => onChange({ limitDays: event.currentTarget.value })}
          />
          <NativeSelect
            label="Loại ngày của hạn"
            w={170}
            data={UNITS}
            value={draft.limitUnit}
            onChange={(event) => onChange({ limitUnit: event.target.value as RuleDraft['unit'] })}
          />
          <NativeSelect
            label="Hạn trước hay sau"
            w={170}
            data={DIRECTIONS}
            value={draft.limitDirection}
            onChange={(event) => onChange({ limitDirection: event.target.value as Direction })}
          />
          <NativeSelect
            label="Mốc tính hạn"
            flex="1 1 220px"
            data={anchors}
            value={draft.limitAnchor}
            onChange={(event) => onChange({ limitAnchor: event.target.value })}
          />
        </Group>
      )}
      <Group align="flex-start" gap="sm">
        <DateField
          label="Ngày kiểm tra căn cứ"
          w={220}
          defaultValue={draft.checkedDate}
          error={problems.checkedDate}
          onChange={(day) => onChange({ checkedDate: day ?? '' })}
        />
        <TextField
          label="Người kiểm tra"
          flex="1 1 240px"
          maxLength={120}
          value={draft.checkedBy}
          onChange={(event) => onChange({ checkedBy: event.currentTarget.value })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        Đã đối chiếu với quy chế của Hội đồng thì ghi ngày và người kiểm tra; dấu “chưa kiểm chứng” không hiện
        nữa.
      </Text>
    </Stack>
  );
}
