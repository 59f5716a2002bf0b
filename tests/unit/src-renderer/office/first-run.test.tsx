// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '@shared/kernel/result';
import { FirstRunPage } from '@renderer/office/first-run/first-run-page';
import { KEPT_DRAFT_KEY, readKeptDraft } from '@renderer/office/first-run/kept-draft';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const step = (name: string) => screen.findByRole('heading', { level: 2, name });

test('Enter goes on from the first question and from the last field of a step', async () => {
  await renderScreen(<FirstRunPage />);
  const user = userEvent.setup();
  (await screen.findByRole('radio', { name: /Cấp tỉnh/u })).focus();
  await user.keyboard('{Enter}');
  await step('Tên đơn vị và địa danh');
  await user.type(screen.getByLabelText(/^Tên tỉnh/u), 'Đắk Lắk{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText(/Địa danh/u));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText(/Người dùng máy này/u));
  // The last field leads to the button, the button onward.
  await user.keyboard('{Enter}{Enter}');
  await step('Khóa và nhiệm kỳ');
});

test('Enter on the other level chooses it first', async () => {
  await renderScreen(<FirstRunPage />);
  const other = await screen.findByRole('radio', { name: /Cấp xã/u });
  other.focus();
  await userEvent.keyboard('{Enter}');
  expect(other.getAttribute('aria-checked')).toBe('true');
  await step('Cơ quan phục vụ HĐND cấp nào?');
  await userEvent.keyboard('{Enter}');
  await step('Tên đơn vị và địa danh');
});

test('a page loaded anew goes on where it was, with the answers', async () => {
  await renderScreen(<FirstRunPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
  await user.type(await screen.findByLabelText(/^Tên tỉnh/u), 'Đắk Lắk');
  cleanup();
  await renderScreen(<FirstRunPage />);
  expect(await screen.findByDisplayValue('Đắk Lắk')).toBeTruthy();
});

test('leaving asks once something was answered', async () => {
  await renderScreen(<FirstRunPage />);
  await screen.findByRole('button', { name: 'Tiếp tục' });
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leave()).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  await step('Tên đơn vị và địa danh');
  expect(leave()).toBe(true);
});

test('once the office is declared nothing is kept; whoever declares it is known before', async () => {
  const asked: unknown[] = [];
  strictTransport({
    'office.getThisPc': () => ok({ person: '', login: 'PC-01', origin: '3f2a91bc' }),
    'council.listUnitCatalogues': () => ok([]),
    'council.listUnitNames': () => ok([]),
    'office.saveThisPc': ({ person }) => {
      asked.push(person);
      return ok({ person, login: 'PC-01', origin: '3f2a91bc' });
    },
    'office.saveProfile': () => {
      asked.push('profile');
      return ok({ version: 1 });
    },
  });
  await renderScreen(<FirstRunPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: /Cấp xã/u }));
  await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  await user.type(await screen.findByLabelText(/^Tên xã/u), 'Ea Kao');
  await screen.findByText(/Để trống thì ghi tên đăng nhập: PC-01/u);
  await user.type(screen.getByLabelText(/Người dùng máy này/u), ' Nguyễn Thị An ');
  await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  await user.type(await screen.findByRole('textbox', { name: /^Khóa/u }), 'XI');
  for (const wanted of ['Cơ quan và tiêu đề văn bản', 'Mẫu số, ký hiệu văn bản']) {
    await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
    await step(wanted);
  }
  await user.click(screen.getByRole('button', { name: 'Hoàn tất khai báo' }));
  await expect.poll(() => window.localStorage.getItem(KEPT_DRAFT_KEY)).toBeNull();
  expect(asked).toEqual(['Nguyễn Thị An', 'profile']);
});

test.each(['', '{', '[]', '{"draft":{"profile":{}},"step":0}', '{"draft":null,"step":9}'])(
  'what was kept as %j begins anew',
  (text) => {
    expect(readKeptDraft(text).step).toBe(0);
    expect(readKeptDraft(text).draft.profile.unitName).toBe('');
  },
);

test('a field that is put right is red no longer', async () => {
  await renderScreen(<FirstRunPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
  const name = await screen.findByLabelText(/^Tên tỉnh/u);
  await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  expect(name.getAttribute('aria-invalid')).toBe('true');
  await user.type(name, 'Đắk Lắk');
  expect(name.getAttribute('aria-invalid')).not.toBe('true');
});

const CATALOGUES = [
  { code: '66', province: 'Đắk Lắk', count: 102, asOf: '2025-07-01' as const, source: '' },
  { code: '46', province: 'Huế', count: 40, asOf: '2025-07-01' as const, source: '' },
];

test('an empty place stays empty and follows the name, however often the step is opened again', async () => {
  await renderScreen(<FirstRunPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: /Cấp xã/u }));
  await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  await user.type(await screen.findByLabelText(/^Tên xã/u), 'Ea Kli');
  await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  await step('Khóa và nhiệm kỳ');
  await user.click(screen.getByRole('button', { name: 'Quay lại' }));
  const name = await screen.findByLabelText(/^Tên xã/u);
  await user.clear(name);
  await user.type(name, 'Ea Kly');
  expect(screen.getByLabelText<HTMLInputElement>(/Địa danh/u).value).toBe('');
  expect(screen.getByText(/Văn bản ghi “Ea Kly, ngày …”/u)).toBeTruthy();
});

test('names typed without care are written as the list of units has them', async () => {
  strictTransport({
    'office.getThisPc': () => ok({ person: '', login: 'PC-01', origin: '3f2a91bc' }),
    'council.listUnitCatalogues': () => ok(CATALOGUES),
    'council.listUnitNames': ({ code }) => ok(code === '66' ? ['Ea Kly', 'Ea Knuếc', 'Tân Lập'] : []),
  });
  await renderScreen(<FirstRunPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: /Cấp xã/u }));
  await user.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  const province = await screen.findByLabelText<HTMLInputElement>(/Thuộc tỉnh/u);
  await user.type(province, 'tinh dak lak{Tab}');
  expect(province.value).toBe('Đắk Lắk');
  const name = screen.getByLabelText<HTMLInputElement>(/^Tên xã/u);
  await user.type(name, 'ea knuec{Tab}');
  expect(name.value).toBe('Ea Knuếc');
  const person = screen.getByLabelText<HTMLInputElement>(/Người dùng máy này/u);
  await user.type(person, 'nguyễn thị thu hà{Tab}');
  expect(person.value).toBe('Nguyễn Thị Thu Hà');
  expect(screen.getByText(/Văn bản ghi “Ea Knuếc, ngày …”/u)).toBeTruthy();
});
