// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CreateSessionForm } from '@renderer/sessions/create/create-session-form';
import { ok } from '@shared/kernel/result';
import type { SessionSummary } from '@shared/sessions/contract';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { SESSION_ID, sessionReply } from './sample-steps';

afterEach(cleanup);

const EARLIER_ID = '01980b5e-0000-7000-8000-000000000039';
const earlier: SessionSummary = {
  id: EARLIER_ID,
  title: 'Kỳ họp thứ 14',
  number: 14,
  termNumber: 'XI',
  sessionType: 'regular',
  openingDate: '2025-12-09',
  closingDate: '2025-12-10',
  phase: 'after',
  ...{ sittings: 2, steps: 20, done: 20, late: 0, dueToday: 0 },
};

const getSession = vi.fn(() => sessionReply());
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
    'sessions.getSession': () => ok(getSession()),
    'holidays.listDays': ({ year }) => ok({ year, days: [] }),
  });
  await renderScreen(
    <CreateSessionForm
      earlier={[earlier]}
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
  it('keeps a pasted name that is too long whole, and says by how much', async () => {
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Ngày khai mạc'), '8/12/2026');
    const title = screen.getByLabelText<HTMLInputElement>('Tên kỳ họp');
    const long = `Kỳ họp ${'để quyết định các nội dung thuộc thẩm quyền '.repeat(5)}năm 2026`;
    await user.clear(title);
    await user.click(title);
    await user.paste(long);
    expect(title.value).toBe(long);
    expect(screen.getByText(`Tên kỳ họp dài ${long.length} ký tự; hãy rút còn 200.`)).toBeTruthy();
    await save();
    expect(onCreate).not.toHaveBeenCalled();
  });

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

  it('begins a term with the first session, which a term that has sessions cannot have', async () => {
    await userEvent.click(screen.getByLabelText('Thứ nhất'));
    expect(screen.getByLabelText<HTMLInputElement>('Tên kỳ họp').value).toContain('Kỳ họp thứ nhất');
    expect(screen.getByRole('alert').textContent).toContain('Khóa XI đã có kỳ họp');
    await userEvent.click(screen.getByLabelText('Thường lệ'));
    expect(screen.queryByRole('alert')).toBeNull();
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

  it('names the days off on which its template would sit, until it sits shorter', async () => {
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Ngày khai mạc'), '4/12/2026');
    const days = screen.getByLabelText('Phiên họp, chương trình, tài liệu');
    await user.selectOptions(days, 'Lập theo mẫu, họp 3 ngày');
    expect(
      await screen.findByText(
        'Phiên họp ngày 05/12/2026 rơi vào ngày nghỉ (Thứ Bảy). Phiên họp ngày 06/12/2026 rơi vào ngày nghỉ (Chủ nhật).',
      ),
    ).toBeTruthy();
    await user.selectOptions(days, 'Lập theo mẫu, họp 1 ngày');
    expect(screen.queryByText(/rơi vào ngày nghỉ/u)).toBeNull();
    await user.selectOptions(days, 'Để sau');
    expect(screen.queryByText(/rơi vào ngày nghỉ/u)).toBeNull();
  });

  it('names the days off to which the sittings of an earlier session would move', async () => {
    const user = userEvent.setup();
    const sitting = {
      part: 'morning',
      kind: 'plenary',
      startTime: '08:00',
      endTime: '11:30',
      note: '',
    } as const;
    getSession.mockReturnValue(
      sessionReply({
        openingDate: '2025-12-09',
        sittings: [
          { ...sitting, id: EARLIER_ID, date: '2025-12-09' },
          { ...sitting, id: SESSION_ID, date: '2025-12-10' },
        ],
      }),
    );
    await user.type(screen.getByLabelText('Ngày khai mạc'), '31/12/2026');
    await user.selectOptions(screen.getByLabelText('Lấy danh sách việc từ'), 'Kỳ họp thứ 14');
    expect(
      await screen.findByText('Phiên họp ngày 01/01/2027 rơi vào ngày nghỉ (Tết Dương lịch).'),
    ).toBeTruthy();
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
        number: 1,
        title: 'Kỳ họp thứ nhất',
        openingDate: '2026-12-01',
        electionDate: '2026-11-15',
        place: '',
        jointMeetingDate: '2026-11-20',
        skipPast: true,
        days: 1,
      },
    });
  });

  it('says what it takes along from an earlier session besides the steps', async () => {
    const source = screen.getByLabelText('Lấy danh sách việc từ');
    expect(screen.queryByText(/danh mục tài liệu, khách mời của kỳ đó/u)).toBeNull();
    await userEvent.selectOptions(source, 'Kỳ họp thứ 14');
    expect(await screen.findByText(/^Lấy cả phiên họp, chương trình, danh mục tài liệu/u)).toBeTruthy();
  });
});
