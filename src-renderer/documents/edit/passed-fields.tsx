import { Group, Stack, Text, TextInput } from '@mantine/core';
import type { DocumentDetails } from '@shared/documents/contract';

/** The votes under a resolution as they are typed. */
export interface PassedText {
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly notVoting: string;
}

type Passed = NonNullable<DocumentDetails['passed']>;

const LABELS: Readonly<Record<keyof PassedText, string>> = {
  votesFor: 'Tán thành',
  votesAgainst: 'Không tán thành',
  notVoting: 'Không biểu quyết',
};

export function passedText(passed: Passed | null): PassedText {
  return {
    votesFor: passed === null ? '' : String(passed.votesFor),
    votesAgainst: passed === null ? '' : String(passed.votesAgainst),
    notVoting: passed === null ? '' : String(passed.notVoting),
  };
}

const isWrong = (text: string): boolean => !/^\d{0,4}$/u.test(text.trim());

/** Votes were written down, but not how many were in favour. */
const lacksFavour = ({ votesFor, votesAgainst, notVoting }: PassedText): boolean =>
  votesFor.trim() === '' && `${votesAgainst}${notVoting}`.trim() !== '';

/** Null while nobody has said how they voted, undefined where a field is no number or the votes in favour are missing. */
export function passedOf(text: PassedText): Passed | null | undefined {
  if (Object.values(text).some(isWrong)) return undefined;
  if (lacksFavour(text)) return undefined;
  if (text.votesFor.trim() === '') return null;
  return {
    votesFor: Number(text.votesFor),
    votesAgainst: Number(text.votesAgainst),
    notVoting: Number(text.notVoting),
  };
}

interface PassedFieldsProps {
  readonly value: PassedText;
  readonly readOnly: boolean;
  /** Why these votes cannot be. */
  readonly refusal: string | null;
  readonly onType: (change: Partial<PassedText>) => void;
  readonly onLeave: () => void;
}

/** How the deputies voted on a resolution: printed where it says that it was passed. */
export function PassedFields({ value, readOnly, refusal, onType, onLeave }: PassedFieldsProps) {
  return (
    <Stack gap={4} role="group" aria-label="Biểu quyết thông qua">
      <Text fw={500}>Biểu quyết thông qua</Text>
      <Text size="sm" c="dimmed">
        Số đại biểu; để trống thì nghị quyết không ghi kết quả biểu quyết.
      </Text>
      <Group grow align="flex-end" gap="sm">
        {(Object.keys(LABELS) as (keyof PassedText)[]).map((name) => (
          <TextInput
            key={name}
            label={LABELS[name]}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            readOnly={readOnly}
            value={value[name]}
            error={
              isWrong(value[name]) || (name === 'votesFor' && lacksFavour(value)) ? 'Hãy nhập số.' : null
            }
            onChange={(event) => onType({ [name]: event.target.value })}
            onBlur={onLeave}
          />
        ))}
      </Group>
      {refusal !== null && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {refusal} Hãy sửa số; văn bản chưa ghi kết quả này.
        </Text>
      )}
    </Stack>
  );
}
