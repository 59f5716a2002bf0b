import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { defaultRegister } from '@shared/office/default-bodies';
import { localDateOf } from '@shared/kernel/local-date';
import { LongTextField, TextField } from '../../ui/forms/fields';
import { LetterheadPreview } from '../../ui/letterhead-preview';
import { generalPattern } from '../profile-draft';
import { completed, type StepProps } from './guide-draft';

/** The bodies as they will be made; each letterhead can be changed and is shown as it will print. */
export function BodiesStep({ draft, onChange }: StepProps) {
  const { bodies } = defaultRegister(draft.profile);
  const [chosen, setChosen] = useState(bodies[0]?.name ?? '');
  const body = bodies.find((entry) => entry.name === chosen) ?? bodies[0];
  if (!body) return null;
  const letterhead = draft.letterheads[body.name] ?? {
    parent: body.letterheadParent,
    lines: body.letterheadLines,
  };
  const change = (part: Partial<typeof letterhead>): void =>
    onChange({ ...draft, letterheads: { ...draft.letterheads, [body.name]: { ...letterhead, ...part } } });
  return (
    <Stack gap="lg">
      <NativeSelect
        label="Cơ quan"
        autoFocus
        value={body.name}
        data={bodies.map((entry) => entry.name)}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <LetterheadPreview
        parent={letterhead.parent}
        lines={letterhead.lines}
        place={completed(draft.profile).placeName}
        pattern={generalPattern(draft.profile)}
        kind={body.kind === 'council' ? 'NQ' : 'BC'}
        body={body.abbreviation}
        day={localDateOf(new Date().toISOString())}
      />
      <SimpleGrid cols={2} spacing="md" key={body.name}>
        <TextField
          label="Dòng cơ quan chủ quản"
          description="Chữ đứng; để trống nếu không có."
          defaultValue={letterhead.parent}
          onChange={(event) => change({ parent: event.currentTarget.value })}
        />
        <LongTextField
          label="Dòng tên cơ quan"
          description="Chữ đậm; mỗi dòng in trên một dòng."
          defaultValue={letterhead.lines}
          onChange={(event) => change({ lines: event.currentTarget.value })}
        />
      </SimpleGrid>
    </Stack>
  );
}
