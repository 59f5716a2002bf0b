import { Alert, Button, Paper, Text } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { canEditSetup, canEditTally } from '@shared/confidence-votes/state';
import type { ReadinessCheck } from '@shared/confidence-votes/rehearsal/contract';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconRefresh } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { PreparationTabs } from '../groundwork/preparation-tabs';
import { useStart } from '../preparation/use-start';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import styles from './rehearsal.module.css';

export function ReadinessPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/readiness' });
  return <WithVote voteId={voteId}>{({ vote }) => <ReadinessOf vote={vote} />}</WithVote>;
}

/** Where nothing is missing the count begins here; until then what is looked at again. */
export function ReadinessOf({ vote }: { readonly vote: Vote }) {
  /** What was missing before the count is nothing to put right any more. */
  const over = !canEditSetup(vote.status) && !canEditTally(vote.status);
  const checks = useCall('rehearsal.getReadiness', { voteId: vote.id }, { enabled: !over });
  const beginning = useStart(vote);
  const canBegin =
    canEditSetup(vote.status) && checks.data?.every(({ state }) => state !== 'missing') === true;
  const again = (
    <Button
      variant={canBegin ? 'default' : 'filled'}
      leftSection={<IconRefresh size={18} />}
      loading={checks.isFetching}
      onClick={() => void checks.refetch()}
    >
      Kiểm tra lại
    </Button>
  );
  if (over) {
    return (
      <VoteFrame vote={vote} step="preparation">
        <PreparationTabs vote={vote} />
        <EmptyState title="Đã kiểm xong">Trang này xem còn thiếu gì trước khi bắt đầu kiểm phiếu.</EmptyState>
      </VoteFrame>
    );
  }
  return (
    <VoteFrame
      vote={vote}
      step="preparation"
      {...(canBegin
        ? {
            primary: (
              <Button loading={beginning.running} onClick={() => void beginning.start()}>
                Bắt đầu kiểm phiếu
              </Button>
            ),
            secondary: again,
          }
        : { primary: again })}
    >
      <PreparationTabs vote={vote} />
      <QueryState query={checks}>{(list) => <Checks vote={vote} checks={list} />}</QueryState>
      {beginning.dialogs}
    </VoteFrame>
  );
}

const MARKS = {
  ready: { icon: IconCircleCheck, word: 'Đạt' },
  look: { icon: IconAlertTriangle, word: 'Nên xem' },
  missing: { icon: IconCircleX, word: 'Chưa đạt' },
} as const;

type Place = 'preparation' | 'preparation/operators' | 'paper-ballots' | 'rehearsal' | 'practice';

/** The screen of the vote on which each check is put right; the rest belongs to the settings. */
const PLACES: Readonly<
  Partial<Record<ReadinessCheck['code'], { readonly path: Place; readonly label: string }>>
> = {
  set_up: { path: 'preparation', label: 'Mở Chuẩn bị' },
  ballots: { path: 'paper-ballots', label: 'Mở In phiếu' },
  operators: { path: 'preparation/operators', label: 'Mở Người nhập' },
  practice: { path: 'practice', label: 'Mở Luyện tập' },
  rehearsal: { path: 'rehearsal', label: 'Mở Diễn tập' },
};
const SAFETY: readonly ReadinessCheck['code'][] = ['backup', 'second_backup', 'disk'];

function Checks({ vote, checks }: { readonly vote: Vote; readonly checks: readonly ReadinessCheck[] }) {
  const missing = checks.filter(({ state }) => state === 'missing').length;
  const look = checks.filter(({ state }) => state === 'look').length;
  const summary =
    missing > 0
      ? `Còn ${missing} điều chưa đạt`
      : look > 0
        ? `Sẵn sàng; ${look} điều nên xem lại`
        : 'Mọi điều kiện đã đạt';
  return (
    <Paper component="section" withBorder p="lg">
      <Alert color={missing > 0 ? 'amber' : 'green'} mb="md" role="status">
        <Text fw={600}>{summary}</Text>
      </Alert>
      <ul className={styles['checks']}>
        {checks.map((check) => {
          const { icon: Mark, word } = MARKS[check.state];
          const place = check.state === 'ready' ? undefined : PLACES[check.code];
          return (
            <li key={check.code} className={styles['check']} data-state={check.state}>
              <Mark size={24} aria-label={word} />
              <div>
                <Text fw={500}>{check.text}</Text>
                {check.advice !== '' && <Text c="dimmed">{check.advice}</Text>}
              </div>
              {place && (
                <LinkButton
                  variant="default"
                  size="xs"
                  to={`/confidence-votes/$voteId/${place.path}`}
                  params={{ voteId: vote.id }}
                >
                  {place.label}
                </LinkButton>
              )}
              {check.state !== 'ready' && SAFETY.includes(check.code) && (
                <LinkButton variant="default" size="xs" to="/settings/safety">
                  An toàn dữ liệu
                </LinkButton>
              )}
            </li>
          );
        })}
      </ul>
    </Paper>
  );
}
