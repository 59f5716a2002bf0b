import { Button, Group, SimpleGrid } from '@mantine/core';
import { HoldingFields, type Holding, type Post } from '@shared/council/contract';
import { HOLDING_LABELS } from '@shared/council/labels';
import type { z } from 'zod';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { DateField, TextField } from '../../ui/forms/fields';
import { RecordForm } from '../../ui/forms/record-form';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { PersonField } from '../person-field';
import { pickFields } from '../pick-fields';

type HoldingValues = z.infer<typeof HoldingFields>;

const EMPTY: HoldingValues = {
  personId: '',
  from: null,
  to: null,
  decision: '',
  decisionDate: null,
  endReason: '',
};

interface HoldingFormProps {
  readonly post: Post;
  readonly holding: Holding | null;
  readonly onDone: () => void;
}

/** Who held the post from when to when, and by which decision. */
export function HoldingForm({ post, holding, onDone }: HoldingFormProps) {
  const save = useCommand('council.saveHolding', { quiet: true });
  const removeHolding = useCommand('council.removeHolding');
  const { ask, dialog } = useConfirm();
  const state = useRecordForm<HoldingValues>({
    record: holding,
    initial: holding ? pickFields(HoldingFields.shape, holding) : EMPTY,
    schema: HoldingFields,
    save: (fields, on) =>
      save.run({ id: on?.id ?? null, version: on?.version ?? null, postId: post.id, fields }),
    onSaved: onDone,
  });
  const field = (name: keyof HoldingValues) => state.form.getInputProps(name) as object;

  async function remove(target: Holding): Promise<void> {
    const sure = await ask({
      title: `Xóa thời gian ${target.personName} giữ chức danh này?`,
      body: 'Nếu người này đã thôi giữ, hãy ghi ngày thôi thay vì xóa.',
      confirm: 'Xóa dòng này',
      destructive: true,
    });
    if (!sure) return;
    const reply = await removeHolding.run({ id: target.id, version: target.version });
    if (reply.ok) onDone();
  }

  return (
    <>
      <RecordForm
        state={state}
        label="Người giữ chức danh"
        submitLabel={holding ? 'Lưu người giữ' : 'Ghi người giữ'}
        onReload={onDone}
        actions={
          <Group gap="xs">
            {holding && (
              <Button variant="subtle" color="red" onClick={() => void remove(holding)}>
                Xóa…
              </Button>
            )}
            <Button variant="default" onClick={onDone}>
              Đóng
            </Button>
          </Group>
        }
      >
        <PersonField label={HOLDING_LABELS.personId} required {...field('personId')} />
        <SimpleGrid cols={2} spacing="sm">
          <DateField label={HOLDING_LABELS.from} {...field('from')} />
          <DateField label={HOLDING_LABELS.to} {...field('to')} />
          <TextField label={HOLDING_LABELS.decision} placeholder="123/NQ-HĐND" {...field('decision')} />
          <DateField label={HOLDING_LABELS.decisionDate} {...field('decisionDate')} />
        </SimpleGrid>
        <TextField label={HOLDING_LABELS.endReason} {...field('endReason')} />
      </RecordForm>
      {dialog}
    </>
  );
}
