import { Button, Menu } from '@mantine/core';
import { ofVote } from '@shared/documents/subject';
import { IconChevronDown, IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';
import { downloadPaper } from '../../documents';

/**
 * Row T40. The workbook is the same annex that is printed, so that no second table of figures exists; the .csv holds the
 * same computed figures, a line a person, for other programs.
 */
export function ExportResultMenu({ voteId }: { readonly voteId: string }) {
  const [running, setRunning] = useState(false);
  const csv = useCommand('documents.makeResultCsv');
  const makeWorkbook = async () => {
    setRunning(true);
    await downloadPaper(ofVote(voteId), 'result_table', 'xlsx');
    setRunning(false);
  };
  const makeCsv = async () => {
    const reply = await csv.run({ voteId });
    if (reply.ok) saveArtifact(reply.value);
  };
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          loading={running || csv.running}
          leftSection={<IconTableExport size={18} />}
          rightSection={<IconChevronDown size={16} />}
        >
          Xuất bảng
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void makeWorkbook()}>Excel, như bảng tổng hợp</Menu.Item>
        <Menu.Item onClick={() => void makeCsv()}>CSV, mỗi người một dòng</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
