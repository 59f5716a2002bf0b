import { Button, Text } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { backupReasonNames } from '@shared/safety/messages';
import { useEffect, useState } from 'react';
import { call } from '../api/client';
import { showError } from '../api/notices';
import { useCall, useCommand } from '../api/queries';
import { useConfirm } from '../ui/dialogs/confirm-dialog';
import { DataGrid, type GridColumn } from '../ui/grid/data-grid';
import { EmptyState } from '../ui/empty-state';
import { QueryState } from '../ui/query-state';
import { BackupInside, insideText } from './backup-inside';
import { momentText } from './contents-words';
import { RestoreConsequences } from './restore-consequences';
import { RestoreDialog } from './restore-dialog';
import { reloadAfterRestore } from './restored-notice';
import { sizeText } from './size-text';
import type { Backup, DescribedBackup } from './status';

const locationNames: Readonly<Record<Backup['location'], string>> = {
  main: 'Máy này',
  second: 'Nơi thứ hai',
};

const READ_AGAIN_MS = 2_000;

interface Answering {
  readonly backup: Backup;
  readonly preview: Output<'safety.previewRestore'>;
}

const idOf = (backup: Pick<Backup, 'fileName' | 'location'>): string =>
  `${backup.location} ${backup.fileName}`;

/** Every backup with when, why and what is in it; restoring says first what will happen. */
export function BackupList() {
  const backups = useCall('safety.listBackups', {});
  const described = useCall('safety.describeBackups', {});
  const restore = useCommand('safety.restoreBackup');
  const { ask, dialog } = useConfirm();
  const [answering, setAnswering] = useState<Answering | null>(null);

  const inside = new Map(
    (described.data ?? []).map((found): [string, DescribedBackup] => [idOf(found), found]),
  );
  const { data: told, dataUpdatedAt, refetch } = described;
  const unread = (backups.data ?? []).some((backup) => !inside.has(idOf(backup)));

  // A stick or share may be slow: what was not read in time is asked for again until it is known.
  useEffect(() => {
    if (!told || !unread) return;
    const timer = setTimeout(() => void refetch(), READ_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [told, dataUpdatedAt, unread, refetch]);

  /** One that cannot be read brings nothing back; of one that is still being read nobody knows. */
  const canRestore = (backup: Backup): boolean => inside.get(idOf(backup))?.contents !== null;

  const insideOf = (backup: Backup): string => {
    const found = inside.get(idOf(backup));
    return found ? insideText(found) : '';
  };

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
      body: <RestoreConsequences createdAt={backup.createdAt} preview={preview.value} />,
      confirm: 'Khôi phục bản này',
      cancel: 'Giữ dữ liệu hiện tại',
      wide: true,
      destructive: true,
    });
    if (!sure) return;
    const reply = await restore.run(file);
    // Everything on screen may be of another time now.
    if (reply.ok) reloadAfterRestore(backup.createdAt);
  }

  const columns: readonly GridColumn<Backup>[] = [
    {
      key: 'when',
      title: 'Lúc, vì sao',
      text: (backup) => momentText(backup.createdAt),
      render: (backup) => (
        <>
          <Text fw={500}>{momentText(backup.createdAt)}</Text>
          <Text size="sm" c="dimmed">
            {backupReasonNames[backup.reason]}
          </Text>
        </>
      ),
      sortValue: (backup) => backup.createdAt,
      nowrap: true,
    },
    {
      key: 'why',
      title: 'Vì sao',
      text: (backup) => backupReasonNames[backup.reason],
      workbookOnly: true,
    },
    {
      key: 'inside',
      title: 'Bên trong',
      text: insideOf,
      render: (backup) => <BackupInside described={inside.get(idOf(backup))} />,
      width: '100%',
    },
    {
      key: 'where',
      title: 'Ở đâu',
      text: (backup) => locationNames[backup.location],
      render: (backup) => (
        <>
          <Text>{locationNames[backup.location]}</Text>
          <Text size="sm" c="dimmed">
            {sizeText(backup.size)}
          </Text>
        </>
      ),
      sortText: (backup) => locationNames[backup.location],
      nowrap: true,
    },
    { key: 'size', title: 'Cỡ', text: (backup) => sizeText(backup.size), workbookOnly: true },
    {
      key: 'restore',
      title: '',
      text: () => '',
      render: (backup) =>
        canRestore(backup) && (
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
          <EmptyState title="Chưa có bản sao lưu nào">
            Nhấn “Sao lưu ngay” để có bản đầu tiên. Bản trên USB hiện ở đây khi USB là nơi sao lưu thứ hai.
          </EmptyState>
        ) : (
          <>
            <DataGrid
              label="Các bản sao lưu"
              noun="bản"
              rows={rows}
              columns={columns}
              rowId={idOf}
              searchText={(row) =>
                `${momentText(row.createdAt)} ${backupReasonNames[row.reason]} ${insideOf(row)}`
              }
              rowActions={(row) =>
                canRestore(row) ? [{ label: 'Khôi phục bản này…', onSelect: () => void bringBack(row) }] : []
              }
            />
            {dialog}
            {answering && (
              <RestoreDialog
                {...answering}
                onClose={() => setAnswering(null)}
                onRestored={() => reloadAfterRestore(answering.backup.createdAt)}
              />
            )}
          </>
        )
      }
    </QueryState>
  );
}
