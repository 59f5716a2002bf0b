import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { PetitionFields, type SessionReply } from '@shared/sessions/contract';
import { petitionLabels } from '@shared/sessions/messages';
import { petitionVerdict, type PetitionVerdict } from '@shared/sessions/petition';
import { useMemo, useState } from 'react';
import { CountField } from '../../ui/forms/fields';
import { RecordForm } from '../../ui/forms/record-form';
import { useSessionCommand } from '../session/session-data';
import { useSessionForm } from './use-session-form';

const COLORS: Readonly<Record<PetitionVerdict['state'], string>> = {
  unknown: 'dimmed',
  enough: 'var(--mantine-color-green-text)',
  short: 'var(--mantine-color-error)',
  contradiction: 'var(--mantine-color-error)',
};

/** Whether enough voters signed: more than a tenth, and only with name, birth date and address. */
export function PetitionSection({ reply }: { readonly reply: SessionReply }) {
  const [edition, setEdition] = useState(0);
  const { sentence, state } = petitionVerdict(reply.session.petition);
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="petition">
      <Title order={2} id="petition">
        Đơn đề nghị của cử tri
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Kỳ họp được gọi khi trên 10% tổng số cử tri của xã ký đơn; mỗi người phải có họ tên, ngày tháng năm
        sinh, địa chỉ (khoản 4 Điều 34 Luật số 72/2025/QH15).
      </Text>
      <PetitionForm key={edition} reply={reply} onReload={() => setEdition(edition + 1)} />
      <Text mt="sm" fw={600} c={COLORS[state]} role="status">
        {sentence}
      </Text>
    </Paper>
  );
}

function PetitionForm({ reply, onReload }: { readonly reply: SessionReply; readonly onReload: () => void }) {
  const { session } = reply;
  const save = useSessionCommand('sessions.savePetition', { quiet: true });
  const { complete, signatures, voters } = session.petition;
  const initial = useMemo(
    (): PetitionFields => ({ voters, signatures, complete }),
    [complete, signatures, voters],
  );
  const state = useSessionForm<PetitionFields>({
    session,
    initial,
    schema: PetitionFields,
    send: (version, fields) => save.run({ sessionId: session.id, version, fields }),
  });
  const field = (name: keyof PetitionFields) => ({
    label: petitionLabels[name],
    ...(state.form.getInputProps(name) as object),
  });
  return (
    <RecordForm
      state={state}
      label="Đơn đề nghị của cử tri"
      submitLabel="Lưu số liệu"
      onReload={onReload}
      quiet
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" style={{ alignItems: 'end' }}>
        <CountField {...field('voters')} />
        <CountField {...field('signatures')} />
        <CountField {...field('complete')} />
      </SimpleGrid>
    </RecordForm>
  );
}
