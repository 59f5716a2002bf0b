import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import type { Session } from '@shared/sessions/model';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { useMemo, useState } from 'react';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { showDoneWithUndo } from '../../ui/dialogs/undo-notice';
import { sittingTitle } from '../session/sitting-choice';
import { additionOf, draftOf, stayingItems, type PastedChoices, type PastedDraft } from './pasted-draft';
import { PastedPreview } from './pasted-preview';

interface PasteItemsProps {
  readonly session: Session;
  readonly agenda: AgendaReply;
  readonly onClose: () => void;
  readonly onKeep: (reply: AgendaReply) => void;
}

const MOST_ITEMS = 300;
const NOTHING: PastedChoices = {
  ...{ text: '', chosen: new Map(), subsAsItems: true, places: new Map(), takeTimes: true, replaces: false },
};

/** A draft agenda from Word or Excel: read into sittings and items, looked at line by line, taken in and taken back in one step. */
export function PasteItems({ agenda, onClose, onKeep, session }: PasteItemsProps) {
  const [choices, setChoices] = useState(NOTHING);
  const adding = useCommand('agenda.addItems');
  const removal = useCommand('agenda.removeItems');
  const draft = useMemo(() => draftOf(choices, session, agenda), [choices, session, agenda]);
  const withPapers = agenda.itemPapers.length;
  const staying = useMemo(() => stayingItems(agenda), [agenda]);
  const replaceable = agenda.items.filter((item) => !staying.includes(item));
  const known = useMemo(
    () => new Set((choices.replaces ? staying : agenda.items).map(({ title }) => searchKey(title))),
    [agenda, choices.replaces, staying],
  );
  const hasSubs =
    !choices.subsAsItems || draft.parts.some(({ sitting }) => sitting.items.some(({ isSub }) => isSub));
  const change = (part: Partial<PastedChoices>) => setChoices({ ...choices, ...part });

  const add = async () => {
    const sessionId = session.id;
    const replaces = choices.replaces ? replaceable.map(({ id, version }) => ({ id, version })) : [];
    const answer = await adding.run({ sessionId, ...additionOf(draft, choices.takeTimes), replaces });
    if (!answer.ok) return;
    const { addedIds, newSittingIds, replaced, reply, times } = answer.value;
    onKeep(reply);
    onClose();
    const items = reply.items
      .filter(({ id }) => addedIds.includes(id))
      .map(({ id, version }) => ({ id, version }));
    const sittings = newSittingIds.length === 0 ? '' : `, lập ${newSittingIds.length} phiên họp`;
    const instead = replaced.length === 0 ? '' : ` thay ${replaced.length} mục đang có`;
    showDoneWithUndo(`Đã thêm ${items.length} mục${instead}${sittings}.`, async () => {
      const back = await removal.run({ sessionId, items, newSittingIds, times, back: replaced });
      if (!back.ok) return;
      onKeep(back.value);
      showDone(`Đã bỏ ${items.length} mục vừa thêm${sittings === '' ? '' : ' và phiên mới'}.`);
    });
  };

  return (
    <Modal opened onClose={onClose} size="64rem" title={<Text fw={600}>Dán danh sách mục</Text>}>
      <Stack>
        <Textarea
          label="Danh sách"
          description="Chép nguyên chương trình từ Word hoặc bảng từ Excel: buổi và ngày, giờ, a) b), gạch đầu dòng, “(… trình bày)” đều được đọc."
          data-autofocus
          autosize
          minRows={draft.lines.length > 0 ? 3 : 8}
          maxRows={draft.lines.length > 0 ? 4 : 10}
          spellCheck={false}
          value={choices.text}
          onChange={({ currentTarget }) =>
            setChoices({
              ...NOTHING,
              ...{ subsAsItems: choices.subsAsItems, replaces: choices.replaces },
              text: currentTarget.value,
            })
          }
        />
        {draft.lines.length > 0 && (
          <>
            <Text size="sm" fw={500} role="status">
              {summaryOf(draft)}
            </Text>
            {hasSubs && (
              <Checkbox
                label="a), b), gạch đầu dòng là mục riêng; bỏ dấu thì vào ghi chú của mục trên"
                checked={choices.subsAsItems}
                onChange={({ currentTarget }) => change({ subsAsItems: currentTarget.checked })}
              />
            )}
            {replaceable.length > 0 && (
              <Checkbox
                label={`Thay ${replaceable.length} mục đang có trong chương trình; bỏ dấu thì xếp sau các mục đó`}
                description={withPapers > 0 && `${withPapers} mục đã có tài liệu được giữ lại.`}
                checked={choices.replaces}
                onChange={({ currentTarget }) => change({ replaces: currentTarget.checked })}
              />
            )}
            {draft.otherTimes.length > 0 && (
              <Checkbox
                label={`Lấy giờ phiên theo danh sách: ${draft.otherTimes.map(timesInWords).join('; ')}`}
                checked={choices.takeTimes}
                onChange={({ currentTarget }) => change({ takeTimes: currentTarget.checked })}
              />
            )}
            <ScrollArea.Autosize mah="min(26rem, 38vh)" type="auto" offsetScrollbars>
              <PastedPreview
                draft={draft}
                sittings={session.sittings}
                known={known}
                onChoose={(line, taken) => change({ chosen: new Map([...choices.chosen, [line, taken]]) })}
                onPlace={(line, sittingId) => {
                  const places = new Map(choices.places);
                  if (sittingId === null) places.delete(line);
                  else places.set(line, sittingId);
                  change({ places });
                }}
              />
            </ScrollArea.Autosize>
          </>
        )}
        {draft.items > MOST_ITEMS && (
          <Text size="sm" c="red" role="alert">
            Mỗi lần thêm nhiều nhất {MOST_ITEMS} mục; hãy dán từng phần.
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để nguyên
          </Button>
          <Button
            disabled={draft.items === 0 || draft.items > MOST_ITEMS}
            loading={adding.running}
            onClick={() => void add()}
          >
            Thêm {draft.items} mục
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function summaryOf({ items, lines, parts }: PastedDraft): string {
  const count = (role: string): number => lines.filter((line) => line.role === role).length;
  const made = new Set(
    parts.flatMap(({ place, sitting }) =>
      place.kind === 'new' && sitting.items.length > 0 ? [sittingTitle(place)] : [],
    ),
  );
  return [
    `${lines.length} dòng: ${items} mục`,
    made.size === 0 ? '' : `${made.size} phiên phải lập thêm`,
    count('joined') === 0 ? '' : `${count('joined')} dòng nối vào mục bên cạnh`,
    count('left') === 0 ? '' : `${count('left')} dòng chưa lấy (đánh dấu để lấy)`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const span = (from: string, to: string): string => [from, to].filter((time) => time !== '').join('–');

const timesInWords = ({ endTime, sitting, startTime }: PastedDraft['otherTimes'][number]): string => {
  const now = span(sitting.startTime, sitting.endTime);
  return `${sittingTitle(sitting)}${now === '' ? '' : ` ${now}`} → ${span(startTime, endTime)}`;
};
