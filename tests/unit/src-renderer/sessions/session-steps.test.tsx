// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SessionTimeline } from '@renderer/sessions/steps/session-timeline';
import { StepDialog } from '@renderer/sessions/steps/step-dialog';
import { SessionSteps } from '@renderer/sessions/steps/session-steps';
import { show } from '../confidence-votes/render';
import { renderScreen } from '../render-screen';
import { stepOf } from './sample-steps';

afterEach(cleanup);

const TODAY = '2026-11-20';

describe('the table of steps', () => {
  const steps = [
    stepOf(),
    stepOf({
      code: 'convening',
      title: 'Quyết định triệu tập',
      date: '2026-11-28',
      from: '2026-11-20',
      toChoose: true,
      basis: 'Điều 80 Luật 77/2015/QH13',
      verification: 'unverified',
      broken: {
        limitDate: '2026-11-18',
        limitWords: 'chậm nhất 20 ngày trước khai mạc',
        lateBy: 10,
        unit: 'calendar',
      },
    }),
    stepOf({ code: 'press', title: 'Họp báo', skipped: true, date: '2026-12-05', whyFree: 'Thứ Bảy' }),
    stepOf({
      code: 'script',
      title: 'Kịch bản',
      checkedDate: '2026-11-01',
      checkedBy: 'Lan',
      verification: 'unverified',
    }),
  ];
  const open = () => {
    const onEdit = vi.fn();
    const onDone = vi.fn();
    show(<SessionSteps label="Trước kỳ họp" steps={steps} today={TODAY} onEdit={onEdit} onDone={onDone} />);
    return { onEdit, onDone };
  };
  const row = (name: RegExp) => screen.getByRole('row', { name });

  it('says day, arithmetic, basis with its mark, what is broken and where it stands', () => {
    open();
    expect(row(/Gửi hồ sơ/u).textContent).toContain('15 ngày trước khai mạc 08/12/2026');
    const convening = row(/triệu tập/u);
    expect(convening.textContent).toContain('20/11/2026 –28/11/2026cần chọn ngày');
    expect(convening.textContent).toContain('chưa kiểm chứng');
    expect(convening.textContent).toContain(
      'Chậm 10 ngày so với mức chậm nhất 20 ngày trước khai mạc (18/11/2026)',
    );
    expect(within(row(/Họp báo/u)).getByText('không làm')).toBeTruthy();
    expect(row(/Họp báo/u).textContent).toContain('Thứ Bảy (nghỉ)');
    const checked = row(/Kịch bản/u);
    expect(checked.textContent).toContain('Cơ quan đã kiểm tra 01/11/2026, Lan.');
    expect(checked.textContent).not.toContain('chưa kiểm chứng');
  });

  it('is walked by keys: arrows do not wrap, Space marks done, Enter opens', async () => {
    const user = userEvent.setup();
    const { onEdit, onDone } = open();
    row(/Gửi hồ sơ/u).focus();
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(row(/Gửi hồ sơ/u));
    await user.keyboard('{ArrowDown} ');
    expect(onDone).toHaveBeenCalledExactlyOnceWith(steps[1], true);
    await user.keyboard('{Enter}');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(steps[1]);
    await user.click(screen.getByRole('checkbox', { name: 'Đã xong: Kịch bản' }));
    expect(onDone).toHaveBeenLastCalledWith(steps[3], true);
  });
});

describe('the picture of the steps', () => {
  it('is read out as a sentence, and draws what is late apart', () => {
    show(
      <SessionTimeline
        openingDate="2026-12-08"
        today="2026-11-24"
        steps={[stepOf(), stepOf({ code: 'b', date: '2026-11-30' })]}
      />,
    );
    const picture = screen.getByRole('img', { name: /hôm nay 24\/11\/2026; 1 việc quá hạn/u });
    expect(picture.querySelectorAll('[title][data-state="late"]')).toHaveLength(1);
    expect(picture.textContent).toContain('khai mạc 08/12');
  });

  it('several steps of one owner on one day are one mark with their number, late where one of them is', () => {
    show(
      <SessionTimeline
        openingDate="2026-12-08"
        today="2026-11-24"
        steps={[
          stepOf({ doneDate: '2026-11-20' }),
          stepOf({ code: 'b', title: 'Gửi giấy mời' }),
          stepOf({ code: 'c', date: '2026-11-30' }),
        ]}
      />,
    );
    const marks = screen.getByRole('img').querySelectorAll('[title][data-state]');
    expect([...marks].map((mark) => [mark.textContent, mark.getAttribute('data-state')])).toEqual([
      ['2', 'late'],
      ['', 'soon'],
    ]);
    expect(marks[0]?.getAttribute('title')).toContain('Gửi giấy mời');
  });

  it('draws today also before the first step, and names months with their year across New Year', () => {
    show(
      <SessionTimeline
        openingDate="2027-01-12"
        today="2026-11-27"
        steps={[stepOf({ date: '2026-12-20' }), stepOf({ code: 'b', date: '2027-01-15' })]}
      />,
    );
    const text = screen.getByRole('img').textContent;
    expect(text).toContain('hôm nay 27/11');
    expect(text).toContain('Tháng 12/2026Tháng 1/2027');
  });

  it('names the month in which it begins, without the year where there is one year', () => {
    show(
      <SessionTimeline
        openingDate="2026-12-08"
        today="2026-11-10"
        steps={[stepOf({ date: '2026-11-12' }), stepOf({ code: 'b', date: '2026-12-20' })]}
      />,
    );
    expect(screen.getByRole('img').textContent).toContain('Tháng 11Tháng 12');
  });
});

describe('the dialog of a step', () => {
  it('sends what was typed; a day that is none is refused in sight', async () => {
    const user = userEvent.setup();
    const onSave = vi.fn(() => Promise.resolve(null));
    await renderScreen(
      <StepDialog
        step={stepOf()}
        others={[]}
        running={false}
        onClose={vi.fn()}
        onSave={onSave}
        onRemove={null}
      />,
    );
    await user.type(await screen.findByLabelText('Ngày ấn định'), '31/2/2026');
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    expect(screen.getByText('Ngày không có thật; nhập dạng 05/02/2026.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
    await user.clear(screen.getByLabelText('Ngày ấn định'));
    await user.type(screen.getByLabelText('Ngày ấn định'), '20/11/2026');
    await user.type(screen.getByLabelText('Ghi chú'), 'Đã gọi');
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ fixedDate: '2026-11-20', doneDate: null, note: 'Đã gọi', offset: -15 }),
    );
  });

  it('of a new one begins with how its day is counted, and says why it was refused', async () => {
    const user = userEvent.setup();
    const onSave = vi.fn(() => Promise.resolve({ code: 'session.anchor-loop' } as const));
    await renderScreen(
      <StepDialog
        step={null}
        others={[stepOf()]}
        running={false}
        onClose={vi.fn()}
        onSave={onSave}
        onRemove={null}
      />,
    );
    await user.click(await screen.findByRole('button', { name: 'Thêm việc' }));
    expect(screen.getByText('Hãy ghi tên việc.')).toBeTruthy();
    await user.type(screen.getByLabelText('Tên việc'), 'Gọi điện nhắc');
    await user.selectOptions(screen.getByLabelText('Mốc tính'), 'Việc: Gửi hồ sơ đến Ban');
    await user.selectOptions(screen.getByLabelText('Trước hay sau'), 'sau');
    await user.clear(screen.getByLabelText('Số ngày'));
    await user.type(screen.getByLabelText('Số ngày'), '2');
    await user.selectOptions(screen.getByLabelText('Loại ngày'), 'ngày làm việc');
    await user.click(screen.getByRole('button', { name: 'Thêm việc' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        anchor: 'step',
        anchorCode: 'dossiers',
        offset: 2,
        unit: 'working',
        limit: null,
      }),
    );
    expect(await screen.findByText('Các việc tính ngày vòng quanh nhau; hãy chọn mốc khác.')).toBeTruthy();
  });
});
