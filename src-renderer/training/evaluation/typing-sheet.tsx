import { Button, Group, Kbd, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { EvaluationRecord, SheetRecord } from '@shared/training/evaluation/contract';
import { MARKS, markAt } from '@shared/training/evaluation/summary';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import styles from './evaluation.module.css';

interface TypingSheetProps {
  readonly classId: string;
  readonly evaluation: EvaluationRecord;
  /** A sheet that is typed anew; null for the next one. */
  readonly sheet: SheetRecord | null;
  readonly onDone: () => void;
}

const put = (marks: string, place: number, mark: string): string =>
  `${marks.padEnd(place, '-').slice(0, place)}${mark}${marks.slice(place + 1)}`;

/** One sheet by keys alone: a digit gives the mark and goes on, Enter closes the sheet and begins the next. */
export function TypingSheet({ classId, evaluation, sheet, onDone }: TypingSheetProps) {
  const { questions, sheets } = evaluation;
  const save = useCommand('trainingEvaluation.saveSheet', { quiet: true });
  const [marks, setMarks] = useState(sheet?.marks ?? '');
  const [comment, setComment] = useState(sheet?.comment ?? '');
  const [place, setPlace] = useState(0);
  const [problem, setProblem] = useState('');
  // A question that was passed with 0 is left blank on the paper; one that was not reached was forgotten.
  const [answered, setAnswered] = useState<ReadonlySet<number>>(
    () => new Set(sheet ? questions.map((_wording, index) => index) : []),
  );
  const { ask, dialog } = useConfirm();
  const list = useRef<HTMLDivElement>(null);
  const number = sheet?.number ?? (sheets.at(-1)?.number ?? 0) + 1;

  useEffect(() => {
    list.current?.focus();
  }, [number]);

  const begun = sheet
    ? marks !== sheet.marks || comment !== sheet.comment
    : answered.size > 0 || comment.trim() !== '';
  useBlocker({
    shouldBlockFn: async () =>
      begun &&
      !(await ask({
        title: `Phiếu số ${number} chưa xong`,
        body: 'Rời đi thì điểm vừa nhập của phiếu này sẽ mất.',
        confirm: 'Bỏ phiếu đang nhập',
        cancel: 'Nhập tiếp',
        destructive: true,
      })),
    enableBeforeUnload: () => begun,
  });

  async function close(): Promise<void> {
    const full = marks.padEnd(questions.length, '-').slice(0, questions.length);
    if (/^-*$/u.test(full) && comment.trim() === '') {
      setProblem('Phiếu chưa có điểm nào; hãy nhập điểm.');
      return;
    }
    const open = questions.flatMap((_wording, index) => (answered.has(index) ? [] : [index + 1]));
    if (open.length > 0) {
      const sure = await ask({
        title: `Còn ${open.length} câu chưa nhập`,
        body: `Câu ${open.join(', ')} chưa có điểm. Câu bỏ trống trên phiếu thì gõ 0.`,
        confirm: 'Xong phiếu, để trống các câu này',
        cancel: 'Nhập tiếp',
      });
      if (!sure) {
        setPlace((open[0] ?? 1) - 1);
        setTimeout(() => list.current?.focus());
        return;
      }
    }
    const reply = await save.run({
      classId,
      id: sheet?.id ?? null,
      version: sheet?.version ?? null,
      marks: full,
      comment,
    });
    if (!reply.ok) {
      setProblem(errorMessage(reply.error));
      return;
    }
    setProblem('');
    setMarks('');
    setComment('');
    setAnswered(new Set());
    setPlace(0);
    onDone();
    list.current?.focus();
  }

  function key(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const last = questions.length - 1;
    if (/^[1-5]$/u.test(event.key)) {
      setMarks(put(marks, place, event.key));
      setAnswered(new Set([...answered, place]));
      setPlace(Math.min(place + 1, last));
    } else if (event.key === '0' || event.key === 'Delete') {
      setMarks(put(marks, place, '-'));
      setAnswered(new Set([...answered, place]));
      setPlace(Math.min(place + 1, last));
    } else if (event.key === 'Backspace') {
      // The last mark is taken back where it stands.
      const back = markAt(marks, place) !== null ? place : Math.max(0, place - 1);
      setMarks(put(marks, back, '-'));
      setAnswered(new Set([...answered].filter((one) => one !== back)));
      setPlace(back);
    } else if (event.key === 'ArrowDown') setPlace(Math.min(place + 1, last));
    else if (event.key === 'ArrowUp') setPlace(Math.max(place - 1, 0));
    else if (event.key === 'Home') setPlace(0);
    else if (event.key === 'End') setPlace(last);
    else if (event.key === 'Enter') void close();
    else return;
    event.preventDefault();
  }

  return (
    <Paper withBorder p="lg">
      <Group justify="space-between" mb="sm">
        <Title order={2}>{sheet ? `Sửa phiếu số ${number}` : `Phiếu số ${number}`}</Title>
        <Text c="dimmed">
          <Kbd>1</Kbd>–<Kbd>5</Kbd> điểm, <Kbd>0</Kbd> bỏ trống, <Kbd>Enter</Kbd> xong phiếu
        </Text>
      </Group>
      {problem !== '' && (
        <Text c="var(--mantine-color-error)" role="alert" mb="sm">
          {problem}
        </Text>
      )}
      <Stack gap="md">
        <div
          ref={list}
          className={styles['sheet']}
          role="listbox"
          tabIndex={0}
          aria-label={`Điểm của phiếu số ${number}`}
          aria-activedescendant={`question-${place}`}
          onKeyDown={key}
        >
          {questions.map((wording, index) => {
            const mark = markAt(marks, index);
            return (
              <div
                key={`${index} ${wording}`}
                id={`question-${index}`}
                role="option"
                aria-selected={index === place}
                aria-label={`${index + 1}. ${wording}: ${mark ?? 'chưa có điểm'}`}
                className={styles['question']}
                data-current={index === place || undefined}
                onClick={() => {
                  setPlace(index);
                  list.current?.focus();
                }}
              >
                <span className={styles['no']}>{index + 1}</span>
                <span className={styles['wording']}>{wording}</span>
                {MARKS.map((one) => (
                  <span key={one} className={styles['mark']} data-given={one === mark || undefined}>
                    {one}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
        <Textarea
          label="Ý kiến trên phiếu"
          autosize
          minRows={2}
          spellCheck={false}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          {sheet && (
            <Button variant="default" onClick={onDone}>
              Không sửa
            </Button>
          )}
          <Button loading={save.running} onClick={() => void close()}>
            {sheet ? 'Lưu phiếu' : 'Xong phiếu, sang phiếu sau'}
          </Button>
        </Group>
      </Stack>
      {dialog}
    </Paper>
  );
}
