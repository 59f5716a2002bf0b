import { Alert, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { machineName } from '@shared/kernel/machine-name';
import type { DoorFilePreview } from '@shared/training/doors/contract';
import { saveArtifact, uploadFile } from '../../api/files';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { ChooseFile } from '../../ui/import/choose-file';
import { QueryState } from '../../ui/query-state';
import { ClassFrame, useClassId } from '../class-frame';
import { momentText } from '../words';
import { DoorConflicts } from './door-conflicts';
import { useDoorPreferences } from './door-preferences';

/** Row A26: a file from this PC, files of others, and what has to be decided. */
export function DoorsPage() {
  const classId = useClassId();
  const doors = useCall('trainingDoors.getDoors', { classId });
  const [{ door }] = useDoorPreferences();
  const make = useCommand('trainingDoors.exportMarks');

  async function exportMarks(): Promise<void> {
    const reply = await make.run({ classId, door });
    if (reply.ok) saveArtifact(reply.value);
  }

  return (
    <ClassFrame
      primary={() => (
        <Button loading={make.running} onClick={() => void exportMarks()}>
          Xuất điểm danh của máy này
        </Button>
      )}
      secondary={() => (
        <Button component={Link} to={`/training/${classId}/door`} variant="default">
          Điểm danh tại cửa
        </Button>
      )}
    >
      {() => (
        <QueryState query={doors}>
          {({ conflicts, again, merges }) => (
            <Stack gap="lg">
              <TakeInMarks classId={classId} />
              <DoorConflicts conflicts={conflicts} again={again} />
              {merges.length > 0 && (
                <section>
                  <Title order={2} mb="xs">
                    Các tệp đã gộp
                  </Title>
                  <List>
                    {merges.map((merge) => (
                      <List.Item key={`${merge.at} ${merge.fileName}`}>
                        {momentText(merge.at)}:{' '}
                        {merge.door === '' ? `máy ${machineName(merge.origin)}` : merge.door}, thêm{' '}
                        {merge.added} lần ghi, {merge.known} lần đã có
                      </List.Item>
                    ))}
                  </List>
                </section>
              )}
            </Stack>
          )}
        </QueryState>
      )}
    </ClassFrame>
  );
}

interface Chosen {
  readonly upload: string;
  readonly preview: DoorFilePreview;
}

interface TakeInMarksProps {
  /** Null where the file may bring a class that this PC does not have. */
  readonly classId: string | null;
  readonly onTaken?: (classId: string) => void;
}

/** What a file would do is shown first; nothing is written before the button. */
export function TakeInMarks({ classId, onTaken }: TakeInMarksProps) {
  const preview = useCommand('trainingDoors.previewMarks', { quiet: true });
  const merge = useCommand('trainingDoors.mergeMarks', { quiet: true });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState('');
  const chooser = useRef<HTMLButtonElement>(null);

  async function choose(file: File): Promise<void> {
    setProblem('');
    setChosen(null);
    const uploaded = await uploadFile(file);
    if (!uploaded.ok) {
      setProblem(uploaded.error);
      return;
    }
    const upload = uploaded.value.id;
    const reply = await preview.run({ classId, upload });
    if (reply.ok) setChosen({ upload, preview: reply.value });
    else setProblem(errorMessage(reply.error));
  }

  async function takeIn({ upload }: Chosen): Promise<void> {
    setProblem('');
    const reply = await merge.run({ classId, upload });
    if (!reply.ok) {
      setProblem(errorMessage(reply.error));
      return;
    }
    putAway();
    const { added, conflicts, created } = reply.value;
    showDone(
      created
        ? 'Đã nhận lớp từ máy khác.'
        : `Đã gộp ${added} lần ghi${conflicts > 0 ? `, ${conflicts} ô cần quyết định` : ''}.`,
    );
    onTaken?.(reply.value.classId);
  }

  /** The cursor goes back to where the next file is chosen. */
  function putAway(): void {
    setChosen(null);
    setProblem('');
    chooser.current?.focus();
  }

  return (
    <Paper component="section" withBorder p="lg">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>Nhận tệp điểm danh của máy khác</Title>
          <ChooseFile accept=".json" onChoose={(file) => void choose(file)}>
            {(button) => (
              <Button {...button} ref={chooser} variant="default" loading={preview.running}>
                Chọn tệp
              </Button>
            )}
          </ChooseFile>
        </Group>
        <Text c="dimmed">
          Tệp .thuongtruc.json chép qua USB hoặc thư mục chung. Nhận lại tệp đã nhận không thêm gì; thứ tự
          nhận không quan trọng.
        </Text>
        {problem !== '' && (
          <Alert color="red" role="alert" title="Không nhận được tệp; chưa có gì thay đổi">
            {problem}
          </Alert>
        )}
        {chosen && (
          <Paper withBorder p="md" role="region" aria-label="Xem trước tệp">
            <Text fw={600}>{chosen.preview.title}</Text>
            <List my="sm">
              {previewLines(chosen.preview).map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
            <Group>
              <Button data-autofocus loading={merge.running} onClick={() => void takeIn(chosen)}>
                {chosen.preview.creates ? 'Nhận lớp này' : 'Gộp vào lớp'}
              </Button>
              <Button variant="default" onClick={putAway}>
                Không nhận
              </Button>
            </Group>
          </Paper>
        )}
      </Stack>
    </Paper>
  );
}

function previewLines(preview: DoorFilePreview): string[] {
  const { newMarks, knownMarks, newPeople, newConflicts, newAgain, otherDays } = preview;
  return [
    `${preview.door === '' ? 'Máy' : `${preview.door}, máy`} ${machineName(preview.origin)} xuất lúc ${momentText(preview.exportedAt)}`,
    preview.creates ? 'Máy này chưa có lớp này; sẽ lập theo tệp.' : '',
    `${newMarks} lần ghi mới${knownMarks > 0 ? `, ${knownMarks} lần đã có` : ''}`,
    newPeople > 0 ? `${newPeople} người ngoài danh sách sẽ được thêm` : '',
    otherDays > 0
      ? `${otherDays} buổi ở máy kia ghi ngày khác, máy này giữ ngày đang có: lớp đã dời thì hãy dời ở cả hai máy`
      : '',
    newAgain > 0 ? `${newAgain} người đã quét ở hai cửa: chỉ tính một lần` : '',
    newConflicts > 0 ? `${newConflicts} ô hai máy ghi khác nhau: phải quyết định` : '',
  ].filter((line) => line !== '');
}
