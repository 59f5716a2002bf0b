// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { PersonField } from '@renderer/council/person-field';
import type { Person } from '@shared/council/contract';
import { ok } from '@shared/kernel/result';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

function person(number: number, fullName: string): Person {
  return {
    ...{ id: `01890000-0000-7000-8000-00000000000${number}`, version: 1, fullName, givenName: '' },
    ...{ sex: null, birthDate: null, ethnicGroup: '', partyJoined: null, partyDate: null },
    ...{ occupation: '', phone: '', note: '', holdings: [], deputyId: null },
  };
}

it('Enter takes the first who fits, also where the register answers after the name was typed', async () => {
  const register = Promise.withResolvers<readonly Person[]>();
  strictTransport({ 'council.listPeople': async () => ok([...(await register.promise)]) });
  const chosen: string[] = [];
  const user = userEvent.setup();
  await renderScreen(<PersonField label="Người giữ" onChange={(id) => chosen.push(id)} />);
  const field = screen.getByLabelText<HTMLInputElement>('Người giữ');
  await user.type(field, 'dao');
  await act(async () => register.resolve([person(1, 'Lê Văn An'), person(2, 'Đặng Thị Đào')]));
  await screen.findByRole('option', { name: /Đặng Thị Đào/u });
  await user.keyboard('{Enter}');
  expect(field.value).toBe('Đặng Thị Đào');
  expect(chosen).toEqual([person(2, '').id]);
});

it('the arrows go on from the first who fits', async () => {
  strictTransport({
    'council.listPeople': () => ok([person(1, 'Lê Thị Đào'), person(2, 'Đặng Thị Đào')]),
  });
  const chosen: string[] = [];
  const user = userEvent.setup();
  await renderScreen(<PersonField label="Người giữ" onChange={(id) => chosen.push(id)} />);
  await user.type(screen.getByLabelText('Người giữ'), 'dao');
  const second = (await screen.findAllByRole('option'))[1]?.textContent ?? '';
  await user.keyboard('{ArrowDown}{Enter}');
  expect(chosen).toHaveLength(1);
  expect(screen.getByLabelText<HTMLInputElement>('Người giữ').value).toBe(second);
});
