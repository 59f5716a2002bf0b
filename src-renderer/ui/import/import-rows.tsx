import { Badge, Text } from '@mantine/core';
import type { ImportPreview, ImportRow, ImportRowState } from '@shared/council/import/contract';
import { DataGrid, type GridColumn, type GridFilter } from '../grid/data-grid';

const rowStates: Readonly<Record<ImportRowState, { readonly label: string; readonly color: string }>> = {
  new: { label: 'Mới', color: 'lake' },
  changed: { label: 'Thay đổi', color: 'amber' },
  same: { label: 'Như cũ', color: 'gray' },
  wrong: { label: 'Sai', color: 'red' },
};

const STATES = ['new', 'changed', 'same', 'wrong'] as const;
/** In this order when something is wrong or would change: what needs a look stands on top, nothing is out of sight. */
const NEEDS_A_LOOK: readonly ImportRowState[] = ['wrong', 'changed', 'new', 'same'];

const filters: readonly GridFilter<ImportRow>[] = STATES.map((state) => ({
  key: state,
  label: rowStates[state].label,
  test: (row) => row.state === state,
}));

function explain(row: ImportRow, titleOf: (key: string) => string): string {
  const reasons = row.reasons.map((reason) =>
    reason.column === '' ? reason.message : `${titleOf(reason.column)}: ${reason.message}`,
  );
  const changes = row.changes.map(
    (change) => `${titleOf(change.column)}: ${change.before || 'trống'} → ${change.after || 'trống'}`,
  );
  const remarks = (row.remarks ?? []).map(({ message }) => message);
  return [...reasons, ...changes, ...remarks].join('\n');
}

interface ImportRowsProps {
  readonly preview: Pick<ImportPreview, 'columns' | 'rows' | 'counts'>;
  readonly doubtful?: GridFilter<ImportRow>;
}

/** Every row of a list that is looked at, with what would happen to it; the text of each cell stays as it came. */
export function ImportRows({ preview, doubtful }: ImportRowsProps) {
  const { counts } = preview;
  const found = preview.columns.filter((column) => column.found);
  const titleOf = (key: string): string => preview.columns.find((column) => column.key === key)?.title ?? key;

  const columns: GridColumn<ImportRow>[] = [
    {
      key: 'row',
      title: 'Dòng',
      text: (row) => String(row.rowNumber),
      sortValue: (row) => row.rowNumber,
      align: 'right',
    },
    {
      key: 'state',
      title: 'Kết quả',
      text: (row) => rowStates[row.state].label,
      sortValue: (row) => NEEDS_A_LOOK.indexOf(row.state),
      render: (row) => (
        <Badge variant="light" color={rowStates[row.state].color} size="lg" tt="none" fw={500}>
          {rowStates[row.state].label}
        </Badge>
      ),
    },
    {
      key: 'why',
      title: 'Lý do, thay đổi',
      text: (row) => explain(row, titleOf),
      render: (row) => (
        <Text size="sm" miw={220} style={{ whiteSpace: 'pre-line' }}>
          {explain(row, titleOf)}
        </Text>
      ),
    },
    ...found.map((column): GridColumn<ImportRow> => ({
      key: column.key,
      title: column.title,
      text: (row) => row.cells[column.key] ?? '',
      render: (row) => <CellText row={row} column={column.key} />,
    })),
  ];

  return (
    <DataGrid
      label="Các dòng sẽ nhập"
      noun="dòng"
      rows={preview.rows}
      columns={columns}
      filters={doubtful ? [...filters, doubtful] : filters}
      {...(counts.wrong + counts.changed > 0 ? { initialSort: { column: 'state', descending: false } } : {})}
      rowId={(row) => String(row.rowNumber)}
      searchText={(row) => Object.values(row.cells).join(' ')}
    />
  );
}

function CellText({ row, column }: { readonly row: ImportRow; readonly column: string }) {
  const wrong = row.reasons.some((reason) => reason.column === column);
  const changed = row.changes.some((change) => change.column === column);
  const text = row.cells[column] ?? '';
  if (wrong) {
    return (
      <Text c="var(--mantine-color-error)" fw={500} td="underline wavy">
        {text || 'trống'}
      </Text>
    );
  }
  return <Text fw={changed ? 600 : 400}>{text}</Text>;
}
