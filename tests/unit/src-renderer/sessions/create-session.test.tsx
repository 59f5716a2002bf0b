// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CreateSessionForm } from '@renderer/sessions/create/create-session-form';
import { ok } from '@shared/kernel/result';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const onCreate = vi.fn(() => Promise.resolve(null));
beforeEach(async () => {
  onCreate.mockClear();
  strictTransport({
    'sessions.proposeSession': () =>
      ok({
        termNumber: 'XI',
        nextNumber: 15,
        types: ['regular', 'special', 'urgent', 'first'],
        term: { from: '2026-04-01', to: '2031-03-31' },
      }),
    'holidays.listDays': ({ year }) => ok({ year, days: [] }),
  });
  await renderScreen(
    <CreateSessionForm
      earlier={[]}
      copyFrom={null}
      nextNumber={15}
      types={['regular', 'special', 'urgent', 'first', 'voters']}
      termNumber="XI"
      today="2026-11-20"
      running={false}
      onCreate={onCreate}
    />,
  );
  await screen.findByLabelText('Ngày khai mạc');
});

const save = () => userEvent.click(screen.getByRole('button', { name: 'Lập kỳ họp' }));

describe('a new session', () => {
  it('proposes its name from kind, number and day until somebody types one', async () => {
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Ngày khai mạc'), '8/12/2026');
    const title = screen.getByLabelText<HTMLInputElement>('Tên kỳ họp');
    expect(title.value).toBe('Kỳ họp thứ 15 (thường lệ cuối năm 2026)');
    await user.click(screen.getByLabelText('Chuyên đề'));
    expect(title.value).toBe('Kỳ họp thứ 15 (chuyên đề)');
    await user.clear(title);
    await user.type(title, 'Kỳ họp riêng');
    await user.click(screen.getByLabelText('Thường lệ'));
    expect(title.value).toBe('Kỳ họp riêng');
  });

  it('is not made without a real opening day', async () => {
    await save();
    expect(screen.getByText('Hãy nhập ngày.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Ngày khai mạc'), '31/2/2027');
    expect(screen.getByText('Ngày không có thật; nhập dạng 05/02/2026.')).toBeTruthy();
    expect(onCreate).not.toHaveBeenCalled();
  });

  it('says of a Sunday and of a day outside the term what they are, and refuses neither', async () => {
    const day = screen.getByLabelText('Ngày khai mạc');
    await userEvent.type(day, '6/12/2026');
    expect(await screen.findByText('06/12/2026 là ngày nghỉ (Chủ nhật).')).toBeTruthy();
    await userEvent.clear(day);
    await userEvent.type(day, '9/12/2032');
    expect(await screen.findByText('Ngày này ngoài nhiệm kỳ 2026–2031.')).toBeTruthy();
    await save();
    expect(onCreate).toHaveBeenCalledOnce();
  });

  it('asks what to do with past practice only when the day is near, and for the election only at the first session', async () => {
    const user = userEvent.setup();
    const skip = 'Bỏ qua các việc đã qua ngày mà văn bản không bắt buộc';
    await user.type(screen.getByLabelText('Ngày khai mạc'), '8/12/2027');
    expect(screen.queryByLabelText(skip)).toBeNull();
    await user.clear(screen.getByLabelText('Ngày khai mạc'));
    await user.type(screen.getByLabelText('Ngày khai mạc'), '1/12/2026');
    expect(screen.getByLabelText(skip)).toBeTruthy();
    expect(screen.queryByLabelText('Ngày bầu cử')).toBeNull();
    await user.click(screen.getByLabelText('Thứ nhất'));
    await user.type(screen.getByLabelText('Ngày bầu cử'), '15/11/2026');
    await user.type(screen.getByLabelText('Ngày họp liên tịch (nếu đã định)'), '20/11/2026');
    await save();
    expect(onCreate).toHaveBeenCalledExactlyOnceWith({
      copyFromId: null,
      fields: {
        sessionType: 'first',
        number: 15,
        title: 'Kỳ họp thứ 15',
        openingDate: '2026-12-01',
        electionDate: '2026-11-15',
        place: '',
        jointMeetingDate: '2026-11-20',
        skipPast: true,
        days: 1,
      },
    });
  });
});
