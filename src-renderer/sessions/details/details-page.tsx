import { Button, Grid, Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import { SessionFields, type SessionReply } from '@shared/sessions/contract';
import { sessionLabels } from '@shared/sessions/messages';
import { IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { CountField, DateField, LongTextField, TextField } from '../../ui/forms/fields';
import { HistoryPanel } from '../../ui/layout/history-panel';
import { RecordForm } from '../../ui/forms/record-form';
import { useSessionCommand } from '../session/session-data';
import { SessionFrame, WithSession } from '../session/session-frame';
import { JointMeetingSection } from './joint-meeting-section';
import { PetitionSection } from './petition-section';
import { SittingsSection } from './sittings-section';
import { useSessionForm } from './use-session-form';

export function DetailsPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/details' });
  return <WithSession sessionId={sessionId}>{(reply) => <Details reply={reply} />}</WithSession>;
}

function Details({ reply }: { readonly reply: SessionReply }) {
  const [adding, setAdding] = useState(false);
  const [edition, setEdition] = useState(0);
  const [historyOpen, setHistoryOpen] = useState(false);
  return (
    <SessionFrame
      reply={reply}
      primary={
        <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
          Thêm phiên họp
        </Button>
      }
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="lg">
            <Paper component="section" withBorder p="lg">
              <Title order={2} mb="sm">
                Thông tin
              </Title>
              <FieldsForm key={edition} reply={reply} onReload={() => setEdition(edition + 1)} />
            </Paper>
            {reply.session.sessionType === 'voters' && <PetitionSection reply={reply} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="lg">
            <SittingsSection reply={reply} adding={adding} onAdded={() => setAdding(false)} />
            <JointMeetingSection reply={reply} />
          </Stack>
        </Grid.Col>
      </Grid>
      <Button
        variant="subtle"
        aria-expanded={historyOpen}
        onClick={() => setHistoryOpen(!historyOpen)}
        style={{ alignSelf: 'flex-start' }}
      >
        {historyOpen ? 'Thu gọn lịch sử' : 'Lịch sử của kỳ họp…'}
      </Button>
      {historyOpen && (
        <Paper component="section" withBorder p="lg">
          <HistoryPanel entity="session" id={reply.session.id} />
        </Paper>
      )}
    </SessionFrame>
  );
}

function FieldsForm({ reply, onReload }: { readonly reply: SessionReply; readonly onReload: () => void }) {
  const { session } = reply;
  const save = useSessionCommand('sessions.saveFields', { quiet: true });
  const { electionDate, note, number, place, title } = session;
  const initial = useMemo(
    (): SessionFields => ({ number, title, electionDate, place, note }),
    [electionDate, note, number, place, title],
  );
  const state = useSessionForm<SessionFields>({
    session,
    initial,
    schema: SessionFields,
    send: (version, fields) => save.run({ sessionId: session.id, version, fields }),
  });
  const field = (name: keyof SessionFields) => state.form.getInputProps(name) as object;
  return (
    <RecordForm state={state} label="Thông tin kỳ họp" submitLabel="Lưu thông tin" onReload={onReload}>
      <TextField label={sessionLabels.title} required {...field('title')} />
      <SimpleGrid cols={2} spacing="sm">
        <CountField label={sessionLabels.number} {...field('number')} />
        {session.sessionType === 'first' && (
          <DateField label={sessionLabels.electionDate} {...field('electionDate')} />
        )}
      </SimpleGrid>
      <TextField label={sessionLabels.place} {...field('place')} />
      <LongTextField label={sessionLabels.note} {...field('note')} />
    </RecordForm>
  );
}
