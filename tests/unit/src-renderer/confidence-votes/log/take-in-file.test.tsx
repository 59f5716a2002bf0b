// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictList } from '@renderer/confidence-votes/log/conflict-list';
import { TakeInFile } from '@renderer/confidence-votes/log/take-in-file';
import type { CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import type {
  Machines,
  MergeConflict,
  MergePreview,
  MergeReply,
} from '@shared/confidence-votes/log/contract';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { renderScreen } from '../../render-screen';
import { strictTransport } from '../../strict-transport';
import { operatorOf, TOKEN } from '../ballots/sample-count';

const file = new File(['{}'], 'may-kia.thuongtruc.json', { type: 'application/json' });
const UPLOAD = 'a'.repeat(24);

const PREVIEW: MergePreview = {
  voteId: 'vote-1',
  title: 'Lấy phiếu tín nhiệm giữa nhiệm kỳ',
  office: 'HĐND tỉnh Đắk Lắk',
  doubts: [],
  rehearsal: false,
  scope: 'batch',
  part: 'Xấp phiếu 2, Khối HĐND',
  exportedAt: '2026-07-15T02:00:00.000Z',
  origin: '3f2a91bc',
  contentCode: '7K3M9QX2',
  creates: false,
  newLines: 12,
  knownLines: 30,
  newEntries: 10,
  conflicts: [],
  changed: '',
  notes: ['Thêm người kiểm phiếu: Hồ Thị Đào.'],
  roles: [],
  signed: false,
};
const COUNT: CountStatus = {
  ...{ voteId: 'vote-1', entries: 2, operators: [], waived: [], kinds: [], ballots: 0, closed: [0, 0] },
  ...{ openDifferences: 0, resolvedDifferences: 0, conflicts: 0, decided: false, warnings: [] },
  ...{ origin: '3f2a91bc', contentCode: '7K3M9QX2', headCode: '7K3M9QX2' },
};
const MACHINES: Machines = {
  ...{ origin: '3f2a91bc', machines: [], merges: [], pins: [], conflicts: [], twiceTyped: [] },
  ...{ secondFolder: false, chooseFolder: false },
};
const REPLY: MergeReply = {
  voteId: 'vote-1',
  created: false,
  added: 12,
  known: 30,
  conflicts: 0,
  contentCode: '7K3M9QX2',
};

beforeEach(() => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      Response.json({ id: UPLOAD, fileName: file.name, mediaType: 'application/octet-stream', size: 2 }),
    ),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const chooser = (): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no field for a file');
  return input;
};

describe('a file of another PC', () => {
  it('is told before anything is written; Enter takes it in and leaves the cursor for the next one', async () => {
    const { calls } = strictTransport({
      'countLog.previewMerge': () => ok(PREVIEW),
      'countLog.mergeVote': () => ok(REPLY),
    });
    const user = userEvent.setup();
    await renderScreen(<TakeInFile voteId="vote-1" />);
    await user.upload(chooser(), file);
    const preview = await screen.findByRole('region', { name: 'Xem trước tệp' });
    for (const words of [
      'Phần việc: Xấp phiếu 2, Khối HĐND, máy 3F2A-91BC xuất lúc 09:00 ngày 15/07/2026',
      'Mới: 10 phiếu đã nhập, 12 dòng nhật ký. Đã có: 30 dòng.',
      'Thêm người kiểm phiếu: Hồ Thị Đào.',
      'Mã nội dung trên máy kia: 7K3M 9QX2',
    ]) {
      expect(preview.textContent).toContain(words);
    }
    expect(calls.map(({ method }) => method)).toEqual(['countLog.previewMerge']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Nhận tệp này' }));
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('status')).textContent).toContain('Thêm 12 dòng nhật ký');
    expect(calls.at(-1)).toEqual({
      method: 'countLog.mergeVote',
      input: { voteId: 'vote-1', upload: UPLOAD },
    });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Chọn tệp' }));
  });

  it.each([
    [true, true],
    [false, false],
  ])('that tells no office is asked about only where it makes a vote: %s', async (creates, asks) => {
    strictTransport({ 'countLog.previewMerge': () => ok({ ...PREVIEW, office: '', creates }) });
    const user = userEvent.setup();
    await renderScreen(<TakeInFile voteId={creates ? null : 'vote-1'} />);
    await user.upload(chooser(), file);
    const preview = await screen.findByRole('region', { name: 'Xem trước tệp' });
    expect(preview.textContent.includes('Cơ quan: tệp không ghi; hỏi người đưa tệp')).toBe(asks);
    expect(preview.textContent.includes('Cơ quan:')).toBe(asks);
  });

  it('that may be the wrong one says why, and makes a vote only after somebody said it is the right one', async () => {
    const doubts = ['Tệp của HĐND xã Tân Lập; máy này của HĐND tỉnh Đắk Lắk.'];
    strictTransport({
      'countLog.previewMerge': () => ok({ ...PREVIEW, office: 'HĐND xã Tân Lập', doubts, creates: true }),
      'countLog.mergeVote': () => ok({ ...REPLY, created: true }),
    });
    const user = userEvent.setup();
    await renderScreen(<TakeInFile voteId={null} />);
    await user.upload(chooser(), file);
    const preview = await screen.findByRole('region', { name: 'Xem trước tệp' });
    expect(preview.textContent).toContain('Cơ quan: HĐND xã Tân Lập');
    expect(within(preview).getByText(doubts[0]!)).toBeTruthy();
    const takes = screen.getByRole<HTMLButtonElement>('button', { name: 'Lập cuộc theo tệp này' });
    expect(takes.disabled).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Không nhận' }));
    await user.click(screen.getByRole('checkbox', { name: 'Đúng là cuộc cần nhận' }));
    await user.click(takes);
    expect(await screen.findByRole('status')).toBeTruthy();
  });

  it('that brings nothing new is only put away', async () => {
    strictTransport({ 'countLog.previewMerge': () => ok({ ...PREVIEW, newLines: 0, newEntries: 0 }) });
    const user = userEvent.setup();
    await renderScreen(<TakeInFile voteId="vote-1" />);
    await user.upload(chooser(), file);
    expect((await screen.findByRole('region')).textContent).toContain('Máy này đã có đủ; không có gì mới.');
    expect(screen.queryByRole('button', { name: 'Nhận tệp này' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Đóng' }));
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('region')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Chọn tệp' }));
  });

  it('that is refused is told with the place of the damage, and can be chosen again at once', async () => {
    const { calls } = strictTransport({
      'countLog.previewMerge': () =>
        err(appError('countLog.damaged', { where: 'máy 3F2A-91BC, dòng 12: nội dung bị sửa' })),
    });
    const user = userEvent.setup();
    await renderScreen(<TakeInFile voteId="vote-1" />);
    await user.upload(chooser(), file);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Không nhận được tệp; chưa có gì thay đổi');
    expect(alert.textContent).toContain('(máy 3F2A-91BC, dòng 12: nội dung bị sửa)');
    // A browser tells of no choice while the field still holds that file.
    expect(chooser().value).toBe('');
    await user.upload(chooser(), file);
    await waitFor(() => expect(calls).toHaveLength(2));
  });

  it.each([
    ['taken in after all', 'Nhận tệp này'],
    ['put away', 'Không nhận'],
  ])('that was refused once and is %s leaves no word of the refusal', async (_how, button) => {
    let refused = false;
    strictTransport({
      'countLog.previewMerge': () => ok(PREVIEW),
      'countLog.mergeVote': () => {
        if (refused) return ok(REPLY);
        refused = true;
        return err(appError('conflict'));
      },
    });
    const user = userEvent.setup();
    await renderScreen(<TakeInFile voteId="vote-1" />);
    await user.upload(chooser(), file);
    await user.click(await screen.findByRole('button', { name: 'Nhận tệp này' }));
    await screen.findByRole('alert');
    await user.click(screen.getByRole('button', { name: button }));
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is signed by the head, who decides about other roles; nothing is sent before', async () => {
    const roles = ['Hồ Thị Đào: người nhập lần 2 thành người phân xử.'];
    const head: Operator = {
      ...{
        id: 'head-1',
        name: 'Đỗ Thị Ánh',
        role: 'head' as const,
        active: true,
        practised: true,
        hasPin: true,
        version: 1,
      },
    };
    const token = 't'.repeat(32);
    const { calls } = strictTransport({
      'countLog.previewMerge': () => ok({ ...PREVIEW, roles, signed: true }),
      'ballotCount.getCount': () => ok({ ...COUNT, operators: [head] }),
      'ballotCount.signIn': () => ok({ token, operator: head }),
      'countLog.mergeVote': () => ok(REPLY),
      'ballotCount.signOut': () => ok({}),
    });
    const user = userEvent.setup();
    await renderScreen(<TakeInFile voteId="vote-1" />);
    await user.upload(chooser(), file);
    const preview = await screen.findByRole('region', { name: 'Xem trước tệp' });
    expect(preview.textContent).toContain(roles[0]);
    await user.click(screen.getByRole('checkbox', { name: /thay đổi vai trò/u }));
    await user.click(screen.getByRole('button', { name: 'Nhận tệp này' }));
    const pin = await screen.findByLabelText('Mã PIN của trưởng ban');
    expect(calls.some(({ method }) => method === 'countLog.mergeVote')).toBe(false);
    await user.type(pin, '2468{Enter}');
    expect((await screen.findByRole('status')).textContent).toContain('Thêm 12 dòng nhật ký');
    expect(calls.find(({ method }) => method === 'countLog.mergeVote')?.input).toEqual({
      ...{ voteId: 'vote-1', upload: UPLOAD, roles: 'take', token },
    });
  });

  it('that changes ballots decided here waits until that is ticked', async () => {
    const { calls } = strictTransport({
      'countLog.previewMerge': () => ok({ ...PREVIEW, changed: 'Khối HĐND: phiếu 2' }),
      'ballotCount.getCount': () => ok(COUNT),
      'countLog.mergeVote': () => ok(REPLY),
    });
    const user = userEvent.setup();
    await renderScreen(<TakeInFile voteId="vote-1" />);
    await user.upload(chooser(), file);
    expect((await screen.findByRole('alert')).textContent).toContain('Khối HĐND: phiếu 2');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Nhận tệp này' }).disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /các phiếu này/u }));
    await user.click(screen.getByRole('button', { name: 'Nhận tệp này' }));
    await screen.findByRole('status');
    expect(calls.find(({ method }) => method === 'countLog.mergeVote')?.input).toMatchObject({
      changes: 'take',
    });
  });

  it('can be dropped', async () => {
    const { calls } = strictTransport({ 'countLog.previewMerge': () => ok(PREVIEW) });
    await renderScreen(<TakeInFile voteId={null} />);
    const field = screen.getByRole('heading', { name: 'Nhận tệp của máy khác' }).closest('section');
    fireEvent.drop(field!, { dataTransfer: { files: [file] } });
    await screen.findByRole('region', { name: 'Xem trước tệp' });
    expect(calls[0]?.input).toEqual({ voteId: null, upload: UPLOAD });
  });
});

describe('what two PCs say against each other', () => {
  const side = (entryId: string, own: boolean): MergeConflict['sides'][number] => ({
    entryId,
    resolutionId: null,
    entryNo: 1,
    by: 'Bùi Văn Cường',
    origin: own ? '3f2a91bc' : '0badc0de',
    own,
    at: '2026-07-15T02:00:00.000Z',
  });
  const conflict: MergeConflict = {
    kind: 'entries_contradict',
    ballotKindId: 'kind-1',
    kindTitle: 'Khối HĐND',
    ballotNo: 12,
    sides: [side('entry-1', true), side('entry-2', false)],
  };

  const vote = (status: 'counting' | 'counted') => ({
    ...{ id: 'vote-1', status, countMode: 'ballots' as const, procedure: 'grading' as const },
  });
  const sideOfStack = (own: boolean, alone: number) => ({
    ...{ origin: own ? '3f2a91bc' : '0badc0de', own, entryNo: 1, by: 'Bùi Văn Cường' },
    ...{ entryIds: ['entry-1', 'entry-2'], alone },
  });
  const stack = {
    ...{ batchId: 'batch-3', batchNo: 3, kindTitle: 'Khối HĐND', ballots: 2 },
    sides: [sideOfStack(true, 0), sideOfStack(false, 1)],
  };

  it('lets one side of a whole stack go in one step, by Enter in the reason once the PIN is there', async () => {
    const user = userEvent.setup();
    const head = operatorOf('head', 'Đỗ Thị Ánh');
    const setStackAside = vi.fn(() => ok(MACHINES));
    strictTransport({
      'ballotCount.getCount': () => ok({ ...COUNT, operators: [head] }),
      'ballotCount.signIn': () => ok({ token: TOKEN, operator: head }),
      'ballotCount.signOut': () => ok({}),
      'countLog.setStackAside': setStackAside,
    });
    await renderScreen(<ConflictList vote={vote('counting')} conflicts={[conflict]} twiceTyped={[stack]} />);
    const place = within(screen.getByRole('region', { name: 'Xấp 3, Khối HĐND' }));
    await user.click(
      place.getByRole('button', {
        name: 'Bỏ mọi phiếu lần 1 của máy 0BAD-C0DE ở xấp 3, Khối HĐND',
      }),
    );
    await screen.findByText(/1 phiếu chỉ có ở bên này phải nhập lại/u);
    const reason = screen.getByLabelText('Lý do');
    await user.click(reason);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Hãy ghi lý do bỏ.')).toBeDefined();
    await user.keyboard('Nhập nhầm xấp{Enter}');
    const pin = await screen.findByLabelText('Mã PIN của trưởng ban');
    expect(await screen.findByText('Hãy nhập mã PIN của trưởng ban.')).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(pin));
    await user.keyboard('1234');
    await user.click(reason);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(setStackAside).toHaveBeenCalledWith({
        ...{ voteId: 'vote-1', token: TOKEN, reason: 'Nhập nhầm xấp' },
        ...{ batchId: 'batch-3', origin: '0badc0de', entryNo: 1 },
      }),
    );
    await waitFor(() => expect(screen.queryByLabelText('Lý do')).toBeNull());
  });

  it('has a button for each side that says whose it is', async () => {
    strictTransport({});
    await renderScreen(<ConflictList vote={vote('counting')} conflicts={[conflict]} twiceTyped={[]} />);
    const place = within(screen.getByRole('region', { name: 'Phiếu 12' }));
    expect(place.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Bỏ bên của Bùi Văn Cường, Máy này, phiếu 12',
      'Bỏ bên của Bùi Văn Cường, Máy 0BAD-C0DE, phiếu 12',
    ]);
  });

  it('shows the head who signs what each side says, before one is dropped', async () => {
    const head = operatorOf('head', 'Trần Thị Lan');
    const side = { by: 'Bùi Văn Cường', entryNo: 1 };
    const { calls } = strictTransport({
      'ballotCount.getCount': () => ok({ ...COUNT, operators: [head] }),
      'ballotCount.signIn': () => ok({ token: TOKEN, operator: head }),
      'ballotCount.signOut': () => ok({}),
      'countLog.readSides': () =>
        ok([
          { ...side, origin: '3f2a91bc', own: true, says: [{ place: 0, name: 'Hồ Thị Đào', value: '1' }] },
          { ...side, origin: '0badc0de', own: false, says: [{ place: -1, name: '', value: 'no_seal' }] },
        ]),
    });
    const user = userEvent.setup();
    await renderScreen(<ConflictList vote={vote('counting')} conflicts={[conflict]} twiceTyped={[]} />);
    await user.click(screen.getAllByRole('button', { name: /^Bỏ bên của/u })[0]!);
    const read = await screen.findByRole('button', { name: 'Xem mỗi bên ghi gì' });
    await user.click(read);
    expect(await screen.findByText('Hãy nhập mã PIN của trưởng ban.')).toBeDefined();
    expect(calls.some(({ method }) => method === 'countLog.readSides')).toBe(false);
    await user.type(screen.getByLabelText('Mã PIN của trưởng ban'), '1234');
    await user.click(read);
    const own = await screen.findByText(/^Lần 1, Bùi Văn Cường, Máy này: Hồ Thị Đào – /u);
    expect(own.textContent?.toLowerCase()).toContain('tín nhiệm cao');
    expect(screen.getByText(/Máy 0BAD-C0DE: Không hợp lệ: /u)).toBeDefined();
    expect(calls.some(({ method }) => method === 'countLog.setAside')).toBe(false);
  });

  it('is only shown once the figures are frozen', async () => {
    strictTransport({});
    await renderScreen(<ConflictList vote={vote('counted')} conflicts={[conflict]} twiceTyped={[stack]} />);
    expect(screen.getByText('1 chỗ mâu thuẫn giữa các máy')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
