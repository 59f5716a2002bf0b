import { formatDate, formatDayMonth } from '@shared/kernel/local-date';
import { STANDING_WORDS } from '@shared/training/labels';
import type { OverviewResult, OverviewUnitResult } from '@shared/training/overview/contract';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { nameColumn } from './figure-columns';
import styles from './heat-grid.module.css';

type Cell = OverviewUnitResult['cells'][number];

/** 0 nobody came, 1 … 4 up to three, up to five, up to nine, ten and more: few people come from one commune. */
function heatOf({ came, standing }: Cell): number | null {
  if (standing === 'not_invited' || standing === 'not_recorded') return null;
  if (came === 0) return 0;
  if (came <= 2) return 1;
  if (came <= 4) return 2;
  return came <= 9 ? 3 : 4;
}

const STEPS = [
  { heat: 0, text: 'không có ai' },
  { heat: 1, text: '1–2 người' },
  { heat: 2, text: '3–4 người' },
  { heat: 3, text: '5–9 người' },
  { heat: 4, text: 'từ 10 người' },
];

/** "3/4": came of those listed. A unit that was not invited has a stroke, one of whom nothing is recorded three dots. */
function cellText({ came, listed, standing }: Cell): string {
  if (standing === 'not_invited') return '–';
  return standing === 'not_recorded' ? '…' : `${came}/${Math.max(listed, came)}`;
}

function classColumn(one: OverviewResult['classes'][number], place: number): GridColumn<OverviewUnitResult> {
  const cellOf = (row: OverviewUnitResult): Cell =>
    row.cells[place] ?? { listed: 0, came: 0, standing: 'not_invited' };
  const day = one.from === null ? '' : ` (${formatDayMonth(one.from)})`;
  return {
    key: one.id,
    title: `Lớp ${place + 1}${day}`,
    fullTitle: `Lớp ${place + 1}: ${one.title}${one.from === null ? '' : ` (${formatDate(one.from)})`}`,
    text: (row) => cellText(cellOf(row)),
    render: (row) => {
      const cell = cellOf(row);
      const heat = heatOf(cell);
      return heat === null ? (
        <span className={styles['none']} aria-label={STANDING_WORDS[cell.standing]}>
          {cellText(cell)}
        </span>
      ) : (
        <span className={styles['cell']} data-heat={heat}>
          {cellText(cell)}
        </span>
      );
    },
    sortValue: (row) => (cellOf(row).standing === 'not_invited' ? -1 : cellOf(row).came),
    align: 'center',
    nowrap: true,
    footer: (rows) => rows.reduce((sum, row) => sum + cellOf(row).came, 0),
  };
}

const filters: readonly GridFilter<OverviewUnitResult>[] = [
  {
    key: 'none',
    label: 'Không dự lớp nào',
    // Of whom nothing is recorded nobody can say that.
    test: (row) => row.came === 0 && row.standing !== 'not_recorded',
  },
  {
    key: 'missed',
    label: 'Có lớp không ai dự',
    test: (row) => row.cells.some(({ standing }) => standing === 'sent_nobody'),
  },
];

/** Communes × classes: how many came of those listed; the figure says what the shade shows. */
export function HeatGrid({ overview }: { readonly overview: OverviewResult }) {
  const columns: readonly GridColumn<OverviewUnitResult>[] = [
    nameColumn('Đơn vị'),
    ...overview.classes.map(classColumn),
    {
      key: 'came',
      title: 'Cộng',
      text: (row) => String(row.came),
      sortValue: (row) => row.came,
      align: 'right',
      footer: (rows) => rows.reduce((sum, row) => sum + row.came, 0),
    },
  ];
  return (
    <>
      <div className={styles['legend']}>
        <span>Số người có dự / được cử:</span>
        {STEPS.map(({ heat, text }) => (
          <span key={heat}>
            <span className={styles['cell']} data-heat={heat} aria-hidden>
              {heat === 0 ? '0' : '\u00A0'}
            </span>{' '}
            {text}
          </span>
        ))}
        <span>– không mời</span>
        <span>… chưa điểm danh</span>
      </div>
      <details className={styles['classes']}>
        <summary>Tên {overview.classes.length} lớp</summary>
        <ol>
          {overview.classes.map((one) => (
            <li key={one.id}>{one.title}</li>
          ))}
        </ol>
      </details>
      <DataGrid
        label="Bảng đơn vị và lớp"
        noun="đơn vị"
        rows={overview.units}
        columns={columns}
        filters={filters}
        rowId={({ key }) => key}
        searchText={({ name, clusterName }) => `${name} ${clusterName}`}
      />
    </>
  );
}
