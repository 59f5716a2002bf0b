import { Badge } from '@mantine/core';
import { STANDING_WORDS } from '@shared/training/labels';
import type { UnitStanding } from '@shared/training/statistics';
import type { GridColumn, GridFilter } from '../../ui/grid/data-grid';

interface Stands {
  readonly standing: UnitStanding;
}

const COLORS = { came: 'lake', sent_nobody: 'red', not_recorded: 'amber', not_invited: 'gray' } as const;

/** Whether anybody of a unit came; beside its name, where it is always in sight. */
export const standingColumn = <T extends Stands>(): GridColumn<T> => ({
  key: 'standing',
  title: 'Tình trạng',
  text: ({ standing }) => STANDING_WORDS[standing],
  render: ({ standing }) => (
    <Badge variant="light" color={COLORS[standing]} size="md" tt="none" fw={500}>
      {STANDING_WORDS[standing]}
    </Badge>
  ),
  sortValue: ({ standing }) => standing,
  nowrap: true,
});

export const standingFilters = <T extends Stands>(): readonly GridFilter<T>[] =>
  (['sent_nobody', 'not_recorded', 'came', 'not_invited'] as const).map((standing) => ({
    key: standing,
    label: STANDING_WORDS[standing],
    test: (row) => row.standing === standing,
  }));
