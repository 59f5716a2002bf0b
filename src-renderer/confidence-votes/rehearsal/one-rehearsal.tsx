import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { hidesAnswers } from '@shared/confidence-votes/state';
import type { RehearsalReply } from '@shared/confidence-votes/rehearsal/contract';
import { ofVote } from '@shared/documents/subject';
import { IconPrinter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { call } from '../../api/client';
import { openArtifact } from '../../api/files';
import { showError } from '../../api/notices';
import { useCall } from '../../api/queries';
import { StageSection } from '../../documents';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { VoteFrame } from '../vote/vote-frame';
import { AnswersComparison } from './answers-comparison';
import { TestCount } from './test-count';
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
          Mỗi loại {reply.kinds[0]?.ballots.length ?? 0} phiếu đã đánh dấu sẵn, có số thứ tự; phát cho{' '}
          {vote.countMode === 'ballots' ? 'người nhập' : 'Ban kiểm phiếu'} như phiếu thật. Đáp án chỉ người
          điều hành xem: in trước khi bắt đầu kiểm, hoặc khi đã nhập xong{' '}
          {vote.countMode === 'ballots' ? 'mọi phiếu' : 'mọi số'}.
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
      <AnswersComparison vote={vote} reply={reply} />
      <Suspense fallback={<Skeleton h={160} />}>
        <StageSection
          title="4. Biên bản diễn tập"
          hint="Lập rồi in từng văn bản; Ban kiểm phiếu ký biên bản."
          subject={ofVote(vote.id)}
          stages={['count', 'rehearsal']}
        />
      </Suspense>
    </Stack>
  );
}
