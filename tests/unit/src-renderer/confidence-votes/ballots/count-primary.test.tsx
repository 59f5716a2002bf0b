// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CountPrimary } from '@renderer/confidence-votes/ballots/count-primary';
import type { CountStatus, Operator } from '@shared/confidence-votes/ballots/contract';
import { renderScreen } from '../../render-screen';
import { batchOf, countOf, FIRST, RESOLVER } from './sample-count';

afterEach(cleanup);

const open = (count: CountStatus, operator: Operator, rehearsal = false, autoFocus = true) =>
  renderScreen(
    <CountPrimary
      voteId="vote-1"
      count={count}
      operator={operator}
      rehearsal={rehearsal}
      autoFocus={autoFocus}
      onType={() => undefined}
    />,
  );
const focused = () => document.activeElement?.textContent;

it('puts the cursor on the practice of a typist who has not practised', async () => {
  await open(countOf([batchOf(1)]), { ...FIRST, practised: false });
  expect(focused()).toBe('Luyện tập trước khi nhập');
  cleanup();
  await open(countOf([batchOf(1)]), { ...FIRST, practised: false }, true);
  expect(focused()).toBe('Nhập xấp 1, Khối HĐND');
});

it('puts the cursor on what is to be resolved, and leaves it alone when all is decided', async () => {
  await open(countOf([batchOf(1)], { openDifferences: 2 }), RESOLVER);
  expect(focused()).toBe('Phân xử 2 chỗ khác nhau');
  cleanup();
  await open(countOf([batchOf(1)], { decided: true }), RESOLVER);
  expect(screen.getByRole('link', { name: 'Đối chiếu số liệu' })).not.toBe(document.activeElement);
});

it('leaves the cursor where a finding sent it', async () => {
  await open(countOf([batchOf(1)]), FIRST, true, false);
  expect(screen.getByRole('button', { name: 'Nhập xấp 1, Khối HĐND' })).not.toBe(document.activeElement);
  cleanup();
  await open(countOf([batchOf(1)], { openDifferences: 2 }), RESOLVER, false, false);
  expect(screen.getByRole('link', { name: 'Phân xử 2 chỗ khác nhau' })).not.toBe(document.activeElement);
});
