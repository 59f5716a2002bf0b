import { Checkbox, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { appError, errorMessage } from '@shared/contract/error-messages';
import { formatDate, isLocalDate } from '@shared/kernel/local-date';
import { cleanMultilineText, cleanText } from '@shared/kernel/vietnamese-text';
import type { PaperFields, PapersReply } from '@shared/sessions/papers/contract';
import { paperKindNames, paperLabels } from '@shared/sessions/papers/messages';
import { PAPER_KINDS, type PaperKind } from '@shared/sessions/papers/model';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { DateField, TextField } from '../../ui/forms/fields';
import { mergedEdits } from '@shared/kernel/merged-edits';
import { RefusalLine } from '../../ui/refusal-line';
import { dayProblem } from '../words';
import { CoverChoice } from './cover-choice';
import type { ShownPaper } from './paper-filters';
import { PaperVersions } from './paper-versions';

interface PaperDialogProps {
  /** Null for a new paper. */
  readonly paper: ShownPaper | null;
  /** Where a new paper belongs. */
  readonly itemId: string | null;
  readonly reply: PapersReply;
  readonly running: boolean;
  readonly working: boolean;
  readonly onClose: () => void;
  readonly onAttach: (paper: ShownPaper, files: readonly File[]) => void;
  readonly onOpenVersion: (versionId: string, download: boolean) => void;
  /** Answers the sentence of a refusal, or nothing. */
  readonly onSave: (fields: PaperFields) => Promise<string | null>;
}

const emptyFields = (itemId: string | null): PaperFields => ({
  itemId,
  kind: 'submission',
  title: '',
  symbol: '',
  paperDate: null,
  responsible: '',
  dueDate: null,
  receivedDate: null,
  dropped: false,
  note: '',
  coversIds: [],
});

function fieldsOf(paper: ShownPaper): PaperFields {
  const { itemId, kind, title, symbol, paperDate, responsible } = paper;
  const { dueDate, receivedDate, dropped, note, coversIds } = paper;
  return {
    ...{ itemId, kind, title, symbol, paperDate, responsible },
    ...{ dueDate, receivedDate, dropped, note, coversIds },
  };
}

const kinds = PAPER_KINDS.map((value) => ({ value, label: paperKindNames[value] }));

export function PaperDialog(props: PaperDialogProps) {
  const { itemId, paper, reply, running } = props;
  const [fields, setFields] = useState<PaperFields>(() => (paper ? fieldsOf(paper) : emptyFields(itemId)));
  const [opened] = useState(paper);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const change = (part: Partial<PaperFields>) => setFields((before) => ({ ...before, ...part }));
  const titleMissing = cleanText(fields.title) === '';
  const days = [fields.paperDate, fields.dueDate, fields.receivedDate];
  const bodies = [...new Set(reply.papers.map(({ responsible }) => responsible))].filter((one) => one !== '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (titleMissing || days.some((day) => day !== null && !isLocalDate(day))) return;
    const mine = { ...fields, note: cleanMultilineText(fields.note) };
    // A file that was attached meanwhile has set the day of receipt; it stays unless it was changed here.
    const merged = opened && paper ? mergedEdits(fieldsOf(opened), mine, fieldsOf(paper)) : mine;
    setRefused(merged === null ? errorMessage(appError('conflict')) : await props.onSave(merged));
  };
  const day = (key: 'paperDate' | 'dueDate' | 'receivedDate', description?: string) => (
    <DateField
      label={paperLabels[key]}
      description={description}
      defaultValue={fields[key]}
      error={tried ? dayProblem(fields[key], false) : null}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="xl"
      title={<Text fw={600}>{paper ? 'Sửa tài liệu' : 'Thêm tài liệu'}</Text>}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <TextField
            label={paperLabels.title}
            data-autofocus
            maxLength={400}
            value={fields.title}
            error={tried && titleMissing ? 'Hãy ghi tên tài liệu.' : null}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <NativeSelect
              label={paperLabels.kind}
              data={kinds}
              value={fields.kind}
              onChange={(event) => change({ kind: event.target.value as PaperKind })}
            />
            <NativeSelect
              label={paperLabels.item}
              value={fields.itemId ?? ''}
              data={[
                { value: '', label: 'Chung của kỳ họp' },
                ...reply.items.map(({ id, no, title }) => ({ value: id, label: `${no}. ${title}` })),
              ]}
              onChange={(event) => change({ itemId: event.target.value === '' ? null : event.target.value })}
            />
          </Group>
          <Group grow align="flex-start">
            <TextField
              label={paperLabels.responsible}
              maxLength={200}
              list="paper-bodies"
              value={fields.responsible}
              onChange={(event) => change({ responsible: event.currentTarget.value })}
            />
            <TextField
              label={paperLabels.symbol}
              placeholder="45/TTr-UBND"
              maxLength={60}
              value={fields.symbol}
              onChange={(event) => change({ symbol: event.currentTarget.value })}
            />
            {day('paperDate')}
          </Group>
          <datalist id="paper-bodies">
            {bodies.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Group grow align="flex-start">
            {day(
              'dueDate',
              paper?.proposedDue ? `để trống: ${formatDate(paper.proposedDue)}` : 'để trống: theo hạn kỳ họp',
            )}
            {day('receivedDate', 'để trống: chưa nhận')}
          </Group>
          {fields.kind === 'verification_report' && (
            <CoverChoice
              papers={reply.papers.filter(
                ({ id, kind }) => id !== paper?.id && kind !== 'verification_report',
              )}
              chosen={fields.coversIds}
              onChange={(coversIds) => change({ coversIds: [...coversIds] })}
            />
          )}
          <Textarea
            label={paperLabels.note}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={1000}
            spellCheck={false}
            value={fields.note}
            onChange={(event) => change({ note: event.target.value })}
          />
          <Checkbox
            size="md"
            label="Không dùng: kỳ họp này không cần tài liệu này"
            checked={fields.dropped}
            onChange={(event) => change({ dropped: event.target.checked })}
          />
          {paper && <PaperVersions {...props} paper={paper} />}
          <DialogActions
            submitLabel={paper ? 'Lưu tài liệu' : 'Thêm tài liệu'}
            running={running}
            onClose={props.onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
