import { Button, SimpleGrid, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { ClassRecord } from '@shared/training/contract';
import { EMPTY_TRAINEE } from '@shared/training/empty-trainee';
import { TraineeFields, type TraineeRecord } from '@shared/training/trainee-contract';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { BirthField, CheckField, DateField, SelectField, TextField } from '../../ui/forms/fields';
import { HistoryPanel } from '../../ui/layout/history-panel';
import { QueryState } from '../../ui/query-state';
import { RecordForm } from '../../ui/forms/record-form';
import { SidePanel } from '../../ui/layout/side-panel';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { ClassHistory } from '../class-history';
import { sexes } from '../words';
import { PointField } from './point-field';

interface TraineePanelProps {
  readonly one: Pick<ClassRecord, 'id' | 'fields'>;
  /** Null while the trainee is new. */
  readonly trainee: TraineeRecord | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function TraineePanel({ one, trainee, onClose, onCreated }: TraineePanelProps) {
  const removal = useCommand('training.removeTrainee');
  const { ask, dialog } = useConfirm();
  const [edition, setEdition] = useState(0);

  async function remove(): Promise<void> {
    if (!trainee) return;
    const sure = await ask({
      title: `Xóa ${trainee.fullName} khỏi lớp?`,
      body: 'Nếu học viên thôi học giữa chừng, hãy ghi ngày cuối thay vì xóa.',
      confirm: 'Xóa học viên',
      destructive: true,
    });
    if (!sure) return;
    const reply = await removal.run({ id: trainee.id, version: trainee.version });
    if (!reply.ok) return;
    showDone(`Đã xóa ${trainee.fullName} khỏi lớp.`);
    onClose();
  }

  const form = (
    <TraineeForm
      key={edition}
      classId={one.id}
      trainee={trainee}
      onCreated={onCreated}
      onReload={() => setEdition(edition + 1)}
      onRemove={() => void remove()}
    />
  );
  return (
    <SidePanel title={trainee?.fullName ?? 'Thêm học viên'} onClose={onClose}>
      {trainee === null ? (
        form
      ) : (
        <Tabs defaultValue="fields" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="fields">Thông tin</Tabs.Tab>
            <Tabs.Tab value="classes">Các lớp đã học</Tabs.Tab>
            <Tabs.Tab value="history">Lịch sử</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="fields">
            {one.fields.mode !== 'in_person' && <PointField classId={one.id} traineeId={trainee.id} />}
            {form}
          </Tabs.Panel>
          <Tabs.Panel value="classes">
            <Classes id={trainee.id} />
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <HistoryPanel entity="training" id={trainee.id} />
          </Tabs.Panel>
        </Tabs>
      )}
      {dialog}
    </SidePanel>
  );
}

interface TraineeFormProps {
  readonly classId: string;
  readonly trainee: TraineeRecord | null;
  readonly onCreated: (id: string) => void;
  readonly onReload: () => void;
  readonly onRemove: () => void;
}

function TraineeForm({ classId, trainee, onCreated, onReload, onRemove }: TraineeFormProps) {
  const save = useCommand('training.saveTrainee', { quiet: true });
  const [namesake, setNamesake] = useState(false);
  const state = useRecordForm<TraineeFields>({
    record: trainee,
    initial: trainee ? fieldsOf(trainee) : EMPTY_TRAINEE,
    schema: TraineeFields,
    save: (fields, on) =>
      save.run({
        classId,
        id: on?.id ?? null,
        version: on?.version ?? null,
        fields,
        ...(namesake && { namesake }),
      }),
    onSaved: (saved) => {
      if (!trainee) onCreated(saved.id);
    },
  });
  const field = (name: keyof TraineeFields) => state.form.getInputProps(name) as object;
  return (
    <RecordForm
      state={state}
      label="Học viên"
      submitLabel={trainee ? 'Lưu học viên' : 'Thêm học viên'}
      onReload={onReload}
      actions={
        trainee && (
          <Button variant="subtle" color="red" onClick={onRemove}>
            Xóa…
          </Button>
        )
      }
    >
      {(namesake || state.failure?.code === 'training.twin') && (
        <CheckField
          label="Là người khác, cùng tên, ngày sinh và đơn vị"
          checked={namesake}
          onChange={(event) => setNamesake(event.currentTarget.checked)}
        />
      )}
      <TextField label="Họ và tên" required {...field('fullName')} />
      <SimpleGrid cols={2} spacing="sm">
        <BirthField label="Ngày sinh" {...field('birthDate')} />
        <SelectField label="Giới tính" choices={sexes} empty="Chưa ghi" {...field('sex')} />
      </SimpleGrid>
      <TextField label="Chức vụ" {...field('post')} />
      <UnitFields field={field} />
      <TextField label="Dân tộc" {...field('ethnicGroup')} />
      <SimpleGrid cols={2} spacing="sm">
        <DateField label="Vào lớp từ ngày" {...field('enrolledFrom')} />
        <DateField label="Đến hết ngày" {...field('enrolledTo')} />
      </SimpleGrid>
      <TextField label="Ghi chú" {...field('note')} />
    </RecordForm>
  );
}

/** A unit of the register, or any other in words. */
export function UnitFields({ field }: { readonly field: (name: 'unitId' | 'unitName') => object }) {
  const units = useCall('council.listUnits', {});
  const choices = (units.data ?? []).map(({ id, fullName }) => ({ value: id, label: fullName }));
  return (
    <>
      {units.data && (
        <SelectField label="Đơn vị" choices={choices} empty="Ngoài mục Đơn vị" {...field('unitId')} />
      )}
      <TextField
        label="Cơ quan khác"
        description="Chỉ ghi khi đơn vị không có trong mục Đơn vị"
        {...field('unitName')}
      />
    </>
  );
}

function fieldsOf(trainee: TraineeRecord): TraineeFields {
  return {
    fullName: trainee.fullName,
    sex: trainee.sex,
    birthDate: trainee.birthDate,
    ethnicGroup: trainee.ethnicGroup,
    post: trainee.post,
    unitId: trainee.unitId,
    unitName: trainee.unitName,
    enrolledFrom: trainee.enrolledFrom,
    enrolledTo: trainee.enrolledTo,
    note: trainee.note,
  };
}

/** Row A18: the same person in other classes. */
function Classes({ id }: { readonly id: string }) {
  const history = useCall('training.getHistory', { id });
  return <QueryState query={history}>{(classes) => <ClassHistory classes={classes} />}</QueryState>;
}
