import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { nothingCounted } from '@shared/confidence-votes/nothing-counted';
import type { RehearsalReply } from '@shared/confidence-votes/rehearsal/contract';
import { factsOf } from '@shared/documents/kinds';
import { ofVote } from '@shared/documents/subject';
import { useNavigate } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import { paperLink } from '../../documents';
import { LinkButton } from '../../ui/link-button';
import { useVoteCommand } from '../vote/vote-data';
import { ballotsOf } from '../words';

const COUNT_WORDS =
  'Ghi số phiếu in, phát ra, thu về đúng bằng số phiếu thử, đánh số, hai người lần lượt nhập, người thứ ba xem chỗ khác; rồi đối chiếu và chốt số liệu.';

/** Where the count of the test ballots stands, and the one thing to do about it. */
export function TestCount({ vote, reply }: { readonly vote: Vote; readonly reply: RehearsalReply }) {
  const navigate = useNavigate();
  const open = useVoteCommand('confidenceVotes.openCounting');
  const begun = vote.status !== 'prepared';
  const params = { voteId: vote.id };
  const begin = async () => {
    const done = await open.run({ voteId: vote.id, version: vote.version });
    if (done.ok) await navigate({ to: '/confidence-votes/$voteId/counting', params });
  };
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} mb="xs">
        2. Kiểm phiếu như ngày thật
      </Title>
      <Text>
        Số phiếu thử:{' '}
        {reply.kinds.map(({ title, ballots }) => `${ballots.length} ${ballotsOf(title)}`).join('; ')}.
      </Text>
      <Text c="dimmed" mb="md">
        {vote.countMode === 'ballots'
          ? COUNT_WORDS
          : 'Ghi số phiếu đúng bằng số phiếu thử, kiểm tay rồi nhập số tổng, đối chiếu và chốt số liệu.'}
      </Text>
      <PeopleFirst vote={vote} />
      <Group gap="sm">
        {!begun && (
          <Button loading={open.running} onClick={() => void begin()}>
            Bắt đầu kiểm phiếu thử
          </Button>
        )}
        {vote.status === 'counting' && (
          <LinkButton to="/confidence-votes/$voteId/counting" params={params}>
            Sang bước kiểm phiếu
          </LinkButton>
        )}
        {begun && vote.status !== 'counting' && (
          <LinkButton variant="default" to="/confidence-votes/$voteId/result" params={params}>
            Xem kết quả thử
          </LinkButton>
        )}
        {nothingCounted(vote) && (
          <LinkButton
            variant="default"
            {...paperLink({ subject: ofVote(vote.id), kind: 'zero_report', part: null })}
          >
            {factsOf('zero_report').name}
          </LinkButton>
        )}
      </Group>
      {nothingCounted(vote) && (
        <Text size="sm" c="dimmed" mt="xs">
          {factsOf('zero_report').name} chỉ lập được trước khi nhập phiếu đầu tiên.
        </Text>
      )}
    </Paper>
  );
}

/** People are declared in the vote itself: they come along into a rehearsal, and what they practise there counts. */
function PeopleFirst({ vote }: { readonly vote: Vote }) {
  const byBallot = vote.countMode === 'ballots' && vote.status === 'prepared';
  const count = useCall('ballotCount.getCount', { voteId: vote.id }, { enabled: byBallot });
  if (!byBallot || count.data?.operators.length !== 0) return null;
  return (
    <Alert color="amber" mb="md" role="status">
      <Group justify="space-between" gap="sm">
        <Text>
          Cuộc diễn tập này chưa có người kiểm phiếu. Khai ở cuộc thật trước rồi lập cuộc diễn tập mới: người
          và mã PIN được chép sang, ai nhập trọn bộ phiếu thử thì tính là đã luyện tập. Khai ở đây chỉ dùng
          cho buổi diễn tập này.
        </Text>
        <LinkButton
          variant="default"
          to="/confidence-votes/$voteId/preparation/operators"
          params={{ voteId: vote.rehearsalOf ?? vote.id }}
        >
          Khai ở cuộc thật
        </LinkButton>
      </Group>
    </Alert>
  );
}
