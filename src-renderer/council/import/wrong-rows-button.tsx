import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';

interface WrongRowsButtonProps {
  /** Of the preview, which is kept also when its other rows were taken in. */
  readonly importId: string;
  readonly count: number;
}

/** Row D02: the rows that were not taken in, with the reasons beside them. */
export function WrongRowsButton({ importId, count }: WrongRowsButtonProps) {
  const exportWrong = useCommand('council.exportWrongRows');

  async function save(): Promise<void> {
    const reply = await exportWrong.run({ id: importId });
    if (reply.ok) saveArtifact(reply.value);
  }

  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={20} />}
      loading={exportWrong.running}
      onClick={() => void save()}
    >
      Xuất {count} dòng sai
    </Button>
  );
}
