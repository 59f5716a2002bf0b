import { Button, Group, Modal, NativeSelect, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import { itemsFromText } from '@shared/sessions/agenda/pasted-items';
import { agendaItemKindNames } from '@shared/sessions/messages';
import type { Sitting } from '@shared/sessions/model';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { showDoneWithUndo } from '../../ui/undo-notice';
import { sittingTitle } from '../session/sitting-choice';

interface PasteItemsProps {
  readonly sessionId: string;
  readonly sittings: readonly Sitting[];
  readonly onClose: () => void;
  readonly onKeep: (reply: AgendaReply) => void;
}

/** A draft agenda from Word or Excel: one item a line, looked at before it is taken in, and taken back by one press. */
export function PasteItems({ onClose, onKeep, sessionId, sittings }: PasteItemsProps) {
  const [sittingId, setSittingId] = useState(sittings[0]?.id ?? null);
  const [text, setText] = useState('');
  const adding = useCommand('agenda.addItems');
  const removal = useCommand('agenda.removeItems');
  const items = itemsFromText(text);
  const add = async () => {
    const answer = await adding.run({ sessionId, sittingId, items: [...items] });
    if (!answer.ok) return;
    const { addedIds, reply } = answer.value;
    onKeep(reply);
    onClose();
    const added = reply.items.filter(({ id }) => addedIds.includes(id));
    showDoneWithUndo(`Đã thêm ${added.length} mục.`, async () => {
      const back = await removal.run({ sessionId, items: added.map(({ id, version }) => ({ id, version })) });
      if (!back.ok) return;
      onKeep(back.value);
      showDone(`Đã bỏ ${added.length} mục vừa thêm.`);
    });
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Dán danh sách mục</Text>}>
      <Stack>
        {sittings.length > 0 && (
          <NativeSelect
            label="Vào phiên"
            value={sittingId ?? ''}
            data={[
              ...sittings.map((sitting) => ({ value: sitting.id, label: sittingTitle(sitting) })),
              { value: '', label: 'Chưa xếp vào phiên nào' },
            ]}
            onChange={(event) => setSittingId(event.target.value === '' ? null : event.target.value)}
          />
        )}
        <Textarea
          label="Danh sách"
          description="Chép bảng từ Word, Excel: mỗi dòng một mục; cột nội dung, người trình bày, số phút, hoặc đúng theo dòng tiêu đề."
          data-autofocus
          autosize
          minRows={6}
          maxRows={10}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {items.length > 0 && (
          <div role="status">
            <Text size="sm" fw={500}>
              {items.length} mục:
            </Text>
            <ScrollArea.Autosize mah={220} type="auto">
              {items.map((item, index) => (
                <Text key={`${index} ${item.title}`} size="sm">
                  {index + 1}. {item.title}
                  <Text span c="dimmed">
                    {[
                      '',
                      agendaItemKindNames[item.kind].toLocaleLowerCase('vi'),
                      item.presenter,
                      item.board === '' ? '' : `thẩm tra: ${item.board}`,
                      `${item.minutes} phút`,
                    ]
                      .filter((part, at) => at === 0 || part !== '')
                      .join(' · ')}
                  </Text>
                </Text>
              ))}
            </ScrollArea.Autosize>
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để nguyên
          </Button>
          <Button disabled={items.length === 0} loading={adding.running} onClick={() => void add()}>
            Thêm {items.length} mục
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
