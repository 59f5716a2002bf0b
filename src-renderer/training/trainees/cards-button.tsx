import { Button } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';

/** Row A06: cards with the code that the door reads, ten on a sheet to cut. */
export function CardsButton({ classId }: { readonly classId: string }) {
  const make = useCommand('trainingDoors.makeCards');
  async function print(): Promise<void> {
    const reply = await make.run({ classId, traineeIds: null, format: 'pdf' });
    if (reply.ok) saveArtifact(reply.value);
  }
  return (
    <Button
      variant="default"
      leftSection={<IconId size={18} />}
      loading={make.running}
      onClick={() => void print()}
    >
      In thẻ
    </Button>
  );
}
