import { Group, Paper, Stack } from '@mantine/core';
import { cleanMultilineText, cleanText } from '@shared/kernel/vietnamese-text';
import type { MinutesParts, MinutesReply } from '@shared/sessions/minutes/contract';
import { useRef, useState } from 'react';
import { useCommand } from '../../api/queries';
import { LongTextField, TextField } from '../../ui/fields';
import { useSavedAsTyped } from '../../ui/use-saved-as-typed';

interface MinutesPartsFormProps {
  readonly minutes: MinutesReply;
  readonly onSaved: (answer: MinutesReply) => void;
}

const cleanedParts = (parts: MinutesParts): MinutesParts => ({
  chair: cleanText(parts.chair),
  secretary: cleanText(parts.secretary),
  guests: cleanMultilineText(parts.guests),
  opening: cleanMultilineText(parts.opening),
  conclusion: cleanMultilineText(parts.conclusion),
});

const PARTS = ['chair', 'secretary', 'guests', 'opening', 'conclusion'] as const;
const sameParts = (left: MinutesParts, right: MinutesParts): boolean =>
  PARTS.every((part) => left[part] === right[part]);

/** What people write of the session as a whole; it is saved while it is written. */
export function MinutesPartsForm({ minutes, onSaved }: MinutesPartsFormProps) {
  const save = useCommand('sessionMinutes.saveParts');
  const [parts, setParts] = useState<MinutesParts>(minutes.parts);
  const version = useRef(minutes.partsVersion);
  const typed = useRef(minutes.parts);
  const stored = useRef(minutes.parts);
  const { touched, saveNow: onBlur } = useSavedAsTyped({
    isUnsaved: () => !sameParts(cleanedParts(typed.current), stored.current),
    save: async () => {
      const cleaned = cleanedParts(typed.current);
      const sent = { sessionId: minutes.session.id, version: version.current, parts: cleaned };
      const reply = await save.run(sent);
      if (!reply.ok) return;
      version.current = reply.value.partsVersion;
      stored.current = cleaned;
      onSaved(reply.value);
    },
  });
  const change = (part: Partial<MinutesParts>) => {
    typed.current = { ...typed.current, ...part };
    setParts(typed.current);
    touched();
  };
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-label="Phần chung của biên bản">
      <Stack gap="sm">
        <Group grow align="flex-start">
          <TextField
            label="Chủ tọa"
            maxLength={200}
            value={parts.chair}
            onBlur={onBlur}
            onChange={(event) => change({ chair: event.currentTarget.value })}
          />
          <TextField
            label="Thư ký"
            maxLength={200}
            value={parts.secretary}
            onBlur={onBlur}
            onChange={(event) => change({ secretary: event.currentTarget.value })}
          />
        </Group>
        <LongTextField
          label="Khách mời, thành phần tham dự khác"
          maxLength={4000}
          value={parts.guests}
          onBlur={onBlur}
          onChange={(event) => change({ guests: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
          <LongTextField
            label="Khai mạc"
            maxLength={4000}
            value={parts.opening}
            onBlur={onBlur}
            onChange={(event) => change({ opening: event.currentTarget.value })}
          />
          <LongTextField
            label="Bế mạc"
            maxLength={4000}
            value={parts.conclusion}
            onBlur={onBlur}
            onChange={(event) => change({ conclusion: event.currentTarget.value })}
          />
        </Group>
      </Stack>
    </Paper>
  );
}
