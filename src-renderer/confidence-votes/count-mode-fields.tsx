import { Group, NativeSelect, Radio, Stack } from '@mantine/core';
import { countModeNames } from '@shared/confidence-votes/messages';
import type { CountMode, Vote } from '@shared/confidence-votes/model';
import type { ReactNode } from 'react';

export type CountModeChoice = Pick<Vote, 'countMode' | 'entries' | 'batchSize'>;

interface CountModeFieldsProps {
  readonly label: ReactNode;
  readonly value: CountModeChoice;
  readonly disabled?: boolean;
  readonly onChange: (change: Partial<CountModeChoice>) => void;
}

const MODE_WORDS: Readonly<Record<CountMode, string>> = {
  ballots:
    'Nên dùng. Mỗi phiếu do hai người gõ mà không thấy nhau; chỗ khác được xem lại, số liệu do chương trình cộng.',
  totals: 'Gõ phiếu ghi của Ban kiểm phiếu; văn bản ghi rõ là nhập số tổng.',
};
const MODES: readonly CountMode[] = ['ballots', 'totals'];

/** How the ballots become figures, and for ballots how often each is typed and in which stacks they lie. */
export function CountModeFields({ label, value, disabled = false, onChange }: CountModeFieldsProps) {
  return (
    <Stack gap="md">
      <Radio.Group label={label} value={value.countMode} onChange={(mode) => onChange({ countMode: mode })}>
        <Stack gap="sm" mt="sm">
          {MODES.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              size="md"
              disabled={disabled}
              label={countModeNames[mode]}
              description={MODE_WORDS[mode]}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value.countMode === 'ballots' && (
        <Group gap="md">
          <NativeSelect
            label="Số lần nhập mỗi phiếu"
            disabled={disabled}
            value={String(value.entries)}
            onChange={(event) => onChange({ entries: Number(event.currentTarget.value) })}
            data={[
              { value: '2', label: '2 lần' },
              { value: '3', label: '3 lần' },
            ]}
          />
          <NativeSelect
            label="Số phiếu mỗi xấp"
            disabled={disabled}
            value={String(value.batchSize)}
            onChange={(event) =>
              onChange({ batchSize: Number(event.currentTarget.value) as Vote['batchSize'] })
            }
            data={[
              { value: '10', label: '10 phiếu' },
              { value: '25', label: '25 phiếu' },
            ]}
          />
        </Group>
      )}
    </Stack>
  );
}
