import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { Input } from '@shared/contract/registry';
import { saveArtifact } from '../../api/files';
import { useCommand } from '../../api/queries';

type Wanted = Pick<Input<'training.makeSignInSheet'>, 'filled' | 'format'>;

const ENTRIES: readonly (Wanted & { readonly label: string })[] = [
  { label: 'Bảng ký tên để trống (PDF)', filled: false, format: 'pdf' },
  { label: 'Bảng ký tên để trống (Word)', filled: false, format: 'docx' },
  { label: 'Bảng điểm danh đã ghi (PDF)', filled: true, format: 'pdf' },
  { label: 'Bảng điểm danh đã ghi (Word)', filled: true, format: 'docx' },
];

/** Lines for people whom no list names; a sheet that is filled in has none. */
const BLANK_ROWS = 5;

/** Row A23: the roll on paper. */
export function SheetMenu({ classId }: { readonly classId: string }) {
  const make = useCommand('training.makeSignInSheet');
  async function take({ filled, format }: Wanted): Promise<void> {
    const reply = await make.run({ classId, filled, blankRows: filled ? 0 : BLANK_ROWS, format });
    if (reply.ok) saveArtifact(reply.value);
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter size={18} />} loading={make.running}>
          Bảng điểm danh
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ENTRIES.map((entry) => (
          <Menu.Item key={entry.label} onClick={() => void take(entry)}>
            {entry.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
