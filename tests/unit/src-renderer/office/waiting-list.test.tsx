// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { WaitingList } from '@renderer/office/home/waiting-list';
import type { HomeItem } from '@shared/office/contract';
import { renderScreen } from '../render-screen';

const items = Array.from({ length: 12 }, (_, index): HomeItem => ({
  kind: 'document',
  urgency: 'soon',
  title: `Dự thảo ${index + 1}`,
  detail: 'Hãy lấy số và ban hành.',
  target: '/documents',
}));

afterEach(cleanup);

test('the first ten wait in sight, the others behind one line', async () => {
  await renderScreen(<WaitingList items={items} />);
  expect(await screen.findAllByRole('link')).toHaveLength(10);
  await userEvent.click(screen.getByRole('button', { name: 'Xem thêm 2 việc' }));
  expect(screen.getAllByRole('link')).toHaveLength(12);
  expect(screen.queryByRole('button')).toBeNull();
});
