import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { errorMessage, type AppError } from '@shared/contract/error-messages';
import { CallRefused } from '../api/read-calls';
import { Unreachable } from '../api/transport';

interface ErrorLineProps {
  /** An AppError, or whatever `useCall` put into `error`. */
  readonly error: AppError | Error;
  readonly onRetry?: () => void;
}

function wordsOf(error: AppError | Error): string {
  if (error instanceof CallRefused) return errorMessage(error.appError);
  if (error instanceof Unreachable) return error.message;
  if (error instanceof Error) return 'Màn hình này gặp lỗi; hãy mở lại.';
  return errorMessage(error);
}

export function ErrorLine({ error, onRetry }: ErrorLineProps) {
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Group justify="space-between" gap="sm">
        <span>{wordsOf(error)}</span>
        {onRetry && (
          <Button size="compact-md" variant="default" onClick={onRetry}>
            Thử lại
          </Button>
        )}
      </Group>
    </Alert>
  );
}
