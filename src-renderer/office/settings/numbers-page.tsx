import { ActionIcon, Button, Group, Paper, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfficeProfile, SavedProfile } from '@shared/office/contract';
import { DEFAULT_SYMBOL_PATTERN } from '@shared/official-documents/numbering';
import { useCall } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { SettingsTabs } from '../../ui/layout/settings-tabs';
import type { RecordFormState } from '../../ui/forms/use-record-form';
import { PATTERN_HINT, PatternField } from '../pattern-field';
import { ProfileForm } from './profile-form';

/** How numbers and symbols are put together: one general pattern, and others for kinds that need their own. */
export function NumbersSettingsPage() {
  const profile = useCall('office.getProfile', {});
  const [edition, setEdition] = useState(0);
  return (
    <>
      <SettingsTabs />
      <PageHeader title="Mẫu số, ký hiệu văn bản" detail={PATTERN_HINT} />
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

type Pattern = OfficeProfile['numberPatterns'][number];

/** Rows keep their fields when another row goes: they are known by a number of their own. */
interface PatternRow extends Pattern {
  readonly row: number;
}

function PatternRows({ form }: { readonly form: RecordFormState<OfficeProfile>['form'] }) {
  const [rows, setRows] = useState<readonly PatternRow[]>(() =>
    form.getValues().numberPatterns.map((entry, row) => ({ ...entry, row })),
  );

  function change(next: readonly PatternRow[]): void {
    setRows(next);
    form.setFieldValue(
      'numberPatterns',
      next.map(({ documentKind, pattern }) => ({ documentKind, pattern })),
    );
  }
  const edit = (row: number, part: Partial<Pattern>): void =>
    change(rows.map((entry) => (entry.row === row ? { ...entry, ...part } : entry)));
  const add = (): void =>
    change([
      ...rows,
      {
        documentKind: '',
        pattern: rows[0]?.pattern ?? DEFAULT_SYMBOL_PATTERN,
        row: 1 + Math.max(-1, ...rows.map(({ row }) => row)),
      },
    ]);

  return (
    <Stack gap="md">
      {rows.map((entry, index) => (
        <Group key={entry.row} align="flex-start" gap="md" wrap="nowrap">
          <TextField
            label="Loại"
            w={140}
            maxLength={10}
            placeholder="Mẫu chung"
            readOnly={index === 0}
            defaultValue={entry.documentKind}
            onChange={(event) => edit(entry.row, { documentKind: event.currentTarget.value })}
          />
          <PatternField
            label="Mẫu"
            flex={1}
            pattern={entry.pattern}
            kind={entry.documentKind || 'BC'}
            body="HĐND"
            error={form.errors[`numberPatterns.${index}.pattern`]}
            onPattern={(pattern) => edit(entry.row, { pattern })}
          />
          <ActionIcon
            mt={34}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Bỏ mẫu ${entry.documentKind}`}
            disabled={index === 0}
            onClick={() => change(rows.filter(({ row }) => row !== entry.row))}
          >
            <IconTrash size={20} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={18} />} onClick={add}>
          Thêm mẫu riêng cho một loại
        </Button>
      </Group>
    </Stack>
  );
}
