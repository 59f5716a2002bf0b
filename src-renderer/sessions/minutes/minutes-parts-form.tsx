import { Group, Paper, Stack } from '@mantine/core';
import { cleanMultilineText, cleanText } from '@shared/kernel/vietnamese-text';
import type { MinutesParts, MinutesReply } from '@shared/sessions/minutes/contract';
import { useCommand } from '../../api/queries';
import { LongTextField, TextField } from '../../ui/forms/fields';
import { useTextSavedAsTyped } from '../../ui/forms/use-text-saved-as-typed';

interface MinutesPartsFormProps {
  readonly minutes: MinutesReply;
  readonly onSaved: (answer: MinutesReply) => void;
}

/** What people write of the session as a whole; it is saved while it is written. */
export function MinutesPartsForm(form: MinutesPartsFormProps) {
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-label="Phần chung của biên bản">
      <Stack gap="sm">
        <Group grow align="flex-start">
          <NameOfPart {...form} part="chair" label="Chủ tọa" />
          <NameOfPart {...form} part="secretary" label="Thư ký" />
        </Group>
        <TextOfPart {...form} part="guests" label="Khách mời, thành phần tham dự khác" />
        <Group grow align="flex-start">
          <TextOfPart {...form} part="opening" label="Khai mạc" />
          <TextOfPart {...form} part="conclusion" label="Bế mạc" />
        </Group>
      </Stack>
    </Paper>
  );
}

interface PartProps extends MinutesPartsFormProps {
  readonly part: keyof MinutesParts;
  readonly label: string;
}

function NameOfPart({ label, ...of }: PartProps) {
  const { onChange, ...field } = useMinutesPart(of, cleanText);
  return (
    <TextField
      {...field}
      label={label}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function TextOfPart({ label, ...of }: PartProps) {
  const { onChange, ...field } = useMinutesPart(of, cleanMultilineText);
  return (
    <LongTextField
      {...field}
      label={label}
      maxLength={4000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function useMinutesPart(
  { minutes, onSaved, part }: Omit<PartProps, 'label'>,
  clean: (typed: string) => string,
): ReturnType<typeof useTextSavedAsTyped> {
  const command = useCommand('sessionMinutes.saveParts');
  return useTextSavedAsTyped({
    stored: minutes.parts[part],
    clean,
    save: async (before, now) => {
      const reply = await command.run({
        sessionId: minutes.session.id,
        before: { ...minutes.parts, [part]: before },
        parts: { ...minutes.parts, [part]: now },
      });
      if (reply.ok) onSaved(reply.value);
      return reply.ok;
    },
  });
}
