import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDatabaseExport, IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect } from 'react';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { DATA_RECORD } from '@shared/safety/record';
import { saveArtifact } from '../api/files';
import { showDone } from '../api/notices';
import { refetchTopics, rememberAnswer, useCall, useCommand } from '../api/queries';
import { HistoryPanel } from '../ui/layout/history-panel';
import { PageHeader } from '../ui/layout/page-header';
import { QueryState } from '../ui/query-state';
import { SettingsTabs } from '../ui/layout/settings-tabs';
import { AttachedFiles } from './attached-files';
import { BackupList } from './backup-list';
import { DataFolder } from './data-folder';
import { MoveHere } from './move-here';
import { RestoredNotice } from './restored-notice';
import { SecondFolder } from './second-folder';

/** Row D16: what protects the data, in one place. */
export function SafetyPage() {
  const status = useCall('safety.getStatus', {});
  const { refetch: probe } = useCall('safety.probeSecondFolder', {}, { enabled: false });
  const makeBackup = useCommand('safety.makeBackup');
  const exportAll = useCommand('safety.exportAll');

  // Here somebody looks at the second folder; everywhere else what was last seen is enough.
  useEffect(() => {
    void probe().then(({ data }) => {
      if (data) rememberAnswer('safety.getStatus', {}, data);
    });
  }, [probe]);

  async function backUp(): Promise<void> {
    const reply = await makeBackup.run({});
    if (!reply.ok) return;
    await refetchTopics([]);
    showDone('Đã sao lưu và kiểm tra bản sao lưu.');
  }

  async function takeAll(): Promise<void> {
    const reply = await exportAll.run({});
    if (reply.ok) saveArtifact(reply.value);
  }

  return (
    <>
      <SettingsTabs />
      <PageHeader
        title="An toàn dữ liệu"
        detail={
          status.data?.lastBackupAt
            ? `Bản sao lưu gần nhất: ${localTimeOf(status.data.lastBackupAt)} ngày ${formatDate(localDateOf(status.data.lastBackupAt))}`
            : 'Máy này chưa sao lưu lần nào.'
        }
        secondary={
          <Button
            variant="default"
            leftSection={<IconDatabaseExport size={20} />}
            loading={exportAll.running}
            onClick={() => void takeAll()}
          >
            Xuất toàn bộ dữ liệu
          </Button>
        }
        primary={
          <Button
            leftSection={<IconDeviceFloppy size={20} />}
            loading={makeBackup.running}
            onClick={() => void backUp()}
          >
            Sao lưu ngay
          </Button>
        }
      />
      <Stack gap="xl">
        <RestoredNotice />
        <MoveHere />
        <QueryState query={status}>
          {(found) => (
            <Paper withBorder p="xl" radius="lg">
              <Stack gap="xl">
                <DataFolder status={found} />
                <SecondFolder key={found.secondFolder} status={found} />
              </Stack>
            </Paper>
          )}
        </QueryState>
        <section>
          <Title order={2}>Các bản sao lưu</Title>
          <Text c="dimmed" mb="sm">
            Giữ 3 bản trong ngày, mỗi ngày một bản trong 14 ngày, mỗi tháng một bản trong 12 tháng.
          </Text>
          <BackupList />
        </section>
        <AttachedFiles />
        <section>
          <Title order={2}>Lịch sử</Title>
          <Text c="dimmed" mb="sm">
            Các lần khôi phục và đổi nơi sao lưu.
          </Text>
          <HistoryPanel entity="data" id={DATA_RECORD} />
        </section>
      </Stack>
    </>
  );
}
