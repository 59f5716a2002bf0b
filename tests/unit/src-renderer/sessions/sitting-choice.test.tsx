// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SittingChoice } from '@renderer/sessions/session/sitting-choice';
import type { Sitting } from '@shared/sessions/model';
import { renderScreen } from '../render-screen';

afterEach(cleanup);

const sittings = (count: number): readonly Sitting[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    date: `2026-12-${String(Math.floor(index / 2) + 1).padStart(2, '0')}`,
    part: index % 2 === 0 ? 'morning' : 'afternoon',
    kind: index === 1 ? 'group_discussion' : 'plenary',
    ...{ startTime: '', endTime: '', note: '' },
  }));

it('few sittings stand side by side', async () => {
  const onChange = vi.fn();
  await renderScreen(<SittingChoice sittings={sittings(8)} value="s0" onChange={onChange} />);
  await userEvent.click(screen.getByRole('radio', { name: 'Chiều 01/12/2026 · thảo luận tổ' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('s1');
});

it('a session of many days offers its sittings in one line', async () => {
  const onChange = vi.fn();
  await renderScreen(<SittingChoice sittings={sittings(31)} value="s2" onChange={onChange} />);
  expect(screen.queryAllByRole('radio')).toHaveLength(0);
  const choice = screen.getByRole('combobox', { name: 'Phiên họp' });
  expect(choice).toHaveProperty('value', 's2');
  await userEvent.selectOptions(choice, 'Sáng 16/12/2026');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('s30');
});
