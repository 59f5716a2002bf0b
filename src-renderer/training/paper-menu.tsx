import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { Artifact } from '@shared/contract/fields';
import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import { saveArtifact } from '../api/files';

export type PaperFormat = 'pdf' | 'docx' | 'xlsx';

const WORDS: Readonly<Record<PaperFormat, string>> = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' };

interface PaperMenuProps {
  readonly label: string;
  readonly formats: readonly PaperFormat[];
  readonly running: boolean;
  readonly make: (format: PaperFormat) => Promise<Result<Artifact, AppError>>;
}

/** A paper as a file to take away, in the formats it comes in. */
export function PaperMenu({ label, formats, running, make }: PaperMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter size={18} />} loading={running}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            onClick={() =>
              void make(format).then((reply) => {
                if (reply.ok) saveArtifact(reply.value);
              })
            }
          >
            {WORDS[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
