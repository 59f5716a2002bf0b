import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { AppError } from '@shared/contract/error-messages';
import type { Artifact } from '@shared/contract/fields';
import type { Result } from '@shared/kernel/result';
import { saveArtifact } from '../../api/files';

interface TemplateButtonProps {
  readonly running: boolean;
  readonly make: () => Promise<Result<Artifact, AppError>>;
}

/** The empty list with the headings that an import knows. */
export function TemplateButton({ running, make }: TemplateButtonProps) {
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={20} />}
      loading={running}
      onClick={() =>
        void make().then((reply) => {
          if (reply.ok) saveArtifact(reply.value);
        })
      }
    >
      Tải tệp mẫu
    </Button>
  );
}
