import { ActionIcon, Button, Table, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { formatCount } from '@shared/official-documents';
import { parseWrittenCount } from '@shared/kernel/written-count';
import { RefusalLine } from '../../ui/refusal-line';

export interface RowField {
  readonly key: string;
  readonly title: string;
  readonly kind: 'text' | 'count';
  readonly width?: number | string;
}

type Line = Readonly<Record<string, string>>;
export type RowValues = Readonly<Record<string, string | number>>;

interface EditableRowsProps {
  /** Accessible name of the table. */
  readonly label: string;
  readonly addLabel: string;
  readonly fields: readonly RowField[];
  readonly rows: readonly RowValues[];
  /** Called when the focus leaves the table and something changed; answers the words of a refusal. */
  readonly onSave: (rows: readonly RowValues[]) => Promise<string | null>;
  /** A last column that follows from the others: a product. */
  readonly computed?: { readonly title: string; readonly text: (row: RowValues) => string };
}

const linesOf = (rows: readonly RowValues[]): readonly Line[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)])));

/** "35.500": a figure that is not being typed stands as papers show it. */
function shownText(text: string, kind: RowField['kind'], typed: boolean): string {
  const value = kind === 'count' && !typed ? parseWrittenCount(text) : null;
  return value === null ? text : formatCount(value);
}

/** Empty figures are zero; a figure that cannot be read is null. */
function valuesOf(line: Line, fields: readonly RowField[]): RowValues | null {
  const values: Record<string, string | number> = {};
  for (const { key, kind } of fields) {
    const text = (line[key] ?? '').trim();
    const value = kind === 'text' ? text : text === '' ? 0 : parseWrittenCount(text);
    if (value === null) return null;
    values[key] = value;
  }
  return values;
}

/** A short list typed in its table. Enter goes to the next line, in the last one it adds one; saved when it is left. */
export function EditableRows({ label, addLabel, fields, rows, onSave, computed }: EditableRowsProps) {
  const table = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(rows));
  const [problem, setProblem] = useState('');
  /** The field that has the cursor: there the figure stands as it is typed. */
  const [typed, setTyped] = useState('');
  const dirty = useRef(false);
  const focusLine = useRef<number | null>(null);
  const first = fields[0]?.key ?? '';

  useEffect(() => {
    if (!dirty.current) setLines(linesOf(rows));
  }, [rows]);
  useEffect(() => {
    if (focusLine.current === null) return;
    table.current?.querySelector<HTMLInputElement>(`tr[data-line="${focusLine.current}"] input`)?.focus();
    focusLine.current = null;
  });

  const change = (next: readonly Line[]): void => {
    dirty.current = true;
    setLines(next);
  };
  const add = (): void => {
    focusLine.current = lines.length;
    change([...lines, {}]);
  };

  async function save(wanted: readonly Line[]): Promise<void> {
    const named = wanted.filter((line) => (line[first] ?? '').trim() !== '');
    const values = named.map((line) => valuesOf(line, fields));
    if (values.some((one) => one === null)) {
      setProblem('Có ô không phải số; hãy nhập số.');
      return;
    }
    const refusal = await onSave(values.filter((one) => one !== null));
    setProblem(refusal ?? '');
    if (refusal === null) dirty.current = false;
  }
  function blur(event: FocusEvent<HTMLDivElement>): void {
    const goesTo = event.relatedTarget;
    if (goesTo instanceof Node && event.currentTarget.contains(goesTo)) return;
    if (dirty.current) void save(lines);
  }
  function key(event: KeyboardEvent<HTMLInputElement>, place: number, field: string): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter' && place === lines.length - 1) add();
    else {
      table.current
        ?.querySelector<HTMLInputElement>(`tr[data-line="${place + step}"] input[data-field="${field}"]`)
        ?.focus();
    }
  }

  return (
    <div ref={table} onBlur={blur}>
      <RefusalLine refusal={problem} />
      <Table aria-label={label} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={44}>STT</Table.Th>
            {fields.map(({ key: name, title, kind, width }) => (
              <Table.Th key={name} ta={kind === 'count' ? 'right' : 'left'} w={width}>
                {title}
              </Table.Th>
            ))}
            {computed && <Table.Th ta="right">{computed.title}</Table.Th>}
            <Table.Th w={44} aria-label="Thao tác" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, place) => (
            <Table.Tr key={place} data-line={place}>
              <Table.Td>{place + 1}</Table.Td>
              {fields.map(({ key: name, title, kind }) => (
                <Table.Td key={name}>
                  <TextInput
                    aria-label={`${title}, dòng ${place + 1}`}
                    data-field={name}
                    autoComplete="off"
                    spellCheck={false}
                    value={shownText(line[name] ?? '', kind, typed === `${place} ${name}`)}
                    onFocus={() => setTyped(`${place} ${name}`)}
                    onBlur={() => setTyped('')}
                    inputMode={kind === 'count' ? 'numeric' : 'text'}
                    styles={{ input: { textAlign: kind === 'count' ? 'right' : 'left' } }}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      change(lines.map((one, index) => (index === place ? { ...one, [name]: value } : one)));
                    }}
                    onKeyDown={(event) => key(event, place, name)}
                  />
                </Table.Td>
              ))}
              {computed && (
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {computed.text(valuesOf(line, fields) ?? {})}
                </Table.Td>
              )}
              <Table.Td>
                <Tooltip label="Bỏ dòng">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="lg"
                    aria-label={`Bỏ dòng ${place + 1}`}
                    onClick={() => {
                      const rest = lines.filter((_one, index) => index !== place);
                      change(rest);
                      void save(rest);
                    }}
                  >
                    <IconTrash size={18} />
                  </ActionIcon>
                </Tooltip>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button variant="default" size="compact-md" mt="xs" leftSection={<IconPlus size={16} />} onClick={add}>
        {addLabel}
      </Button>
    </div>
  );
}
