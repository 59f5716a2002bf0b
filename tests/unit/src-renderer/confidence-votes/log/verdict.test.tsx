// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { LogVerification } from '@shared/confidence-votes/log/contract';
import { Verdict } from '@renderer/confidence-votes/log/verdict';
import { renderScreen } from '../../render-screen';

const GOOD: LogVerification = {
  ...{ intact: true, broken: null, findings: [], trouble: [], notes: [], machines: [], lines: 12 },
  ...{ headCode: '', contentCode: '', frozen: null, closings: [] },
};

afterEach(cleanup);

async function shown(verification: Partial<LogVerification>, counting = false): Promise<string> {
  await renderScreen(<Verdict verification={{ ...GOOD, ...verification }} counting={counting} />);
  return screen.getByRole('alert').textContent;
}

test('a backup is advised only where the data of this PC are wrong', async () => {
  const words = await shown({ intact: false, findings: ['Phiếu 2: bảng khác nhật ký.'], trouble: ['own'] });
  expect(words).toContain('Nhật ký không nguyên vẹn');
  expect(words).toContain('Khôi phục bản sao lưu trước đó rồi kiểm tra lại.');
});

test('while ballots are typed the counting stops there', async () => {
  const broken = { origin: '3f2a91bc', seq: 12, what: 'contents' } as const;
  expect(await shown({ intact: false, broken, trouble: ['own'] }, true)).toContain('Dừng việc kiểm phiếu');
});

test('figures that another PC closed otherwise are compared on paper, and this log is whole', async () => {
  const words = await shown({ intact: false, findings: ['Máy X chốt khác.'], trouble: ['elsewhere'] });
  expect(words).toContain('Nhật ký máy này nguyên vẹn, nhưng máy khác chốt số liệu khác');
  expect(words).toContain('so hai biên bản với phiếu giấy');
  expect(words).not.toContain('sao lưu');
});

test('contents that did not come here are asked of the PC that has them', async () => {
  const words = await shown({
    intact: false,
    findings: ['Máy X: 5 dòng không có nội dung.'],
    trouble: ['incomplete', 'elsewhere'],
  });
  expect(words).toContain('Nhật ký không nguyên vẹn');
  expect(words).toContain('Nhận tệp toàn bộ');
  expect(words).not.toContain('sao lưu');
});
