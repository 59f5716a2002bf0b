// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MismatchStatistics } from '@renderer/confidence-votes/ballots/differences/mismatch-statistics';
import type { CountStatistics } from '@shared/confidence-votes/ballots/statistics-contract';
import { ok } from '@shared/kernel/result';
import { renderScreen } from '../../../render-screen';
import { strictTransport } from '../../../strict-transport';

afterEach(cleanup);

const STATISTICS: CountStatistics = {
  ballots: 46,
  fields: 1288,
  mismatches: 3,
  wholeBallotMismatches: 1,
  rate: '0,23',
  neither: 2,
  open: 0,
  typists: [
    {
      name: 'Bùi Văn Cường',
      ballots: 46,
      fields: 1288,
      wrong: 1,
      wrongBallots: 0,
      setAside: 0,
      rate: '0,08',
      secondsPerBallot: '21,4',
    },
    {
      name: 'Hồ Thị Đào',
      ballots: 46,
      fields: 1288,
      wrong: 4,
      wrongBallots: 2,
      setAside: 3,
      rate: '0,31',
      secondsPerBallot: '19,0',
    },
  ],
};

const TOKEN = 't'.repeat(32);

async function open(statistics: CountStatistics): Promise<void> {
  const { calls } = strictTransport({ 'ballotCount.getStatistics': () => ok(statistics) });
  await renderScreen(<MismatchStatistics voteId="vote-1" token={TOKEN} />);
  await screen.findByRole('table');
  expect(calls).toEqual([{ method: 'ballotCount.getStatistics', input: { voteId: 'vote-1', token: TOKEN } }]);
}

describe('MismatchStatistics', () => {
  it('says how often the entries differed, with every figure as it was computed', async () => {
    await open(STATISTICS);
    expect(
      screen.getByText(
        '3 ô khác nhau trong 1288 ô (0,23%) của 46 phiếu; 1 phiếu khác nhau về tính hợp lệ; 2 ô trên phiếu khác mọi lần nhập.',
      ),
    ).toBeTruthy();
  });

  it('has a line a typist, under headings that name each figure', async () => {
    await open(STATISTICS);
    const table = screen.getByRole('table', { name: 'Thống kê theo người nhập' });
    const [heading, ...lines] = within(table)
      .getAllByRole('row')
      .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));
    expect(heading).toEqual([
      'Người nhập',
      'Phiếu',
      'Ô',
      'Ô gõ khác phiếu',
      'Tỷ lệ %',
      'Phiếu sai tính hợp lệ',
      'Phiếu gõ bị bỏ',
      'Giây một phiếu',
    ]);
    expect(lines).toEqual([
      ['Bùi Văn Cường', '46', '1288', '1', '0,08', '0', '0', '21,4'],
      ['Hồ Thị Đào', '46', '1288', '4', '0,31', '2', '3', '19,0'],
    ]);
  });

  it('accuses nobody and clears nobody while a difference was not read again', async () => {
    await open({ ...STATISTICS, open: 4 });
    expect(screen.getByText('Còn 4 chỗ chưa phân xử nên chưa biết ai gõ khác phiếu.')).toBeTruthy();
    const cells = [...(screen.getAllByRole('row')[1]?.querySelectorAll('td') ?? [])];
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      'Bùi Văn Cường',
      '46',
      '1288',
      '–',
      '–',
      '–',
      '0',
      '21,4',
    ]);
  });

  it('is an empty table before anything was typed twice', async () => {
    const nothing = { ballots: 0, fields: 0, mismatches: 0, wholeBallotMismatches: 0, neither: 0, open: 0 };
    await open({ ...nothing, rate: '0,00', typists: [] });
    expect(screen.getByText(/^0 ô khác nhau trong 0 ô \(0,00%\)/u)).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(1);
  });
});
