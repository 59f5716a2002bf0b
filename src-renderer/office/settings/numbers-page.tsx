import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfficeProfile, SavedProfile } from '@shared/office/contract';
import { localDateOf } from '@shared/kernel/local-date';
import { documentSymbol } from '@shared/official-documents/numbering';
import { useCall } from '../../api/queries';
import { TextField } from '../../ui/fields';
import { PageHeader } from '../../ui/page-header';
import { QueryState } from '../../ui/query-state';
import { SettingsTabs } from '../../ui/settings-tabs';
import type { RecordFormState } from '../../ui/use-record-form';
import { ProfileForm } from './profile-form';

/** How numbers and symbols are put together: one general pattern, and others for kinds that need their own. */
export function NumbersSettingsPage() {
  const profile = useCall('office.getProfile', {});
  const [edition, setEdition] = useState(0);
  return (
    <>
      <SettingsTabs />
      <PageHeader
        title="Mẫu số, ký hiệu văn bản"
        detail="{no} là số, {year} là năm, {kind} là loại văn bản (NQ, BC, BB), {body} là cơ quan."
      />
      <QueryState query={profile}>
        {(saved) =>
          saved && <NumbersForm key={edition} profile={saved} onReload={() => setEdition(edition + 1)} />
        }
      </QueryState>
    </>
  );
}

function NumbersForm({
  profile,
  onReload,
}: {
  readonly profile: SavedProfile;
  readonly onReload: () => void;
}) {
  return (
    <Paper withBorder p="xl" radius="lg" maw={820}>
      <ProfileForm
        profile={profile}
        label="Mẫu số, ký hiệu"
        submitLabel="Lưu mẫu số, ký hiệu"
        onReload={onReload}
      >
        {(form) => <PatternRows form={form} />}
      </ProfileForm>
    </Paper>
  );
}

function PatternRows({ form }: { readonly form: RecordFormState<OfficeProfile>['form'] }) {
  const [patterns, setPatterns] = useState(form.getValues().numberPatterns);
  const year = Number(localDateOf(new Date().toISOString()).slice(0, 4));

  function change(next: OfficeProfile['numberPatterns']): void {
    setPatterns(next);
    form.setFieldValue('numberPatterns', next);
  }
  const edit = (index: number, part: Partial<OfficeProfile['numberPatterns'][number]>): void =>
    change(patterns.map((entry, position) => (position === index ? { ...entry, ...part } : entry)));

  return (
    <Stack gap="md">
      {patterns.map((entry, index) => (
        <Group key={index} align="flex-start" gap="md" wrap="nowrap">
          <TextField
            label="Loại"
            w={140}
            maxLength={10}
            placeholder="Mẫu chung"
            readOnly={index === 0}
            value={entry.documentKind}
            onChange={(event) => edit(index, { documentKind: event.currentTarget.value })}
          />
          <TextField
            label="Mẫu"
            flex={1}
            value={entry.pattern}
            error={form.errors[`numberPatterns.${index}.pattern`]}
            onChange={(event) => edit(index, { pattern: event.currentTarget.value })}
          />
          <div>
            <Text fw={500} lh="1.5">
              Sẽ in
            </Text>
            <Text mt={14} miw={150}>
              {documentSymbol(entry.pattern, {
                number: 5,
                year,
                kind: entry.documentKind || 'NQ',
                body: 'HĐND',
              })}
            </Text>
          </div>
          <ActionIcon
            mt={34}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Bỏ mẫu ${entry.documentKind}`}
            disabled={index === 0}
            onClick={() => change(patterns.filter((_, position) => position !== index))}
          >
            <IconTrash size={20} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} />}
          onClick={() =>
            change([...patterns, { documentKind: '', pattern: patterns[0]?.pattern ?? '{no}/{kind}-{body}' }])
          }
        >
          Thêm mẫu riêng cho một loại
        </Button>
      </Group>
    </Stack>
  );
}
