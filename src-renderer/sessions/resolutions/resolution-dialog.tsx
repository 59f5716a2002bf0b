import { Group, NativeSelect, Textarea } from '@mantine/core';
import { appError, errorMessage, type AppError } from '@shared/contract/error-messages';
import { cleanMultilineText, cleanText } from '@shared/kernel/vietnamese-text';
import { parseWrittenCount } from '@shared/kernel/written-count';
import type { HallItem } from '@shared/sessions/now/contract';
import { VERDICT_WORDS } from '@shared/sessions/open-votes/labels';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import type {
  ResolutionFields,
  ResolutionShape,
  ResolutionsReply,
} from '@shared/sessions/resolutions/contract';
import { RESOLUTION_KIND_WORDS, RESOLUTION_LABELS } from '@shared/sessions/resolutions/labels';
import type { Sitting } from '@shared/sessions/model';
import {
  beforePassing,
  RESOLUTION_KINDS,
  resolutionSubject,
  votedOn,
} from '@shared/sessions/resolutions/model';
import { useState } from 'react';
import { CountField, DateField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { dayProblem } from '../words';

interface ResolutionDialogProps {
  readonly reply: ResolutionsReply;
  readonly items: readonly HallItem[];
  readonly sittings: readonly Sitting[];
  readonly resolution: ResolutionShape | null;
  readonly fields: ResolutionFields;
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onSave: (fields: ResolutionFields) => Promise<AppError | null>;
}

const kinds = RESOLUTION_KINDS.map((value) => ({ value, label: RESOLUTION_KIND_WORDS[value] }));

export function ResolutionDialog(props: ResolutionDialogProps) {
  const { items, onClose, onSave, reply, resolution, running, sittings } = props;
  const [fields, setFields] = useState<ResolutionFields>(props.fields);
  const [year, setYear] = useState(String(props.fields.year));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const change = (part: Partial<ResolutionFields>) => setFields((before) => ({ ...before, ...part }));
  const titleMissing = cleanText(fields.title) === '';
  const yearNumber = parseWrittenCount(year);
  const passed = dayProblem(fields.passedDate, false);
  const early = beforePassing(fields);
  const earlyDay = (code: typeof early) =>
    early === code && code !== null ? errorMessage(appError(code)) : null;
  const effect = dayProblem(fields.effectDate, false) ?? earlyDay('resolution.effect-before-passing');
  const published =
    dayProblem(fields.publishedDate, false) ?? earlyDay('resolution.published-before-passing');
  const numbered = typeof resolution?.number === 'number';

  const submit = async () => {
    setTried(true);
    if (titleMissing || yearNumber === null || passed !== null || effect !== null || published !== null)
      return;
    setRefused(
      await onSave({
        ...fields,
        year: yearNumber,
        bases: cleanMultilineText(fields.bases),
        articles: cleanMultilineText(fields.articles),
      }),
    );
  };
  const text = (name: 'submitter' | 'board' | 'signer' | 'replaces' | 'publishedWhere', maxLength = 200) => (
    <TextField
      label={RESOLUTION_LABELS[name]}
      maxLength={maxLength}
      value={fields[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FormDialog
      size="xl"
      title={numbered ? `Nghị quyết ${resolution.symbol}` : resolution ? 'Sửa nghị quyết' : 'Ghi nghị quyết'}
      submitLabel="Lưu nghị quyết"
      running={running}
      refusal={refused}
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
          <Textarea
            label={RESOLUTION_LABELS.title}
            data-autofocus
            autosize
            minRows={1}
            maxRows={4}
            maxLength={600}
            spellCheck={false}
            value={fields.title}
            error={tried && titleMissing ? 'Hãy ghi trích yếu.' : null}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <NativeSelect
              label={RESOLUTION_LABELS.kind}
              data={kinds}
              disabled={numbered}
              value={fields.kind}
              onChange={(event) => change({ kind: event.currentTarget.value as ResolutionFields['kind'] })}
            />
            <CountField
              label={RESOLUTION_LABELS.year}
              disabled={numbered}
              defaultValue={fields.year}
              error={tried && yearNumber === null ? 'Hãy nhập năm.' : null}
              onChange={(value) => setYear(value === null ? '' : String(value))}
            />
            <DateField
              key={fields.voteId}
              label={RESOLUTION_LABELS.passedDate}
              defaultValue={fields.passedDate}
              error={tried ? passed : null}
              onChange={(passedDate) => change({ passedDate })}
            />
            <DateField
              label={RESOLUTION_LABELS.effectDate}
              defaultValue={fields.effectDate}
              error={tried ? effect : null}
              onChange={(effectDate) => change({ effectDate })}
            />
          </Group>
          <Group grow align="flex-start">
            <NativeSelect
              label={RESOLUTION_LABELS.item}
              value={fields.itemId ?? ''}
              data={[
                { value: '', label: 'Không ghi' },
                ...items.map(({ id, no, title }) => ({ value: id, label: `${no}. ${title}` })),
              ]}
              onChange={(event) => change({ itemId: event.currentTarget.value || null })}
            />
            <NativeSelect
              label={RESOLUTION_LABELS.vote}
              value={fields.voteId ?? ''}
              data={[
                { value: '', label: 'Không ghi' },
                ...reply.votes.map((vote) => ({
                  value: vote.id,
                  label: `Lượt ${vote.refNo}: ${vote.subject} (${VERDICT_WORDS[voteOutcome(vote).verdict].toLowerCase()})`,
                })),
              ]}
              onChange={(event) => {
                const vote = reply.votes.find(({ id }) => id === event.currentTarget.value) ?? null;
                change({
                  voteId: vote?.id ?? null,
                  ...(vote === null || numbered ? {} : { passedDate: votedOn(vote, sittings) }),
                  ...(vote === null || !titleMissing ? {} : { title: resolutionSubject(vote.subject) }),
                });
              }}
            />
          </Group>
          <Group grow align="flex-start">
            {text('submitter')}
            {text('board')}
            {text('signer', 120)}
          </Group>
          {text('replaces', 300)}
          <Group grow align="flex-start">
            <DateField
              label={RESOLUTION_LABELS.publishedDate}
              defaultValue={fields.publishedDate}
              error={tried ? published : null}
              onChange={(publishedDate) => change({ publishedDate })}
            />
            {text('publishedWhere', 300)}
          </Group>
          <Textarea
            label={RESOLUTION_LABELS.bases}
            description="Mỗi dòng một căn cứ; “Căn cứ”, “Xét” và luật về chính quyền địa phương tự thêm."
            autosize
            minRows={2}
            maxRows={8}
            maxLength={6000}
            spellCheck={false}
            value={fields.bases}
            onChange={(event) => change({ bases: event.currentTarget.value })}
          />
          <Textarea
            label={RESOLUTION_LABELS.articles}
            description="Mỗi dòng một điều, số điều tự đánh; dòng bắt đầu bằng 1., a), - thuộc điều phía trên."
            autosize
            minRows={3}
            maxRows={14}
            maxLength={20_000}
            spellCheck={false}
            value={fields.articles}
            onChange={(event) => change({ articles: event.currentTarget.value })}
          />
        </>
      }
    />
  );
}
