import { Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { petitionSourceNames } from '@shared/confidence-votes/decision-triggers/messages';
import type { PetitionSource } from '@shared/confidence-votes/decision-triggers/model';
import { errorMessage, type AppError } from '@shared/contract/error-messages';
import type { Output } from '@shared/contract/registry';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { DateField, SelectField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';
import { DeputyChecks } from './deputy-checks';
import { dateError } from './words';

interface PetitionDialogProps {
  readonly choices: Output<'decisionTriggers.listChoices'>;
  /** Whom the letter is about, where that is known already. */
  readonly personId: string | null;
  /** Whether a session is there from whose opening petitions are counted; else it is asked here. */
  readonly hasPeriod: boolean;
  readonly today: string;
  readonly onClose: () => void;
}

/** One letter: about whom, from whom, when it came. A letter of several deputies is entered once. */
export function PetitionDialog({ choices, personId, hasPeriod, today, onClose }: PetitionDialogProps) {
  const add = useCommand('decisionTriggers.addPetition', { quiet: true });
  const savePeriod = useCommand('decisionTriggers.savePeriod', { quiet: true });
  const [session, setSession] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const [savedHere, setSavedHere] = useState(false);
  // Another window, or the dialog before, may have told it meanwhile.
  const periodSaved = hasPeriod || savedHere;
  const [person, setPerson] = useState(personId);
  const [source, setSource] = useState<PetitionSource>('deputy');
  const [deputies, setDeputies] = useState<ReadonlySet<string>>(new Set());
  const [ownSignature, setOwnSignature] = useState(false);
  const [received, setReceived] = useState<string | null>(today);
  const [content, setContent] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const receivedError =
    dateError(received, true) ??
    (received !== null && received > today ? errorMessage({ code: 'triggers.date-ahead' }) : null);
  const nobody = source === 'deputy' && deputies.size === 0;
  const sessionError = periodSaved || session.trim() !== '' ? null : 'Hãy nhập tên kỳ họp.';
  const openedError = periodSaved ? null : dateError(opened, true);
  // Nobody asks for a vote on themselves: mostly a slip in the list of names.
  const self =
    source === 'deputy'
      ? choices.deputies.find((deputy) => deputy.personId === person && deputies.has(deputy.deputyId))
      : undefined;
  const selfOpen = self !== undefined && !ownSignature;

  const submit = async () => {
    setTried(true);
    if (person === null || receivedError !== null || received === null || nobody || selfOpen) return;
    if (sessionError !== null || openedError !== null) return;
    if (!periodSaved && opened !== null) {
      const fields = { title: session, openedDate: opened, closedDate: null };
      const saved = await savePeriod.run({ id: null, version: null, fields });
      if (!saved.ok) {
        setRefused(saved.error);
        return;
      }
      setSavedHere(true);
    }
    const reply = await add.run({
      personId: person,
      source,
      deputyIds: source === 'deputy' ? [...deputies] : [],
      receivedDate: received,
      content,
    });
    if (!reply.ok) {
      setRefused(reply.error);
      return;
    }
    showDone(
      source === 'deputy' ? `Đã ghi kiến nghị của ${reply.value.added} đại biểu.` : 'Đã ghi kiến nghị.',
    );
    onClose();
  };
  return (
    <FormDialog
      title="Ghi kiến nghị bỏ phiếu tín nhiệm"
      size="xl"
      refusal={refused}
      submitLabel="Ghi kiến nghị"
      closeLabel="Không ghi"
      running={add.running || savePeriod.running}
      enterSubmits
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
          {!hasPeriod && (
            <Stack gap={4}>
              <Text c="dimmed" size="sm">
                Kiến nghị được tính từ ngày khai mạc kỳ họp gần nhất; hãy khai kỳ họp đó.
              </Text>
              <Group align="flex-start" gap="sm">
                <TextField
                  label="Kỳ họp"
                  placeholder="Kỳ họp thứ 8"
                  flex={1}
                  maxLength={200}
                  readOnly={periodSaved}
                  value={session}
                  error={tried ? sessionError : null}
                  onChange={(event) => setSession(event.currentTarget.value)}
                />
                <DateField
                  label="Ngày khai mạc"
                  w={180}
                  disabled={periodSaved}
                  onChange={setOpened}
                  error={tried ? openedError : null}
                />
              </Group>
            </Stack>
          )}
          <SelectField
            label="Đối với"
            empty="Chọn người giữ chức vụ"
            defaultValue={person}
            choices={choices.persons.map(({ personId: value, name, posts }) => ({
              value,
              label: `${name} (${posts})`,
            }))}
            error={tried && person === null ? 'Hãy chọn người bị kiến nghị.' : null}
            onChange={setPerson}
          />
          <Radio.Group label="Người kiến nghị" value={source} onChange={(value) => setSource(value)}>
            <Group gap="lg" mt={4}>
              {(Object.keys(petitionSourceNames) as PetitionSource[]).map((code) => (
                <Radio key={code} value={code} size="md" label={petitionSourceNames[code]} />
              ))}
            </Group>
          </Radio.Group>
          {source === 'deputy' && (
            <DeputyChecks
              deputies={choices.deputies}
              chosen={deputies}
              error={tried && nobody ? 'Hãy chọn ít nhất một đại biểu.' : null}
              onChange={setDeputies}
            />
          )}
          {self !== undefined && (
            <Checkbox
              size="md"
              label={`Đúng là ${self.name} tự ký kiến nghị đối với mình`}
              checked={ownSignature}
              error={tried && !ownSignature ? 'Hãy bỏ chữ ký này hoặc xác nhận.' : null}
              onChange={(event) => setOwnSignature(event.currentTarget.checked)}
            />
          )}
          <Group align="flex-start" gap="sm">
            <DateField
              label="Ngày nhận"
              w={160}
              defaultValue={received}
              onChange={setReceived}
              error={tried ? receivedError : null}
            />
            <TextField
              label="Nội dung tóm tắt"
              flex={1}
              maxLength={500}
              value={content}
              onChange={(event) => setContent(event.currentTarget.value)}
            />
          </Group>
        </>
      }
    />
  );
}
