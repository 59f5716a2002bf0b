import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { errorMessage, type AppError } from '@shared/contract/error-messages';

interface RefusalLineProps {
  /** Why something was not done: a refusal, or its sentence; null or '' while there is none. */
  readonly refusal: AppError | string | null;
}

/** One sentence above a form that was refused; read aloud at once, and brought to where it is seen. */
export function RefusalLine({ refusal }: RefusalLineProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // A window of the tests has nothing to scroll.
    if (line.current && 'scrollIntoView' in line.current) line.current.scrollIntoView({ block: 'center' });
  }, [refusal]);
  if (refusal === null || refusal === '') return null;
  return (
    <Text ref={line} c="var(--mantine-color-error)" role="alert">
      {typeof refusal === 'string' ? refusal : errorMessage(refusal)}
    </Text>
  );
}
