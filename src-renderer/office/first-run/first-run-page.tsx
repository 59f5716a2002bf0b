import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { PathSteps } from '../../ui/path-steps';
import { focusFirstError, followFormKeys } from '../../ui/form-keys';
import { EMPTY_PROFILE, errorsOf } from '../profile-draft';
import { unitKindNames } from '../words';
import classes from './first-run.module.css';
import { BodiesStep } from './bodies-step';
import type { GuideDraft } from './guide-draft';
import { LevelStep } from './level-step';
import { NamesStep } from './names-step';
import { NumbersStep } from './numbers-step';
import { STEPS } from './steps';
import { TermStep } from './term-step';
import { useFinishGuide } from './use-finish-guide';

const bodiesOf = {
  level: LevelStep,
  names: NamesStep,
  term: TermStep,
  bodies: BodiesStep,
  numbers: NumbersStep,
};

/** Row C01: five steps, then the program knows who the office is. Everything can be changed later in Cài đặt. */
export function FirstRunPage() {
  const [draft, setDraft] = useState<GuideDraft>({ profile: EMPTY_PROFILE, letterheads: {}, catalogue: '' });
  const [index, setIndex] = useState(0);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { finish, running } = useFinishGuide();
  const form = useRef<HTMLFormElement>(null);
  const step = STEPS[index] ?? STEPS[0];
  const StepBody = bodiesOf[step.key];
  const last = index === STEPS.length - 1;

  function next(event: FormEvent): void {
    event.preventDefault();
    const found = errorsOf(draft.profile, step.fields);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      focusFirstError(() => form.current);
      return;
    }
    if (last) {
      void finish(draft);
      return;
    }
    if (step.key === 'names' && draft.profile.placeName.trim() === '') {
      setDraft({ ...draft, profile: { ...draft.profile, placeName: draft.profile.unitName } });
    }
    setIndex(index + 1);
  }

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Title order={1}>Khai báo cơ quan</Title>
        <Text c="dimmed">Năm bước, khoảng hai phút. Mọi điều đều sửa được sau trong Cài đặt.</Text>
        <PathSteps
          label="Năm bước khai báo"
          steps={STEPS.map((entry, position) => ({
            key: entry.key,
            label: entry.label,
            state: position < index ? 'done' : position === index ? 'current' : 'open',
          }))}
          onSelect={(key) => {
            const wanted = STEPS.findIndex((entry) => entry.key === key);
            if (wanted < index) setIndex(wanted);
          }}
        />
      </header>
      <form
        ref={form}
        className={classes.card}
        noValidate
        onSubmit={next}
        onKeyDown={followFormKeys}
        aria-label={step.label}
      >
        <Stack gap="lg">
          <div>
            <Title order={2}>{step.question}</Title>
            <Text c="dimmed">{step.hint(unitKindNames[draft.profile.unitKind])}</Text>
          </div>
          <StepBody key={step.key} draft={draft} errors={errors} onChange={setDraft} />
          <Group justify="space-between" mt="md">
            {index > 0 ? (
              <Button variant="default" onClick={() => setIndex(index - 1)}>
                Quay lại
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" size="md" loading={running}>
              {last ? 'Hoàn tất khai báo' : 'Tiếp tục'}
            </Button>
          </Group>
        </Stack>
      </form>
    </div>
  );
}
