import { Group, Paper, Stack } from '@mantine/core';
import { cleanMultilineText, cleanText } from '@shared/kernel/vietnamese-text';
import type { MinutesParts, MinutesReply } from '@shared/sessions/minutes/contract';
import { useRef, useState } from 'react';
import { useCommand } from '../../api/queries';
import { LongTextField, TextField } from '../../ui/fields';

interface MinutesPartsFormProps {
  readonly minutes: MinutesReply;
  readonly onSaved: (answer: MinutesReply) => void;
}

/** What people write of the session as a whole; a field is saved when it is left. */
export function MinutesPartsForm({ minutes, onSaved }: MinutesPartsFormProps) {
  const save = useCommand('sessionMinutes.saveParts');
  const [parts, setParts] = useState<MinutesParts>(minutes.parts);
  const version = useRef(minutes.partsVersion);
  const change = (part: Partial<MinutesParts>) => setParts((before) => ({ ...before, ...part }));
  const leave = async () => {
    const cleaned: MinutesParts = {
      chair: cleanText(parts.chair),
      secretary: cleanText(parts.secretary),
      guests: cleanMultilineText(parts.guests),
      opening: cleanMultilineText(parts.opening),
      conclusion: cleanMultilineText(parts.conclusion),
    };
    if (JSON.stringify(cleaned) === JSON.stringify(minutes.parts)) return;
    const reply = await save.run({ sessionId: minutes.session.id, version: version.current, parts: cleaned });
    if (!reply.ok) return;
    version.current = reply.value.partsVersion;
    onSaved(reply.value);
  };
  const onBlur = () => void leave();
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
