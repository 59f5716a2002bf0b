// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { appError, errorMessage, type AppError } from '@shared/contract/error-messages';
import { RULE_SETS } from '@shared/confidence-votes/rule-sets';
import { CreateVoteForm } from '@renderer/confidence-votes/create/create-vote-form';
import { show } from './render';

afterEach(cleanup);

const seat = { mandateFrom: '2016-06-01', mandateTo: null, suspended: false };
const mandates = [seat, seat, { ...seat, suspended: true }, { ...seat, mandateTo: '2018-12-05' }];

function form(refusal: AppError | null = null) {
  const create = vi.fn(async () => Promise.resolve(refusal));
  show(
    <CreateVoteForm
      ruleSets={RULE_SETS}
      earlier={[]}
      copyFrom={null}
      mandates={mandates}
      today="2026-11-20"
      running={false}
      onCreate={create}
    />,
  );
  return create;
}

const count = () => screen.getByLabelText<HTMLInputElement>('Tổng số đại biểu');

it('proposes the deputies of the day, and says who is subtracted where the rule set subtracts', async () => {
  const user = userEvent.setup();
  form();
  expect(count().value).toBe('3');
  expect(screen.getByText('Theo sổ, ngày 20/11/2026: 3 đại biểu.')).toBeTruthy();
  await user.type(screen.getByLabelText('Ngày bỏ phiếu'), '4/12/2018');
  // The day lies under NQ 85, when the fourth deputy was still in office.
  expect(count().value).toBe('3');
  expect(
    screen.getByText(
      'Theo sổ, ngày 04/12/2018: 3 đại biểu, đã trừ 1 người bị tạm đình chỉ (Điều 17 Nghị quyết số 85/2014/QH13).',
    ),
  ).toBeTruthy();
  await user.click(screen.getByLabelText('Nghị quyết số 96/2023/QH15'));
  expect(count().value).toBe('4');
});

it('says when the rules do not belong to the day, and offers those of the day', async () => {
  const user = userEvent.setup();
  form();
  await user.type(screen.getByLabelText('Ngày bỏ phiếu'), '4/12/18');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByLabelText('Nghị quyết số 96/2023/QH15'));
  expect(screen.getByRole('alert').textContent).toContain(
    'Bỏ phiếu ngày 04/12/2018, nhưng Nghị quyết số 96/2023/QH15 chưa áp dụng trước ngày 01/07/2023.',
  );
  await user.click(screen.getByRole('button', { name: 'Dùng Nghị quyết số 85/2014/QH13' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Nghị quyết số 85/2014/QH13').checked).toBe(true);
});

it.each([
  ['another procedure', () => screen.getByLabelText('Bỏ phiếu tín nhiệm')],
  ['other rules', () => screen.getByLabelText('Nghị quyết số 85/2014/QH13')],
])('a refusal stands until something is answered: %s', async (_what, radio) => {
  const user = userEvent.setup();
  form(appError('vote.grading-not-enabled'));
  await user.type(screen.getByLabelText('Tên gọi'), 'Lấy phiếu');
  await user.click(screen.getByRole('button', { name: 'Lập cuộc lấy phiếu' }));
  const refusal = errorMessage(appError('vote.grading-not-enabled'));
  expect(await screen.findByText(refusal)).toBeTruthy();
  await user.click(radio());
  expect(screen.queryByText(refusal)).toBeNull();
});

it('keeps what was typed, and sends it', async () => {
  const user = userEvent.setup();
  const create = form();
  await user.type(screen.getByLabelText('Tên gọi'), 'Lấy phiếu');
  await user.clear(count());
  await user.type(count(), '58');
  await user.type(screen.getByLabelText('Ngày bỏ phiếu'), '4/12/2018');
  expect(count().value).toBe('58');
  await user.click(screen.getByLabelText('Bỏ phiếu tín nhiệm'));
  expect(screen.getByRole('button', { name: 'Lập cuộc bỏ phiếu' })).toBeTruthy();
  await user.click(screen.getByLabelText('Lấy phiếu tín nhiệm'));
  await user.click(screen.getByRole('button', { name: 'Lập cuộc lấy phiếu' }));
  expect(create).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ fields: expect.objectContaining({ deputiesTotal: 58 }) as unknown }),
  );
});

it('says what is wrong with a title that is too long, at the title and above the form', async () => {
  const user = userEvent.setup();
  form({ code: 'invalid-input', issues: [{ path: ['fields', 'title'], message: 'Dài quá 200 ký tự.' }] });
  await user.type(screen.getByLabelText('Tên gọi'), 'Lấy phiếu');
  await user.click(screen.getByRole('button', { name: 'Lập cuộc lấy phiếu' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Dữ liệu nhập chưa đúng: dài quá 200 ký tự.');
  expect(screen.getByLabelText('Tên gọi').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Dài quá 200 ký tự.')).toBeTruthy();
});
