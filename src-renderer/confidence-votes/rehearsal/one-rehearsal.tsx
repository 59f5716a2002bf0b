import { Alert, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { nothingCounted } from '@shared/confidence-votes/nothing-counted';
import { hidesAnswers } from '@shared/confidence-votes/state';
import type { RehearsalReply } from '@shared/confidence-votes/rehearsal/contract';
import { summaryOf } from '@shared/confidence-votes/rehearsal/known-answers';
import { ofVote } from '@shared/documents/subject';
import { IconPrinter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { call } from '../../api/client';
import { openArtifact } from '../../api/files';
import { showError } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { paperLink, SubjectDocuments } from '../../documents';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { useVoteCommand } from '../vote/vote-data';
import { VoteFrame } from '../vote/vote-frame';
import { ComparisonTable } from './comparison-table';
import { useDiscard } from './use-discard';

/** One rehearsal from its test ballots to the comparison with their answers; what comes next stands in colour. */
export function OneRehearsal({ vote }: { readonly vote: Vote }) {
  const navigate = useNavigate();
  const rehearsal = useCall('rehearsal.getRehearsal', { voteId: vote.id });
  const discard = useDiscard();
  const throwAway = async () => {
    if (!(await discard.run({ voteId: vote.id, version: vote.version }))) return;
    await navigate({
      to: '/confidence-votes/$voteId/rehearsal',
      params: { voteId: vote.rehearsalOf ?? vote.id },
    });
  };
  return (
    <VoteFrame
      vote={vote}
      step={vote.status === 'prepared' ? 'preparation' : 'counting'}
      secondary={
        <LinkButton
          variant="default"
          to="/confidence-votes/$voteId/rehearsal"
          params={{ voteId: vote.rehearsalOf ?? vote.id }}
        >
          Về cuộc thật
        </LinkButton>
      }
    >
      <QueryState query={rehearsal}>{(reply) => <Parts vote={vote} reply={reply} />}</QueryState>
      <Group justify="flex-end">
        <Button variant="subtle" color="red" onClick={() => void throwAway()}>
          Hủy cuộc diễn tập
        </Button>
      </Group>
      {discard.dialog}
    </VoteFrame>
  );
}

async function print(
  method: 'rehearsal.printDeck' | 'rehearsal.printAnswers',
  input: { voteId: string; ballotKindId?: string },
): Promise<void> {
  const reply =
    method === 'rehearsal.printDeck'
      ? await call(method, { voteId: input.voteId, ballotKindId: input.ballotKindId ?? '' })
      : await call(method, { voteId: input.voteId });
  if (!reply.ok) showError(reply.error);
  else if (!reply.value.handled) openArtifact(reply.value.file);
}

interface PartsProps {
  readonly vote: Vote;
  readonly reply: RehearsalReply;
}

function Parts({ vote, reply }: PartsProps) {
  return (
    <Stack gap="lg">
      <Paper component="section" withBorder p="lg">
        <Title order={2} mb="xs">
          1. In bộ phiếu thử
        </Title>
        <Text c="dimmed" mb="md">
          Mỗi loại {reply.kinds[0]?.ballots.length ?? 0} phiếu đã đánh dấu sẵn, có số thứ tự; phát cho người
          nhập như phiếu thật. Đáp án chỉ người điều hành xem: in trước khi bắt đầu kiểm, hoặc khi đã nhập
          xong mọi phiếu.
        </Text>
        <Group gap="sm">
          {reply.kinds.map(({ ballotKindId, title }) => (
            <Button
              key={ballotKindId}
              variant="default"
              leftSection={<IconPrinter size={18} />}
              onClick={() => void print('rehearsal.printDeck', { voteId: vote.id, ballotKindId })}
            >
              In phiếu thử: {title}
            </Button>
          ))}
          {!hidesAnswers(vote) && (
            <Button
              variant="subtle"
              onClick={() => void print('rehearsal.printAnswers', { voteId: vote.id })}
            >
              In đáp án
            </Button>
          )}
        </Group>
      </Paper>
      <TestCount vote={vote} reply={reply} />
      <Comparison vote={vote} reply={reply} />
      <Paper component="section" withBorder p="lg">
        <Title order={2} mb="xs">
          4. Biên bản diễn tập
        </Title>
        <Text c="dimmed" mb="xs">
          Bấm “Lập tất cả”, mở từng văn bản để in; Ban kiểm phiếu ký biên bản.
        </Text>
        <Suspense fallback={<Skeleton h={120} />}>
          <SubjectDocuments subject={ofVote(vote.id)} stages={['count', 'rehearsal']} />
        </Suspense>
      </Paper>
    </Stack>
  );
}

const COUNT_WORDS =
  'Ghi số phiếu in, phát ra, thu về đúng bằng số phiếu thử, đánh số, hai người lần lượt nhập, người thứ ba xem chỗ khác; rồi đối chiếu và chốt số liệu.';

/** Where the count of the test ballots stands, and the one thing to do about it. */
function TestCount({ vote, reply }: PartsProps) {
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
        Số phiếu thử: {reply.kinds.map(({ title, ballots }) => `${ballots.length} phiếu ${title}`).join('; ')}
        .
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
            Báo cáo trước khi mở hòm
          </LinkButton>
        )}
      </Group>
      {nothingCounted(vote) && (
        <Text size="sm" c="dimmed" mt="xs">
          Báo cáo trước khi mở hòm chỉ lập được trước khi nhập phiếu đầu tiên.
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

/** Where a figure that is not as known is put right; the test ballots are marked as they are. */
function afterDifferences({ status, countMode }: Vote): string {
  const where =
    countMode === 'totals'
      ? 'sửa số ở bước Kiểm phiếu'
      : 'ở tab Chỗ khác nhau bấm “Đọc lại…”, hoặc trưởng ban bấm vào xấp, “Bỏ phần đã gõ…” để gõ lại';
  return status === 'counting'
    ? `Xem lại phiếu thử: ${where}.`
    : `Xem lại phiếu thử; muốn sửa thì bấm “Mở lại…” ở bước Công bố, rồi ${where}.`;
}

function Comparison({ vote, reply }: PartsProps) {
  const check = useCommand('rehearsal.checkRehearsal');
  const { figures, different, open } = summaryOf(reply.compared);
  return (
    <Paper component="section" withBorder p="lg">
      <Group justify="space-between" mb="xs">
        <Title order={2}>3. So với đáp án</Title>
        <Button
          variant={open === 0 && figures > 0 && reply.checkedAt === null ? 'filled' : 'light'}
          disabled={open > 0 || figures === 0}
          loading={check.running}
          onClick={() => void check.run({ voteId: vote.id })}
        >
          Ghi kết quả so vào nhật ký
        </Button>
      </Group>
      {open === figures ? (
        <Text c="dimmed">Chưa có số nào để so. Bảng so hiện ra khi kiểm phiếu xong.</Text>
      ) : (
        <>
          <Alert color={open > 0 ? 'gray' : different.length === 0 ? 'green' : 'red'} mb="md" role="status">
            <Text fw={600}>
              {open > 0
                ? `Đã có ${figures - open}/${figures} số`
                : different.length === 0
                  ? `Cả ${figures} số đúng đáp án`
                  : `${different.length}/${figures} số khác đáp án`}
              {reply.checkedAt !== null && ' (đã ghi vào nhật ký)'}
            </Text>
            {open === 0 && different.length > 0 && <Text>{afterDifferences(vote)}</Text>}
          </Alert>
          <ComparisonTable compared={reply.compared} />
        </>
      )}
    </Paper>
  );
}
