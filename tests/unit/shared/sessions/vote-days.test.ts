import { expect, it } from 'vitest';
import { voteDayClashes } from '@shared/sessions/agenda/vote-days';

const sittings = [{ id: 's1', date: '2026-12-11' }];
const votes = [
  { id: 'same', title: 'Cùng ngày', date: '2026-12-11' },
  { id: 'other', title: 'Khác ngày', date: '2026-12-08' },
  { id: 'open', title: 'Chưa định ngày', date: null },
];
const item = (id: string, voteId: string | null, sittingId: string | null = 's1') => ({
  ...{ id, voteId, sittingId },
  title: `Mục ${id}`,
});

it('names an item and its vote that are on two days, and nothing that is not known', () => {
  const items = [
    item('1', 'same'),
    item('2', 'other'),
    item('3', 'open'),
    item('4', null),
    item('5', 'other', null),
  ];
  expect(voteDayClashes(items, sittings, votes)).toEqual([
    {
      itemId: '2',
      itemTitle: 'Mục 2',
      sittingDate: '2026-12-11',
      voteTitle: 'Khác ngày',
      voteDate: '2026-12-08',
    },
  ]);
});
