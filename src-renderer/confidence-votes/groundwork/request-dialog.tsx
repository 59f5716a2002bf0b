import { Autocomplete, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { RecordsReply, RequestFields } from '@shared/confidence-votes/groundwork/contract';
import { requestKindNames } from '@shared/confidence-votes/groundwork/messages';
import type { VoteOfficial } from '@shared/confidence-votes/model';
import { dateText, parseTypedDate, type LocalDate } from '@shared/kernel/local-date';
import { cleanMultilineText, cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type FormEvent } from 'react';
import { useCall } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { searchOptions } from '../../ui/forms/search-options';

interface RequestDialogProps {
  /** Null for a new one. */
  readonly request: RecordsReply['requests'][number] | null;
  readonly officials: readonly VoteOfficial[];
  readonly today: LocalDate;
  /** The day that the calendar proposes for the answer. */
  readonly dueDate: LocalDate | null;
  readonly saving: boolean;
  readonly onClose: () => void;
  readonly onSave: (officialId: string, fields: RequestFields) => void;
  readonly onRemove: (() => void) | null;
}

const read = (text: string) => (text.trim() === '' ? null : (parseTypedDate(text) ?? undefined));

/** A request and its answer on one sheet: who asks whom what, by when, and what came back. */
export function RequestDialog(props: RequestDialogProps) {
  const { request, officials, today, dueDate, saving, onClose, onSave, onRemove } = props;
  const deputies = useCall('council.listDeputies', {});
  const [text, setText] = useState({
    officialId: request?.officialId ?? officials[0]?.id ?? '',
    deputyName: request?.deputyName ?? '',
    requestKind: request?.requestKind ?? 'clarification',
    question: request?.question ?? '',
    addressee: request?.addressee ?? '',
    receivedDate: dateText(request ? request.receivedDate : today),
    // A request that comes after the last day for answers has a day of its own.
    dueDate: dateText(request ? request.dueDate : dueDate !== null && dueDate < today ? null : dueDate),
    answer: request?.answer ?? '',
    answeredDate: dateText(request?.answeredDate ?? null),
  });
  const [tried, setTried] = useState(false);
  const days = {
    receivedDate: read(text.receivedDate),
    dueDate: read(text.dueDate),
    answeredDate: read(text.answeredDate),
  };
  const nameMissing = cleanText(text.deputyName) === '';
  const answerUndated = cleanText(text.answer) !== '' && days.answeredDate === null;
  const active = (deputies.data ?? []).filter((deputy) => deputy.active);
  const person = officials.find(({ id }) => id === text.officialId);

  const set = (name: keyof typeof text) => (event: { readonly target: { readonly value: string } }) =>
    setText((before) => ({ ...before, [name]: event.target.value }));
  const dateField = (name: keyof typeof days, label: string) => ({
    label,
    value: text[name],
    onChange: set(name),
    placeholder: '05/02/2026',
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    error:
      tried && days[name] === undefined
        ? 'Ngày không có thật; nhập dạng 05/02/2026.'
        : tried && name === 'answeredDate' && answerUndated
          ? 'Hãy ghi ngày trả lời.'
          : null,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { receivedDate, dueDate: due, answeredDate } = days;
    if (nameMissing || answerUndated || text.officialId === '') return;
    if (receivedDate === undefined || due === undefined || answeredDate === undefined) return;
    const deputyName = cleanText(text.deputyName);
    onSave(text.officialId, {
      deputyId: active.find((deputy) => deputy.fullName === deputyName)?.id ?? null,
      deputyName,
      requestKind: text.requestKind,
      question: cleanMultilineText(text.question),
      addressee: cleanText(text.addressee),
      receivedDate,
      dueDate: due,
      answer: cleanMultilineText(text.answer),
      answeredDate,
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={600}>{request === null ? 'Ghi yêu cầu của đại biểu' : 'Yêu cầu của đại biểu'}</Text>}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Group grow align="flex-start">
            <Autocomplete
              label="Đại biểu yêu cầu"
              data-autofocus
              spellCheck={false}
              maxLength={120}
              value={text.deputyName}
              onChange={(deputyName) => setText((before) => ({ ...before, deputyName }))}
              data={[...new Set(active.map(({ fullName }) => fullName))]}
              filter={searchOptions}
              openOnFocus={false}
              error={tried && nameMissing ? 'Hãy nhập họ tên đại biểu.' : null}
            />
            <NativeSelect
              label="Về người"
              disabled={request !== null}
              value={text.officialId}
              onChange={set('officialId')}
              data={officials.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Group>
          <Group grow align="flex-start">
            <NativeSelect
              label="Loại yêu cầu"
              value={text.requestKind}
              onChange={set('requestKind')}
              data={Object.entries(requestKindNames).map(([value, label]) => ({ value, label }))}
            />
            <TextInput
              label="Nơi trả lời"
              description={
                text.requestKind === 'clarification'
                  ? 'Để trống: chính người được hỏi.'
                  : 'Công văn gửi riêng cơ quan này.'
              }
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={text.requestKind === 'clarification' ? (person?.name ?? '') : 'Cơ quan xác minh'}
              autoComplete="off"
              spellCheck={false}
              maxLength={300}
              value={text.addressee}
              onChange={set('addressee')}
            />
          </Group>
          <Textarea
            label="Nội dung yêu cầu"
            autosize
            minRows={3}
            maxRows={10}
            maxLength={4000}
            spellCheck={false}
            value={text.question}
            onChange={set('question')}
          />
          <Group grow align="flex-start">
            <TextInput {...dateField('receivedDate', 'Ngày nhận')} />
            <TextInput {...dateField('dueDate', 'Hạn trả lời')} />
            <TextInput {...dateField('answeredDate', 'Ngày trả lời')} />
          </Group>
          <Textarea
            label="Nội dung trả lời"
            autosize
            minRows={2}
            maxRows={10}
            maxLength={8000}
            spellCheck={false}
            value={text.answer}
            onChange={set('answer')}
          />
          <DialogActions
            submitLabel="Lưu yêu cầu"
            running={saving}
            onClose={onClose}
            remove={onRemove === null ? null : { label: 'Bỏ yêu cầu', onClick: onRemove }}
          />
        </Stack>
      </form>
    </Modal>
  );
}
