import { Button, Text } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { backupReasonNames } from '@shared/safety/messages';
import { useState } from 'react';
import { call } from '../api/client';
import { showError } from '../api/notices';
import { useCall, useCommand } from '../api/queries';
import { useConfirm } from '../ui/confirm-dialog';
import { DataGrid, type GridColumn } from '../ui/data-grid';
import { EmptyState } from '../ui/empty-state';
import { QueryState } from '../ui/query-state';
import { momentText, RestoreConsequences } from './restore-consequences';
import { RestoreDialog } from './restore-dialog';
import { sizeText } from './size-text';
import type { Backup } from './status';

const locationNames: Readonly<Record<Backup['location'], string>> = {
  main: 'Máy này',
  second: 'Nơi thứ hai',
};

interface Answering {
  readonly backup: Backup;
  readonly preview: Output<'safety.previewRestore'>;
}

/** Every backup with when and why; restoring says first what will happen. */
export function BackupList() {
  const backups = useCall('safety.listBackups', {});
  const restore = useCommand('safety.restoreBackup');
  const { ask, dialog } = useConfirm();
  const [answering, setAnswering] = useState<Answering | null>(null);

  async function bringBack(backup: Backup): Promise<void> {
    const file = { fileName: backup.fileName, location: backup.location };
    const preview = await call('safety.previewRestore', file);
    if (!preview.ok) {
      showError(preview.error);
      // A backup made meanwhile may have taken the place of an older one.
      void backups.refetch();
      return;
    }
    if (preview.value.counts.length > 0) {
      setAnswering({ backup, preview: preview.value });
      return;
    }
    const sure = await ask({
      title: `Khôi phục bản lúc ${momentText(backup.createdAt)}?`,
      body: <RestoreConsequences createdAt={backup.createdAt} {...preview.value} />,
      confirm: 'Khôi phục bản này',
      cancel: 'Giữ dữ liệu hiện tại',
      destructive: true,
    });
    if (!sure) return;
    const reply = await restore.run(file);
    // Everything on screen may be of another time now.
    if (reply.ok) window.location.reload();
  }

  const columns: readonly GridColumn<Backup>[] = [
    {
      key: 'when',
      title: 'Lúc',
      text: (backup) => momentText(backup.createdAt),
      render: (backup) => <Text fw={500}>{momentText(backup.createdAt)}</Text>,
      sortValue: (backup) => backup.createdAt,
    },
    { key: 'why', title: 'Vì sao', text: (backup) => backupReasonNames[backup.reason] },
    { key: 'where', title: 'Ở đâu', text: (backup) => locationNames[backup.location] },
    {
      key: 'size',
      title: 'Cỡ',
      text: (backup) => sizeText(backup.size),
      sortValue: (backup) => backup.size,
      align: 'right',
    },
    {
      key: 'restore',
      title: '',
      text: () => '',
      render: (backup) => (
        <Button
          size="compact-md"
          variant="default"
          onClick={(event) => {
            event.stopPropagation();
            void bringBack(backup);
          }}
        >
          Khôi phục…
        </Button>
      ),
      align: 'right',
    },
  ];

  return (
    <QueryState query={backups}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title="Chưa có bản sao lưu nào">Nhấn “Sao lưu ngay” để có bản đầu tiên.</EmptyState>
        ) : (
          <>
            <DataGrid
              label="Các bản sao lưu"
              noun="bản"
              rows={rows}
              columns={columns}
              rowId={(row) => `${row.location} ${row.fileName}`}
              searchText={(row) => `${momentText(row.createdAt)} ${backupReasonNames[row.reason]}`}
              rowActions={(row) => [{ label: 'Khôi phục bản này…', onSelect: () => void bringBack(row) }]}
            />
            {dialog}
            {answering && (
              <RestoreDialog
                {...answering}
                onClose={() => setAnswering(null)}
                onRestored={() => window.location.reload()}
              />
            )}
          </>
        )
      }
    </QueryState>
  );
}
