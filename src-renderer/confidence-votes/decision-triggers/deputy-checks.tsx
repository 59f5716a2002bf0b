import { Checkbox, Stack, Text } from '@mantine/core';
import { searched } from '@shared/kernel/vietnamese-text';
import { useState } from 'react';
import { TextField } from '../../ui/forms/fields';
import styles from './triggers.module.css';

interface DeputyChecksProps {
  readonly deputies: readonly { readonly deputyId: string; readonly name: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly error: string | null;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Everybody who signed one letter, found by typing a part of the name. */
export function DeputyChecks({ deputies, chosen, error, onChange }: DeputyChecksProps) {
  const [query, setQuery] = useState('');
  const shown = searched(deputies, ({ name }) => name, query);
  return (
    <Stack gap="xs">
      <TextField
        label={`Đại biểu ký kiến nghị (đã chọn ${chosen.size})`}
        placeholder="Gõ tên để tìm"
        value={query}
        error={error}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={styles['checks']} role="group" aria-label="Đại biểu ký kiến nghị">
        {shown.map(({ deputyId, name }) => (
          <Checkbox
            key={deputyId}
            size="md"
            label={name}
            checked={chosen.has(deputyId)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.target.checked) next.add(deputyId);
              else next.delete(deputyId);
              onChange(next);
            }}
          />
        ))}
        {shown.length === 0 && <Text c="dimmed">Không có đại biểu nào khớp.</Text>}
      </div>
    </Stack>
  );
}
