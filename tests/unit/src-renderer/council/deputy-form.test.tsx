// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Deputy } from '@shared/council/contract';
import { EMPTY_DEPUTY, EMPTY_PERSON } from '@shared/council/empty-records';
import { err, ok } from '@shared/kernel/result';
import { DeputyForm } from '@renderer/council/deputies/deputy-form';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

const ID = '01890000-0000-7000-8000-000000000001';

const deputy: Deputy = {
  id: ID,
  personId: '01890000-0000-7000-8000-000000000002',
  version: 4,
  ...EMPTY_DEPUTY,
  fullName: 'Lê Văn Đạt',
  sex: 'male',
  birthDate: '1970-02-05',
  ethnicGroup: 'Kinh',
  partyJoined: true,
  groupName: '',
  boardName: '',
  posts: '',
  active: true,
  sortKey: '',
  searchKey: '',
};

function form(record: Deputy | null, onReload = () => undefined, onCreated = (_id: string) => undefined) {
  return <DeputyForm deputy={record} onCreated={onCreated} onReload={onReload} actions={null} />;
}

const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);

afterEach(() => {
  cleanup();
  window.localStorage.clear();
});

describe('form of a deputy', () => {
  it('saves with Ctrl+S on the version that was read, and sends cleaned fields', async () => {
    const { calls } = strictTransport({
      'council.listBodies': () => ok([]),
      'council.saveDeputy': () => ok({ id: ID, version: 5 }),
    });
    await renderScreen(form(deputy));
    const user = userEvent.setup();
    const name = await screen.findByLabelText<HTMLInputElement>(/Họ và tên/u);
    await user.clear(name);
    await user.type(name, '  Lê  Văn Hòa ');
    expect(name.value).toBe('  Lê  Văn Hòa ');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(calls.map((call) => call.method)).toContain('council.saveDeputy'));
    expect(calls.find((call) => call.method === 'council.saveDeputy')?.input).toMatchObject({
      id: ID,
      version: 4,
      fields: { fullName: 'Lê Văn Hòa', birthDate: '1970-02-05', partyJoined: true },
    });
  });

  it('shows all errors at once, sends nothing, and puts the cursor in the first field', async () => {
    const { calls } = strictTransport({ 'council.listBodies': () => ok([]) });
    await renderScreen(form(null));
    const user = userEvent.setup();
    await screen.findByLabelText(/Họ và tên/u);
    await user.type(field(/Ngày vào Đảng/u), '31/02/1999');
    await user.click(screen.getByRole('button', { name: 'Thêm đại biểu' }));
    expect(await screen.findByText('Hãy nhập ô này.')).toBeTruthy();
    expect(screen.getByText('Ngày không có thật; nhập dạng 05/02/2026.')).toBeTruthy();
    expect(field(/Ngày vào Đảng/u).value).toBe('31/02/1999');
    await waitFor(() => expect(document.activeElement).toBe(field(/Họ và tên/u)));
    expect(calls.map((call) => call.method)).toEqual(['council.listBodies']);
  });

  it('refuses to overwrite a newer record and offers it', async () => {
    strictTransport({
      'council.listBodies': () => ok([]),
      'council.saveDeputy': () => err({ code: 'conflict' }),
    });
    const onReload = vi.fn();
    await renderScreen(form(deputy, onReload));
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Điện thoại/u), '0262');
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('Bản ghi vừa được sửa ở nơi khác; hãy mở lại rồi sửa.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mở bản mới' }));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('puts a refusal of the program under its field', async () => {
    strictTransport({
      'council.listBodies': () => ok([]),
      'council.saveDeputy': () =>
        err({
          code: 'invalid-input',
          issues: [{ path: ['fields', 'phone'], message: 'Số này không gọi được.' }],
        }),
    });
    await renderScreen(form(deputy));
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Điện thoại/u), '1');
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('Số này không gọi được.')).toBeTruthy();
  });

  it('saves an existing record before the screen is left', async () => {
    const { calls } = strictTransport({
      'council.listBodies': () => ok([]),
      'council.saveDeputy': () => ok({ id: ID, version: 5 }),
    });
    const { router } = await renderScreen(form(deputy));
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Điện thoại/u), '0262');
    await router.navigate({ to: '/elsewhere' });
    expect(await screen.findByText('nơi khác')).toBeTruthy();
    expect(calls.filter((call) => call.method === 'council.saveDeputy')).toHaveLength(1);
  });

  it('has what was half typed when the page was closed, until it is saved', async () => {
    const { calls } = strictTransport({
      'council.listPeople': () => ok([]),
      'council.listBodies': () => ok([]),
      'council.saveDeputy': () => ok({ id: ID, version: 1 }),
    });
    await renderScreen(form(null));
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Họ và tên/u), 'Lê Văn Đạt');
    cleanup();
    await renderScreen(form(null));
    expect((await screen.findByLabelText<HTMLInputElement>(/Họ và tên/u)).value).toBe('Lê Văn Đạt');
    expect(screen.getByRole('status').textContent).toContain('Phần nhập dở lần trước');
    await user.click(screen.getByRole('button', { name: 'Thêm đại biểu' }));
    await waitFor(() => expect(calls.map(({ method }) => method)).toContain('council.saveDeputy'));
    cleanup();
    await renderScreen(form(null));
    expect((await screen.findByLabelText<HTMLInputElement>(/Họ và tên/u)).value).toBe('');
  });

  it('asks of a new name whether it is that of somebody in the register, and stores it all the same', async () => {
    const known = { ...EMPTY_PERSON, fullName: 'Lê Văn Hạ', birthDate: '1970' };
    const { calls } = strictTransport({
      'council.listBodies': () => ok([]),
      'council.listPeople': () => ok([{ ...known, id: ID, version: 1, deputyId: null, holdings: [] }]),
      'council.saveDeputy': () => ok({ id: ID, version: 1 }),
    });
    await renderScreen(form(null));
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Họ và tên/u), 'Lê Văn Hà{Enter}');
    expect(await screen.findByText(/^Sổ có “Lê Văn Hạ”, chỉ khác dấu: có phải một người?/u)).toBeDefined();
    await user.type(field(/Ngày sinh/u), '1981{Enter}');
    await waitFor(() => expect(screen.queryByText(/^Sổ có “Lê Văn Hạ”/u)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Thêm đại biểu' }));
    await waitFor(() => expect(calls.map(({ method }) => method)).toContain('council.saveDeputy'));
  });

  it('refuses words in place of a phone number', async () => {
    const { calls } = strictTransport({
      'council.listPeople': () => ok([]),
      'council.listBodies': () => ok([]),
    });
    await renderScreen(form(null));
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Họ và tên/u), 'Lê Văn Đạt');
    await user.type(field(/Điện thoại/u), 'abc');
    await user.click(screen.getByRole('button', { name: 'Thêm đại biểu' }));
    expect(await screen.findByText('Số điện thoại phải có chữ số.')).toBeTruthy();
    expect(calls.map(({ method }) => method)).not.toContain('council.saveDeputy');
  });

  it('asks before a new record that was typed is given up, and stays when told so', async () => {
    strictTransport({ 'council.listPeople': () => ok([]), 'council.listBodies': () => ok([]) });
    const { router } = await renderScreen(form(null));
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Họ và tên/u), 'Trần');
    void router.navigate({ to: '/elsewhere' });
    await user.click(await screen.findByRole('button', { name: 'Ở lại' }));
    expect(screen.queryByText('nơi khác')).toBeNull();
    expect(field(/Họ và tên/u).value).toBe('Trần');
  });
});
