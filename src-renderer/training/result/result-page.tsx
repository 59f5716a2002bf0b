import { Alert, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconDownload, IconMailForward, IconReportAnalytics } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { TrainingResult } from '@shared/training/result-contract';
import { saveArtifact } from '../../api/files';
import { useCall, useCommand } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { ClassFrame, useClassId } from '../class-frame';
import { AbsenceDialog } from '../papers/absence-dialog';
import { PersonResults } from './person-results';
import { UnitResults } from './unit-results';

type View = 'persons' | 'units';

/** Rows A12, A13, A16: who attended how much, who gets a certificate and why not, and every unit with its row. */
export function ResultPage() {
  const classId = useClassId();
  const result = useCall('training.getResult', { classId });
  const exporting = useCommand('training.exportResult');
  const [notices, setNotices] = useState(false);

  async function download(): Promise<void> {
    const reply = await exporting.run({ classId });
    if (reply.ok) saveArtifact(reply.value);
  }

  return (
    <ClassFrame
      secondary={(one) =>
        one.trainees.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconMailForward size={18} />}
            onClick={() => setNotices(true)}
          >
            Thông báo vắng mặt
          </Button>
        )
      }
      primary={(one) =>
        one.trainees.length > 0 && (
          <Button
            leftSection={<IconDownload size={20} />}
            loading={exporting.running}
            onClick={() => void download()}
          >
            Xuất bảng chuyên cần
          </Button>
        )
      }
    >
      {() => (
        <>
          <QueryState query={result}>{(found) => <Result result={found} />}</QueryState>
          {notices && <AbsenceDialog classId={classId} onClose={() => setNotices(false)} />}
        </>
      )}
    </ClassFrame>
  );
}

function Result({ result }: { readonly result: TrainingResult }) {
  const [view, setView] = useState<View>('persons');
  if (result.heldSlots === 0) return <NothingHeld classId={result.classId} />;
  const missing = result.persons.filter((person) => person.missing > 0).length;
  return (
    <>
      <Group gap="sm" my="xs">
        <SegmentedControl
          aria-label="Xem theo"
          value={view}
          onChange={setView}
          data={[
            { value: 'persons', label: 'Từng học viên' },
            { value: 'units', label: 'Từng đơn vị' },
          ]}
        />
        <Text c="dimmed">
          Đã điểm danh {result.heldSlots}/{result.slots} buổi.
          {result.rule !== null && ` Chứng nhận: ${result.rule}`}
        </Text>
      </Group>
      {missing > 0 && (
        <Alert color="amber" variant="light" mb="md">
          {missing} học viên còn buổi chưa ghi; chưa ghi không phải là vắng, nên chưa có tỷ lệ.{' '}
          <Link to="/training/$classId/attendance" params={{ classId: result.classId }}>
            Điểm danh tiếp
          </Link>
        </Alert>
      )}
      {view === 'persons' ? <PersonResults result={result} /> : <UnitResults result={result} />}
    </>
  );
}

function NothingHeld({ classId }: { readonly classId: string }) {
  return (
    <EmptyState
      icon={IconReportAnalytics}
      title="Chưa điểm danh buổi nào"
      actions={
        <Button component={Link} to={`/training/${classId}/attendance`} variant="light">
          Điểm danh
        </Button>
      }
    >
      Sau buổi đầu tiên, ở đây có tỷ lệ của từng học viên, người đủ điều kiện, lý do của người chưa đủ và số
      liệu của mọi đơn vị, kể cả đơn vị không có ai dự.
    </EmptyState>
  );
}
