import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { reckoningOf, stepStateOf, type CalendarStep } from '@shared/confidence-votes/groundwork/calendar';
import type { CalendarReply, StepFields } from '@shared/confidence-votes/groundwork/contract';
import type { Vote } from '@shared/confidence-votes/model';
import { canEditSetup } from '@shared/confidence-votes/state';
import { IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { LeaveGuard } from '../counting/leave-guard';
import { SaveBanner } from '../counting/save-banner';
import { AutosaveDate } from '../preparation/autosave-field';
import { useSetUpSaves } from '../preparation/use-set-up-saves';
import { VoteFrame } from '../vote/vote-frame';
import { WithVote } from '../vote/with-vote';
import { LineOfDays } from './line-of-days';
import { PreparationTabs } from './preparation-tabs';
import { StepDialog } from './step-dialog';
import { VoteSteps } from './vote-steps';
import { useMovedSteps } from './use-moved-steps';

export function CalendarPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/preparation/calendar' });
  return (
    <WithVote voteId={voteId}>
      {({ vote }) => (
        <VoteFrame vote={vote} step="preparation">
          <PreparationTabs vote={vote} />
          <Calendar vote={vote} />
        </VoteFrame>
      )}
    </WithVote>
  );
}

function Calendar({ vote }: { readonly vote: Vote }) {
  const calendar = useCall('groundwork.getCalendar', { voteId: vote.id });
  return (
    <QueryState query={calendar}>{(reply) => <LoadedCalendar vote={vote} calendar={reply} />}</QueryState>
  );
}

type Edited = { readonly kind: 'new' } | { readonly kind: 'step'; readonly step: CalendarStep };

function LoadedCalendar({ vote, calendar }: { readonly vote: Vote; readonly calendar: CalendarReply }) {
  const { steps, today } = calendar;
  const save = useCommand('groundwork.saveStep');
  const reset = useCommand('groundwork.resetStep');
  const [edited, setEdited] = useState<Edited | null>(null);
  const before = steps.filter((step) => !step.onTheDay);
  const onTheDay = steps.filter((step) => step.onTheDay);
  const keep = (reply: CalendarReply) => rememberAnswer('groundwork.getCalendar', { voteId: vote.id }, reply);

  const store = async (step: CalendarStep | null, fields: StepFields) => {
    const reply = await save.run({
      voteId: vote.id,
      code: step?.code ?? null,
      version: step?.version ?? null,
      fields,
    });
    if (!reply.ok) return;
    keep(reply.value);
    setEdited(null);
  };
  const takeBack = async ({ id, version }: CalendarStep) => {
    if (id === null || version === null) return;
    const reply = await reset.run({ voteId: vote.id, id, version });
    if (!reply.ok) return;
    keep(reply.value);
    setEdited(null);
  };
  const setDone = (step: CalendarStep, done: boolean) => {
    if (step.doneByPaper) return;
    const { title, daysBefore, fixedDate, basis, owner, note } = step;
    const doneDate = done ? today : null;
    void store(step, { title, daysBefore, fixedDate, basis, owner, note, doneDate });
  };

  return (
    <>
      <OpeningDay vote={vote} calendar={calendar} />
      <Paper component="section" withBorder p="lg">
        <Group justify="space-between" mb="sm">
          <Title order={2}>Trước kỳ họp</Title>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} />}
            onClick={() => setEdited({ kind: 'new' })}
          >
            Thêm việc
          </Button>
        </Group>
        <LineOfDays steps={steps} openingDay={vote.openingDate} today={today} />
        {before.length === 0 ? (
          <Text c="dimmed">Chưa có việc nào trước kỳ họp. Bấm “Thêm việc” để ghi việc của văn phòng.</Text>
        ) : (
          <VoteSteps
            label="Việc trước kỳ họp"
            steps={before}
            today={today}
            onEdit={(step) => setEdited({ kind: 'step', step })}
            onDone={setDone}
          />
        )}
        <Sources steps={before} />
      </Paper>
      <Paper component="section" withBorder p="lg">
        <Title order={2} mb="sm">
          Trình tự trong ngày
        </Title>
        <VoteSteps
          label="Trình tự trong ngày"
          steps={onTheDay}
          today={today}
          onEdit={(step) => setEdited({ kind: 'step', step })}
          onDone={setDone}
        />
        <Sources steps={onTheDay} />
      </Paper>
      {edited && (
        <StepDialog
          step={edited.kind === 'step' ? edited.step : null}
          onClose={() => setEdited(null)}
          onSave={(fields) => void store(edited.kind === 'step' ? edited.step : null, fields)}
          onReset={
            edited.kind === 'step' && edited.step.id !== null ? () => void takeBack(edited.step) : null
          }
        />
      )}
    </>
  );
}

/** Where the days come from, each source once; what nobody could read in the law says so. */
function Sources({ steps }: { readonly steps: readonly CalendarStep[] }) {
  const sources = [
    ...new Set(
      steps.map(({ basis, verification }) =>
        verification === 'unverified' ? `${basis} (chưa kiểm chứng)` : basis,
      ),
    ),
  ];
  if (sources.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mt="sm">
      Căn cứ: {sources.join('; ')}. Ngày lịch; bấm Enter ở một việc để sửa.
    </Text>
  );
}

function OpeningDay({ vote, calendar }: { readonly vote: Vote; readonly calendar: CalendarReply }) {
  const { steps, today } = calendar;
  const { queue, saves, givenUp, keepDays } = useSetUpSaves(vote);
  const { agreeTo, dialog } = useMovedSteps(vote);
  const count = (wanted: string) => steps.filter((step) => stepStateOf(step, today) === wanted).length;
  const late = count('late');
  const due = count('today');
  return (
    <Paper component="section" withBorder p="lg">
      <Group align="flex-end" gap="lg">
        <AutosaveDate
          key={givenUp}
          label="Ngày khai mạc kỳ họp"
          w={200}
          readOnly={!canEditSetup(vote.status)}
          value={vote.openingDate}
          onSave={(openingDate) => keepDays({ openingDate }, agreeTo)}
        />
        {calendar.openingDay === null ? (
          <Alert color="amber">Chưa có ngày khai mạc, ngày bỏ phiếu nên chưa tính được hạn.</Alert>
        ) : (
          <Text
            flex="1 1 20rem"
            c={late > 0 ? 'var(--mantine-color-error)' : 'dimmed'}
            fw={late > 0 ? 500 : 400}
            mb={9}
          >
            {late === 0 && due === 0
              ? 'Không có việc quá hạn, không có việc đến hạn hôm nay.'
              : [due > 0 ? `Hôm nay đến hạn ${due} việc` : null, late > 0 ? `${late} việc quá hạn` : null]
                  .filter((part) => part !== null)
                  .join('; ') + '.'}{' '}
            <Text span c="dimmed" fw={400}>
              {reckoningOf(vote)}
            </Text>
          </Text>
        )}
      </Group>
      {dialog}
      <LeaveGuard queue={queue} saves={saves} />
      <SaveBanner queue={queue} saves={saves} />
    </Paper>
  );
}
