import { Button, Modal, Stack, Table, Text, Textarea, TextInput } from '@mantine/core';
import {
  checkPercents,
  type CheckedPercent,
  type PercentVerdict,
} from '@shared/confidence-votes/percent-check';
import { IconPercentage } from '@tabler/icons-react';
import { useState } from 'react';

interface PercentCheckProps {
  /** The base of a result that is known; null leaves the field empty. */
  readonly base: number | null;
}

/** Percentages of a newspaper, an old paper or a list of another office: can they be, and of how many ballots? (T35) */
export function PercentCheckButton({
  base,
  size = 'md',
}: PercentCheckProps & { readonly size?: 'sm' | 'md' }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconPercentage size={18} />}
        onClick={() => setOpen(true)}
      >
        Kiểm tỷ lệ
      </Button>
      {open && <PercentCheckDialog base={base} onClose={() => setOpen(false)} />}
    </>
  );
}

const isWrong = ({ verdict }: CheckedPercent): boolean => verdict !== 'right' && verdict !== 'possible';

const readBase = (text: string): number | null => {
  const value = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : 0;
  return value > 0 ? value : null;
};

function PercentCheckDialog({ base, onClose }: PercentCheckProps & { readonly onClose: () => void }) {
  const [typedBase, setTypedBase] = useState(base === null ? '' : String(base));
  const [text, setText] = useState('');
  const divisor = readBase(typedBase);
  const checked = divisor === null ? [] : checkPercents(text, divisor);
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>Kiểm tỷ lệ đã ghi</Text>}>
      <Stack>
        <TextInput
          label="Cơ số"
          description="Tổng số phiếu thu về (Nghị quyết 96/2023) hoặc tổng số đại biểu (trước 01/7/2023)."
          inputMode="numeric"
          autoComplete="off"
          maw={420}
          maxLength={4}
          data-autofocus={base === null || undefined}
          value={typedBase}
          error={typedBase.trim() !== '' && divisor === null ? 'Hãy nhập số nguyên lớn hơn 0.' : null}
          onChange={(event) => setTypedBase(event.target.value)}
        />
        <Textarea
          label="Tỷ lệ cần kiểm"
          description="Gõ hoặc dán từ bảng, mỗi dòng một người; có số phiếu đứng trước tỷ lệ thì kiểm cả hai."
          placeholder={'Nguyễn Văn Bình  46  97,87%  0  0,00%  1  2,13%'}
          autosize
          minRows={4}
          maxRows={9}
          spellCheck={false}
          data-autofocus={base !== null || undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {divisor !== null && text.trim() !== '' && <Findings checked={checked} base={divisor} />}
      </Stack>
    </Modal>
  );
}

function Findings({ checked, base }: { readonly checked: readonly CheckedPercent[]; readonly base: number }) {
  const wrong = checked.filter(isWrong);
  if (checked.length === 0) return <Text c="dimmed">Chưa thấy tỷ lệ nào; ghi dạng 97,87 hoặc 98%.</Text>;
  return (
    <>
      <Text fw={500} role="status">
        {wrong.length === 0
          ? `${checked.length} tỷ lệ đều có thể có trên ${base}.`
          : `${wrong.length} trong ${checked.length} tỷ lệ cần xem lại.`}
      </Text>
      <Table.ScrollContainer minWidth={560} mah={320}>
        <Table aria-label="Tỷ lệ đã kiểm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Dòng</Table.Th>
              <Table.Th>Người</Table.Th>
              <Table.Th ta="right">Đã ghi</Table.Th>
              <Table.Th ta="right">Số phiếu</Table.Th>
              <Table.Th>Nhận xét</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...wrong, ...checked.filter((one) => !isWrong(one))].map((one, index) => (
              <Table.Tr key={index}>
                <Table.Td>{one.line}</Table.Td>
                <Table.Td>{one.about}</Table.Td>
                <Table.Td ta="right">{one.text}</Table.Td>
                <Table.Td ta="right">{one.count ?? '—'}</Table.Td>
                <Table.Td {...(isWrong(one) ? { c: 'var(--mantine-color-error)' } : {})}>
                  {WORDS[one.verdict](one, base)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

const WORDS: Readonly<Record<PercentVerdict, (one: CheckedPercent, base: number) => string>> = {
  right: () => 'Đúng.',
  possible: ({ count }, base) => `Có thể: ${count}/${base}.`,
  cut: ({ expected }) => `Bị cắt bớt, chưa làm tròn${expected === '' ? '' : `; đúng là ${expected}%`}.`,
  differs: ({ count, expected }, base) => `Đúng là ${expected}% (${count}/${base}).`,
  above: ({ count }, base) => `${count} phiếu nhiều hơn cơ số ${base}.`,
  impossible: (_one, base) => `Không số phiếu nào trên ${base} cho tỷ lệ này.`,
};
