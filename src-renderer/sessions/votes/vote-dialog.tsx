import { Group, NativeSelect, SimpleGrid } from '@mantine/core';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { HallReply } from '@shared/sessions/now/contract';
import type { OpenVoteFields, OpenVotesReply } from '@shared/sessions/open-votes/contract';
import { FORM_WORDS, VOTE_LABELS } from '@shared/sessions/open-votes/labels';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import { VOTE_FORMS } from '@shared/sessions/open-votes/model';
import { proposedVote } from '@shared/sessions/open-votes/proposal';
import { SHARE_NAMES } from '@shared/sessions/roll-call/labels';
import { VOTE_SHARE_CODES, type ShareCode } from '@shared/sessions/sitting-rules/model';
import { shareName } from '@shared/sessions/sitting-rules/shares';
import { useState, type KeyboardEvent } from 'react';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { CountField, TextField } from '../../ui/forms/fields';
import { followFormKeys } from '../../ui/forms/form-keys';
import { TakenForm } from '../session/taken-form';
import { VoteResultBox } from './vote-result-box';
import {
  BALLOT_FIELDS,
  COUNT_FIELDS,
  fieldsOfDraft,
  wrongCounts,
  type CountField as Count,
  type VoteDraft,
} from './vote-draft';

interface VoteDialogProps {
  readonly hall: HallReply;
  readonly draft: VoteDraft;
  /** Null for a new vote. */
  readonly stored: { readonly id: string; readonly version: number } | null;
  readonly onClose: () => void;
  readonly onSaved: (voteId: string) => void;
}

const forms = VOTE_FORMS.map((value) => ({ value, label: FORM_WORDS[value] }));

/** Figures of one vote; what they come to, and every equality that is broken, stands beside them while they are typed. */
export function VoteDialog({ hall, draft: initial, stored, onClose, onSaved }: VoteDialogProps) {
  const { sessionId } = hall;
  const save = useCommand('openVotes.saveVote', { quiet: true });
  const rules = useCall('sittingRules.getRules', {});
  const [draft, setDraft] = useState(initial);
  const change = (part: Partial<VoteDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setCount = (field: Count, text: string) =>
    setDraft((before) => ({ ...before, counts: { ...before.counts, [field]: text } }));
  const wrong = new Set<string>(wrongCounts(draft));
  const fields = fieldsOfDraft(draft);
  const { storedRule } = draft;
  const shares = (rules.data?.shares ?? []).map((share) =>
    storedRule?.code === share.code ? { ...share, checkedDate: null, checkedBy: '', ...storedRule } : share,
  );
  const rule = shares.find(({ code }) => code === draft.ruleCode);
  const subjectMissing = cleanText(draft.subject) === '';

  const send = async (sent: OpenVoteFields, correction: string) => {
    const { id = null, version = null } = stored ?? {};
    const reply = await save.run({ sessionId, id, version, fields: sent, correction });
    if (!reply.ok) return reply.error;
    const { savedId, votes } = reply.value;
    rememberAnswer('openVotes.getVotes', { sessionId }, { votes } satisfies OpenVotesReply);
    onSaved(savedId);
    return null;
  };
  // What was proposed follows the item; what somebody wrote stays.
  const chooseItem = (itemId: string | null) => {
    const item = hall.items.find(({ id }) => id === itemId);
    const before = hall.items.find(({ id }) => id === draft.itemId);
    const proposed = draft.subject === '' || draft.subject === before?.title;
    const was = proposedVote(before ?? null);
    const untouched = stored === null && draft.form === was.form && draft.ruleCode === was.ruleCode;
    change({
      itemId,
      ...(item && proposed ? { subject: item.title } : {}),
      ...(untouched ? proposedVote(item ?? null) : {}),
    });
  };
  const unsettled =
    fields !== null && rule !== undefined && voteOutcome({ ...fields, rule }).problems.length > 0;
  /**
   * Enter goes from one figure to the next, and keeps the vote behind the last; figures that contradict each other it does
   * not keep by itself: the button is asked for once more.
   */
  const keysInForm = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event;
    const counts = [...event.currentTarget.querySelectorAll<HTMLInputElement>('[data-counts] input')];
    const last = target instanceof HTMLInputElement && counts.at(-1) === target;
    if (!last || event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) {
      followFormKeys(event);
    } else if (unsettled) {
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>('button[type="submit"]')?.focus();
    }
  };
  const countField = (field: Count, tried: boolean, autofocus = false) => (
    <CountField
      key={field}
      label={VOTE_LABELS[field]}
      {...(autofocus ? { 'data-autofocus': true } : {})}
      defaultValue={draft.counts[field] === '' ? null : Number(draft.counts[field])}
      error={tried && wrong.has(field) ? 'Nhập số.' : null}
      onChange={(value) => setCount(field, value === null ? '' : String(value))}
    />
  );
  const title = stored ? 'Sửa lượt biểu quyết' : draft.repeatOfId === null ? 'Biểu quyết' : 'Biểu quyết lại';

  return (
    <TakenForm
      title={title}
      items={hall.items}
      itemId={draft.itemId}
      note={draft.note}
      labels={VOTE_LABELS}
      onItem={chooseItem}
      onNote={(note) => change({ note })}
      asksReason={stored !== null}
      fields={subjectMissing ? null : fields}
      onSend={send}
      submitLabel="Ghi kết quả"
      running={save.running}
      onClose={onClose}
      onKeyDown={keysInForm}
      result={
        rule && (
          <VoteResultBox figures={fields} rule={rule} inHall={stored === null ? hall.roll.inHall : null} />
        )
      }
    >
      {(tried) => (
        <>
          <TextField
            label={VOTE_LABELS.subject}
            maxLength={400}
            value={draft.subject}
            error={tried && subjectMissing ? 'Hãy ghi nội dung biểu quyết.' : null}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <NativeSelect
              label={VOTE_LABELS.form}
              data={forms}
              value={draft.form}
              onChange={(event) => change({ form: event.currentTarget.value as VoteDraft['form'] })}
            />
            <NativeSelect
              label={VOTE_LABELS.rule}
              value={draft.ruleCode}
              data={shares
                .filter(({ code }) => VOTE_SHARE_CODES.includes(code))
                .map((share) => ({
                  value: share.code,
                  label: `${SHARE_NAMES[share.code]}: ${shareName(share)}`,
                }))}
              onChange={(event) => change({ ruleCode: event.currentTarget.value as ShareCode })}
            />
          </Group>
          <SimpleGrid cols={{ base: 3, sm: 6 }} spacing="sm" style={{ alignItems: 'end' }} data-counts>
            {COUNT_FIELDS.map((field) => countField(field, tried, field === 'votesFor'))}
          </SimpleGrid>
          {draft.form === 'ballot' && (
            <SimpleGrid cols={3} spacing="sm" data-counts>
              {BALLOT_FIELDS.map((field) => countField(field, tried))}
            </SimpleGrid>
          )}
          {draft.repeatOfId !== null && (
            <TextField
              label={VOTE_LABELS.repeatReason}
              required
              maxLength={200}
              value={draft.repeatReason}
              onChange={(event) => change({ repeatReason: event.currentTarget.value })}
            />
          )}
        </>
      )}
    </TakenForm>
  );
}
