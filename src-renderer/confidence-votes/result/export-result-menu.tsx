import { Button, Menu } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { ofVote } from '@shared/documents/subject';
import { IconChevronDown, IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';
import { downloadPaper } from '../../documents';

interface ExportResultMenuProps {
  readonly vote: Pick<Vote, 'id' | 'countMode'>;
  /** Nothing proves the figures. */
  readonly disabled: boolean;
}

/**
 * Row T40. The workbook is the same annex that is printed, so that no second table of figures exists; the .csv holds the
 * same computed figures, a line a person, for other programs. Where ballots were typed, each of them by its number too.
 */
export function ExportResultMenu({ vote, disabled }: ExportResultMenuProps) {
  const voteId = vote.id;
  const [running, setRunning] = useState(false);
  const csv = useCommand('resultFiles.makeResultCsv');
  const ballots = useCommand('countLog.exportBallots');
  const makeBallots = async (format: 'xlsx' | 'csv') => {
    const reply = await ballots.run({ voteId, format });
    if (reply.ok) saveArtifact(reply.value);
  };
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
          disabled={disabled}
          loading={running || csv.running || ballots.running}
          leftSection={<IconTableExport size={18} />}
          rightSection={<IconChevronDown size={16} />}
        >
          Xuất bảng
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void makeWorkbook()}>Excel, như bảng tổng hợp</Menu.Item>
        <Menu.Item onClick={() => void makeCsv()}>CSV, mỗi người một dòng</Menu.Item>
        {vote.countMode === 'ballots' && (
          <>
            <Menu.Label>Từng phiếu</Menu.Label>
            <Menu.Item onClick={() => void makeBallots('xlsx')}>Excel, mỗi loại phiếu một trang</Menu.Item>
            <Menu.Item onClick={() => void makeBallots('csv')}>CSV, mỗi ô một dòng</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
