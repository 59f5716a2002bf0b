import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { PlanSummary } from '@shared/training/plans/contract';
import { useCommand } from '../../api/queries';
import { CheckField, CountField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';

interface NewPlanDialogProps {
  readonly plans: readonly PlanSummary[];
  /** In autumn the plan that is drawn up is the next year's. */
  readonly today: Date;
  readonly onClose: () => void;
  readonly onMade: (planId: string) => void;
}

const FIRST_MONTH_OF_NEXT = 9;

const titleOf = (year: number | null): string =>
  `Kế hoạch tập huấn, bồi dưỡng năm ${year === null ? '' : year}`.trim();

/** Asks for the year before anything is made; a year that has a plan gets another one only where that is wanted. */
export function NewPlanDialog({ plans, today, onClose, onMade }: NewPlanDialogProps) {
  const save = useCommand('trainingPlans.savePlan', { quiet: true });
  const now = today.getFullYear() + (today.getMonth() >= FIRST_MONTH_OF_NEXT ? 1 : 0);
  const [year, setYear] = useState<number | null>(now);
  const [title, setTitle] = useState<string | null>(null);
  const [another, setAnother] = useState(false);
  const [refused, setRefused] = useState('');
  const twins = plans.filter((plan) => plan.year === year);
  const ready = year !== null && year >= 2000 && year <= 2100 && (twins.length === 0 || another);

  async function submit(): Promise<void> {
    if (!ready) return;
    const reply = await save.run({
      id: null,
      version: null,
      another,
      fields: {
        year,
        title: (title ?? '').trim() === '' ? titleOf(year) : (title ?? ''),
        purpose: '',
        requirement: '',
        audience: '',
        place: '',
        organiser: '',
        duties: '',
        note: '',
      },
    });
    if (reply.ok) onMade(reply.value.id);
    else setRefused(errorMessage(reply.error));
  }

  return (
    <FormDialog
      title="Lập kế hoạch tập huấn"
      refusal={refused}
      submitLabel={`Lập kế hoạch năm ${year ?? ''}`}
      running={save.running}
      disabled={!ready}
      onClose={onClose}
      closeLabel="Không lập"
      onSubmit={submit}
      fields={
        <>
          <CountField
            label="Kế hoạch của năm"
            required
            data-autofocus
            maw={160}
            defaultValue={now}
            onChange={(value) => {
              setYear(typeof value === 'number' ? value : null);
              setAnother(false);
            }}
          />
          <TextField
            label="Tên kế hoạch"
            maxLength={200}
            value={title ?? titleOf(year)}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {twins.length > 0 && (
            <Alert color="amber" variant="light" title={`Năm ${year ?? ''} đã có kế hoạch`}>
              <Stack gap="xs" align="flex-start">
                {twins.map((twin) => (
                  <Text key={twin.id}>
                    {twin.title}{' '}
                    <Button variant="default" size="compact-sm" onClick={() => onMade(twin.id)}>
                      Mở kế hoạch này
                    </Button>
                  </Text>
                ))}
                <CheckField
                  label={`Vẫn lập thêm một kế hoạch của năm ${year ?? ''}`}
                  checked={another}
                  onChange={(event) => setAnother(event.currentTarget.checked)}
                />
              </Stack>
            </Alert>
          )}
        </>
      }
    />
  );
}
