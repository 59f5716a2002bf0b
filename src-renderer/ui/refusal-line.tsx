import { Text } from '@mantine/core';
import { errorMessage, type AppError } from '@shared/contract/error-messages';

interface RefusalLineProps {
  /** Why something was not done: a refusal, or its sentence; null or '' while there is none. */
  readonly refusal: AppError | string | null;
}

/** One sentence above a form that was refused; read aloud at once. */
export function RefusalLine({ refusal }: RefusalLineProps) {
  if (refusal === null || refusal === '') return null;
  return (
    <Text c="var(--mantine-color-error)" role="alert">
      {typeof refusal === 'string' ? refusal : errorMessage(refusal)}
    </Text>
  );
}
