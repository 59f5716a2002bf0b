// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ComparisonTable } from '@renderer/confidence-votes/rehearsal/comparison-table';
import type { ComparedFigure } from '@shared/confidence-votes/rehearsal/known-answers';
import { show } from './render';

afterEach(cleanup);

const figureOf = (no: number, counted: number): ComparedFigure => ({
  ballotKindId: 'kind',
  kindTitle: 'Khối HĐND',
  officialId: `official-${no}`,
  no,
  who: `Người ${no}`,
  figure: 'Tín nhiệm cao',
  known: 7,
  counted,
});

const rows = () => screen.queryAllByRole('row').map(({ textContent }) => textContent);

it('shows what differs alone, and everything when asked', async () => {
  const user = userEvent.setup();
  show(<ComparisonTable compared={[figureOf(1, 7), figureOf(2, 6), figureOf(3, 7)]} />);
  expect(rows().slice(2)).toEqual(['2. Người 2: tín nhiệm cao76khác']);
  await user.click(screen.getByRole('button', { name: 'Xem tất cả 3 số' }));
  expect(rows()).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'Chỉ xem 1 số khác đáp án' }));
  expect(rows()).toHaveLength(3);
});

it('is out of the way where everything is right', async () => {
  const user = userEvent.setup();
  show(<ComparisonTable compared={[figureOf(1, 7), figureOf(2, 7)]} />);
  expect(rows()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Xem tất cả 2 số' }));
  expect(rows()).toHaveLength(4);
});
