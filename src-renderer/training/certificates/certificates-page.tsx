import { Alert, Badge, Button, Group, Text } from '@mantine/core';
import { IconCertificate, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '@shared/contract/registry';
import { formatDate } from '@shared/kernel/local-date';
import { OUTCOME_WORDS } from '@shared/training/labels';
import { saveArtifact } from '../../api/files';
import { useCall, useCommand } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { QueryState } from '../../ui/query-state';
import { ClassFrame, useClassId } from '../class-frame';
import { ChangeDialog, type ChangeKind } from './change-dialog';
import { IssueDialog } from './issue-dialog';
import { PreviewDialog } from './preview-dialog';
import { RegisterElsewhere } from './register-elsewhere';
import { twiceIn } from './entered-twice';

export type ClassCertificates = Output<'trainingCertificates.getClassCertificates'>;
export type CertificatePerson = ClassCertificates['people'][number];

const nameColumn = (twice: ReadonlySet<string>): GridColumn<CertificatePerson> => ({
  key: 'name',
  title: 'Học viên',
  text: ({ fullName }) => fullName,
  render: ({ traineeId, fullName, unitLabel }) => (
    <Group gap="0.125rem 0.625rem" align="baseline">
      <Text fw={500}>{fullName}</Text>
      <Text size="sm" c="dimmed">
        {unitLabel}
      </Text>
      {twice.has(traineeId) && (
        <Badge variant="light" color="amber" tt="none" fw={500}>
          có thể ghi hai lần
        </Badge>
      )}
    </Group>
  ),
});

const columns: readonly GridColumn<CertificatePerson>[] = [
  {
    key: 'outcome',
    title: 'Điều kiện',
    text: ({ outcome, why }) => (why === '' ? OUTCOME_WORDS[outcome] : why),
    render: ({ outcome, why }) => (
      <Group gap="0.125rem 0.625rem">
        <Badge
          variant="light"
          tt="none"
          fw={500}
          color={outcome === 'eligible' ? 'green' : outcome === 'refused' ? 'gray' : 'amber'}
        >
          {OUTCOME_WORDS[outcome]}
        </Badge>
        {why !== '' && (
          <Text size="sm" c="dimmed">
            {why}
          </Text>
        )}
      </Group>
    ),
  },
  {
    key: 'number',
    title: 'Số vào sổ',
    text: ({ certificate }) => certificate?.number ?? '',
    sortValue: ({ certificate }) => (certificate ? certificate.year * 100_000 + certificate.no : 0),
    nowrap: true,
  },
  {
    key: 'day',
    title: 'Ngày cấp',
    text: ({ certificate }) => (certificate ? formatDate(certificate.issueDate) : ''),
    nowrap: true,
  },
];

const filters: readonly GridFilter<CertificatePerson>[] = [
  { key: 'waiting', label: 'Đủ điều kiện, chưa cấp', test: isWaiting },
  { key: 'issued', label: 'Đã cấp', test: ({ certificate }) => certificate !== null },
  { key: 'lost', label: 'Có giấy, không còn đủ điều kiện', test: hasLostIt },
  {
    key: 'not',
    label: 'Không được cấp',
    test: ({ outcome, certificate }) => outcome !== 'eligible' && certificate === null,
  },
];

function isWaiting({ outcome, certificate }: CertificatePerson): boolean {
  return outcome === 'eligible' && certificate === null;
}

/**
 * The rule or the roll was changed after the certificate had been given, and now says no. A half day that nobody recorded
 * yet says nothing.
 */
function hasLostIt({ outcome, certificate }: CertificatePerson): boolean {
  return outcome === 'refused' && certificate !== null;
}

type Dialog =
  | { readonly type: 'issue' }
  | { readonly type: 'preview'; readonly person: CertificatePerson }
  | { readonly type: 'change'; readonly kind: ChangeKind; readonly person: CertificatePerson }
  | null;

/** Rows A14, A15: who gets a certificate, by which number; printed in one file, cancelled and given anew with a reason. */
export function CertificatesPage() {
  const classId = useClassId();
  const query = useCall('trainingCertificates.getClassCertificates', { classId });
  const print = useCommand('trainingCertificates.printCertificates');
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);

  async function printAll(ids: string[]): Promise<void> {
    const reply = await print.run({ classId, ids, format: 'pdf' });
    if (reply.ok) saveArtifact(reply.value);
  }

  const waiting = query.data?.people.filter(isWaiting) ?? [];
  const holders = query.data?.people.filter(({ certificate }) => certificate !== null) ?? [];
  // A certificate that should not have been given is not printed by the dozen.
  const printed = holders.flatMap((one) => (one.certificate && !hasLostIt(one) ? [one.certificate.id] : []));
  return (
    <ClassFrame
      secondary={() => (
        <>
          <Button component={Link} to="/training/certificates" variant="default">
            Sổ cấp giấy
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} />}
            disabled={printed.length === 0}
            loading={print.running}
            onClick={() => void printAll(printed)}
          >
            In {printed.length} giấy
          </Button>
        </>
      )}
      primary={() => (
        <Button
          leftSection={<IconCertificate size={20} />}
          disabled={waiting.length === 0 || query.data?.registerElsewhere !== null}
          onClick={() => setDialog({ type: 'issue' })}
        >
          Cấp giấy chứng nhận
        </Button>
      )}
    >
      {() => (
        <QueryState query={query}>
          {(found) => (
            <>
              {found.givesCertificates ? (
                <Text c="dimmed" mb="sm">
                  {found.rule} Còn {waiting.length} người đủ điều kiện chưa cấp.
                </Text>
              ) : (
                <Alert color="amber" variant="light" mb="md">
                  Lớp này không cấp giấy chứng nhận; đổi ở mục Thông tin và buổi học.
                </Alert>
              )}
              {found.registerElsewhere !== null && (
                <RegisterElsewhere classId={classId} origin={found.registerElsewhere} />
              )}
              {found.people.some(hasLostIt) && (
                <Alert color="amber" variant="light" mb="md">
                  {found.people.filter(hasLostIt).length} người đang giữ giấy mà theo quy tắc và điểm danh
                  hiện nay không đủ điều kiện; “In {printed.length} giấy” không in các giấy này. Hãy xem lại,
                  hủy giấy nếu cấp nhầm.
                </Alert>
              )}
              <DataGrid
                label="Giấy chứng nhận của lớp"
                noun="người"
                rows={found.people}
                columns={[nameColumn(twiceIn(found.people)), ...columns]}
                filters={filters}
                rowId={({ traineeId }) => traineeId}
                searchText={({ fullName, unitLabel, certificate }) =>
                  `${fullName} ${unitLabel} ${certificate?.number ?? ''}`
                }
                onOpen={(person) => setDialog({ type: 'preview', person })}
                rowActions={(person) => [
                  { label: 'Xem giấy', onSelect: () => setDialog({ type: 'preview', person }) },
                  ...(person.certificate
                    ? [
                        {
                          label: 'In giấy này',
                          onSelect: () => void printAll([person.certificate?.id ?? '']),
                        },
                        {
                          label: 'Cấp lại…',
                          onSelect: () => setDialog({ type: 'change', kind: 'reissue', person }),
                        },
                        {
                          label: 'Hủy giấy…',
                          destructive: true,
                          onSelect: () => setDialog({ type: 'change', kind: 'cancel', person }),
                        },
                      ]
                    : []),
                ]}
              />
              {found.cancelled.length > 0 && (
                <Text c="dimmed" mt="sm">
                  Đã hủy:{' '}
                  {found.cancelled
                    .map((one) => `số ${one.number} (${one.fullName}: ${one.cancelReason})`)
                    .join('; ')}
                  . Số đã hủy không dùng lại.
                </Text>
              )}
              {dialog?.type === 'issue' && (
                <IssueDialog classId={classId} found={found} people={waiting} onClose={close} />
              )}
              {dialog?.type === 'preview' && (
                <PreviewDialog
                  classId={classId}
                  person={dialog.person}
                  signing={found.signing}
                  onClose={close}
                  onPrint={(id) => void printAll([id])}
                  onChange={(kind) => setDialog({ type: 'change', kind, person: dialog.person })}
                />
              )}
              {dialog?.type === 'change' && dialog.person.certificate && (
                <ChangeDialog
                  kind={dialog.kind}
                  certificate={dialog.person.certificate}
                  issueDate={found.signing.issueDate}
                  onClose={close}
                />
              )}
            </>
          )}
        </QueryState>
      )}
    </ClassFrame>
  );
}
