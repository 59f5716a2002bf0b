// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PreviewedTrainees } from '@shared/training/trainee-contract';
import { ok } from '@shared/kernel/result';
import type { ClassRecord } from '@shared/training/contract';
import { ImportTraineesPage } from '@renderer/training/trainees/import-page';
import { LinkDialog } from '@renderer/training/trainees/link-dialog';
import { TraineesPage } from '@renderer/training/trainees/trainees-page';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { sampleClass, sampleTrainees } from './sample-class';

beforeEach(() => {
  // happy-dom lays nothing out; only rows in sight are drawn.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const [an, , guest] = sampleTrainees;
const withGuest: ClassRecord = {
  ...sampleClass,
  trainees: sampleTrainees.map((one) => (one === guest ? { ...one, kind: 'walk_in' as const } : one)),
};

describe('the people of a class', () => {
  it('are listed with who came unlisted, and the last list can be taken back', async () => {
    const { calls } = strictTransport({
      'training.getClass': () => ok(withGuest),
      'training.listClasses': () => ok([]),
      'training.getLastImport': () =>
        ok({
          id: an!.id,
          fileName: 'danh-sach.xlsx',
          added: 3,
          changed: 0,
          at: '2026-08-01T02:00:00.000Z',
          since: { edited: 0, marked: 0, certified: 0, otherwise: 0, people: 0 },
        }),
      'training.undoTraineeImport': () => ok({ removed: 3, restored: 0 }),
    });
    await renderScreen(<TraineesPage />);
    const grid = await screen.findByRole('grid', { name: 'Danh sách học viên' });
    expect(within(grid).getByText('Nguyễn Văn An')).toBeDefined();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác lần nhập' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'training.undoTraineeImport')?.input).toMatchObject({
        id: an!.id,
      }),
    );
  });

  it('say why a list cannot be taken back any more', async () => {
    strictTransport({
      'training.getClass': () => ok(withGuest),
      'training.listClasses': () => ok([]),
      'training.getLastImport': () =>
        ok({
          id: an!.id,
          fileName: 'danh-sach.xlsx',
          added: 3,
          changed: 0,
          at: '2026-08-01T02:00:00.000Z',
          since: { edited: 0, marked: 3, certified: 2, otherwise: 0, people: 3 },
        }),
    });
    await renderScreen(<TraineesPage />);
    expect(
      await screen.findByText(/3 người đã điểm danh, 2 người có giấy chứng nhận/u, { exact: false }),
    ).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });

  it('are found to be somebody of the list, or to sit in for somebody', async () => {
    const { calls } = strictTransport({
      'training.listClasses': () => ok([]),
      'training.linkWalkIn': () => ok({ moved: 2, conflicts: 0 }),
    });
    const close = vi.fn();
    await renderScreen(
      <LinkDialog
        classId={sampleClass.id}
        walkIn={withGuest.trainees[2]!}
        trainees={withGuest.trainees}
        onClose={close}
      />,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: /^chính là một người/u }));
    await user.type(screen.getByLabelText('Tìm học viên'), 'an');
    // Whoever came unlisted is nobody to be found on the list.
    expect(screen.queryByRole('radio', { name: /Đỗ Thị Ánh/u })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /Nguyễn Văn An/u }));
    await user.click(screen.getByRole('button', { name: 'Gắn với người này' }));
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(calls.find(({ method }) => method === 'training.linkWalkIn')?.input).toEqual({
      id: guest!.id,
      version: 1,
      traineeId: an!.id,
      as: 'same_person',
    });
  });
});

const UNIT = {
  id: '00000000-0000-4000-8000-000000000077',
  version: 1,
  code: '',
  name: 'Lạ',
  unitType: 'ward' as const,
  phone: '',
  email: '',
  address: '',
  validFrom: null,
  validTo: null,
  oldDistrict: '',
  population: null,
  note: '',
  fullName: 'Phường Lạ',
  active: true,
  sortKey: '1',
  searchKey: 'phuong la',
};

const PREVIEW: PreviewedTrainees = {
  fileName: 'Dán từ Excel',
  digest: 'd1',
  columns: [
    { key: 'fullName', title: 'Họ và tên', found: true },
    { key: 'unit', title: 'Đơn vị', found: true },
    { key: 'post', title: 'Chức vụ', found: false },
  ],
  // Above two columns, and asked about once.
  ignoredHeadings: ['Chức danh đang giữ', 'Chức danh đang giữ'],
  counts: { new: 2, changed: 0, same: 0, wrong: 1 },
  rows: [
    {
      rowNumber: 2,
      state: 'new',
      cells: { fullName: 'Nguyễn Văn An', unit: 'Xã Mẫu' },
      reasons: [],
      changes: [],
    },
    {
      rowNumber: 3,
      state: 'new',
      cells: { fullName: 'Trần Thị Bình', unit: 'Xã Lạ' },
      reasons: [],
      changes: [{ column: 'unit', before: '', after: 'Xã Lạ (ngoài mục Đơn vị)' }],
    },
    {
      rowNumber: 4,
      state: 'wrong',
      cells: { fullName: '', unit: 'Xã Mẫu' },
      reasons: [{ column: 'fullName', message: 'Thiếu họ tên.' }],
      changes: [],
    },
  ],
  unknownUnits: [],
  headed: ['fullName'],
  titled: 0,
};

describe('a list of trainees', () => {
  it('is looked at row by row, says which units nobody knows, and is taken in as it was shown', async () => {
    const { calls } = strictTransport({
      'training.getClass': () => ok(sampleClass),
      'training.listClasses': () => ok([]),
      'training.previewTrainees': ({ mapping }) =>
        ok(mapping.length === 0 ? PREVIEW : { ...PREVIEW, digest: 'd2', ignoredHeadings: [] }),
      'training.saveTrainees': () => ok({ added: 2, changed: 0 }),
    });
    await renderScreen(<ImportTraineesPage />);
    const user = userEvent.setup();
    await user.click(await screen.findByLabelText('Dán khối ô chép từ Excel'));
    await user.paste('Họ và tên\tĐơn vị\nNguyễn Văn An\tXã Mẫu');
    const summary = await screen.findByText(/2 mới, 0 thay đổi, 0 như cũ/u);
    expect(summary.textContent).toContain('1 dòng đơn vị ngoài mục đơn vị');
    await user.click(screen.getByText(/^Đơn vị ngoài mục Đơn vị/u));
    const rows = screen.getByRole('grid', { name: 'Các dòng sẽ nhập' });
    await waitFor(() => expect(within(rows).queryByText('Nguyễn Văn An')).toBeNull());
    expect(within(rows).getByText('Trần Thị Bình')).toBeDefined();
    await user.selectOptions(screen.getByLabelText('“Chức danh đang giữ”'), 'post');
    await waitFor(() =>
      expect(calls.filter(({ method }) => method === 'training.previewTrainees')).toHaveLength(2),
    );
    await user.click(screen.getByRole('button', { name: 'Nhập 2 dòng' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'training.saveTrainees')?.input).toMatchObject({
        mapping: [{ heading: 'Chức danh đang giữ', column: 'post' }],
        digest: 'd2',
      }),
    );
  });

  it('maps a unit that nobody knows to one of the register, proposed where one reads alike', async () => {
    const unknown = { written: 'Xã Lạ', people: 1, proposedId: UNIT.id };
    const { calls } = strictTransport({
      'training.getClass': () => ok(sampleClass),
      'training.listClasses': () => ok([]),
      'council.listUnits': () => ok([UNIT]),
      'training.previewTrainees': ({ units = [] }) =>
        ok({ ...PREVIEW, digest: `d${units.length}`, unknownUnits: [unknown] }),
      'training.saveTrainees': () => ok({ added: 2, changed: 0 }),
    });
    await renderScreen(<ImportTraineesPage />);
    const user = userEvent.setup();
    await user.click(await screen.findByLabelText('Dán khối ô chép từ Excel'));
    await user.paste('Họ và tên\tĐơn vị\nTrần Thị Bình\tXã Lạ');
    const choice = await screen.findByLabelText('“Xã Lạ”, 1 người');
    await user.click(screen.getByRole('button', { name: 'Nhận 1 gợi ý' }));
    await waitFor(() => expect(choice).toHaveProperty('value', UNIT.id));
    await user.click(screen.getByRole('button', { name: 'Nhập 2 dòng' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'training.saveTrainees')?.input).toMatchObject({
        units: [{ written: 'Xã Lạ', unitId: UNIT.id }],
        digest: 'd1',
      }),
    );
  });

  it('leaves what stands before the names behind with one press, and takes that in', async () => {
    const { calls } = strictTransport({
      'training.getClass': () => ok(sampleClass),
      'training.listClasses': () => ok([]),
      'training.previewTrainees': ({ cutTitles }) =>
        ok(cutTitles === true ? { ...PREVIEW, digest: 'cut' } : { ...PREVIEW, titled: 2 }),
      'training.saveTrainees': () => ok({ added: 2, changed: 0 }),
    });
    await renderScreen(<ImportTraineesPage />);
    const user = userEvent.setup();
    await user.click(await screen.findByLabelText('Dán khối ô chép từ Excel'));
    await user.paste('Họ và tên\tĐơn vị\nÔng Nguyễn Văn An\tXã Mẫu');
    await user.click(await screen.findByRole('button', { name: 'Bỏ ở 2 dòng' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Bỏ ở 2 dòng' })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Nhập 2 dòng' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'training.saveTrainees')?.input).toMatchObject({
        cutTitles: true,
        digest: 'cut',
      }),
    );
  });

  it('shows the column that was chosen last, whichever answer comes last', async () => {
    const phone = { key: 'phone', title: 'Điện thoại', found: false };
    const first = { ...PREVIEW, columns: [...PREVIEW.columns, phone] };
    let answerFirst: () => void = () => undefined;
    const late = new Promise<void>((done) => {
      answerFirst = done;
    });
    const { calls } = strictTransport({
      'training.getClass': () => ok(sampleClass),
      'training.listClasses': () => ok([]),
      'training.previewTrainees': async ({ mapping: [chosen] }) => {
        if (chosen === undefined) return ok(first);
        if (chosen.column === 'post') await late;
        return ok({ ...first, digest: chosen.column });
      },
      'training.saveTrainees': () => ok({ added: 2, changed: 0 }),
    });
    await renderScreen(<ImportTraineesPage />);
    const user = userEvent.setup();
    await user.click(await screen.findByLabelText('Dán khối ô chép từ Excel'));
    await user.paste('Họ và tên\tĐơn vị\nNguyễn Văn An\tXã Mẫu');
    const choice = await screen.findByLabelText('“Chức danh đang giữ”');
    await user.selectOptions(choice, 'post');
    await user.selectOptions(choice, 'phone');
    answerFirst();
    await act(() => new Promise((done) => setTimeout(done, 20)));
    await user.click(screen.getByRole('button', { name: 'Nhập 2 dòng' }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === 'training.saveTrainees')?.input).toMatchObject({
        digest: 'phone',
      }),
    );
  });
});
