import { Group } from '@mantine/core';
import { stepLabels } from '@shared/sessions/messages';
import { TextField } from '../../ui/forms/fields';
import type { DraftProblems, RuleDraft } from './rule-draft';

interface StepNamesProps {
  readonly draft: Pick<RuleDraft, 'title' | 'owner' | 'paper'>;
  readonly problems: DraftProblems;
  readonly onChange: (change: Partial<RuleDraft>) => void;
}

/** What is to be done, by whom, with which paper. */
export function StepNames({ draft, problems, onChange }: StepNamesProps) {
  return (
    <>
      <TextField
        label={stepLabels.title}
        data-autofocus
        maxLength={300}
        value={draft.title}
        error={problems.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextField
          label={stepLabels.owner}
          maxLength={200}
          value={draft.owner}
          onChange={(event) => onChange({ owner: event.currentTarget.value })}
        />
        <TextField
          label={stepLabels.paper}
          maxLength={300}
          value={draft.paper}
          onChange={(event) => onChange({ paper: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
