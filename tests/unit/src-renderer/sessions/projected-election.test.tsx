// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ProjectedElection } from '@renderer/sessions/projector/projected-election';
import type { ElectionShape } from '@shared/sessions/elections/contract';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const election = (
  votes: readonly (readonly [string, number])[],
  changes: Partial<ElectionShape> = {},
): ElectionShape => ({
  ...{ id: 'e', version: 1, refNo: 3, sittingId: null, itemId: null, title: 'Ủy viên UBND tỉnh', seats: 2 },
  ...{ countedAt: '2026-12-08T03:00:00.000Z', repeatOfId: null, note: '' },
  rule: {
    ...{ numerator: 1, denominator: 2, comparison: 'more_than', base: 'all_deputies' },
    ...{ basis: '', verification: 'unverified' },
  },
  count: { total: 82, present: 80, issued: 80, collected: 80, invalid: 0 },
  candidates: votes.map(([name, votesFor]) => ({
    ...{ id: name, name, post: '', votesFor, votesAgainst: 80 - votesFor },
  })),
  ...changes,
});

describe('an election on the wall of the hall', () => {
  it('names every candidate with the votes, who is elected, and the share', async () => {
    await renderScreen(
      <ProjectedElection
        election={election([
          ['Lê Thị Hoa', 60],
          ['Trần Văn Bình', 42],
          ['Phạm Thị Cúc', 41],
        ])}
      />,
    );
    const rows = within(screen.getByRole('list', { name: 'Người ứng cử' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Lê Thị Hoa6073,17%Trúng cử',
      'Trần Văn Bình4251,22%Trúng cử',
      'Phạm Thị Cúc4150,00%',
    ]);
    expect(screen.getByText('Trúng cử 2/2 người')).toBeTruthy();
    expect(screen.getByText(/quá nửa của 82 đại biểu \(ít nhất 42 phiếu\)/u)).toBeTruthy();
  });

  it('says who is tied, and elects neither', async () => {
    await renderScreen(
      <ProjectedElection
        election={election([
          ['Lê Thị Hoa', 50],
          ['Trần Văn Bình', 45],
          ['Phạm Thị Cúc', 45],
        ])}
      />,
    );
    expect(screen.getByText('Trúng cử 1/2 người')).toBeTruthy();
    expect(screen.getByText(/bầu lại giữa những người này/u)).toBeTruthy();
    expect(screen.getAllByText('Bằng phiếu')).toHaveLength(2);
  });

  it('shows no figures that contradict each other', async () => {
    const { count, ...rest } = election([['Lê Thị Hoa', 60]]);
    await renderScreen(
      <ProjectedElection election={{ ...rest, count: count && { ...count, collected: 70 } }} />,
    );
    expect(screen.queryByText('60')).toBeNull();
    expect(screen.getByText('Ban kiểm phiếu đang kiểm tra lại số liệu')).toBeTruthy();
  });
});
