import { Autocomplete, Group, NativeSelect, Select, Textarea } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { formatDate, isLocalDate } from '@shared/kernel/local-date';
import { cleanMultilineText, cleanText } from '@shared/kernel/vietnamese-text';
import type { QuestionFields, QuestionShape, QuestionsReply } from '@shared/sessions/questions/contract';
import { ANSWER_WORDS, QUESTION_LABELS } from '@shared/sessions/questions/labels';
import { ANSWER_KINDS } from '@shared/sessions/questions/model';
import { daysInWords } from '@shared/sessions/deadlines/days';
import { useState } from 'react';
import { ClockField, DateField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { meantOptions, searchOptions } from '../../ui/forms/search-options';

interface QuestionDialogProps {
  readonly reply: QuestionsReply;
  /** Null for a new question. */
  readonly question: QuestionShape | null;
  /** Where a new question is asked. */
  readonly place: Pick<QuestionFields, 'sittingId' | 'itemId' | 'askedDate' | 'askedTime'>;
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onSave: (fields: QuestionFields) => Promise<AppError | null>;
}

const answers = ANSWER_KINDS.map((value) => ({ value, label: ANSWER_WORDS[value] }));

export function QuestionDialog({ reply, question, place, running, onClose, onSave }: QuestionDialogProps) {
  const [fields, setFields] = useState<QuestionFields>(() => ({
    ...place,
    deputyId: '',
    askedOf: '',
    askedPost: '',
    field: '',
    content: '',
    answerKind: 'waiting',
    answer: '',
    ...(question && fieldsOf(question)),
  }));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const change = (part: Partial<QuestionFields>) => setFields((before) => ({ ...before, ...part }));
  const missing = {
    deputy: fields.deputyId === '',
    askedOf: cleanText(fields.askedOf) === '',
    content: cleanText(`${fields.field} ${fields.content}`) === '',
  };
  const dateWrong = !isLocalDate(fields.askedDate);
  const { basis, days, unit } = reply.writtenAnswer;

  const submit = async () => {
    setTried(true);
    if (missing.deputy || missing.askedOf || missing.content || dateWrong) return;
    setRefused(
      await onSave({
        ...fields,
        content: cleanMultilineText(fields.content),
        answer: cleanMultilineText(fields.answer),
      }),
    );
  };
  return (
    <FormDialog
      size="xl"
      title={question ? 'Sửa chất vấn' : 'Ghi chất vấn'}
      submitLabel="Lưu chất vấn"
      running={running}
      refusal={refused}
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
          <Select
            label={QUESTION_LABELS.deputy}
            data-autofocus
            searchable
            selectFirstOptionOnChange
            nothingFoundMessage="Không có đại biểu nào khớp."
            filter={searchOptions}
            data={reply.deputies.map(({ birth, fullName, groupName, id, number }) => ({
              value: id,
              label: [`${fullName} (${number})`, birth, groupName].filter((part) => part !== '').join(', '),
            }))}
            value={fields.deputyId === '' ? null : fields.deputyId}
            error={tried && missing.deputy ? 'Hãy chọn đại biểu.' : null}
            onChange={(value) => change({ deputyId: value ?? '' })}
          />
          <Group grow align="flex-start">
            <Autocomplete
              label={QUESTION_LABELS.askedOf}
              maxLength={120}
              selectFirstOptionOnChange
              filter={meantOptions}
              data={[...new Set(reply.officials.map(({ fullName }) => fullName))]}
              value={fields.askedOf}
              error={tried && missing.askedOf ? 'Hãy ghi người bị chất vấn.' : null}
              onChange={(askedOf) => {
                const known = reply.officials.find(({ fullName }) => fullName === askedOf);
                change({ askedOf, ...(known ? { askedPost: known.post } : {}) });
              }}
            />
            <TextField
              label={QUESTION_LABELS.askedPost}
              maxLength={200}
              value={fields.askedPost}
              onChange={(event) => change({ askedPost: event.currentTarget.value })}
            />
          </Group>
          <Group grow align="flex-start">
            <TextField
              label={QUESTION_LABELS.field}
              maxLength={120}
              value={fields.field}
              onChange={(event) => change({ field: event.currentTarget.value })}
            />
            <DateField
              label={QUESTION_LABELS.askedDate}
              defaultValue={fields.askedDate}
              error={tried && dateWrong ? 'Ngày không có thật; nhập dạng 05/02/2026.' : null}
              onChange={(value) => change({ askedDate: value ?? '' })}
            />
            <ClockField
              label={QUESTION_LABELS.askedTime}
              placeholder="09:10"
              value={fields.askedTime}
              onChange={(event) => change({ askedTime: event.currentTarget.value })}
            />
          </Group>
          <NativeSelect
            label={QUESTION_LABELS.item}
            description="Biên bản in chất vấn dưới mục này."
            value={fields.itemId ?? ''}
            data={[
              { value: '', label: 'Ngoài các mục' },
              ...reply.items.map(({ id, no, title }) => ({ value: id, label: `${no}. ${title}` })),
            ]}
            onChange={({ target }) => change({ itemId: target.value === '' ? null : target.value })}
          />
          <Textarea
            label={QUESTION_LABELS.content}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            spellCheck={false}
            value={fields.content}
            error={tried && missing.content ? 'Hãy ghi nội dung hoặc lĩnh vực chất vấn.' : null}
            onChange={(event) => change({ content: event.currentTarget.value })}
          />
          <NativeSelect
            label={QUESTION_LABELS.answerKind}
            data={answers}
            value={fields.answerKind}
            description={
              fields.answerKind === 'in_writing'
                ? `Hạn ${daysInWords(days, unit)} sau ngày chất vấn; ${basis}`
                : undefined
            }
            onChange={(event) =>
              change({ answerKind: event.currentTarget.value as QuestionFields['answerKind'] })
            }
          />
          <Textarea
            label={QUESTION_LABELS.answer}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={4000}
            spellCheck={false}
            value={fields.answer}
            onChange={(event) => change({ answer: event.currentTarget.value })}
          />
        </>
      }
    />
  );
}

function fieldsOf(question: QuestionShape): QuestionFields {
  const { answer, answerKind, askedDate, askedOf, askedPost, askedTime, content, deputyId, field } = question;
  const { itemId, sittingId } = question;
  return {
    ...{ answer, answerKind, askedDate, askedOf, askedPost, askedTime, content, deputyId, field },
    ...{ itemId, sittingId },
  };
}

/** "09:10 08/12/2026" */
export const askedAt = ({ askedDate, askedTime }: QuestionShape): string =>
  [askedTime, formatDate(askedDate)].filter((part) => part !== '').join(' ');
