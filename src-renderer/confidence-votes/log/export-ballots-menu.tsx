import { Button, Menu } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { IconTableExport } from '@tabler/icons-react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';

/** Row T40: every ballot by its number, beside the table of the result. */
export function ExportBallotsMenu({ vote }: { readonly vote: Pick<Vote, 'id' | 'countMode'> }) {
  const run = useCommand('countLog.exportBallots');
  if (vote.countMode !== 'ballots') return null;
  const make = async (format: 'xlsx' | 'csv') => {
    const reply = await run.run({ voteId: vote.id, format });
    if (reply.ok) saveArtifact(reply.value);
  };
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" size="sm" loading={run.running} leftSection={<IconTableExport size={18} />}>
          Xuất từng phiếu
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void make('xlsx')}>Excel, mỗi loại phiếu một trang</Menu.Item>
        <Menu.Item onClick={() => void make('csv')}>CSV, mỗi ô một dòng</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
