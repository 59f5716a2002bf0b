import { Group, SimpleGrid, Text } from '@mantine/core';
import type { ElectionFields, ElectionShape, ElectionsReply } from '@shared/sessions/elections/contract';
import { electionLabels } from '@shared/sessions/elections/model';
import type { HallReply } from '@shared/sessions/now/contract';
import { useState } from 'react';
import { useCall, useCommand } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { TakenForm } from '../session/taken-form';
import { CandidateFields } from './candidate-fields';
import { COUNTS, fieldsOfDraft, wrongFields, type CountName, type ElectionDraft } from './election-draft';
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
  const change = (part: Partial<ElectionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setCount = (name: CountName, typed: string) =>
    setDraft((before) => ({ ...before, counts: { ...before.counts, [name]: typed } }));
  const wrong = wrongFields(draft);
  const fields = fieldsOfDraft(draft);
  const counted = typeof stored?.countedAt === 'string';
  const rule = counted ? stored.rule : rules.data?.shares.find(({ code }) => code === 'election');

  const send = async (sent: ElectionFields, correction: string) => {
    const { id = null, version = null } = stored ?? {};
    const reply = await save.run({ sessionId, id, version, fields: sent, correction });
    if (!reply.ok) return reply.error;
    onSaved(reply.value);
    return null;
  };
  const result = fields?.count && (
    <>
      {rule && (
        <ElectionResult
          election={{
            ...{ count: fields.count, rule, seats: fields.seats },
            candidates: fields.candidates.map((one) => ({ ...one, id: one.id ?? '' })),
          }}
        />
      )}
      {!counted && fields.count.present !== hall.roll.inHall && (
        <Text size="sm" c="var(--amber-text)">
          Điểm danh đang ghi {hall.roll.inHall} đại biểu có mặt.
        </Text>
      )}
    </>
  );
  return (
    <TakenForm
      title={stored ? `Lượt bầu ${stored.refNo}` : 'Ghi lượt bầu'}
      items={hall.items}
      itemId={draft.itemId}
      note={draft.note}
      labels={electionLabels}
      onItem={(itemId) => change({ itemId })}
      onNote={(note) => change({ note })}
      asksReason={counted}
      fields={fields}
      onSend={send}
      submitLabel="Lưu lượt bầu"
      running={save.running}
      onClose={onClose}
      result={result}
    >
      {(tried) => {
        const missing = (name: string, words = 'Nhập số.') => (tried && wrong.has(name) ? words : null);
        return (
          <>
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
              {COUNTS.map((name) => (
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
              ))}
            </SimpleGrid>
            <CandidateFields
              draft={draft}
              missing={missing}
              onChange={(candidates) => change({ candidates })}
            />
          </>
        );
      }}
    </TakenForm>
  );
}
