import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { atClosing } from '@shared/confidence-votes/accepted-findings';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import { statusNames } from '@shared/confidence-votes/messages';
import type { StateChange } from '@shared/confidence-votes/model';
import { lastClosing } from '@shared/confidence-votes/state';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { IconCircleCheck } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { useSignIn } from '../ballots/people/sign-in-store';
import { UNUSABLE } from '../result/unusable-figures';
import { reloadVotes, useVoteCommand } from '../vote/vote-data';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote, type LoadedVote } from '../vote/with-vote';
import { useEffect, useState } from 'react';
import { useIsPublicElsewhere } from '../log/closed-elsewhere';
import { CloseFiguresDialog } from './close-figures-dialog';
import { ProblemsList } from './problems-list';
import { usePapersReady } from './use-papers-ready';

export function ReconciliationPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/reconciliation' });
  // One finding follows the clock: what the window last heard may be of hours ago.
  useEffect(() => void reloadVotes(), [voteId]);
  return <WithVote voteId={voteId}>{(loaded) => <Reconciliation {...loaded} />}</WithVote>;
}

function Reconciliation({ vote, result }: LoadedVote) {
  usePapersReady();
  const navigate = useNavigate();
  const finish = useVoteCommand('confidenceVotes.finishCounting');
  const voteId = vote.id;
  const blocking = result.problems.filter(({ severity }) => severity === 'blocking');
  const warnings = result.problems.filter(({ severity }) => severity === 'warning');
  const notes = result.problems.filter(({ severity }) => severity === 'note');
  const nothingToMend = blocking.length + warnings.length === 0;
  const counting = vote.status === 'counting';

  // Whoever is signed in here and may do it closes the figures in one step, unless there is something to say.
  const signIn = useSignIn(voteId);
  const token = signIn.state === 'in' && mayAct(signIn.operator.role, 'close_figures') ? signIn.token : null;
  const closing = lastClosing(vote.stateChanges);
  const { accepted, unasked } = atClosing(vote, warnings);
  const publicElsewhere = useIsPublicElsewhere(vote);
  const [asking, setAsking] = useState(false);
  const done = () => void navigate({ to: '/confidence-votes/$voteId/result', params: { voteId } });

  const close = async () => {
    if (warnings.length > 0 || vote.countMode === 'totals' || token === null) {
      setAsking(true);
      return;
    }
    const reply = await finish.run({ voteId, version: vote.version, token });
    if (reply.ok) done();
    else if (reply.error.code === 'vote.reason-needed') setAsking(true);
  };

  if (vote.status === 'prepared') {
    return (
      <VoteFrame vote={vote} step="reconciliation">
        <EmptyState
          title="Chưa đến lúc đối chiếu"
          actions={
            <LinkButton to="/confidence-votes/$voteId/preparation" params={{ voteId }}>
              Về chuẩn bị
            </LinkButton>
          }
        >
          Số liệu được đối chiếu khi đã bắt đầu kiểm phiếu.
        </EmptyState>
      </VoteFrame>
    );
  }
  return (
    <VoteFrame
      vote={vote}
      step="reconciliation"
      primary={
        counting &&
        !publicElsewhere && (
          <Button
            autoFocus={nothingToMend}
            loading={finish.running}
            disabled={blocking.length > 0}
            onClick={() => void close()}
          >
            Chốt số liệu
          </Button>
        )
      }
    >
      {!counting && <Text c="dimmed">Số liệu đã chốt: cuộc bỏ phiếu {statusNames[vote.status]}.</Text>}
      <Stack gap="xl">
        {nothingToMend && <AllEqual />}
        {blocking.length > 0 && (
          <Section
            {...(closing === null
              ? {
                  title: `${blocking.length} chỗ phải sửa trước khi chốt`,
                  hint: 'Enter đưa con trỏ tới ô cần sửa; ↑ ↓ chuyển giữa các dòng.',
                }
              : { title: UNUSABLE, hint: 'Enter mở chỗ cần xem; ↑ ↓ chuyển giữa các dòng.' })}
          >
            <ProblemsList vote={vote} problems={blocking} onOpen={open} />
          </Section>
        )}
        {unasked.length > 0 && (
          <Section
            {...(closing === null
              ? {
                  title: `${unasked.length} chỗ nên xem lại`,
                  hint: 'Không cản việc chốt; hãy xem lại phiếu rồi quyết định.',
                }
              : {
                  title: `${unasked.length} chỗ chưa được hỏi lúc chốt`,
                  hint: 'Hãy xem lại phiếu giấy trước khi dùng kết quả.',
                })}
          >
            <ProblemsList
              vote={vote}
              problems={unasked}
              from={blocking.length + 1}
              closed={closing !== null}
              onOpen={open}
              autoFocus={blocking.length === 0}
            />
          </Section>
        )}
        {closing !== null && accepted.length > 0 && (
          <Section title={`${accepted.length} chỗ đã chấp nhận khi chốt`} hint={acceptedWords(closing)}>
            <ProblemsList
              vote={vote}
              problems={accepted}
              from={blocking.length + unasked.length + 1}
              closed
              accepted
              onOpen={open}
              autoFocus={blocking.length + unasked.length === 0}
            />
          </Section>
        )}
        {notes.length > 0 && (
          <Section
            title="Để biết"
            hint={
              closing === null
                ? 'Không cản việc chốt, không phải nêu lý do; Enter mở chỗ ấy.'
                : 'Enter mở chỗ ấy; ↑ ↓ chuyển giữa các dòng.'
            }
          >
            <ProblemsList
              vote={vote}
              problems={notes}
              from={blocking.length + warnings.length + 1}
              onOpen={open}
              autoFocus={false}
            />
          </Section>
        )}
      </Stack>
      {asking && (
        <CloseFiguresDialog
          vote={vote}
          warnings={warnings.length}
          token={vote.countMode === 'ballots' ? token : null}
          onClose={() => setAsking(false)}
          onDone={done}
        />
      )}
    </VoteFrame>
  );

  function open(place: Parameters<Parameters<typeof ProblemsList>[0]['onOpen']>[0]): void {
    if (place.step !== 'counting') {
      void navigate({ to: `/confidence-votes/$voteId/${place.step}`, params: { voteId } });
      return;
    }
    void navigate({
      to: '/confidence-votes/$voteId/counting',
      params: { voteId },
      search: { at: place.station },
    });
  }
}

/** Who closed the figures with these findings, when and why. */
function acceptedWords({ actor, at, reason }: StateChange): string {
  return `${actor} chấp nhận lúc ${localTimeOf(at)} ngày ${formatDate(localDateOf(at))}; lý do: ${reason}`;
}

function Section(props: {
  readonly title: string;
  readonly hint: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section>
      <Title order={2}>{props.title}</Title>
      <Text c="dimmed" mb="sm">
        {props.hint}
      </Text>
      {props.children}
    </section>
  );
}

function AllEqual() {
  return (
    <Alert color="green" variant="light" icon={<IconCircleCheck />} title="Mọi số liệu đều khớp">
      Thu về bằng phát ra; thu về bằng hợp lệ cộng không hợp lệ; từng người cộng đủ số phiếu thu về.
    </Alert>
  );
}
