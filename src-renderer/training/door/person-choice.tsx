import { peopleByLetters } from '@shared/kernel/people-by-letters';
import { useState } from 'react';
import { SelectField, TextField } from '../../ui/forms/fields';
import type { DoorChoice } from './door-field';

interface PersonChoiceProps {
  readonly people: readonly DoorChoice[];
  readonly onChange: (id: string | null) => void;
}

const SHOWN = 30;

/** One trainee in a dialog: letters of the name, then the one meant. */
export function PersonChoice({ people, onChange }: PersonChoiceProps) {
  const [letters, setLetters] = useState('');
  const found = letters.trim() === '' ? [] : peopleByLetters(people, letters).slice(0, SHOWN);
  return (
    <>
      <TextField
        label="Tên học viên"
        placeholder="2–3 chữ của tên, không cần dấu"
        data-autofocus
        value={letters}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setLetters(text);
          onChange(text.trim() === '' ? null : (peopleByLetters(people, text)[0]?.id ?? null));
        }}
      />
      <SelectField
        key={letters}
        label="Học viên"
        required
        choices={found.map(({ id, fullName, detail }) => ({
          value: id,
          label: detail === '' ? fullName : `${fullName}, ${detail}`,
        }))}
        defaultValue={found[0]?.id ?? null}
        onChange={onChange}
      />
    </>
  );
}
