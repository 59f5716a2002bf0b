// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { queryClient } from '@renderer/api/query-client';
import { replaceTransport } from '@renderer/api/transport';
import { RegisterPage } from '@renderer/sessions/resolutions/register-page';
import { ok } from '@shared/kernel/result';
import type { RegisterLine } from '@shared/sessions/resolutions/contract';
import { renderScreen } from '../render-screen';

afterEach(() => {
  cleanup();
  queryClient.clear();
});

/** 82 deputies, all present: more than a half is 42. */
const line = (number: number, votesFor: number): RegisterLine =>
  ({
    id: `r${number}`,
    number,
    symbol: `0${number}/NQ-HĐND`,
    kind: 'individual',
    year: 2026,
    title: `Nghị quyết ${number}`,
    sessionId: 'session',
    sessionTitle: 'Kỳ họp thứ 3',
    voidReason: '',
    submitter: '',
    board: '',
    passedDate: '2026-11-27',
    effectDate: null,
    vote: {
      ...{ refNo: number, total: 82, present: 82, absent: 0, votesFor, votesAgainst: 82 - votesFor },
      ...{ notVoting: 0, ballots: null, form: 'card' },
      rule: {
        code: 'resolution',
        numerator: 1,
        denominator: 2,
        comparison: 'more_than',
        base: 'all_deputies',
      },
    },
  }) as unknown as RegisterLine;

it('a numbered resolution whose last vote failed is not called passed in the register', async () => {
  replaceTransport({
    onChange: () => () => undefined,
    call: () => Promise.resolve(ok({ resolutions: [line(1, 41), line(2, 42)], gaps: [] })),
  });
  await renderScreen(<RegisterPage />);
  const row = (title: string) => screen.getByText(title).closest('tr')!.textContent;
  await screen.findByText('Nghị quyết 1');
  expect(row('Nghị quyết 1')).toContain('Không được thông qua: hãy hủy số');
  expect(row('Nghị quyết 1')).not.toContain('27/11/2026');
  expect(row('Nghị quyết 2')).toContain('27/11/2026');
  expect(row('Nghị quyết 2')).not.toContain('Không được thông qua');
});
