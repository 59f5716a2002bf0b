import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { formatDate } from '@shared/kernel/local-date';
import { JointMeetingFields, type SessionReply } from '@shared/sessions/contract';
import { JOINT_MEETING } from '@shared/sessions/deadlines/compute';
import { jointMeetingLabels } from '@shared/sessions/messages';
import { useMemo, useState } from 'react';
import { useCall } from '../../api/queries';
import { ClockField, TextField } from '../../ui/forms/fields';
import { LinkButton } from '../../ui/link-button';
import { RecordForm } from '../../ui/forms/record-form';
import { useSessionCommand } from '../session/session-data';
import { useSessionForm } from './use-session-form';

const TypedFields = JointMeetingFields.refine(
  ({ endTime, startTime }) => startTime === '' || endTime === '' || startTime < endTime,
  { path: ['endTime'], message: 'Sớm hơn giờ bắt đầu.' },
);

/** When and where the joint meeting is held: written once, printed in its invitation, its minutes and its conclusion. */
export function JointMeetingSection({ reply }: { readonly reply: SessionReply }) {
  const [edition, setEdition] = useState(0);
  const sessionId = reply.session.id;
  const steps = useCall('sessionSteps.getSteps', { sessionId });
  const step = steps.data?.steps.find(({ code, skipped }) => code === JOINT_MEETING && !skipped);
  const day = step && !step.toChoose ? (step.doneDate ?? step.date) : null;
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="joint-meeting">
      <Title order={2} id="joint-meeting">
        Hội nghị liên tịch
      </Title>
      <Text size="sm" c="dimmed" mb="sm" component="div">
        {day === null ? 'Ngày họp chưa ấn định.' : `Ngày ${formatDate(day)}.`} Giờ, nơi họp in trong giấy mời,
        biên bản, thông báo kết luận.{' '}
        <LinkButton
          to="/sessions/$sessionId/steps"
          params={{ sessionId }}
          search={{ step: JOINT_MEETING }}
          variant="transparent"
          size="compact-sm"
          px={0}
        >
          Ấn định ngày ở Việc và hạn
        </LinkButton>
      </Text>
      <JointMeetingForm key={edition} reply={reply} onReload={() => setEdition(edition + 1)} />
    </Paper>
  );
}

function JointMeetingForm({
  reply,
  onReload,
}: {
  readonly reply: SessionReply;
  readonly onReload: () => void;
}) {
  const { session } = reply;
  const save = useSessionCommand('sessions.saveJointMeeting', { quiet: true });
  const { chair, contact, endTime, place, secretary, startTime } = session.jointMeeting;
  const initial = useMemo(
    (): JointMeetingFields => ({ chair, contact, endTime, place, secretary, startTime }),
    [chair, contact, endTime, place, secretary, startTime],
  );
  const state = useSessionForm<JointMeetingFields>({
    session,
    initial,
    schema: TypedFields,
    send: (version, fields) => save.run({ sessionId: session.id, version, fields }),
  });
  const field = (name: keyof JointMeetingFields) => ({
    label: jointMeetingLabels[name],
    ...(state.form.getInputProps(name) as object),
  });
  return (
    <RecordForm state={state} label="Hội nghị liên tịch" submitLabel="Lưu hội nghị" onReload={onReload} quiet>
      <SimpleGrid cols={2} spacing="sm">
        <ClockField {...field('startTime')} placeholder="08:00" />
        <ClockField {...field('endTime')} placeholder="11:00" />
      </SimpleGrid>
      <TextField {...field('place')} />
      <SimpleGrid cols={2} spacing="sm">
        <TextField {...field('chair')} placeholder="Họ tên, chức vụ" />
        <TextField {...field('secretary')} />
      </SimpleGrid>
      <TextField {...field('contact')} />
    </RecordForm>
  );
}
