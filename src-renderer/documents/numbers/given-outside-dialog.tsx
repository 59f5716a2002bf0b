import { Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { NumberSeries } from '@shared/documents/contract';
import { SERIES_NAMES, type SeriesName } from '@shared/documents/kinds';
import { lowestOutside, nextNumber } from '@shared/documents/number-register';
import { parseWrittenCount } from '@shared/kernel/written-count';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';

interface GivenOutsideDialogProps {
  readonly series: readonly NumberSeries[];
  readonly year: number;
  readonly onClose: () => void;
}

const isWhole = (text: string): boolean => (parseWrittenCount(text) ?? 100_000) < 100_000;
const isYear = (text: string): boolean => /^(199\d|2\d{3})$/u.test(text.trim());

/** Which series, and up to where; the numbers the register itself has given stay as they are. */
export function GivenOutsideDialog({ series, year: firstYear, onClose }: GivenOutsideDialogProps) {
  const [abbreviation, setAbbreviation] = useState<SeriesName>('BB');
  const [year, setYear] = useState(String(firstYear));
  const chosen = isYear(year)
    ? (series.find((one) => one.abbreviation === abbreviation && one.year === Number(year)) ?? {
        highest: 0,
        givenOutside: 0,
        givenBeforeRestore: 0,
        version: null,
      })
    : null;
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Khai số đã cấp ngoài chương trình</Text>}>
      <Stack>
        <Text>
          Sổ của cơ quan có cả văn bản lập ngoài chương trình. Khai số cuối cùng đã cấp để số tiếp theo không
          trùng.
        </Text>
        <Group grow align="flex-start">
          <NativeSelect
            label="Loại văn bản"
            data-autofocus
            value={abbreviation}
            onChange={(event) => setAbbreviation(event.target.value as SeriesName)}
            data={Object.entries(SERIES_NAMES).map(([value, name]) => ({
              value,
              label: `${value}: ${name}`,
            }))}
          />
          <TextInput
            label="Năm"
            inputMode="numeric"
            autoComplete="off"
            value={year}
            error={chosen === null ? 'Nhập năm, thí dụ 2026.' : null}
            onChange={(event) => setYear(event.target.value)}
          />
        </Group>
        {chosen && (
          <UpToForm
            // Another series, or the same one as another window has just left it: the field begins anew.
            key={`${abbreviation} ${year} ${chosen.version ?? 0}`}
            abbreviation={abbreviation}
            year={Number(year)}
            chosen={chosen}
            onClose={onClose}
          />
        )}
      </Stack>
    </Modal>
  );
}

interface UpToFormProps {
  readonly abbreviation: SeriesName;
  readonly year: number;
  readonly chosen: Omit<NumberSeries, 'abbreviation' | 'year' | 'next'>;
  readonly onClose: () => void;
}

function UpToForm({ abbreviation, year, chosen, onClose }: UpToFormProps) {
  const save = useCommand('documents.setNumbersGivenOutside', { quiet: true });
  const [upTo, setUpTo] = useState(chosen.givenOutside === 0 ? '' : String(chosen.givenOutside));
  const [error, setError] = useState<string | null>(null);
  const number = isWhole(upTo) ? (parseWrittenCount(upTo) ?? 0) : 0;
  const lowest = lowestOutside(chosen);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (upTo.trim() !== '' && !isWhole(upTo)) {
      setError('Hãy nhập một số nguyên.');
      return;
    }
    const reply = await save.run({ abbreviation, year, upTo: number, version: chosen.version });
    if (reply.ok) onClose();
    else setError(reply.error.issues?.[0]?.message ?? errorMessage(reply.error));
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <TextInput
          label="Số cuối cùng đã cấp"
          description={
            lowest === 0
              ? 'Để trống nếu chưa cấp số nào.'
              : `Chương trình đã cấp đến số ${lowest}; nhập từ số đó trở lên.`
          }
          inputMode="numeric"
          autoComplete="off"
          value={upTo}
          error={error}
          onChange={(event) => {
            setUpTo(event.target.value);
            setError(null);
          }}
        />
        <Text size="sm" c="dimmed">
          Số tiếp theo chương trình sẽ cấp: {nextNumber({ ...chosen, givenOutside: number })}.
        </Text>
        <DialogActions
          submitLabel="Lưu số đã cấp"
          running={save.running}
          onClose={onClose}
          closeLabel="Để sau"
        />
      </Stack>
    </form>
  );
}
