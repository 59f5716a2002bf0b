import { Button, Paper, Title } from '@mantine/core';
import { proposedDeputies } from '@shared/confidence-votes/deputies';
import type { Vote } from '@shared/confidence-votes/model';
import { canEditSetup } from '@shared/confidence-votes/state';
import { localDateOf } from '@shared/kernel/local-date';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCall } from '../../api/queries';
import { LeaveGuard } from '../counting/leave-guard';
import { SaveBanner } from '../counting/save-banner';
import { PreparationTabs } from '../groundwork/preparation-tabs';
import { useMovedSteps } from '../groundwork/use-moved-steps';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import { BallotKindsEditor } from './ballot-kinds-editor';
import { BoardSection } from './board-section';
import { FieldsSection } from './fields-section';
import { OfficialsSection } from './officials-section';
import { LockedSetUp } from './locked-set-up';
import { deputiesWarning, readinessOf, type ReadinessItem } from './readiness';
import { ReadinessList } from './readiness-list';
import { useStart } from './use-start';
import { useSetUpSaves } from './use-set-up-saves';

const ELSEWHERE = {
  ballots: 'paper-ballots',
  operators: 'preparation/operators',
  practice: 'practice',
  fields: null,
  officials: null,
  board: null,
} as const satisfies Record<ReadinessItem['section'], string | null>;

export function PreparationPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/preparation' });
  return <WithVote voteId={voteId}>{({ vote }) => <Preparation key={vote.id} vote={vote} />}</WithVote>;
}

function Preparation({ vote }: { readonly vote: Vote }) {
  const navigate = useNavigate();
  const setUp = useSetUpSaves(vote);
  const { queue, saves } = setUp;
  const moved = useMovedSteps(vote);
  const ruleSets = useCall('confidenceVotes.listRuleSets', {});
  const deputies = useCall('council.listDeputies', {});
  const beginning = useStart(vote);
  const readOnly = !canEditSetup(vote.status);
  const day = vote.date ?? localDateOf(new Date().toISOString());
  const inRegister = proposedDeputies(deputies.data ?? [], day, vote.ruleSet).total;
  const ready = [...readinessOf(vote), ...deputiesWarning(vote, inRegister), ...beginning.warnings];

  const goTo = (section: ReadinessItem['section']) => {
    const elsewhere = ELSEWHERE[section];
    if (elsewhere) {
      void navigate({ to: `/confidence-votes/$voteId/${elsewhere}`, params: { voteId: vote.id } });
      return;
    }
    const element = document.getElementById(section);
    element?.scrollIntoView({ block: 'start', behavior: 'auto' });
    // A section says itself where its work begins; otherwise that is its first field.
    const field =
      element?.querySelector<HTMLElement>('[data-start]') ??
      element?.querySelector<HTMLElement>('input:not(:disabled), button:not(:disabled), select');
    (field ?? element)?.focus({ preventScroll: true });
  };

  return (
    <VoteFrame
      vote={vote}
      step="preparation"
      primary={
        !readOnly && (
          <Button
            loading={beginning.running}
            disabled={saves.unsaved > 0 || ready.some((item) => !item.done)}
            onClick={() => void beginning.start()}
          >
            Bắt đầu kiểm phiếu
          </Button>
        )
      }
    >
      <PreparationTabs vote={vote} />
      {readOnly ? <LockedSetUp vote={vote} /> : <ReadinessList items={ready} onOpen={goTo} />}
      <FieldsSection
        vote={vote}
        ruleSets={ruleSets.data ?? [vote.ruleSet]}
        readOnly={readOnly}
        onSave={setUp.keepFields}
        onDays={(days) => setUp.keepDays(days, moved.agreeTo)}
        givenUp={setUp.givenUp}
      />
      <OfficialsSection
        vote={vote}
        readOnly={readOnly}
        settled={(saves.states.get('officials') ?? 'saved') === 'saved'}
        onSave={setUp.keepOfficials}
      />
      {vote.procedure === 'grading' && (
        <Paper component="section" withBorder p="lg">
          <Title order={2} mb="sm">
            Loại phiếu
          </Title>
          <BallotKindsEditor
            key={setUp.givenUp}
            kinds={setUp.kinds}
            inUse={new Set(vote.officials.map((official) => official.ballotKindId))}
            readOnly={readOnly}
            onSave={setUp.keepKinds}
          />
        </Paper>
      )}
      <BoardSection
        vote={vote}
        members={setUp.board}
        deputies={deputies.data ?? []}
        readOnly={readOnly}
        onSave={setUp.keepBoard}
      />
      {beginning.dialogs}
      {moved.dialog}
      <LeaveGuard queue={queue} saves={saves} />
      <SaveBanner queue={queue} saves={saves} />
    </VoteFrame>
  );
}
