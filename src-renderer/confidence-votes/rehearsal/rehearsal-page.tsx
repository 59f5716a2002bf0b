import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import type { RehearsalSummary } from '@shared/confidence-votes/rehearsal/contract';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCall, useCommand } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { PreparationTabs } from '../groundwork/preparation-tabs';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import { OneRehearsal } from './one-rehearsal';
import styles from './rehearsal.module.css';
import { useDiscard } from './use-discard';

export function RehearsalPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/rehearsal' });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) =>
        vote.rehearsalOf === null ? <RehearsalsOf vote={vote} /> : <OneRehearsal vote={vote} />
      }
    </WithVote>
  );
}

/** On a real vote: its rehearsals, and the way to a new one. */
function RehearsalsOf({ vote }: { readonly vote: Vote }) {
  const navigate = useNavigate();
  const rehearsals = useCall('rehearsal.listRehearsals', { voteId: vote.id });
  const start = useCommand('rehearsal.startRehearsal');
  const begin = async () => {
    const reply = await start.run({ voteId: vote.id });
    if (reply.ok) {
      await navigate({
        to: '/confidence-votes/$voteId/rehearsal',
        params: { voteId: reply.value.voteId },
      });
    }
  };
  const open = vote.status === 'prepared' || vote.status === 'counting';
  const byBallot = vote.countMode === 'ballots';
  const count = useCall('ballotCount.getCount', { voteId: vote.id }, { enabled: open && byBallot });
  const peopleFirst = open && byBallot && count.data?.operators.length === 0;
  const button = open && (
    <Button
      variant={peopleFirst ? 'default' : 'filled'}
      leftSection={<IconPlayerPlay size={18} />}
      loading={start.running}
      onClick={() => void begin()}
    >
      Lập cuộc diễn tập
    </Button>
  );
  return (
    <VoteFrame vote={vote} step="preparation" primary={rehearsals.data?.length ? button : null}>
      <PreparationTabs vote={vote} />
      {peopleFirst && (
        <Alert color="amber" role="status" title="Khai người kiểm phiếu trước">
          <Group justify="space-between" gap="sm">
            <Text>
              Người và mã PIN khai ở cuộc thật được chép vào cuộc diễn tập; ai nhập trọn bộ phiếu thử thì tính
              là đã luyện tập. Khai trong cuộc diễn tập thì cuộc thật không có.
            </Text>
            <LinkButton to="/confidence-votes/$voteId/preparation/operators" params={{ voteId: vote.id }}>
              Khai người kiểm phiếu
            </LinkButton>
          </Group>
        </Alert>
      )}
      <QueryState query={rehearsals}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconPlayerPlay} title="Chưa diễn tập" actions={button}>
              {open
                ? 'Chương trình chép cuộc này thành bản diễn tập, in bộ phiếu thử đã biết đáp án; kiểm xong thì so từng số với đáp án. Số liệu thật không bị động đến.'
                : 'Cuộc này đã kiểm xong; chỉ diễn tập trước đó.'}
            </EmptyState>
          ) : (
            <Paper component="section" withBorder p="lg">
              <Title order={2} mb="xs">
                Các buổi diễn tập
              </Title>
              <ul className={styles['list']}>
                {list.map((one) => (
                  <RehearsalLine key={one.voteId} rehearsal={one} />
                ))}
              </ul>
            </Paper>
          )
        }
      </QueryState>
    </VoteFrame>
  );
}

function outcomeOf({ figures, different, open }: RehearsalSummary): string {
  if (open > 0) return `đã có ${figures - open}/${figures} số`;
  return different === 0 ? `cả ${figures} số đúng đáp án` : `${different}/${figures} số khác đáp án`;
}

function RehearsalLine({ rehearsal }: { readonly rehearsal: RehearsalSummary }) {
  const discard = useDiscard();
  const at = `${localTimeOf(rehearsal.createdAt)} ngày ${formatDate(localDateOf(rehearsal.createdAt))}`;
  return (
    <li>
      <div>
        <Text fw={500}>Diễn tập lập lúc {at}</Text>
        <Text c="dimmed">{outcomeOf(rehearsal)}</Text>
      </div>
      <div>
        <LinkButton
          variant="default"
          size="sm"
          mr="xs"
          aria-label={`Mở diễn tập lập lúc ${at}`}
          to="/confidence-votes/$voteId/rehearsal"
          params={{ voteId: rehearsal.voteId }}
        >
          Mở
        </LinkButton>
        <Button
          variant="subtle"
          color="red"
          size="sm"
          aria-label={`Hủy diễn tập lập lúc ${at}`}
          onClick={() => void discard.run(rehearsal)}
        >
          Hủy
        </Button>
      </div>
      {discard.dialog}
    </li>
  );
}
