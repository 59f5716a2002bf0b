import { Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { unitKindNames } from '@shared/office/unit-words';
import { PathSteps } from '../../ui/layout/path-steps';
import { focusFirstError, followFormKeys } from '../../ui/forms/form-keys';
import { errorsOf } from '../profile-draft';
import classes from './first-run.module.css';
import { BodiesStep } from './bodies-step';
import { FromAnotherPc } from './from-another-pc';
import { completed, type GuideDraft } from './guide-draft';
import { useKeptDraft } from './kept-draft';
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
  const { kept, keep, forget, touched } = useKeptDraft();
  const { draft, step: index } = kept;
  const setDraft = (changed: GuideDraft): void => keep((now) => ({ ...now, draft: changed }));
  const setIndex = (wanted: number): void => keep((now) => ({ ...now, step: wanted }));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { finish, running } = useFinishGuide(forget);
  // The answers stay on this PC; closing the window still asks, because the office is not declared yet.
  const unfinished = touched && !running;
  useEffect(() => {
    if (!unfinished) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unfinished]);
  const form = useRef<HTMLFormElement>(null);
  const step = STEPS[index] ?? STEPS[0];
  const StepBody = bodiesOf[step.key];
  const last = index === STEPS.length - 1;

  /** What is put right is red no longer; what is not yet asked for stays quiet. */
  function change(changed: GuideDraft): void {
    setDraft(changed);
    const found = errorsOf(completed(changed.profile), step.fields);
    setErrors((before) => Object.fromEntries(Object.entries(found).filter(([path]) => path in before)));
  }

  function next(event: FormEvent): void {
    event.preventDefault();
    const found = errorsOf(completed(draft.profile), step.fields);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      focusFirstError(() => form.current);
      return;
    }
    if (last) {
      void finish({ ...draft, profile: completed(draft.profile) });
      return;
    }
    setIndex(index + 1);
  }

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Title order={1}>Khai báo cơ quan</Title>
        <Text c="dimmed">
          Năm bước, khoảng hai phút; câu trả lời được giữ khi mở lại trang. Mọi điều đều sửa được sau trong
          Cài đặt.
        </Text>
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
          <StepBody key={step.key} draft={draft} errors={errors} onChange={change} />
          {step.key === 'level' && <FromAnotherPc />}
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
          <Text size="sm" c="dimmed" ta="right">
            <Kbd>Enter</Kbd> {step.key === 'level' ? 'sang bước sau' : 'sang ô sau, hết ô thì đến nút'}
            {step.key !== 'level' && (
              <>
                {' '}
                · <Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd> {last ? 'hoàn tất ngay' : 'sang bước sau ngay'}
              </>
            )}
          </Text>
        </Stack>
      </form>
    </div>
  );
}
