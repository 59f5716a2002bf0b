import { Button, Group } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { TextField } from '../../ui/forms/fields';
import { againstOf, newCandidate, type CandidateDraft, type ElectionDraft } from './election-draft';

interface CandidateFieldsProps {
  readonly draft: ElectionDraft;
  /** What a field lacks, by its name; null where it lacks nothing. */
  readonly missing: (name: string, words?: string) => string | null;
  readonly onChange: (candidates: readonly CandidateDraft[]) => void;
}

/** Who stands, one a line, with the votes for and not for each. */
export function CandidateFields({ draft, missing, onChange }: CandidateFieldsProps) {
  const { candidates } = draft;
  const [added, setAdded] = useState<number | null>(null);
  const set = (key: number, part: Partial<CandidateDraft>) =>
    onChange(candidates.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <>
      {candidates.map((one, index) => (
        <Group key={one.key} align="flex-end" wrap="nowrap" gap="xs">
          <TextField
            label={`Người ứng cử ${index + 1}`}
            flex={2}
            maxLength={120}
            autoFocus={one.key === added}
            value={one.name}
            error={missing(`name ${one.key}`, 'Hãy ghi họ tên.') ?? missing('candidates', 'Hãy ghi họ tên.')}
            onChange={(event) => set(one.key, { name: event.currentTarget.value })}
          />
          <TextField
            label="Chức vụ, nơi công tác"
            flex={2}
            maxLength={300}
            value={one.post}
            onChange={(event) => set(one.key, { post: event.currentTarget.value })}
          />
          <TextField
            label="Đồng ý"
            w={96}
            inputMode="numeric"
            styles={{ input: { textAlign: 'right' } }}
            value={one.votesFor}
            error={missing(`for ${one.key}`)}
            onChange={(event) => set(one.key, { votesFor: event.currentTarget.value })}
          />
          <TextField
            label="Không đồng ý"
            w={112}
            inputMode="numeric"
            styles={{ input: { textAlign: 'right' } }}
            placeholder={String(againstOf(draft, one) ?? '')}
            value={one.votesAgainst}
            error={missing(`against ${one.key}`)}
            onChange={(event) => set(one.key, { votesAgainst: event.currentTarget.value })}
          />
          <Button
            variant="subtle"
            color="gray"
            px={6}
            aria-label={`Bỏ người ứng cử ${index + 1}`}
            disabled={candidates.length === 1}
            onClick={() => onChange(candidates.filter(({ key }) => key !== one.key))}
          >
            <IconX size={18} />
          </Button>
        </Group>
      ))}
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={16} />}
        onClick={() => {
          const candidate = newCandidate();
          setAdded(candidate.key);
          onChange([...candidates, candidate]);
        }}
      >
        Thêm người ứng cử
      </Button>
    </>
  );
}
