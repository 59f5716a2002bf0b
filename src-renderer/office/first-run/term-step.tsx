import { SimpleGrid, Stack } from '@mantine/core';
import { CountField, DateField, TextField } from '../../ui/forms/fields';
import { withProfile, type StepProps } from './guide-draft';

export function TermStep({ draft, errors, onChange }: StepProps) {
  const { profile } = draft;
  return (
    <Stack gap="md" maw={520}>
      <TextField
        label="Khóa"
        description="Như cơ quan vẫn viết, ví dụ XI"
        required
        autoFocus
        maw={260}
        defaultValue={profile.termNumber}
        error={errors['termNumber']}
        onChange={(event) => onChange(withProfile(draft, { termNumber: event.currentTarget.value }))}
      />
      <SimpleGrid cols={2} spacing="md">
        <DateField
          label="Nhiệm kỳ từ ngày"
          defaultValue={profile.termFrom}
          error={errors['termFrom']}
          onChange={(termFrom) => onChange(withProfile(draft, { termFrom }))}
        />
        <DateField
          label="Đến ngày"
          defaultValue={profile.termTo}
          error={errors['termTo']}
          onChange={(termTo) => onChange(withProfile(draft, { termTo }))}
        />
      </SimpleGrid>
      <CountField
        label="Số đại biểu được bầu"
        maw={260}
        defaultValue={profile.deputiesElected}
        error={errors['deputiesElected']}
        // A typed text that is no number stays in the draft, so that the schema refuses it in its own words.
        onChange={(value) => onChange(withProfile(draft, { deputiesElected: value as number | null }))}
      />
    </Stack>
  );
}
