import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import type { Vote } from '@shared/confidence-votes/model';
import { ofVote } from '@shared/documents/subject';
import { useState, type FormEvent } from 'react';
import { useCall } from '../../api/queries';
import { outdatedPapers } from '../../documents';
import { RefusalLine } from '../../ui/refusal-line';
import { useSignIn } from '../ballots/people/sign-in-store';
import { useVoteCommand } from '../vote/vote-data';
import { HeadPin } from './head-pin';
import { useHeadSign } from './use-head-sign';

interface PublishDialogProps {
  readonly vote: Pick<Vote, 'id' | 'version' | 'countMode'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/**
 * What publishing changes, and who does it: the head where people sign in at the count, whether signed in at this window
 * or by PIN. Minutes without a number are told, because nobody looks for them afterwards.
 */
export function PublishDialog({ vote, onClose, onDone }: PublishDialogProps) {
  const publish = useVoteCommand('confidenceVotes.publishResult', { quiet: true });
  const head = useHeadSign(vote);
  const signIn = useSignIn(vote.id);
  const [refused, setRefused] = useState<string | null>(null);
  const own = signIn.state === 'in' && mayAct(signIn.operator.role, 'publish') ? signIn : null;
  const papers = useCall('documents.listPapers', { subject: { ...ofVote(vote.id) }, stages: ['result'] });
  const minutes = papers.data?.find(({ kind }) => kind === 'tally_minutes');
  const minutesOpen = papers.data !== undefined && minutes?.record?.status !== 'official';
  const outdated = outdatedPapers(papers.data ?? []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const pass = own ? { token: own.token } : await head.sign();
    if (!pass) return;
    const reply = await publish.run({ voteId: vote.id, version: vote.version, ...pass });
    if (!own) head.release(pass);
    if (reply.ok) onDone();
    else setRefused(errorMessage(reply.error));
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Công bố kết quả?</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>
            Màn hình và màn chiếu thôi ghi “chưa công bố”; văn bản đã lấy số vốn không mang dấu này. Chỉ công
            bố sau khi Ban kiểm phiếu đã báo cáo trước Hội đồng.
          </Text>
          {minutesOpen && <Text fw={500}>Biên bản kiểm phiếu chưa lấy số.</Text>}
          {outdated.length > 0 && (
            <Alert color="amber" title="Văn bản đã ban hành còn mang số liệu cũ">
              {outdated.join('; ')}. Thu hồi và lập lại trước khi công bố.
            </Alert>
          )}
          {own ? (
            <Text c="dimmed">Người công bố: {own.operator.name}</Text>
          ) : (
            <HeadPin head={head} autoFocus />
          )}
          <RefusalLine refusal={refused} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Để sau
            </Button>
            <Button
              type="submit"
              loading={publish.running}
              data-autofocus={!head.needsPin || own !== null || undefined}
            >
              Công bố kết quả
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
