// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { ResultKind, VoteStatus } from '@shared/confidence-votes/model';
import { ProjectorView } from '@renderer/confidence-votes/projector/projector-view';
import { slidesOf } from '@shared/confidence-votes/slides';
import { consequenceNote } from '@shared/confidence-votes/consequence-note';
import { resultAsTabbedText } from '@renderer/confidence-votes/result/result-text';
import { copyMark } from '@shared/confidence-votes/state';
import { ResultTable } from '@renderer/confidence-votes/result/result-table';
import { kindOf, resultOf, rowOf, voteOf } from './sample-vote';
import { show } from './render';

afterEach(cleanup);

const counted = (status: VoteStatus, people = 2) =>
  voteOf(status, {
    ballotKinds: [kindOf({ valid: 46, invalid: 1, invalidReasons: { no_seal: 1 } })],
    tally: Array.from({ length: people }, (_, index) =>
      rowOf(index + 1, {
        counts: index === 1 ? { high: 12, medium: 9, low: 25 } : { high: 40, medium: 5, low: 1 },
        invalidRows: 1,
      }),
    ),
  });

const firstKind = (status: VoteStatus): ResultKind => {
  const [kind] = resultOf(counted(status)).kinds;
  if (!kind) throw new Error('no kind of ballot');
  return kind;
};

describe('the projector', () => {
  it.each(['prepared', 'counting', 'counted'] as const)(
    'shows no figure of a person while the vote is %s',
    (status) => {
      const vote = counted(status);
      const { container } = show(<ProjectorView vote={vote} result={resultOf(vote)} />);
      expect(container.textContent).not.toContain('Nguyễn Văn A');
      expect(container.textContent).not.toContain('85,11');
      expect(container.textContent).not.toContain('25');
    },
  );

  it('shows how far the count is while it runs', () => {
    const vote = voteOf('counting', {
      tally: [rowOf(1, { counts: { high: 47, medium: 0, low: 0 }, invalidRows: 0 }), rowOf(2)],
    });
    show(<ProjectorView vote={vote} result={resultOf(vote)} />);
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1');
  });

  it.each(['confirmed', 'published'] as const)('shows the result once the vote is %s', (status) => {
    const vote = counted(status);
    const { container } = show(<ProjectorView vote={vote} result={resultOf(vote)} />);
    expect(container.textContent).toContain('Nguyễn Văn A');
    expect(container.textContent).toContain('85,11%');
    expect(container.textContent?.includes('chưa công bố')).toBe(status === 'confirmed');
  });

  it('turns pages by keys and stops at both ends', async () => {
    const user = userEvent.setup();
    const vote = counted('published', 20);
    show(<ProjectorView vote={vote} result={resultOf(vote)} />);
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByText(/Trang 1\/3/u)).toBeTruthy();
    await user.keyboard('{PageDown} {ArrowRight}{ArrowRight}');
    expect(screen.getByText(/Trang 3\/3/u)).toBeTruthy();
    expect(screen.getByText('Nguyễn Văn T')).toBeTruthy();
  });

  it('cuts no person and fills the pages of one kind equally', () => {
    const slides = slidesOf(resultOf(counted('published', 20)), 7);
    expect(slides.map(({ rows }) => rows.length)).toEqual([7, 7, 6]);
    expect(slides.flatMap(({ rows }) => rows.map(({ no }) => no))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });
});

describe('the result in words', () => {
  it('names the consequence with the whole-number threshold', () => {
    const kind = firstKind('counted');
    expect(kind.rows.map((row) => consequenceNote(kind, row)?.text)).toEqual([
      undefined,
      '25/47 phiếu: quá nửa tín nhiệm thấp (mức từ 24 phiếu)',
    ]);
  });

  it('shows the percentages of the computed result and what follows', () => {
    show(<ResultTable kind={firstKind('counted')} levels={['high', 'medium', 'low']} />);
    expect(screen.getByText('53,19%')).toBeTruthy();
    expect(screen.getByText(/trình bỏ phiếu tín nhiệm/u)).toBeTruthy();
  });

  it('copies say that nothing is published yet, and what only rehearses', () => {
    expect(copyMark({ status: 'confirmed', rehearsalOf: null })).toBe('CHƯA CÔNG BỐ');
    expect(copyMark({ status: 'published', rehearsalOf: null })).toBeNull();
    expect(copyMark({ status: 'counted', rehearsalOf: 'vote' })).toBe('DIỄN TẬP');
    const [first] = resultAsTabbedText(resultOf(counted('counted')), 'CHƯA CÔNG BỐ').split('\r\n');
    expect(first).toBe('CHƯA CÔNG BỐ');
  });

  it('copies the table with tabs, every figure in a cell of its own', () => {
    const lines = resultAsTabbedText(resultOf(counted('counted')), null).split('\r\n');
    expect(lines).toContain(
      '2\tNguyễn Văn B\tTrưởng Ban Pháp chế HĐND tỉnh\t12\t25,53\t9\t19,15\t25\t53,19\t1\t25/47 phiếu: quá nửa tín nhiệm thấp (mức từ 24 phiếu)',
    );
    expect(lines).toContain('Tỷ lệ tính trên tổng số phiếu thu về: 47 phiếu');
  });

  it('copies nothing that a spreadsheet would compute', () => {
    const result = resultOf(counted('counted'));
    const kinds = result.kinds.map((kind) => ({
      ...kind,
      kind: { ...kind.kind, title: '+A1' },
      rows: kind.rows.map((row) => ({ ...row, name: '=HYPERLINK("x")', posts: '@SUM(A1)' })),
    }));
    const cells = resultAsTabbedText({ ...result, kinds }, null).split(/[\t\r\n]+/u);
    expect(cells.filter((cell) => /^[=+\-@]/u.test(cell))).toEqual([]);
    expect(cells).toContain('\'=HYPERLINK("x")');
    expect(cells).toContain("'@SUM(A1)");
  });
});
