import { Badge, Group, Text } from '@mantine/core';
import type { PersonResult, TrainingResult } from '@shared/training/result-contract';
import { COUNT_UNIT_WORDS, OUTCOME_WORDS, STATUS_LETTERS, STATUS_WORDS } from '@shared/training/labels';
import type { EssayResult } from '@shared/training/model';
import { useCommand } from '../../api/queries';
import { DataGrid, type GridColumn, type GridFilter, type RowAction } from '../../ui/grid/data-grid';
import { percentWords } from '../words';

const COLORS = { eligible: 'lake', refused: 'gray', undecided: 'amber' } as const;
const COUNTED = ['late', 'left_early', 'excused', 'absent', 'substitute'] as const;
const ESSAY_WORDS = { passed: 'đạt', failed: 'không đạt' } as const;

const sum = (rows: readonly PersonResult[], value: (row: PersonResult) => number): number =>
  rows.reduce((total, row) => total + value(row), 0);

const count = (
  key: string,
  title: string,
  value: (row: PersonResult) => number,
): GridColumn<PersonResult> => ({
  key,
  title,
  text: (row) => String(value(row)),
  sortValue: value,
  align: 'right',
  footer: (rows) => sum(rows, value),
});

function columnsOf(result: TrainingResult): readonly GridColumn<PersonResult>[] {
  const unit = COUNT_UNIT_WORDS[result.countUnit];
  return [
    {
      key: 'name',
      title: 'Học viên',
      text: (row) => row.fullName,
      render: (row) => (
        <Group gap="0 0.625rem" align="baseline">
          <Text fw={500}>{row.fullName}</Text>
          <Text size="sm" c="dimmed">
            {row.unitLabel}
          </Text>
        </Group>
      ),
      sortValue: (row) => row.sortKey,
    },
    {
      key: 'attended',
      title: `Dự (${unit})`,
      text: (row) => `${row.attended}/${row.held}`,
      sortValue: (row) => row.attended,
      align: 'right',
      nowrap: true,
    },
    {
      key: 'percent',
      title: '% đã học',
      text: (row) => percentWords(row.percentOfHeld),
      sortValue: (row) => (row.percentOfHeld === null ? -1 : row.attended / row.held),
      align: 'right',
      nowrap: true,
    },
    {
      key: 'percent-all',
      title: '% cả lớp',
      text: (row) => percentWords(row.percentOfAll),
      sortValue: (row) => (row.percentOfAll === null ? -1 : row.attended / row.all),
      align: 'right',
      nowrap: true,
    },
    // By the letters of the roll: the words would push the outcome out of sight.
    count('late', STATUS_LETTERS.late, (row) => row.counts.late),
    count('early', STATUS_LETTERS.left_early, (row) => row.counts.left_early),
    count('excused', STATUS_LETTERS.excused, (row) => row.counts.excused),
    count('absent', STATUS_LETTERS.absent, (row) => row.counts.absent),
    count('substitute', STATUS_LETTERS.substitute, (row) => row.counts.substitute),
    ...(result.needEssay
      ? [
          {
            key: 'essay',
            title: 'Thu hoạch',
            text: (row: PersonResult) => (row.essay === null ? 'chưa có' : ESSAY_WORDS[row.essay]),
          },
        ]
      : []),
    ...(result.certificate
      ? [
          {
            key: 'outcome',
            title: 'Giấy chứng nhận',
            text: (row: PersonResult) =>
              row.outcome === null ? '' : [OUTCOME_WORDS[row.outcome], row.why].filter(Boolean).join(': '),
            render: (row: PersonResult) =>
              row.outcome !== null && (
                <Group gap="0.125rem 0.625rem">
                  <Badge variant="light" color={COLORS[row.outcome]} size="lg" tt="none" fw={500}>
                    {OUTCOME_WORDS[row.outcome]}
                  </Badge>
                  {row.why !== '' && row.outcome !== 'undecided' && (
                    <Text size="sm" c="dimmed">
                      {row.why}
                    </Text>
                  )}
                </Group>
              ),
            sortValue: (row: PersonResult) => row.outcome ?? '',
            footer: (rows: readonly PersonResult[]) =>
              `${rows.filter((row) => row.outcome === 'eligible').length} đủ điều kiện`,
          },
        ]
      : []),
  ];
}

const outcomeFilters: readonly GridFilter<PersonResult>[] = (
  ['eligible', 'refused', 'undecided'] as const
).map((outcome) => ({
  key: outcome,
  label: OUTCOME_WORDS[outcome],
  test: (row) => row.outcome === outcome,
}));

/** Everybody with whole numbers behind the percentage, and the reason of whoever gets no certificate. */
export function PersonResults({ result }: { readonly result: TrainingResult }) {
  const essays = useCommand('training.saveEssays');
  const setEssay = (essay: EssayResult | null) => (row: PersonResult) =>
    void essays.run({ classId: result.classId, traineeIds: [row.traineeId], essay });
  const actions: RowAction<PersonResult>[] = [
    { label: 'Bài thu hoạch: đạt', onSelect: setEssay('passed') },
    { label: 'Bài thu hoạch: không đạt', onSelect: setEssay('failed') },
    { label: 'Bài thu hoạch: chưa có', onSelect: setEssay(null) },
  ];
  return (
    <>
      <DataGrid
        label="Kết quả từng học viên"
        noun="người"
        rows={result.persons}
        columns={columnsOf(result)}
        filters={
          result.certificate
            ? outcomeFilters.filter(({ test }) => result.persons.some((row) => test(row)))
            : []
        }
        rowId={({ traineeId }) => traineeId}
        searchText={(row) => `${row.fullName} ${row.unitLabel} ${row.post}`}
        {...(result.needEssay ? { rowActions: () => actions } : {})}
      />
      <Text size="sm" c="dimmed" mt={6}>
        {COUNTED.map((status) => `${STATUS_LETTERS[status]} ${STATUS_WORDS[status].toLowerCase()}`).join(
          ', ',
        )}
      </Text>
    </>
  );
}
