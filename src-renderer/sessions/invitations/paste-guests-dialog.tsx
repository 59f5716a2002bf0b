import { Button, Group, Modal, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import type { GuestFields } from '@shared/sessions/invitations/contract';
import { guestLabels } from '@shared/sessions/invitations/messages';
import { inviteeInWords } from '@shared/sessions/invitations/model';
import {
  guestsFromText,
  isWrongEmail,
  lookAtGuests,
  unreadColumns,
} from '@shared/sessions/invitations/pasted-guests';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { useState } from 'react';
import { TextField } from '../../ui/forms/fields';

interface PasteGuestsDialogProps {
  readonly groups: readonly string[];
  /** Names of the deputies: each of them is invited already. */
  readonly deputies: readonly string[];
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onAdd: (guests: readonly GuestFields[]) => void;
}

/** A list from Excel or Word: one guest a line, looked at before it is taken in. */
export function PasteGuestsDialog({ deputies, groups, running, onClose, onAdd }: PasteGuestsDialogProps) {
  const [group, setGroup] = useState('');
  const [text, setText] = useState('');
  const lines = lookAtGuests(guestsFromText(text, group.trim()));
  const guests = lines.flatMap(({ guest, problem }) => (problem === '' ? [guest] : []));
  const unread = unreadColumns(text);
  const invited = new Set(deputies.map(searchKey));
  const leftOut = lines.length - guests.length;
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>Dán danh sách khách mời</Text>}>
      <Stack>
        <TextField
          label={guestLabels.group}
          placeholder="Sở, ngành"
          maxLength={120}
          list="paste-groups"
          value={group}
          onChange={(event) => setGroup(event.currentTarget.value)}
        />
        <datalist id="paste-groups">
          {groups.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Textarea
          label="Danh sách"
          description="Mỗi dòng một người: họ tên, chức vụ, cơ quan, thư điện tử (chép từ Excel, cả dòng tiêu đề); dòng chỉ có một ô là tên cơ quan."
          data-autofocus
          autosize
          minRows={6}
          maxRows={12}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {lines.length > 0 && (
          <div role="status">
            <Text size="sm" fw={500}>
              {guests.length} khách mời{leftOut === 0 ? '' : `, không thêm ${leftOut} dòng`}:
            </Text>
            {unread.length > 0 && (
              <Text size="sm" c="var(--amber-text)">
                Cột không lấy: {unread.map((column) => `“${column}”`).join(', ')}.
              </Text>
            )}
            <ScrollArea.Autosize mah={180} type="auto">
              {lines.map(({ guest, problem }, index) => (
                <Text key={`${index} ${guest.fullName}`} size="sm" c="dimmed" lineClamp={2}>
                  {index + 1}.{' '}
                  {problem !== '' && (
                    <Text span c="var(--mantine-color-error)">
                      {problem}:{' '}
                    </Text>
                  )}
                  {inviteeInWords(guest)}
                  {guest.email === '' ? '' : ` · ${guest.email}`}
                  {guest.fullName !== '' && invited.has(searchKey(guest.fullName)) && (
                    <Text span c="var(--amber-text)">
                      {' '}
                      (đại biểu cùng tên đã được mời)
                    </Text>
                  )}
                  {isWrongEmail(guest.email) && (
                    <Text span c="var(--amber-text)">
                      {' '}
                      (thư điện tử chưa đúng)
                    </Text>
                  )}
                </Text>
              ))}
            </ScrollArea.Autosize>
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Để nguyên
          </Button>
          <Button
            disabled={guests.length === 0}
            loading={running}
            onClick={() => onAdd(guests.map((guest) => ({ ...guest, sittingIds: [] })))}
          >
            Thêm {guests.length} khách mời
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
