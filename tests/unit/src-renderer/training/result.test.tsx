// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '@shared/kernel/result';
import { trainingResult } from '@shared/training/result';
import type { Output } from '@shared/contract/registry';
import { CertificatesPage } from '@renderer/training/certificates/certificates-page';
import { ResultPage } from '@renderer/training/result/result-page';
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

const MARKS = ['cc', 'kc', '-c'];
const result = trainingResult(
  {
    id: '',
    title: sampleClass.fields.title,
    place: '',
    certificate: true,
    rule: sampleClass.fields,
    slots: sampleClass.slots,
    invited: 'named',
    quota: new Map([
      ['a', 2],
      ['b', 1],
    ]),
    trainees: sampleTrainees.map((one, index) => ({
      ...one,
      unitKey: 'a',
      unitLabel: 'Xã A',
      walkIn: false,
      standsIn: false,
      enrolment: { from: one.enrolledFrom, to: one.enrolledTo },
      marks: MARKS[index] ?? '',
    })),
  },
  [
    { key: 'a', name: 'Xã A' },
    { key: 'b', name: 'Xã B' },
  ],
);

it('the result says who is eligible and why others are not, and every unit has its row', async () => {
  strictTransport({
    'training.getClass': () => ok(sampleClass),
    'training.listClasses': () => ok([]),
    'training.getResult': () => ok(result),
  });
  await renderScreen(<ResultPage />);
  const persons = await screen.findByRole('grid', { name: 'Kết quả từng học viên' });
  expect(within(persons).getAllByText(/^100,00/u).length).toBeGreaterThan(0);
  expect(within(persons).getAllByText(/Dự 1\/2 buổi, cần 2/u).length).toBeGreaterThan(0);
  const user = userEvent.setup();
  await user.click(screen.getByText('Từng đơn vị'));
  const units = await screen.findByRole('grid', { name: 'Số liệu từng đơn vị' });
  expect(within(units).getByText('Xã B')).toBeDefined();
  expect(within(units).getByText('Không có ai dự')).toBeDefined();
});

const certificate = {
  id: sampleTrainees[0]!.id,
  version: 1,
  classId: sampleTrainees[0]!.id,
  traineeId: sampleTrainees[1]!.id,
  year: 2026,
  no: 7,
  number: '7/2026',
  fullName: 'Trần Thị Bình',
  birthDate: null,
  post: '',
  unitName: 'Xã A',
  classTitle: 'Lớp',
  issueDate: '2026-08-05',
  status: 'issued' as const,
  cancelReason: '',
  replaces: null,
  replacedBy: null,
};

const REGISTER: Output<'trainingCertificates.getClassCertificates'> = {
  givesCertificates: true,
  rule: 'Dự ít nhất 80% số buổi.',
  people: sampleTrainees.map(({ id, fullName }, index) => ({
    traineeId: id,
    fullName,
    birthDate: null,
    unitLabel: 'Xã A',
    outcome: index === 0 ? 'eligible' : 'refused',
    why: index === 0 ? '' : 'Dự 1/2 buổi, cần 2',
    certificate: index === 1 ? certificate : null,
  })),
  cancelled: [{ ...certificate, no: 3, number: '3/2026', status: 'cancelled', cancelReason: 'In sai' }],
  years: [{ year: 2026, nextNo: 8 }],
  registerElsewhere: null,
  signing: {
    issueDate: '2026-08-05',
    issuePlace: 'Đắk Lắk',
    signerTitle: 'TM. THƯỜNG TRỰC HĐND\nCHỦ TỊCH',
    signerName: 'Người Ký Mẫu',
  },
};

it('whoever may stand in the class twice is marked, and named before two numbers are given', async () => {
  const [first, second] = REGISTER.people;
  const people = [first!, second!].map((one) => ({
    ...{ ...one, fullName: 'Nguyễn Văn Trùng', birthDate: '1970', unitLabel: 'Thôn 1' },
    ...{ outcome: 'eligible' as const, why: '', certificate: null },
  }));
  const { calls } = strictTransport({
    'training.getClass': () => ok(sampleClass),
    'training.listClasses': () => ok([]),
    'trainingCertificates.getClassCertificates': () => ok({ ...REGISTER, people }),
    'trainingCertificates.issueCertificates': () => ok({ issued: 2, first: '8/2026', last: '9/2026' }),
  });
  await renderScreen(<CertificatesPage />);
  const user = userEvent.setup();
  expect(await screen.findAllByText('có thể ghi hai lần')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Cấp giấy chứng nhận' }));
  expect(await screen.findByText(/Có thể ghi hai lần: Nguyễn Văn Trùng \(Thôn 1\)\. Xem lại/u)).toBeDefined();
  expect(screen.queryByText(/^Chưa ghi ngày sinh/u)).toBeNull();
  expect(calls.map(({ method }) => method)).not.toContain('trainingCertificates.issueCertificates');
});

it('certificates go to the eligible by the next number; one that is no longer deserved is pointed out', async () => {
  const { calls } = strictTransport({
    'training.getClass': () => ok(sampleClass),
    'training.listClasses': () => ok([]),
    'trainingCertificates.getClassCertificates': () => ok(REGISTER),
    'trainingCertificates.issueCertificates': () => ok({ issued: 1, first: '8/2026', last: '8/2026' }),
  });
  await renderScreen(<CertificatesPage />);
  const user = userEvent.setup();
  expect(await screen.findByText(/1 người đang giữ giấy mà theo quy tắc/u)).toBeDefined();
  expect(screen.getByText(/Số đã hủy không dùng lại/u).textContent).toContain('số 3/2026');
  const grid = screen.getByRole('grid', { name: 'Giấy chứng nhận của lớp' });
  await user.click(screen.getByText(/^Có giấy, không còn đủ điều kiện/u));
  await waitFor(() => expect(within(grid).queryByText('Nguyễn Văn An')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Cấp giấy chứng nhận' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('số 8/2026 đến 8/2026');
  expect(dialog.textContent).toContain(
    'Chưa ghi ngày sinh, giấy sẽ không có dòng này: Nguyễn Văn An (Xã A). Ghi ở Học viên trước khi cấp.',
  );
  // Another year is another register: its numbers are said before they are given.
  const day = within(dialog).getByLabelText(/Ngày cấp/u);
  await user.clear(day);
  await user.type(day, '05/01/2027');
  expect(dialog.textContent).toContain('sổ năm 2027 chưa có số nào');
  expect(within(dialog).getByLabelText(/Số đầu tiên của năm 2027/u)).toHaveProperty('value', '1');
  await user.clear(day);
  await user.type(day, '05/08/2026');
  expect(dialog.textContent).toContain('số 8/2026 đến 8/2026');
  await user.click(within(dialog).getByRole('button', { name: 'Cấp 1 giấy' }));
  await waitFor(() =>
    expect(
      calls.find(({ method }) => method === 'trainingCertificates.issueCertificates')?.input,
    ).toMatchObject({
      traineeIds: [sampleTrainees[0]!.id],
      signing: { signerTitle: 'TM. THƯỜNG TRỰC HĐND\nCHỦ TỊCH', signerName: 'Người Ký Mẫu' },
      firstNo: 8,
    }),
  );
});
