import { Badge, Button, Group, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconPlus, IconUsers } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { birthText } from '@shared/kernel/birth-text';
import { formatDate } from '@shared/kernel/local-date';
import { textSortKey } from '@shared/kernel/vietnamese-text';
import type { ClassRecord } from '@shared/training/contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import type { GridColumn, GridFilter } from '../../ui/grid/data-grid';
import { DataGrid } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { ListAndDetail } from '../../ui/layout/list-and-detail';
import { ClassFrame, useClassId } from '../class-frame';
import { CardsButton } from './cards-button';
import { LinkDialog } from './link-dialog';
import { QuotaDialog } from './quota-dialog';
import { RegisterDialog } from './register-dialog';
import { TraineePanel } from './trainee-panel';
import { UndoImport } from './undo-import';
import { useWalkInActions } from './use-walk-in-actions';

function enrolmentText({ enrolledFrom, enrolledTo }: TraineeRecord): string {
  return [
    enrolledFrom === null ? '' : `từ ${formatDate(enrolledFrom)}`,
    enrolledTo === null ? '' : `đến hết ${formatDate(enrolledTo)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const columnsFor = (trainees: readonly TraineeRecord[]): readonly GridColumn<TraineeRecord>[] => [
  {
    key: 'name',
    title: 'Họ và tên',
    text: ({ fullName }) => fullName,
    render: (trainee) => <TraineeName trainee={trainee} trainees={trainees} />,
    sortValue: ({ sortKey }) => sortKey,
  },
  {
    key: 'birth',
    title: 'Ngày sinh',
    text: ({ birthDate }) => birthText(birthDate),
    sortValue: ({ birthDate }) => birthDate ?? '',
    nowrap: true,
    secondary: true,
  },
  { key: 'post', title: 'Chức vụ', text: ({ post }) => post },
  {
    key: 'unit',
    title: 'Đơn vị',
    text: ({ unitLabel }) => unitLabel,
    sortValue: ({ unitLabel }) => textSortKey(unitLabel),
  },
  { key: 'enrolment', title: 'Thời gian học', text: enrolmentText, secondary: true },
  { key: 'note', title: 'Ghi chú', text: ({ note }) => note, secondary: true },
];

function TraineeName({
  trainee,
  trainees,
}: {
  readonly trainee: TraineeRecord;
  readonly trainees: readonly TraineeRecord[];
}) {
  const forWhom = trainees.find(({ id }) => id === trainee.standsInForId);
  return (
    <>
      <Text fw={500}>{trainee.fullName}</Text>
      <Group gap={6}>
        {trainee.twin !== null && (
          <Badge variant="light" color="amber" size="md" tt="none" fw={500}>
            {trainee.twin === 'same' ? 'có thể ghi hai lần' : 'trùng tên, ngày sinh ở đơn vị khác'}
          </Badge>
        )}
        {trainee.kind === 'walk_in' && (
          <Badge variant="light" color="gray" size="md" tt="none" fw={500}>
            {forWhom ? `học thay ${forWhom.fullName}` : 'ngoài danh sách'}
          </Badge>
        )}
      </Group>
    </>
  );
}

const filters: readonly GridFilter<TraineeRecord>[] = [
  { key: 'twin', label: 'Có thể trùng', test: ({ twin }) => twin !== null },
  { key: 'walk-in', label: 'Ngoài danh sách', test: ({ kind }) => kind === 'walk_in' },
  { key: 'no-unit', label: 'Chưa ghi đơn vị', test: ({ unitLabel }) => unitLabel === '' },
  { key: 'no-birth', label: 'Chưa ghi ngày sinh', test: ({ birthDate }) => birthDate === null },
];

type Dialog = 'register' | 'quota' | { readonly link: TraineeRecord } | null;

/** Rows A03, A11: who was called up, from a list, from the register or by hand; quota; who may be entered twice. */
export function TraineesPage() {
  const [dialog, setDialog] = useState<Dialog>(null);
  const navigate = useNavigate();
  const classId = useClassId();
  const openNew = () =>
    void navigate({ to: '/training/$classId/trainees', params: { classId }, search: { open: 'new' } });
  return (
    <ClassFrame
      secondary={(one) => (
        <>
          <Button variant="default" onClick={() => setDialog('quota')}>
            Chỉ tiêu đơn vị
          </Button>
          {one.trainees.length > 0 && (
            <>
              <Button variant="default" onClick={() => setDialog('register')}>
                Chọn từ sổ
              </Button>
              <CardsButton classId={classId} />
              <ImportLink classId={classId} variant="default" />
            </>
          )}
        </>
      )}
      primary={() => (
        <Button leftSection={<IconPlus size={18} />} onClick={openNew}>
          Thêm học viên
        </Button>
      )}
    >
      {(one) => (
        <>
          <Trainees
            one={one}
            onLink={(link) => setDialog({ link })}
            onRegister={() => setDialog('register')}
          />
          <UndoImport classId={one.id} />
          {dialog === 'register' && <RegisterDialog classId={one.id} onClose={() => setDialog(null)} />}
          {dialog === 'quota' && <QuotaDialog one={one} onClose={() => setDialog(null)} />}
          {dialog !== null && typeof dialog === 'object' && (
            <LinkDialog
              classId={one.id}
              walkIn={dialog.link}
              trainees={one.trainees}
              onClose={() => setDialog(null)}
            />
          )}
        </>
      )}
    </ClassFrame>
  );
}

function ImportLink({
  classId,
  variant,
}: {
  readonly classId: string;
  readonly variant: 'default' | 'light';
}) {
  return (
    <Button
      component={Link}
      to={`/training/${classId}/import`}
      variant={variant}
      leftSection={<IconFileSpreadsheet size={18} />}
    >
      Nhập từ Excel
    </Button>
  );
}

interface TraineesProps {
  readonly one: ClassRecord;
  readonly onLink: (trainee: TraineeRecord) => void;
  readonly onRegister: () => void;
}

function Trainees({ one, onLink, onRegister }: TraineesProps) {
  const navigate = useNavigate();
  const { open } = useSearch({ strict: false });
  const show = (id: string | null, replace = false) =>
    void navigate({
      to: '/training/$classId/trainees',
      params: { classId: one.id },
      search: id === null ? {} : { open: id },
      replace,
    });
  const { actionsOf, dialog } = useWalkInActions(onLink);
  const opened = one.trainees.find(({ id }) => id === open) ?? null;
  const panel = (open === 'new' || opened !== null) && (
    <TraineePanel
      key={opened?.id ?? 'new'}
      one={one}
      trainee={opened}
      onClose={() => show(null)}
      onCreated={(id) => show(id, true)}
    />
  );
  if (one.trainees.length === 0 && !panel) {
    return (
      <EmptyState
        icon={IconUsers}
        title="Chưa có học viên nào"
        actions={
          <>
            <ImportLink classId={one.id} variant="light" />
            <Button variant="light" onClick={onRegister}>
              Chọn từ sổ theo chức danh
            </Button>
          </>
        }
      >
        Dán hoặc nhập danh sách các đơn vị gửi lên; chương trình đối chiếu với mục Đơn vị và chỉ ra người bị
        ghi hai lần trước khi nhập.
      </EmptyState>
    );
  }
  return (
    <>
      <ListAndDetail
        list={
          <DataGrid
            label="Danh sách học viên"
            noun="người"
            rows={one.trainees}
            columns={columnsFor(one.trainees)}
            filters={filters}
            rowId={({ id }) => id}
            searchText={(trainee) => `${trainee.fullName} ${trainee.post} ${trainee.unitLabel}`}
            selectedId={opened?.id}
            narrow={Boolean(panel)}
            onOpen={({ id }) => show(id)}
            rowActions={(trainee) => [{ label: 'Mở', onSelect: ({ id }) => show(id) }, ...actionsOf(trainee)]}
          />
        }
        detail={panel}
      />
      {dialog}
    </>
  );
}
