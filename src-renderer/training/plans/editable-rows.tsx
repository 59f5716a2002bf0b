import { ActionIcon, Button, Table, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { RefusalLine } from '../../ui/refusal-line';
import { RowInput } from './row-input';
import {
  emptyLine,
  isBlank,
  linesOf,
  readLine,
  refusalOf,
  shownText,
  type Line,
  type RowField,
  type RowSchema,
  type RowValues,
} from './row-values';

interface EditableRowsProps<Row extends RowValues> {
  /** Accessible name of the table. */
  readonly label: string;
  readonly addLabel: string;
  readonly fields: readonly RowField[];
  /** What a row has to be before it is stored. */
  readonly schema: RowSchema<Row>;
  readonly rows: readonly Row[];
  /** Called when the cursor leaves a line and something changed, with every row that can be stored; a refusal in words. */
  readonly onSave: (rows: readonly Row[]) => Promise<string | null>;
  /** A last column that follows from the others: a product. */
  readonly computed?: { readonly title: string; readonly text: (row: Row) => string };
  /** What follows from all rows as they stand typed. */
  readonly summary?: (rows: readonly Row[]) => ReactNode;
}

/**
 * A short list typed in its table. Enter goes on to the next field, at the end of the last line to a new one; ↑ and ↓ to
 * the line above and below. A line is stored when the cursor leaves it. One that cannot be stored says which field is
 * wrong, and what was stored of it before stays.
 */
export function EditableRows<Row extends RowValues>(props: EditableRowsProps<Row>) {
  const { label, addLabel, fields, schema, rows, onSave, computed, summary } = props;
  const table = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<readonly Line<Row>[]>(() => linesOf(rows));
  const [problem, setProblem] = useState('');
  /** The field that has the cursor: there the figure stands as it is typed, and nothing is called wrong yet. */
  const [typed, setTyped] = useState({ place: -1, field: '' });
  const latest = useRef(lines);
  const dirty = useRef(false);
  const focusLine = useRef<number | null>(null);

  useEffect(() => {
    if (dirty.current) return;
    latest.current = linesOf(rows);
    setLines(latest.current);
  }, [rows]);
  useEffect(() => {
    if (focusLine.current === null) return;
    table.current?.querySelector<HTMLElement>(`tr[data-line="${focusLine.current}"] [data-field]`)?.focus();
    focusLine.current = null;
  });

  const show = (next: readonly Line<Row>[]): void => {
    latest.current = next;
    setLines(next);
  };
  const change = (next: readonly Line<Row>[]): void => {
    dirty.current = true;
    show(next);
  };
  const add = (): void => {
    focusLine.current = lines.length;
    change([...lines, emptyLine()]);
  };

  async function save(wanted: readonly Line<Row>[]): Promise<void> {
    const read = wanted.map((line) => readLine(line, fields, schema));
    // A line that was emptied goes; of one that is wrong stays what was stored before.
    const stored = read.map(
      ({ row, wrong }, place) => row ?? (wrong ? (wanted[place]?.stored ?? null) : null),
    );
    setProblem(refusalOf(read, fields));
    const refusal = await onSave(stored.filter((row) => row !== null));
    if (refusal !== null) {
      setProblem(refusal);
      return;
    }
    show(
      latest.current.map((line) => {
        const place = wanted.indexOf(line);
        return place < 0 ? line : { ...line, stored: stored[place] ?? null };
      }),
    );
    dirty.current =
      latest.current.length !== wanted.length ||
      latest.current.some((line) => line.stored === null || readLine(line, fields, schema).row === null) ||
      wanted.some((line, place) => latest.current[place]?.cells !== line.cells);
  }

  function leaveLine(event: FocusEvent<HTMLTableRowElement>): void {
    const goesTo = event.relatedTarget;
    if (goesTo instanceof Node && event.currentTarget.contains(goesTo)) return;
    if (dirty.current) void save(latest.current);
  }
  function go(place: number, field: string | undefined): void {
    table.current
      ?.querySelector<HTMLElement>(`tr[data-line="${place}"] [data-field="${field ?? ''}"]`)
      ?.focus();
  }
  function key(event: KeyboardEvent<HTMLElement>, place: number, field: string): void {
    if (event.nativeEvent.isComposing || !['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'ArrowUp') go(place - 1, field);
    else if (event.key === 'ArrowDown') go(place + 1, field);
    else {
      const next = fields[fields.findIndex((one) => one.key === field) + 1];
      if (next) go(place, next.key);
      else if (place < lines.length - 1) go(place + 1, fields[0]?.key);
      else if (!isBlank(lines[place])) add();
    }
  }

  const read = lines.map((line) => readLine(line, fields, schema));
  return (
    <div ref={table}>
      <RefusalLine refusal={problem} />
      <Table aria-label={label} verticalSpacing={4} horizontalSpacing={6}>
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
            <Table.Tr key={place} data-line={place} onBlur={leaveLine}>
              <Table.Td>{place + 1}</Table.Td>
              {fields.map(({ key: name, title, kind }) => {
                const isTyped = typed.place === place && typed.field === name;
                const wrong = read[place]?.wrong;
                // What is still empty may be on its way; what cannot be read is wrong as soon as the cursor left it.
                const tells = wrong?.field === name && !isTyped && (wrong.unread || typed.place !== place);
                return (
                  <Table.Td key={name}>
                    <RowInput
                      aria-label={`${title}, dòng ${place + 1}`}
                      data-field={name}
                      kind={kind}
                      value={shownText(line.cells[name] ?? '', kind, isTyped)}
                      error={tells ? wrong.message : null}
                      onFocus={() => setTyped({ place, field: name })}
                      onBlur={() => setTyped({ place: -1, field: '' })}
                      onType={(value) =>
                        change(
                          lines.map((one, index) =>
                            index === place ? { ...one, cells: { ...one.cells, [name]: value } } : one,
                          ),
                        )
                      }
                      onKeyDown={(event) => key(event, place, name)}
                    />
                  </Table.Td>
                );
              })}
              {computed && (
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {computedText(computed, read[place]?.row ?? null)}
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
      {summary?.(read.flatMap(({ row }) => (row === null ? [] : [row])))}
    </div>
  );
}

function computedText<Row extends RowValues>(
  { text }: NonNullable<EditableRowsProps<Row>['computed']>,
  row: Row | null,
): string {
  return row === null ? '–' : text(row);
}
