import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { downloadPaper } from '../../documents';

/** The result as a workbook: the same annex that is printed, so that no second table of figures exists. */
export function ExportResultButton({ voteId }: { readonly voteId: string }) {
  const [running, setRunning] = useState(false);
  const make = async () => {
    setRunning(true);
    await downloadPaper(voteId, 'result_table', 'xlsx');
    setRunning(false);
  };
  return (
    <Button
      variant="default"
      size="sm"
      loading={running}
      leftSection={<IconTableExport size={18} />}
      onClick={() => void make()}
    >
      Xuất Excel
    </Button>
  );
}
