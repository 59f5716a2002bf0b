import { Alert, Button, Checkbox, Group, List, Paper, Text, Title } from '@mantine/core';
import { deadlineStateOf } from '@shared/kernel/deadline-state';
import type { SessionReply } from '@shared/sessions/contract';
import { byDay } from '@shared/sessions/deadlines/compute';
import { jointMeetingBehind } from '@shared/sessions/deadlines/joint-meeting';
import type { StepsReply } from '@shared/sessions/deadlines/contract';
import { STEP_PHASES, type DatedStep } from '@shared/sessions/deadlines/model';
import type { StepFields } from '@shared/sessions/deadlines/shapes-contract';
import { stepPhaseNames } from '@shared/sessions/messages';
import { IconCalendarDue, IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { SessionFrame, WithSession } from '../session/session-frame';
import { brokenInWords } from './broken-words';
import { PetitionShort } from '../details/petition-short';
import { JointMeetingBehind } from './joint-meeting-behind';
import { OpeningDialog } from './opening-dialog';
import { SessionTimeline } from './session-timeline';
import { StepDialog } from './step-dialog';
import { stepFieldsOf } from './step-fields';
import { SessionSteps } from './session-steps';

export function StepsPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/steps' });
  return <WithSession sessionId={sessionId}>{(reply) => <Work reply={reply} />}</WithSession>;
}

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'step'; readonly step: DatedStep }
  | { readonly kind: 'opening' };

function Work({ reply }: { readonly reply: SessionReply }) {
  const navigate = useNavigate();
  const { step: linkedCode } = useSearch({ from: '/sessions/$sessionId/steps' });
  const [chosen, setChosen] = useState<Open | null>(null);
  const steps = useCall('sessionSteps.getSteps', { sessionId: reply.session.id });
  const linked = steps.data?.steps.find(({ code }) => code === linkedCode);
  const open = chosen ?? (linked ? { kind: 'step' as const, step: linked } : null);
  const setOpen = (next: Open | null) => {
    setChosen(next);
    // What a link led to is closed for good: the address forgets it.
    if (next === null && linkedCode !== undefined) void navigate({ to: '.', search: {}, replace: true });
  };
  return (
    <SessionFrame
      reply={reply}
      secondary={
        <Button
          variant="default"
          leftSection={<IconCalendarDue size={18} />}
          onClick={() => setOpen({ kind: 'opening' })}
        >
          Đổi ngày khai mạc
        </Button>
      }
      primary={
        <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen({ kind: 'new' })}>
          Thêm việc
        </Button>
      }
    >
      <PetitionShort session={reply.session} />
      <QueryState query={steps}>
        {(loaded) => <LoadedSteps reply={loaded} sessionId={reply.session.id} open={open} onOpen={setOpen} />}
      </QueryState>
      {open?.kind === 'opening' && <OpeningDialog reply={reply} onClose={() => setOpen(null)} />}
    </SessionFrame>
  );
}

interface LoadedStepsProps {
  readonly reply: StepsReply;
  readonly sessionId: string;
  readonly open: Open | null;
  readonly onOpen: (open: Open | null) => void;
}

function LoadedSteps({ reply, sessionId, open, onOpen }: LoadedStepsProps) {
  const { openingDate, steps, today } = reply;
  const save = useCommand('sessionSteps.saveStep', { quiet: true });
  const saveDone = useCommand('sessionSteps.saveStep');
  const remove = useCommand('sessionSteps.removeStep', { quiet: true });
  const [openOnly, setOpenOnly] = useState(false);
  const keep = (answer: StepsReply) => rememberAnswer('sessionSteps.getSteps', { sessionId }, answer);
  const shown = openOnly ? steps.filter(({ doneDate, skipped }) => doneDate === null && !skipped) : steps;
  const edited = open?.kind === 'step' ? open.step : null;

  const store = async (step: DatedStep | null, fields: StepFields) => {
    const answer = await save.run({
      sessionId,
      id: step?.id ?? null,
      version: step?.version ?? null,
      fields,
    });
    if (!answer.ok) return answer.error;
    keep(answer.value);
    onOpen(null);
    return null;
  };
  const takeOut = async ({ id, version }: DatedStep) => {
    const answer = await remove.run({ sessionId, id, version });
    if (!answer.ok) return answer.error;
    keep(answer.value);
    onOpen(null);
    return null;
  };
  const setDone = async (step: StepsReply['steps'][number], done: boolean) => {
    const fields = { ...stepFieldsOf(step), doneDate: done ? today : null };
    const answer = await saveDone.run({ sessionId, id: step.id, version: step.version, fields });
    if (answer.ok) keep(answer.value);
  };

  return (
    <>
      <JointMeetingBehind meeting={jointMeetingBehind(steps, openingDate)} openingDate={openingDate} />
      <Broken steps={steps} />
      <Paper component="section" withBorder p="lg">
        <Group justify="space-between" mb="sm">
          <Title order={2}>Toàn cảnh</Title>
          <Text>{pressingInWords(reply)}</Text>
        </Group>
        <SessionTimeline steps={steps} openingDate={openingDate} today={today} />
      </Paper>
      <Checkbox
        size="md"
        label="Chỉ xem việc chưa xong"
        checked={openOnly}
        onChange={(event) => setOpenOnly(event.target.checked)}
      />
      {STEP_PHASES.map((phase) => {
        const inPhase = byDay(shown.filter((step) => step.phase === phase));
        if (inPhase.length === 0) return null;
        return (
          <Paper key={phase} component="section" withBorder p="lg">
            <Title order={2} mb="sm">
              {stepPhaseNames[phase]}
            </Title>
            <SessionSteps
              label={stepPhaseNames[phase]}
              steps={inPhase}
              today={today}
              onEdit={(step) => onOpen({ kind: 'step', step })}
              onDone={(step, done) => {
                const current = steps.find(({ id }) => id === step.id);
                if (current) void setDone(current, done);
              }}
            />
          </Paper>
        );
      })}
      {shown.length === 0 && <Text c="dimmed">Mọi việc đã xong.</Text>}
      {(open?.kind === 'new' || edited) && (
        <StepDialog
          step={edited}
          others={steps.filter(({ code }) => code !== edited?.code)}
          running={save.running}
          onClose={() => onOpen(null)}
          onSave={(fields) => store(edited, fields)}
          onRemove={edited?.code.startsWith('own-') === true ? () => takeOut(edited) : null}
        />
      )}
    </>
  );
}

function pressingInWords({ steps, today }: StepsReply): string {
  const wanted = steps.filter(({ skipped }) => !skipped);
  const count = (state: string): number =>
    wanted.filter((step) => deadlineStateOf(step, today) === state).length;
  const parts = [
    [count('today'), 'việc đến hạn hôm nay'],
    [count('late'), 'việc quá hạn'],
    [count('soon'), 'việc đến hạn trong 7 ngày'],
  ] as const;
  const words = parts.filter(([number]) => number > 0).map(([number, text]) => `${number} ${text}`);
  const done = `Xong ${count('done')}/${wanted.length} việc`;
  return [done, ...words].join(' · ');
}

/** Legal minima that this preparation does not keep: said at once, never a reason to stop. */
function Broken({ steps }: { readonly steps: readonly DatedStep[] }) {
  const broken = byDay(steps).flatMap((step) => (step.broken ? [{ step, broken: step.broken }] : []));
  if (broken.length === 0) return null;
  return (
    <Alert color="red" variant="light" title={`${broken.length} mức tối thiểu không giữ được`}>
      <List size="sm" spacing={4}>
        {broken.map(({ step, broken: limit }) => (
          <List.Item key={step.code}>
            <b>{step.title}</b>: {brokenInWords(limit).toLowerCase()}. {step.basis}.
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
