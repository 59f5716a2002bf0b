import { Alert, Button, Paper, Title } from '@mantine/core';
import type { VoteFields } from '@shared/confidence-votes/contract';
import type { Vote } from '@shared/confidence-votes/model';
import { canEditSetup } from '@shared/confidence-votes/state';
import { IconLock } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useCall } from '../../api/queries';
import { useConfirm } from '../../ui/confirm-dialog';
import { SaveBanner } from '../counting/save-banner';
import { outcomeOf, useSaveQueue } from '../counting/use-save-queue';
import { knownVote, useVoteCommand } from '../vote/vote-data';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import { BallotKindsEditor, type KindEntry } from './ballot-kinds-editor';
import { BoardSection, type BoardEntry } from './board-section';
import { FieldsSection } from './fields-section';
import { entriesOf, type ListedOfficial } from './official-list';
import { OfficialsSection } from './officials-section';
import { readinessOf } from './readiness';
import { ReadinessList } from './readiness-list';

export function PreparationPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/preparation' });
  return <WithVote voteId={voteId}>{({ vote }) => <Preparation key={vote.id} vote={vote} />}</WithVote>;
}

function fieldsOf(vote: Vote): VoteFields {
  return {
    title: vote.title,
    procedure: vote.procedure,
    ruleSetCode: vote.ruleSet.code,
    decimals: vote.ruleSet.decimals,
    rounding: vote.ruleSet.rounding,
    sessionName: vote.sessionName,
    date: vote.date,
    startTime: vote.startTime,
    endTime: vote.endTime,
    place: vote.place,
    deputiesTotal: vote.deputiesTotal,
    deputiesPresent: vote.deputiesPresent,
  };
}

function Preparation({ vote }: { readonly vote: Vote }) {
  const navigate = useNavigate();
  const { queue, saves } = useSaveQueue();
  const { ask, dialog } = useConfirm();
  const ruleSets = useCall('confidenceVotes.listRuleSets', {});
  const deputies = useCall('council.listDeputies', {});
  const { run: saveFields } = useVoteCommand('confidenceVotes.saveFields', { quiet: true });
  const { run: saveOfficials } = useVoteCommand('confidenceVotes.saveOfficials', { quiet: true });
  const { run: saveKinds } = useVoteCommand('confidenceVotes.saveBallotKinds', { quiet: true });
  const { run: saveBoard } = useVoteCommand('confidenceVotes.saveBoard', { quiet: true });
  const open = useVoteCommand('confidenceVotes.openCounting');
  const unsavedFields = useRef<Partial<VoteFields>>({});
  const readOnly = !canEditSetup(vote.status);
  const ready = readinessOf(vote);

  // Each job is built on the vote as it is when its turn comes: the answer of the one before it is its base.
  const base = () => knownVote(vote.id) ?? vote;
  const keepFields = (patch: Partial<VoteFields>) => {
    unsavedFields.current = { ...unsavedFields.current, ...patch };
    queue.add('fields', async () => {
      const now = base();
      const fields = { ...fieldsOf(now), ...unsavedFields.current };
      const sent = unsavedFields.current;
      const reply = await saveFields({ voteId: now.id, version: now.version, fields });
      if (reply.ok && unsavedFields.current === sent) unsavedFields.current = {};
      return outcomeOf(reply);
    });
  };
  const keepOfficials = (list: readonly ListedOfficial[]) => {
    queue.add('officials', async () => {
      const now = base();
      const ids = new Map(now.officials.map((official) => [official.personId, official.id]));
      const officials = entriesOf(list).map((entry) =>
        entry.id === null && entry.personId !== null
          ? { ...entry, id: ids.get(entry.personId) ?? null }
          : entry,
      );
      return outcomeOf(await saveOfficials({ voteId: now.id, version: now.version, officials }));
    });
  };
  const keepKinds = (kinds: KindEntry[]) => {
    queue.add('kinds', async () => {
      const now = base();
      return outcomeOf(await saveKinds({ voteId: now.id, version: now.version, kinds }));
    });
  };
  const keepBoard = (members: BoardEntry[]) => {
    queue.add('board', async () => {
      const now = base();
      return outcomeOf(await saveBoard({ voteId: now.id, version: now.version, members }));
    });
  };

  const start = async () => {
    const sure = await ask({
      title: 'Bắt đầu kiểm phiếu?',
      body: 'Danh sách, loại phiếu, Ban kiểm phiếu và căn cứ pháp lý được khóa từ lúc này.',
      confirm: 'Bắt đầu kiểm phiếu',
      cancel: 'Chuẩn bị tiếp',
    });
    if (!sure) return;
    const now = base();
    const reply = await open.run({ voteId: now.id, version: now.version });
    if (reply.ok) await navigate({ to: '/confidence-votes/$voteId/counting', params: { voteId: now.id } });
  };
  const goTo = (section: string) => {
    const element = document.getElementById(section);
    element?.scrollIntoView({ block: 'start', behavior: 'auto' });
    const field = element?.querySelector<HTMLElement>('input:not(:disabled), button:not(:disabled), select');
    (field ?? element)?.focus({ preventScroll: true });
  };

  return (
    <VoteFrame
      vote={vote}
      step="preparation"
      primary={
        !readOnly && (
          <Button
            loading={open.running}
            disabled={saves.unsaved > 0 || ready.some((item) => !item.done)}
            onClick={() => void start()}
          >
            Bắt đầu kiểm phiếu
          </Button>
        )
      }
    >
      {readOnly ? (
        <Alert color="gray" icon={<IconLock />}>
          Phần chuẩn bị đã khóa khi bắt đầu kiểm phiếu.
        </Alert>
      ) : (
        <ReadinessList items={ready} onOpen={goTo} />
      )}
      <FieldsSection
        vote={vote}
        ruleSets={ruleSets.data ?? [vote.ruleSet]}
        readOnly={readOnly}
        onSave={keepFields}
      />
      <OfficialsSection
        vote={vote}
        readOnly={readOnly}
        settled={(saves.states.get('officials') ?? 'saved') === 'saved'}
        onSave={keepOfficials}
      />
      {vote.procedure === 'grading' && (
        <Paper component="section" withBorder p="lg">
          <Title order={2} mb="sm">
            Loại phiếu
          </Title>
          <BallotKindsEditor
            kinds={vote.ballotKinds}
            inUse={new Set(vote.officials.map((official) => official.ballotKindId))}
            readOnly={readOnly}
            onSave={keepKinds}
          />
        </Paper>
      )}
      <BoardSection vote={vote} deputies={deputies.data ?? []} readOnly={readOnly} onSave={keepBoard} />
      {dialog}
      <SaveBanner
        saves={saves}
        onRetry={() => {
          queue.retry();
        }}
      />
    </VoteFrame>
  );
}
