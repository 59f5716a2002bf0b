// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ok } from '@shared/kernel/result';
import { MachineCode } from '@renderer/office/settings/machine-code';
import { PersonHere } from '@renderer/office/settings/person-here';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

test('the name is stored with Enter and when its field is left, and only when it changed', async () => {
  let person = '';
  const asked: string[] = [];
  strictTransport({
    'office.getThisPc': () => ok({ person, login: 'Administrator', origin: '3f2a91bc' }),
    'office.saveThisPc': (input) => {
      person = input.person;
      asked.push(person);
      return ok({ person, login: 'Administrator', origin: '3f2a91bc' });
    },
  });
  await renderScreen(<PersonHere />);
  const user = userEvent.setup();
  const field = await screen.findByRole('textbox', { name: /Họ và tên/u });
  await screen.findByText(/tên đăng nhập của máy: Administrator/u);
  await user.click(field);
  await user.tab();
  expect(asked).toEqual([]);
  await user.type(field, 'Lê Thị Hòa{Enter}');
  await expect.poll(() => asked).toEqual(['Lê Thị Hòa']);
  await user.type(field, 'ng');
  await user.tab();
  await expect.poll(() => asked).toEqual(['Lê Thị Hòa', 'Lê Thị Hòang']);
});

test('the PC says its own code as other PCs write it', async () => {
  strictTransport({ 'office.getThisPc': () => ok({ person: '', login: 'root', origin: '3f2a91bc' }) });
  await renderScreen(<MachineCode />);
  expect(await screen.findByText('3F2A-91BC')).toBeDefined();
});
