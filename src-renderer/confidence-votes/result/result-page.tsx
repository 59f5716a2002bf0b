import { Alert, Button, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { atClosing } from '@shared/confidence-votes/accepted-findings';
import { firstUnproved } from '@shared/confidence-votes/log/unproved';
import type { Vote, VoteResult } from '@shared/confidence-votes/model';
import { heldResult, kindsNotHeld } from '@shared/confidence-votes/not-held';
import { copyMark, lastClosing } from '@shared/confidence-votes/state';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { columnName } from '../words';
import { ConfirmResultDialog } from '../publication/confirm-result-dialog';
import { ProjectorButton } from '../projector/projector-button';
import { ChangeWords } from '../publication/state-changes';
import { UnpublishedMark, VoteFrame } from '../vote/vote-frame';
import { WithVote, type LoadedVote } from '../vote/with-vote';
import { ExportResultMenu } from './export-result-menu';
import { KindFigures } from './kind-figures';
import { LevelLegend } from './level-bar';
import { PercentCheckButton } from './percent-check-dialog';
import { ResultTable } from './result-table';
import { resultAsTabbedText } from './result-text';
import styles from './result.module.css';
import { UnusableFigures } from './unusable-figures';

export function ResultPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/result' });
  return <WithVote voteId={voteId}>{(loaded) => <ResultStep {...loaded} />}</WithVote>;
}

function ResultStep({ vote, result }: LoadedVote) {
  const navigate = useNavigate();
  const [confirming, setConfirming] = useState(false);
  if (vote.status === 'prepared' || vote.status === 'counting') {
    return (
      <VoteFrame vote={vote} step="result">
        <EmptyState
          title="Chưa có kết quả"
          actions={
            <Button
              component={Link}
              to={`/confidence-votes/${vote.id}/${vote.status === 'prepared' ? 'preparation' : 'reconciliation'}`}
            >
              {vote.status === 'prepared' ? 'Về bước Chuẩn bị' : 'Về bước Đối chiếu'}
            </Button>
          }
        >
          Kết quả có sau khi số liệu khớp hết và được chốt ở bước Đối chiếu.
        </EmptyState>
      </VoteFrame>
    );
  }
  const confirm = vote.status === 'counted' && (
    <Button
      variant={vote.rehearsalOf === null ? 'filled' : 'default'}
      disabled={firstUnproved(result.problems) !== null}
      onClick={() => {
        setConfirming(true);
      }}
    >
      Xác nhận kết quả
    </Button>
  );
  return (
    <VoteFrame
      vote={vote}
      step="result"
      secondary={
        <>
          <ProjectorButton voteId={vote.id} />
          {vote.rehearsalOf !== null && confirm}
        </>
      }
      primary={
        vote.rehearsalOf === null ? (
          confirm
        ) : (
          <LinkButton to="/confidence-votes/$voteId/rehearsal" params={{ voteId: vote.id }}>
            So với đáp án
          </LinkButton>
        )
      }
    >
      <ResultKinds vote={vote} result={result} />
      {confirming && (
        <ConfirmResultDialog
          vote={vote}
          onClose={() => {
            setConfirming(false);
          }}
          onDone={() =>
            void navigate({ to: '/confidence-votes/$voteId/publication', params: { voteId: vote.id } })
          }
        />
      )}
    </VoteFrame>
  );
}

function ResultTools({ vote, result }: LoadedVote) {
  const unproved = firstUnproved(result.problems) !== null;
  return (
    <Group gap="xs" ml="auto">
      <CopyButton value={resultAsTabbedText(result, copyMark(vote))} timeout={3000}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="sm"
            disabled={unproved}
            leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
            onClick={copy}
          >
            {copied ? 'Đã chép' : 'Chép bảng'}
          </Button>
        )}
      </CopyButton>
      <PercentCheckButton size="sm" base={heldResult(result).kinds[0]?.base.value ?? null} />
      <ExportResultMenu vote={vote} disabled={unproved} />
    </Group>
  );
}

/** All kinds of ballot of one result, as tables with their base, thresholds and consequences in words. */
export function ResultKinds({ vote, result }: { readonly vote: Vote; readonly result: VoteResult }) {
  const warnings = result.problems.filter(({ severity }) => severity === 'warning');
  const { accepted, unasked } = atClosing(vote, warnings);
  const closing = lastClosing(vote.stateChanges);
  const notHeld = kindsNotHeld(result);
  return (
    <Stack gap="xl">
      <UnusableFigures vote={vote} problems={result.problems} />
      <Group justify="space-between" gap="sm">
        <LevelLegend levels={result.levels} />
        <ResultTools vote={vote} result={result} />
      </Group>
      {result.kinds.map((kind) => (
        <Paper key={kind.kind.ballotKindId} component="section" withBorder className={styles['kind']}>
          <Stack gap="sm" p="lg" pb="md">
            <Group gap="sm">
              <Title order={2}>{kind.kind.title}</Title>
              <UnpublishedMark vote={vote} />
            </Group>
            <KindFigures kind={kind.kind} />
            {notHeld.includes(kind) ? (
              <Text>
                Không phát phiếu nên không có kết quả đối với{' '}
                <b>{kind.rows.map(({ name }) => name).join(', ')}</b>.
              </Text>
            ) : (
              <Text>
                Tỷ lệ phần trăm tính trên <b>{kind.base.text}</b>{' '}
                <Text span c="dimmed">
                  ({vote.ruleSet.baseCitation})
                </Text>
              </Text>
            )}
          </Stack>
          {!notHeld.includes(kind) && <ResultTable kind={kind} levels={result.levels} />}
          {kind.thresholds.length > 0 && (
            <Stack gap={2} p="lg" pt="md">
              {kind.thresholds.map((threshold) => (
                <Text key={threshold.code} size="sm" c="dimmed">
                  {columnName(threshold.level)} {threshold.text}: {threshold.effect} ({threshold.citation}
                  {threshold.verification === 'unverified' && '; chưa kiểm chứng'})
                </Text>
              ))}
            </Stack>
          )}
        </Paper>
      ))}
      <Findings color="amber" title="Có chỗ nên xem lại" problems={unasked} />
      <Findings color="gray" title="Đã chấp nhận khi chốt" problems={accepted}>
        {closing && <ChangeWords change={closing} />}
      </Findings>
    </Stack>
  );
}

function Findings(props: {
  readonly color: string;
  readonly title: string;
  readonly problems: VoteResult['problems'];
  /** Below them. */
  readonly children?: ReactNode;
}) {
  if (props.problems.length === 0) return null;
  return (
    <Alert color={props.color} title={props.title}>
      {props.problems.map((problem) => (
        <Text key={problem.message}>{problem.message}</Text>
      ))}
      {props.children}
    </Alert>
  );
}
