import { Box, Button, Group, NativeSelect, Skeleton, Text } from '@mantine/core';
import { IconFileText, IconPlus, IconSitemap, IconWand } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { ClusterRecord, ClusterReply } from '@shared/council/clusters/contract';
import { clusterSize } from '@shared/council/clusters/propose';
import { ofDivision } from '@shared/documents/subject';
import { call } from '../../api/client';
import { showError } from '../../api/notices';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { paperLink, StageSection } from '../../documents';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { UnitTabs } from '../units/unit-tabs';
import { ClusterBoard } from './cluster-board';
import { ClusterDialog } from './cluster-dialog';
import { ProposalDialog } from './proposal-dialog';

type Dialog = { readonly cluster: ClusterRecord | null } | 'proposal' | null;

/** Row C05: the emulation clusters of a year. */
export function ClustersPage() {
  const { year = new Date().getFullYear() } = useSearch({ from: '/units/clusters' });
  const navigate = useNavigate();
  const clusters = useCall('emulationClusters.getClusters', { year }, { keepPrevious: true });
  const [dialog, setDialog] = useState<Dialog>(null);
  const setYear = (next: number) =>
    void navigate({ to: '/units/clusters', search: { year: next }, replace: true });
  const decided = divisionOf(clusters.data, year);
  return (
    <>
      <UnitTabs
        title="Cụm thi đua"
        actions={
          <Group gap="sm">
            {decided !== null && (
              <LinkButton
                variant="default"
                leftSection={<IconFileText size={18} />}
                {...paperLink({ subject: ofDivision(decided), kind: 'cluster_decision', part: null })}
              >
                Quyết định
              </LinkButton>
            )}
            <Button
              variant="default"
              leftSection={<IconPlus size={18} />}
              onClick={() => setDialog({ cluster: null })}
            >
              Thêm cụm
            </Button>
            <Button leftSection={<IconWand size={18} />} onClick={() => setDialog('proposal')}>
              Đề xuất chia cụm
            </Button>
          </Group>
        }
      />
      <QueryState query={clusters}>
        {(reply) => <LoadedClusters reply={reply} onYear={setYear} dialog={dialog} onDialog={setDialog} />}
      </QueryState>
    </>
  );
}

/** What the decision is about, once there is something to decide. */
const divisionOf = (reply: ClusterReply | undefined, year: number): string | null =>
  reply?.year === year && reply.clusters.length > 0 ? reply.divisionId : null;

interface LoadedClustersProps {
  readonly reply: ClusterReply;
  readonly onYear: (year: number) => void;
  readonly dialog: Dialog;
  readonly onDialog: (dialog: Dialog) => void;
}

function LoadedClusters({ reply, onYear, dialog, onDialog }: LoadedClustersProps) {
  const { year, clusters } = reply;
  const move = useCommand('emulationClusters.moveUnit');
  const save = useCommand('emulationClusters.saveCluster');
  const replace = useCommand('emulationClusters.replaceClusters');
  const keep = (answer: ClusterReply): void => {
    rememberAnswer('emulationClusters.getClusters', { year }, answer);
  };
  const done = (answer: ClusterReply): void => {
    keep(answer);
    onDialog(null);
  };
  const lead = async (cluster: ClusterRecord, duty: 'head' | 'deputy', unitId: string | null) => {
    const head = duty === 'head' ? unitId : cluster.headUnitId === unitId ? null : cluster.headUnitId;
    const deputy = duty === 'deputy' ? unitId : cluster.deputyUnitId === unitId ? null : cluster.deputyUnitId;
    const answer = await save.run({
      year,
      id: cluster.id,
      version: cluster.version,
      fields: { name: cluster.name, headUnitId: head, deputyUnitId: deputy },
    });
    if (answer.ok) keep(answer.value);
  };
  const copyFrom = async (from: number): Promise<void> => {
    const earlier = await call('emulationClusters.getClusters', { year: from });
    if (!earlier.ok) {
      showError(earlier.error);
      return;
    }
    const answer = await replace.run({
      year,
      knownIds: [],
      clusters: earlier.value.clusters.map(({ name, headUnitId, deputyUnitId, unitIds }) => ({
        name,
        headUnitId,
        deputyUnitId,
        unitIds,
      })),
    });
    if (answer.ok) keep(answer.value);
  };
  const lastYear = reply.years.find((one) => one < year);
  return (
    <>
      <Group gap="sm" mb="md">
        <NativeSelect
          aria-label="Năm"
          value={year}
          onChange={(event) => onYear(Number(event.currentTarget.value))}
          data={yearsAround(reply).map((one) => ({ value: String(one), label: `Năm ${one}` }))}
        />
        {clusters.length > 0 && <Text c="dimmed">{balanceOf(reply)}</Text>}
      </Group>
      {clusters.length === 0 ? (
        <EmptyState
          icon={IconSitemap}
          title={`Năm ${year} chưa có cụm thi đua`}
          actions={
            <Group justify="center">
              <Button variant="light" onClick={() => onDialog('proposal')}>
                Đề xuất chia cụm
              </Button>
              {lastYear !== undefined && (
                <Button variant="default" loading={replace.running} onClick={() => void copyFrom(lastYear)}>
                  Lấy các cụm của năm {lastYear}
                </Button>
              )}
            </Group>
          }
        >
          Chương trình đề xuất cách chia theo số đơn vị, số dân hoặc huyện cũ; nhận rồi vẫn chuyển từng đơn vị
          được, chọn cụm trưởng, cụm phó và in quyết định kèm danh sách.
        </EmptyState>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            Kéo đơn vị sang cụm khác, hoặc Alt+←, Alt+→; phím T: cụm trưởng, P: cụm phó; Enter: các việc khác.
          </Text>
          <ClusterBoard
            reply={reply}
            onMove={(unitId, clusterId) =>
              void move.run({ year, unitId, clusterId }).then((answer) => {
                if (answer.ok) keep(answer.value);
              })
            }
            onLead={(cluster, duty, unitId) => void lead(cluster, duty, unitId)}
            onEdit={(cluster) => onDialog({ cluster })}
          />
        </>
      )}
      {reply.divisionId !== null && clusters.length > 0 && (
        <Box mt="lg">
          <Suspense fallback={<Skeleton h={120} />}>
            <StageSection title="Văn bản" subject={ofDivision(reply.divisionId)} stages={['preparation']} />
          </Suspense>
        </Box>
      )}
      {dialog === 'proposal' && <ProposalDialog reply={reply} onClose={() => onDialog(null)} onDone={done} />}
      {dialog !== null && typeof dialog === 'object' && (
        <ClusterDialog reply={reply} cluster={dialog.cluster} onClose={() => onDialog(null)} onDone={done} />
      )}
    </>
  );
}

function yearsAround({ year, years }: ClusterReply): readonly number[] {
  const now = new Date().getFullYear();
  return [...new Set([now + 1, now, year, ...years])].toSorted((left, right) => right - left);
}

function balanceOf({ clusters, units }: ClusterReply): string {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const sizes = clusters.map(({ unitIds }) => clusterSize(unitIds.flatMap((id) => byId.get(id) ?? [])).units);
  const placed = sizes.reduce((sum, size) => sum + size, 0);
  const rest = units.length - placed;
  return (
    `${clusters.length} cụm, ${placed}/${units.length} đơn vị; ít nhất ${Math.min(...sizes)}, nhiều nhất ` +
    `${Math.max(...sizes)} đơn vị một cụm${rest > 0 ? `; ${rest} đơn vị chưa xếp` : ''}.`
  );
}
