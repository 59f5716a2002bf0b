import { Checkbox, Fieldset, Group, Modal, Stack, Text } from '@mantine/core';
import { appError, errorMessage } from '@shared/contract/error-messages';
import { dayPartNames } from '@shared/kernel/day-part';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { GuestFields, InvitationsReply } from '@shared/sessions/invitations/contract';
import { guestLabels } from '@shared/sessions/invitations/messages';
import { sittingKindNames } from '@shared/sessions/messages';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { TextField } from '../../ui/forms/fields';
import { mergedEdits } from '@shared/kernel/merged-edits';
import { RefusalLine } from '../../ui/refusal-line';
import { dayInWords } from '../words';

interface GuestDialogProps {
  /** Null for a new guest. */
  readonly guest: InvitationsReply['guests'][number] | null;
  readonly groups: readonly string[];
  readonly sittings: InvitationsReply['sittings'];
  readonly running: boolean;
  readonly onClose: () => void;
  /** Answers the sentence of a refusal, or nothing. */
  readonly onSave: (fields: GuestFields) => Promise<string | null>;
}

const NEW: GuestFields = {
  group: '',
  honorific: 'Ông',
  fullName: '',
  post: '',
  organization: '',
  email: '',
  sittingIds: [],
};

const fieldsOf = ({
  id: _id,
  version: _version,
  ...fields
}: InvitationsReply['guests'][number]): GuestFields => fields;

export function GuestDialog({ guest, groups, sittings, running, onClose, onSave }: GuestDialogProps) {
  const [fields, setFields] = useState<GuestFields>(() => {
    if (!guest) return NEW;
    return fieldsOf(guest);
  });
  const [opened] = useState(guest);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const nameless = cleanText(fields.fullName) === '' && cleanText(fields.organization) === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless) return;
    const merged = opened && guest ? mergedEdits(fieldsOf(opened), fields, fieldsOf(guest)) : fields;
    setRefused(merged === null ? errorMessage(appError('conflict')) : await onSave(merged));
  };
  const text = (
    key: 'group' | 'honorific' | 'fullName' | 'post' | 'organization' | 'email',
    max: number,
  ) => ({
    label: guestLabels[key],
    maxLength: max,
    value: fields[key],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setFields((before) => ({ ...before, [key]: value }));
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{guest ? 'Sửa khách mời' : 'Thêm khách mời'}</Text>}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <Group align="flex-start" wrap="nowrap">
            <TextField {...text('honorific', 30)} w={140} list="honorifics" />
            <TextField
              {...text('fullName', 120)}
              data-autofocus
              flex={1}
              error={tried && nameless ? 'Hãy ghi họ tên hoặc cơ quan.' : null}
            />
          </Group>
          <datalist id="honorifics">
            {['Ông', 'Bà', 'Đồng chí'].map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
          <Group grow align="flex-start">
            <TextField {...text('post', 200)} />
            <TextField {...text('organization', 200)} />
          </Group>
          <Group grow align="flex-start">
            <TextField {...text('group', 120)} placeholder="Sở, ngành" list="guest-groups" />
            <TextField {...text('email', 120)} inputMode="email" />
          </Group>
          <datalist id="guest-groups">
            {groups.map((group) => (
              <option key={group} value={group} />
            ))}
          </datalist>
          {sittings.length > 1 && (
            <Fieldset legend={guestLabels.sittings}>
              <Checkbox.Group
                value={fields.sittingIds}
                onChange={(sittingIds) => setFields((before) => ({ ...before, sittingIds }))}
              >
                <Stack gap={6}>
                  <Text size="sm" c="dimmed">
                    Không chọn phiên nào là mời dự mọi phiên.
                  </Text>
                  {sittings.map(({ date, id, kind, part }) => (
                    <Checkbox
                      key={id}
                      value={id}
                      label={`${dayPartNames[part]} ${dayInWords(date)}, ${sittingKindNames[kind].toLocaleLowerCase('vi')}`}
                    />
                  ))}
                </Stack>
              </Checkbox.Group>
            </Fieldset>
          )}
          <DialogActions
            submitLabel={guest ? 'Lưu khách mời' : 'Thêm khách mời'}
            running={running}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
