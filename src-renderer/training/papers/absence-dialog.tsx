import { Alert, Button, Checkbox, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '@shared/contract/registry';
import { localDateOf } from '@shared/kernel/local-date';
import { useCall, useCommand } from '../../api/queries';
import { ManyLetters } from '../../documents';
import { QueryState } from '../../ui/query-state';

type Units = Output<'trainingPapers.listAbsences'>;

interface AbsenceDialogProps {
  readonly classId: string;
  readonly onClose: () => void;
}

/** Row A25: letters to all units whose people were missing, in one step; a unit can be left out. */
export function AbsenceDialog({ classId, onClose }: AbsenceDialogProps) {
  const absences = useCall('trainingPapers.listAbsences', { classId });
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>Công văn thông báo vắng mặt</Text>}>
      <QueryState query={absences}>
        {(units) =>
          units.length === 0 ? (
            <Text>
              Không có đơn vị nào vắng người ở các buổi đã điểm danh. Đơn vị không có ai dự chỉ kết luận được
              khi mọi buổi đã điểm danh hoặc ghi hoãn.
            </Text>
          ) : (
            <Choice classId={classId} units={units} onClose={onClose} />
          )
        }
      </QueryState>
    </Modal>
  );
}

function Choice({ classId, units, onClose }: AbsenceDialogProps & { readonly units: Units }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [today] = useState(() => localDateOf(new Date().toISOString()));
  const make = useCommand('trainingPapers.makeAbsenceNotices');
  const chosen = units.filter(({ unitKey }) => !left.has(unitKey));
  const nobody = units.filter(({ sentNobody }) => sentNobody).length;
  // Asked only because the class invites every unit.
  const merelyInvited = units.some(({ sentNobody, listed, seats }) => sentNobody && listed === 0 && !seats);
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  return (
    <Stack gap="md">
      <Text c="dimmed">
        {units.length} đơn vị có người vắng, trong đó {nobody} đơn vị không có ai dự. Mỗi đơn vị một công văn,
        cả nhóm trong một tệp ZIP. Đơn vị còn buổi chưa điểm danh thì chưa kết luận là không có ai dự.
      </Text>
      {merelyInvited && (
        <Text c="dimmed">
          Lớp đang ghi là mời mọi đơn vị trong danh mục; nếu không phải, đổi “Đơn vị được mời” ở mục Thông tin
          và buổi học, Sửa thông tin lớp.
        </Text>
      )}
      <Group gap="sm">
        <Button variant="default" size="compact-md" onClick={() => setLeft(new Set())}>
          Chọn tất cả
        </Button>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => setLeft(new Set(units.map(({ unitKey }) => unitKey)))}
        >
          Bỏ chọn tất cả
        </Button>
        <Button
          variant="default"
          size="compact-md"
          onClick={() =>
            setLeft(new Set(units.filter(({ sentNobody }) => !sentNobody).map(({ unitKey }) => unitKey)))
          }
        >
          Chỉ đơn vị không có ai dự
        </Button>
      </Group>
      <ScrollArea.Autosize mah="min(45vh, max(8rem, calc(100dvh - 37rem)))" type="auto">
        <Stack gap="xs">
          {units.map((unit) => (
            <Checkbox
              key={unit.unitKey}
              size="md"
              checked={!left.has(unit.unitKey)}
              onChange={(event) => toggle(unit.unitKey, event.currentTarget.checked)}
              label={unit.unitName}
              description={
                unit.sentNobody
                  ? 'không có ai dự'
                  : unit.persons
                      .map(({ fullName, absences }) => `${fullName} (${absences.length} buổi)`)
                      .join(', ')
              }
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
      {chosen.length > 60 && (
        <Alert color="amber" variant="light">
          {chosen.length} công văn: bản PDF cần vài chục giây; bản Word nhanh hơn.
        </Alert>
      )}
      <ManyLetters
        kind="class_absence_notice"
        count={chosen.length}
        noun="công văn"
        today={today}
        otherwise="Lập dự thảo; cấp số sau ở phần Văn bản, Trong lớp."
        running={make.running}
        make={(issueDate, format) =>
          make.run({ classId, unitKeys: chosen.map(({ unitKey }) => unitKey), issueDate, format })
        }
        onClose={onClose}
      />
    </Stack>
  );
}
