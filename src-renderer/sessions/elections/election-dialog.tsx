import { Button, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { ElectionShape, ElectionsReply } from '@shared/sessions/elections/contract';
import { electionLabels } from '@shared/sessions/elections/model';
import type { HallReply } from '@shared/sessions/now/contract';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useCall, useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { TextField } from '../../ui/fields';
import { followFormKeys } from '../../ui/form-keys';
import { RefusalLine } from '../../ui/refusal-line';
import { ItemChoice } from '../session/item-choice';
import {
  againstOf,
  COUNTS,
  fieldsOfDraft,
  newCandidate,
  wrongFields,
  type CandidateDraft,
  type CountName,
  type ElectionDraft,
} from './election-draft';
import { ElectionResult } from './election-result';

interface ElectionDialogProps {
  readonly hall: HallReply;
  readonly draft: ElectionDraft;
  /** Null for a new one. */
  readonly stored: ElectionShape | null;
  readonly onClose: () => void;
  readonly onSaved: (reply: ElectionsReply) => void;
}

/** One election: who stands, and what was counted. While figures are typed, the result stands below. */
export function ElectionDialog({ hall, draft: initial, stored, onClose, onSaved }: ElectionDialogProps) {
  const { sessionId } = hall;
  const save = useCommand('elections.saveElection', { quiet: true });
  const rules = useCall('sittingRules.getRules', {});
  const [draft, setDraft] = useState(initial);
  const [correction, setCorrection] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const change = (part: Partial<ElectionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setCount = (name: CountName, typed: string) =>
    setDraft((before) => ({ ...before, counts: { ...before.counts, [name]: typed } }));
  const setCandidate = (key: number, part: Partial<CandidateDraft>) =>
    setDraft((before) => ({
      ...before,
      candidates: before.candidates.map((one) => (one.key === key ? { ...one, ...part } : one)),
    }));
  const wrong = wrongFields(draft);
  const fields = fieldsOfDraft(draft);
  const counted = typeof stored?.countedAt === 'string';
  const rule = counted ? stored.rule : rules.data?.shares.find(({ code }) => code === 'election');
  const missing = (name: string, words = 'Nhập số.') => (tried && wrong.has(name) ? words : null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fields === null) return;
    const { id = null, version = null } = stored ?? {};
    const reply = await save.run({ sessionId, id, version, fields, correction: cleanText(correction) });
    if (!reply.ok) {
      setRefused(reply.error);
      return;
    }
    onSaved(reply.value);
  };
  const figure = (name: CountName) => (
    <TextField
      key={name}
      label={electionLabels[name]}
      inputMode="numeric"
      styles={{ input: { textAlign: 'right' } }}
      value={draft.counts[name]}
      error={missing(name)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setCount(name, event.currentTarget.value)}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={600}>{stored ? `Lượt bầu ${stored.refNo}` : 'Ghi lượt bầu'}</Text>}
    >
      <form noValidate onSubmit={(event) => void submit(event)} onKeyDown={followFormKeys}>
        <Stack gap="sm">
          <RefusalLine refusal={refused} />
          <ItemChoice
            label={electionLabels.item}
            items={hall.items}
            value={draft.itemId}
            onChoose={(itemId) => change({ itemId })}
          />
          <Group grow align="flex-start" preventGrowOverflow={false}>
            <TextField
              label={electionLabels.title}
              placeholder="Ủy viên Ủy ban nhân dân"
              data-autofocus
              maxLength={300}
              value={draft.title}
              error={missing('title', 'Hãy ghi chức danh.')}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
            <TextField
              label={electionLabels.seats}
              w={180}
              inputMode="numeric"
              value={draft.seats}
              error={missing('seats')}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => change({ seats: event.currentTarget.value })}
            />
          </Group>
          <SimpleGrid cols={{ base: 3, sm: 5 }} spacing="sm" style={{ alignItems: 'end' }}>
            {COUNTS.map(figure)}
          </SimpleGrid>
          {draft.candidates.map((one, index) => (
            <Group key={one.key} align="flex-end" wrap="nowrap" gap="xs">
              <TextField
                label={`Người ứng cử ${index + 1}`}
                flex={2}
                maxLength={120}
                value={one.name}
                error={
                  missing(`name ${one.key}`, 'Hãy ghi họ tên.') ?? missing('candidates', 'Hãy ghi họ tên.')
                }
                onChange={(event) => setCandidate(one.key, { name: event.currentTarget.value })}
              />
              <TextField
                label="Chức vụ, nơi công tác"
                flex={2}
                maxLength={300}
                value={one.post}
                onChange={(event) => setCandidate(one.key, { post: event.currentTarget.value })}
              />
              <TextField
                label="Đồng ý"
                w={96}
                inputMode="numeric"
                styles={{ input: { textAlign: 'right' } }}
                value={one.votesFor}
                error={missing(`for ${one.key}`)}
                onChange={(event) => setCandidate(one.key, { votesFor: event.currentTarget.value })}
              />
              <TextField
                label="Không đồng ý"
                w={112}
                inputMode="numeric"
                styles={{ input: { textAlign: 'right' } }}
                placeholder={String(againstOf(draft, one) ?? '')}
                value={one.votesAgainst}
                error={missing(`against ${one.key}`)}
                onChange={(event) => setCandidate(one.key, { votesAgainst: event.currentTarget.value })}
              />
              <Button
                variant="subtle"
                color="gray"
                px={6}
                aria-label={`Bỏ người ứng cử ${index + 1}`}
                disabled={draft.candidates.length === 1}
                onClick={() => change({ candidates: draft.candidates.filter(({ key }) => key !== one.key) })}
              >
                <IconX size={18} />
              </Button>
            </Group>
          ))}
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} />}
            onClick={() => change({ candidates: [...draft.candidates, newCandidate()] })}
          >
            Thêm người ứng cử
          </Button>
          {counted && (
            <TextField
              label="Lý do sửa"
              required
              maxLength={200}
              value={correction}
              onChange={(event) => setCorrection(event.currentTarget.value)}
            />
          )}
          <TextField
            label={electionLabels.note}
            maxLength={400}
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          {fields?.count && rule && (
            <ElectionResult
              election={{
                ...{ count: fields.count, rule, seats: fields.seats },
                candidates: fields.candidates.map((one) => ({ ...one, id: one.id ?? '' })),
              }}
            />
          )}
          {fields?.count &&
            (stored?.countedAt ?? null) === null &&
            fields.count.present !== hall.roll.inHall && (
              <Text size="sm" c="var(--amber-text)">
                Điểm danh đang ghi {hall.roll.inHall} đại biểu có mặt.
              </Text>
            )}
          <DialogActions submitLabel="Lưu lượt bầu" running={save.running} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
