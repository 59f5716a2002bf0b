// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CountStatus } from '@shared/confidence-votes/ballots/contract';
import { ok } from '@shared/kernel/result';
import { ProjectorView } from '@renderer/confidence-votes/projector/projector-view';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { KIND, kindOf, resultOf, rowOf, voteOf } from './sample-vote';

afterEach(cleanup);

const batch = (no: number, state: CountStatus['kinds'][number]['batches'][number]['state']) => ({
  batchId: `batch-${no}`,
  no,
  firstNo: (no - 1) * 10 + 1,
  size: 10,
  version: 1,
  closed: [10, state === 'done' ? 10 : 3],
  typists: [['Đỗ Thị Ánh'], ['Bùi Văn Cường']],
  barred: [[], []],
  here: [0, 0],
  elsewhere: [],
  openDifferences: 0,
  conflicts: 0,
  pencil: 'none' as const,
  state,
});

function statusOf(changes: Partial<CountStatus> = {}): CountStatus {
  return {
    voteId: 'vote-1',
    entries: 2,
    operators: [],
    kinds: [
      {
        ballotKindId: KIND,
        title: 'Khối HĐND',
        collected: 47,
        persons: [{ officialId: 'official-1', no: 1, name: 'Nguyễn Văn A', posts: '' }],
        batches: [batch(1, 'done'), batch(2, 'done'), batch(3, 'first')],
      },
    ],
    ballots: 47,
    closed: [40, 31],
    openDifferences: 2,
    resolvedDifferences: 5,
    conflicts: 0,
    decided: false,
    warnings: [],
    waived: [],
    origin: 'a',
    ...changes,
  };
}

const vote = voteOf('counting', { countMode: 'ballots' });

async function show(status: CountStatus, shown = vote) {
  const { calls } = strictTransport({ 'ballotCount.getCount': () => ok(status) });
  await renderScreen(<ProjectorView vote={shown} result={resultOf(shown)} />);
  return calls;
}

describe('the projector while ballots are typed', () => {
  it('shows how far each entry is, stacks done and differences open, in big figures', async () => {
    await show(statusOf());
    const first = within(await screen.findByRole('region', { name: 'Lần nhập thứ nhất' }));
    expect(first.getByText('40', { exact: false }).textContent).toBe('40 / 47 phiếu');
    expect(first.getByRole('progressbar').getAttribute('value')).toBe('40');
    const second = within(screen.getByRole('region', { name: 'Lần nhập thứ hai' }));
    expect(second.getByRole('progressbar').getAttribute('value')).toBe('31');
    expect(screen.getByText('2 / 3')).toBeTruthy();
    expect(screen.getByText('Chờ xem lại phiếu').nextSibling?.textContent).toBe('2');
    expect(document.body.textContent).not.toContain('Lần nhập thứ ba');
  });

  it('writes thousands with a point, as papers do', async () => {
    await show(statusOf({ ballots: 1994, closed: [1994, 1200] }));
    const first = await screen.findByRole('region', { name: 'Lần nhập thứ nhất' });
    expect(first.querySelector('p')?.textContent).toBe('1.994 / 1.994 phiếu');
  });

  it('names nobody and shows no figure of the result', async () => {
    await show(statusOf());
    await screen.findByText('Ban kiểm phiếu đang nhập từng phiếu');
    for (const word of ['Nguyễn Văn A', 'Đỗ Thị Ánh', 'Tín nhiệm', '%']) {
      expect(document.body.textContent).not.toContain(word);
    }
  });

  it('says when the ballots still have no numbers, and when all are decided', async () => {
    await show(statusOf({ ballots: 0, closed: [0, 0], kinds: [] }));
    await screen.findByText('Ban kiểm phiếu đang đếm và đánh số phiếu');
    expect(screen.queryByRole('progressbar')).toBeNull();
    cleanup();
    await show(statusOf({ decided: true, closed: [47, 47], openDifferences: 0 }));
    await screen.findByText('Đã nhập và đối chiếu xong mọi phiếu');
  });

  it('shows the result only after the head confirmed, and asks for no progress then', async () => {
    const tally = [rowOf(1, { counts: { high: 40, medium: 5, low: 2 }, invalidRows: 0 })];
    const waiting = voteOf('counted', { countMode: 'ballots', tally, ballotKinds: [kindOf()] });
    await show(statusOf(), waiting);
    await screen.findByText('Đã kiểm xong, chờ xác nhận');
    expect(document.body.textContent).not.toContain('Nguyễn Văn A');
    cleanup();
    const calls = await show(statusOf(), { ...waiting, status: 'confirmed' });
    await screen.findByText('Nguyễn Văn A');
    expect(calls).toEqual([]);
  });

  it('tells nothing of a confirmed result whose figures are no longer those that were closed', async () => {
    const tally = [rowOf(1, { counts: { high: 40, medium: 5, low: 2 }, invalidRows: 0 })];
    const changed = { code: 'figures_changed', severity: 'blocking', message: '', advice: '' } as const;
    const about = {
      countMode: 'ballots',
      tally,
      ballotKinds: [kindOf()],
      ballotFindings: [changed],
    } as const;
    for (const status of ['confirmed', 'published'] as const) {
      await show(statusOf(), voteOf(status, about));
      await screen.findByText('Đang kiểm tra lại số liệu');
      for (const word of ['Nguyễn Văn A', 'Tín nhiệm', 'Thu về'])
        expect(document.body.textContent).not.toContain(word);
      cleanup();
    }
  });
});
