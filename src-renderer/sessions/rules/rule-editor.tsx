import { Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { anchorNames, stepLabels, stepPhaseNames } from '@shared/sessions/messages';
import { STEP_PHASES, type StepPhase } from '@shared/sessions/deadlines/model';
import { DateField, TextField } from '../../ui/forms/fields';
import { DistanceFields } from './distance-fields';
import type { DraftProblems, RuleDraft } from './rule-draft';

interface RuleEditorProps {
  readonly draft: RuleDraft;
  readonly problems: DraftProblems;
  /** What this rule may count from besides the days of the session: the other steps. */
  readonly others: readonly { readonly code: string; readonly title: string }[];
  readonly onChange: (change: Partial<RuleDraft>) => void;
}

const PHASES = STEP_PHASES.map((value) => ({ value, label: stepPhaseNames[value] }));

/** How the day of a step comes about, and where that stands. */
export function RuleEditor({ draft, others, problems, onChange }: RuleEditorProps) {
  const anchors = [
    { value: 'opening', label: anchorNames.opening },
    { value: 'closing', label: anchorNames.closing },
    { value: 'election', label: anchorNames.election },
    { value: 'elected', label: anchorNames.elected },
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
        <DistanceFields
          labels={{ unit: 'Loại ngày', direction: 'Trước hay sau', anchor: 'Mốc tính' }}
          unit={draft.unit}
          direction={draft.direction}
          anchor={draft.anchor}
          anchors={anchors}
          onChange={onChange}
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
          <DistanceFields
            labels={{ unit: 'Loại ngày của hạn', direction: 'Hạn trước hay sau', anchor: 'Mốc tính hạn' }}
            unit={draft.limitUnit}
            direction={draft.limitDirection}
            anchor={draft.limitAnchor}
            anchors={anchors}
            onChange={({ unit, direction, anchor }) =>
              onChange({
                ...(unit !== undefined && { limitUnit: unit }),
                ...(direction !== undefined && { limitDirection: direction }),
                ...(anchor !== undefined && { limitAnchor: anchor }),
              })
            }
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
