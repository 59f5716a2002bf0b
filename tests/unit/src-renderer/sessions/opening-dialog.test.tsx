// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { OpeningDialog } from '@renderer/sessions/steps/opening-dialog';
import { ok } from '@shared/kernel/result';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { SESSION_ID, sessionReply } from './sample-steps';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const onDay = (day: string) => vi.useFakeTimers({ now: new Date(`${day}T02:00:00Z`), toFake: ['Date'] });

const broken = {
  limitDate: '2026-11-11',
  limitWords: 'chậm nhất 20 ngày trước khai mạc',
  lateBy: 7,
  unit: 'calendar' as const,
};

it('shows what another day moves and breaks before it is saved', async () => {
  onDay('2026-11-02');
  const user = userEvent.setup();
  const { calls } = strictTransport({
    'sessions.previewOpening': () =>
      ok({
        sittings: 2,
        held: 0,
        jointMeetingBehind: null,
        issued: [],
        broken: 3,
        moved: [
          {
            code: 'documents',
            title: 'Gửi tài liệu',
            from: '2026-12-03',
            to: '2026-11-26',
            done: false,
            broken: null,
            comesBack: false,
          },
          {
            code: 'convening',
            title: 'Triệu tập',
            from: '2026-11-18',
            to: '2026-11-18',
            done: true,
            broken,
            comesBack: false,
          },
        ],
      }),
    'sessions.moveOpening': ({ openingDate }) => ok(sessionReply({ openingDate, version: 4 })),
  });
  const onClose = vi.fn();
  await renderScreen(<OpeningDialog reply={sessionReply()} onClose={onClose} />);
  const save = await screen.findByRole('button', { name: 'Đổi ngày khai mạc' });
  expect(save.hasAttribute('disabled')).toBe(true);
  const field = screen.getByLabelText('Ngày khai mạc mới');
  await user.clear(field);
  await user.type(field, '1/12/2026');
  expect(
    await screen.findByText(
      '1 việc đổi hạn; 2 phiên họp dời theo; 3 mức tối thiểu không giữ được, trong đó 2 mức không đổi.',
    ),
  ).toBeTruthy();
  expect(screen.getByText(/Chậm 7 ngày so với mức/u)).toBeTruthy();
  expect(screen.getByText('giữ nguyên')).toBeTruthy();
  expect(calls.some(({ method }) => method === 'sessions.moveOpening')).toBe(false);
  await user.click(save);
  expect(calls.find(({ method }) => method === 'sessions.moveOpening')?.input).toEqual({
    sessionId: SESSION_ID,
    version: 3,
    openingDate: '2026-12-01',
  });
  expect(onClose).toHaveBeenCalledOnce();
});

it('says how many steps would fall on days that are past', async () => {
  onDay('2026-11-28');
  const user = userEvent.setup();
  const step = { from: '2026-12-03', broken: null, comesBack: false };
  strictTransport({
    'sessions.previewOpening': () =>
      ok({
        sittings: 0,
        held: 0,
        jointMeetingBehind: null,
        issued: [],
        broken: 0,
        moved: [
          { ...step, code: 'documents', title: 'Gửi tài liệu', to: '2026-11-27', done: false },
          { ...step, code: 'convening', title: 'Triệu tập', to: '2026-11-27', done: true },
          { ...step, code: 'script', title: 'Kịch bản điều hành', to: '2026-11-28', done: false },
        ],
      }),
  });
  await renderScreen(<OpeningDialog reply={sessionReply()} onClose={() => undefined} />);
  const field = await screen.findByLabelText('Ngày khai mạc mới');
  await user.clear(field);
  await user.type(field, '1/12/2026');
  expect(await screen.findByText('3 việc đổi hạn; 1 việc rơi vào ngày đã qua.')).toBeTruthy();
  expect(screen.getAllByText('đã qua')).toHaveLength(1);
});

it('asks why a session moves that has sat already, and says what stays', async () => {
  const user = userEvent.setup();
  const { calls } = strictTransport({
    'sessions.previewOpening': () =>
      ok({ sittings: 3, held: 1, jointMeetingBehind: null, issued: [], broken: 0, moved: [] }),
    'sessions.moveOpening': ({ openingDate }) => ok(sessionReply({ openingDate, version: 4 })),
  });
  await renderScreen(<OpeningDialog reply={sessionReply()} onClose={() => undefined} />);
  const field = await screen.findByLabelText('Ngày khai mạc mới');
  await user.clear(field);
  await user.type(field, '1/12/2026');
  expect(await screen.findByText(/1 phiên đã họp giữ nguyên ngày/u)).toBeTruthy();
  const save = screen.getByRole('button', { name: 'Đổi ngày khai mạc' });
  await user.click(save);
  expect(screen.getByText('Hãy ghi lý do.')).toBeTruthy();
  await user.type(screen.getByLabelText(/^Lý do đổi ngày khai mạc/u), 'Bão');
  await user.click(save);
  expect(calls.find(({ method }) => method === 'sessions.moveOpening')?.input).toMatchObject({
    openingDate: '2026-12-01',
    correction: 'Bão',
  });
});

it.each([
  ['1/12/2026', 'nằm sau ngày khai mạc 01/12/2026'],
  ['2/12/2026', 'trùng ngày khai mạc'],
])('says that the joint meeting does not lie before the new opening %s', async (typed, where) => {
  onDay('2026-11-02');
  const user = userEvent.setup();
  strictTransport({
    'sessions.previewOpening': () =>
      ok({ sittings: 0, held: 0, jointMeetingBehind: '2026-12-02', issued: [], broken: 0, moved: [] }),
  });
  await renderScreen(<OpeningDialog reply={sessionReply()} onClose={() => undefined} />);
  const field = await screen.findByLabelText('Ngày khai mạc mới');
  await user.clear(field);
  await user.type(field, typed);
  const words = `Họp liên tịch 02/12/2026 ${where}; ấn định lại ngày họp liên tịch.`;
  expect((await screen.findByRole('alert')).textContent).toBe(words);
});

it('names the issued papers that carry the old day', async () => {
  onDay('2026-11-02');
  const user = userEvent.setup();
  const issued = ['Quyết định triệu tập kỳ họp (01/QĐ-HĐND)', 'Chương trình kỳ họp (01/CTr-HĐND)'];
  strictTransport({
    'sessions.previewOpening': () =>
      ok({ sittings: 0, held: 0, jointMeetingBehind: null, issued, broken: 0, moved: [] }),
  });
  await renderScreen(<OpeningDialog reply={sessionReply()} onClose={() => undefined} />);
  const field = await screen.findByLabelText('Ngày khai mạc mới');
  await user.clear(field);
  await user.type(field, '1/12/2026');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('2 văn bản đã ban hành ghi ngày cũ; thu hồi hoặc thông báo điều chỉnh');
  for (const paper of issued) expect(alert.textContent).toContain(paper);
});
