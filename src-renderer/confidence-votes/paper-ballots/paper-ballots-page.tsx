import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import {
  releaseState,
  type BallotPaper,
  type BallotRelease,
  type KindRelease,
} from '@shared/confidence-votes/paper-ballots/model';
import { paperNames } from '@shared/confidence-votes/paper-ballots/messages';
import { IconAlertTriangle, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client';
import { openArtifact } from '../../api/files';
import { showError } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { PreviewFrame } from '../../ui/preview-frame';
import { QueryState } from '../../ui/query-state';
import { PreparationTabs } from '../groundwork/preparation-tabs';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import { KindCard } from './kind-card';
import styles from './paper-ballots.module.css';
import { PrintDialog } from './print-dialog';
import { useBallotPreview } from './use-ballot-preview';

/** A sheet with a little air on both sides, in pixels of the page. */
const SHEET_WIDTH = { A4: 850, A5: 620 } as const;

export function PaperBallotsPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/paper-ballots' });
  const releases = useCall('paperBallots.getReleases', { voteId });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) => (
        <QueryState query={releases}>{({ kinds }) => <PaperBallots vote={vote} kinds={kinds} />}</QueryState>
      )}
    </WithVote>
  );
}

/** Number of the newest form of a kind, where this is an older one. */
function replacedBy({ releases: [newest] }: KindRelease, { no }: BallotRelease): number | null {
  return newest !== undefined && newest.no > no ? newest.no : null;
}

interface PaperBallotsProps {
  readonly vote: Vote;
  readonly kinds: readonly KindRelease[];
}

function PaperBallots({ vote, kinds }: PaperBallotsProps) {
  const release = useCommand('paperBallots.releaseBallots');
  const { ask, dialog } = useConfirm();
  const [paper, setPaper] = useState<BallotPaper>(kinds[0]?.releases[0]?.paper ?? 'A4');
  const [shownId, setShownId] = useState<string | null>(null);
  const [printing, setPrinting] = useState<{ kind: KindRelease; release: BallotRelease } | null>(null);
  const voted = kinds.filter(({ persons }) => persons > 0);
  const shown = voted.find(({ ballotKindId }) => ballotKindId === shownId) ?? voted[0];
  const due = voted.filter((kind) => releaseState(kind) !== 'current' || kind.releases[0]?.paper !== paper);
  const changed = voted.filter((kind) => releaseState(kind) === 'changed');
  const open = vote.status === 'prepared' || vote.status === 'counting';

  const releaseAll = async () => {
    const sure = await ask({
      title: `Phát hành mẫu phiếu khổ ${paper}?`,
      body: `${due.map(({ title }) => title).join(', ')}: nội dung được cố định kèm mã. Danh sách đổi sau đó thì phải phát hành mẫu mới và hủy phiếu đã in.`,
      confirm: 'Phát hành mẫu phiếu',
      cancel: 'Xem lại',
    });
    if (!sure) return;
    // A refusal is shown in words; nothing else follows from the answer.
    void release.run({
      voteId: vote.id,
      paper,
      ballotKindIds: due.map(({ ballotKindId }) => ballotKindId),
    });
  };

  if (!shown) {
    return (
      <VoteFrame vote={vote} step="preparation">
        <PreparationTabs vote={vote} />
        <EmptyState
          icon={IconPrinter}
          title="Chưa có phiếu để in"
          actions={
            <LinkButton to="/confidence-votes/$voteId/preparation" params={{ voteId: vote.id }}>
              Chọn danh sách
            </LinkButton>
          }
        >
          Phiếu được lập từ danh sách và loại phiếu ở bước Chuẩn bị.
        </EmptyState>
      </VoteFrame>
    );
  }
  return (
    <VoteFrame
      vote={vote}
      step="preparation"
      primary={
        open && (
          <Button loading={release.running} disabled={due.length === 0} onClick={() => void releaseAll()}>
            Phát hành mẫu phiếu
          </Button>
        )
      }
    >
      <PreparationTabs vote={vote} />
      {changed.length > 0 && (
        <Alert color="amber" icon={<IconAlertTriangle />} title="Danh sách đã đổi sau khi phát hành">
          Phiếu đã in của {changed.map(({ title }) => title).join(', ')} không còn đúng. Hãy phát hành mẫu
          mới, hủy phiếu cũ.
        </Alert>
      )}
      <div className={styles['both']}>
        <Stack>
          <Group gap="sm">
            <Text id="paper-size" fw={500}>
              Khổ giấy
            </Text>
            <SegmentedControl
              aria-labelledby="paper-size"
              value={paper}
              data={(['A4', 'A5'] as const).map((value) => ({ value, label: value }))}
              onChange={setPaper}
            />
            <Text c="dimmed" size="sm">
              {paperNames[paper]}
            </Text>
          </Group>
          {kinds.map((kind) => (
            <KindCard
              key={kind.ballotKindId}
              kind={kind}
              shown={kind === shown}
              onShow={() => setShownId(kind.ballotKindId)}
              onPrint={(chosen) => setPrinting({ kind, release: chosen })}
            />
          ))}
        </Stack>
        <Specimen vote={vote} kind={shown} paper={paper} />
      </div>
      {printing && (
        <PrintDialog
          kindTitle={printing.kind.title}
          release={printing.release}
          replacedBy={replacedBy(printing.kind, printing.release)}
          deputies={vote.deputiesTotal}
          onClose={() => setPrinting(null)}
        />
      )}
      {dialog}
    </VoteFrame>
  );
}

interface SpecimenProps {
  readonly vote: Vote;
  readonly kind: KindRelease;
  readonly paper: BallotPaper;
}

function Specimen({ vote, kind, paper }: SpecimenProps) {
  const { ballotKindId, title } = kind;
  const preview = useBallotPreview(vote.id, ballotKindId, paper, String(vote.version));
  const openPdf = async () => {
    const input = { voteId: vote.id, ballotKindId, paper, format: 'pdf' } as const;
    const reply = await call('paperBallots.previewBallot', input);
    if (reply.ok) openArtifact(reply.value);
    else showError(reply.error);
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={500}>Bản mẫu: {title}</Text>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFileTypePdf size={16} />}
          onClick={() => void openPdf()}
        >
          Xem từng trang (PDF)
        </Button>
      </Group>
      <PreviewFrame title={`Phiếu mẫu: ${title}`} sheetWidth={SHEET_WIDTH[paper]} {...preview} />
    </Stack>
  );
}
