import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { appError, type AppError } from '@shared/contract/error-messages';
import { cleanMultilineText, cleanText } from '@shared/kernel/vietnamese-text';
import { parseWrittenCount } from '@shared/kernel/written-count';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import { kindOfTitle } from '@shared/sessions/agenda/item-kinds';
import { AGENDA_ITEM_KINDS, type AgendaItem, type AgendaItemFields } from '@shared/sessions/agenda/model';
import { agendaItemKindNames, agendaLabels } from '@shared/sessions/messages';
import type { Sitting } from '@shared/sessions/model';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { CountField, TextField } from '../../ui/forms/fields';
import { mergedEdits } from '@shared/kernel/merged-edits';
import { RefusalLine } from '../../ui/refusal-line';
import { sittingTitle } from '../session/sitting-choice';

interface ItemDialogProps {
  /** As it stands now, also after somebody else changed it; null for a new item. */
  readonly item: AgendaItem | null;
  readonly sittings: readonly Sitting[];
  readonly sittingId: string | null;
  readonly votes: AgendaReply['votes'];
  readonly running: boolean;
  readonly onClose: () => void;
  /** `again`: the next new item follows at once. */
  readonly onSave: (
    fields: AgendaItemFields,
    sittingId: string | null,
    again: boolean,
  ) => Promise<AppError | null>;
}

const NEW: AgendaItemFields = {
  title: '',
  kind: 'report',
  drafter: '',
  board: '',
  presenter: '',
  minutes: 10,
  personnel: false,
  secretBallot: false,
  broadcast: false,
  voteId: null,
  note: '',
};

const kinds = AGENDA_ITEM_KINDS.map((value) => ({ value, label: agendaItemKindNames[value] }));

const fieldsOf = (item: AgendaItem): AgendaItemFields => {
  const { board, broadcast, drafter, kind, minutes, note, personnel, presenter } = item;
  const { secretBallot, title, voteId } = item;
  return {
    ...{ board, broadcast, drafter, kind, minutes, note, personnel, presenter },
    ...{ secretBallot, title, voteId },
  };
};

/** Whom the council elects it elects by secret ballot; the marks can be taken off again. */
const asKind = (
  kind: AgendaItemFields['kind'],
  before: AgendaItemFields['kind'],
): Partial<AgendaItemFields> => {
  const marked = kind === 'election';
  return marked || before === 'election' ? { kind, personnel: marked, secretBallot: marked } : { kind };
};

export function ItemDialog(props: ItemDialogProps) {
  const { item, onClose, onSave, running, sittings, votes } = props;
  const [opened] = useState(item);
  const [kindChosen, setKindChosen] = useState(item !== null);
  const [sittingId, setSittingId] = useState(props.sittingId);
  const [fields, setFields] = useState<AgendaItemFields>(() => ({ ...NEW, ...item }));
  const [minutesText, setMinutesText] = useState(String(item?.minutes ?? NEW.minutes));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const change = (part: Partial<AgendaItemFields>) => setFields((before) => ({ ...before, ...part }));
  const minutes = minutesText === '' ? 0 : parseWrittenCount(minutesText);
  const minutesWrong = minutes === null || minutes > 600;
  const titleMissing = cleanText(fields.title) === '';

  const store = async (again: boolean) => {
    setTried(true);
    if (titleMissing || minutesWrong) return;
    const { board, broadcast, drafter, kind, personnel, presenter, secretBallot, title, voteId } = fields;
    const mine: AgendaItemFields = {
      ...{ board, broadcast, drafter, kind, personnel, presenter, secretBallot, title },
      minutes,
      voteId: kind === 'confidence_vote' ? voteId : null,
      note: cleanMultilineText(fields.note),
    };
    const merged = opened && item ? mergedEdits(fieldsOf(opened), mine, fieldsOf(item)) : mine;
    setRefused(merged === null ? appError('conflict') : await onSave(merged, sittingId, again));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void store(false);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={600}>{item ? `Sửa mục (mã ${item.refNo})` : 'Thêm mục'}</Text>}
    >
      <form
        onSubmit={submit}
        noValidate
        onKeyDown={(event) => {
          if (item !== null || event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing)
            return;
          event.preventDefault();
          void store(true);
        }}
      >
        <Stack>
          <RefusalLine refusal={refused} />
          <TextField
            label={agendaLabels.title}
            data-autofocus
            maxLength={400}
            value={fields.title}
            error={tried && titleMissing ? 'Hãy ghi tên mục.' : null}
            onChange={({ currentTarget: { value: title } }) => {
              // The kind follows the title until somebody says another one.
              const kind = kindChosen || cleanText(title) === '' ? fields.kind : kindOfTitle(title);
              change({ title, ...(kind === fields.kind ? {} : asKind(kind, fields.kind)) });
            }}
          />
          <Group grow align="flex-start">
            <NativeSelect
              label={agendaLabels.kind}
              data={kinds}
              value={fields.kind}
              onChange={(event) => {
                const kind = event.target.value as AgendaItemFields['kind'];
                setKindChosen(true);
                change(kind === 'election' ? asKind(kind, fields.kind) : { kind });
              }}
            />
            <CountField
              label={agendaLabels.minutes}
              defaultValue={item?.minutes ?? NEW.minutes}
              error={tried && minutesWrong ? 'Số phút từ 0 đến 600.' : null}
              onChange={(value) => setMinutesText(value === null ? '' : String(value))}
            />
          </Group>
          {sittings.length > 0 && (
            <NativeSelect
              label="Phiên"
              value={sittingId ?? ''}
              data={[
                { value: '', label: 'Chưa xếp vào phiên nào' },
                ...sittings.map((sitting) => ({ value: sitting.id, label: sittingTitle(sitting) })),
              ]}
              onChange={(event) => setSittingId(event.target.value === '' ? null : event.target.value)}
            />
          )}
          {fields.kind === 'confidence_vote' && (
            <NativeSelect
              label="Cuộc lấy phiếu, bỏ phiếu"
              value={fields.voteId ?? ''}
              data={[
                { value: '', label: 'Chưa chọn' },
                ...votes.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={(event) => change({ voteId: event.target.value === '' ? null : event.target.value })}
            />
          )}
          <Group grow align="flex-start">
            <TextField
              label={agendaLabels.presenter}
              maxLength={200}
              value={fields.presenter}
              onChange={(event) => change({ presenter: event.currentTarget.value })}
            />
            <TextField
              label={agendaLabels.board}
              maxLength={200}
              value={fields.board}
              onChange={(event) => change({ board: event.currentTarget.value })}
            />
            <TextField
              label={agendaLabels.drafter}
              maxLength={200}
              value={fields.drafter}
              onChange={(event) => change({ drafter: event.currentTarget.value })}
            />
          </Group>
          <Group gap="xl">
            <Checkbox
              size="md"
              label={agendaLabels.personnel}
              checked={fields.personnel}
              onChange={(event) => change({ personnel: event.target.checked })}
            />
            <Checkbox
              size="md"
              label={agendaLabels.secretBallot}
              checked={fields.secretBallot}
              onChange={(event) => change({ secretBallot: event.target.checked })}
            />
            <Checkbox
              size="md"
              label={agendaLabels.broadcast}
              checked={fields.broadcast}
              onChange={(event) => change({ broadcast: event.target.checked })}
            />
          </Group>
          <Textarea
            label={agendaLabels.note}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={1000}
            spellCheck={false}
            value={fields.note}
            onChange={(event) => change({ note: event.target.value })}
          />
          <DialogActions submitLabel={item ? 'Lưu mục' : 'Thêm mục'} running={running} onClose={onClose}>
            {item === null && (
              <Button variant="default" loading={running} onClick={() => void store(true)}>
                Thêm, ghi mục tiếp (Ctrl+Enter)
              </Button>
            )}
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
