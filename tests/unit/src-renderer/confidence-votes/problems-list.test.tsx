// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Vote } from '@shared/confidence-votes/model';
import { placeOf } from '@renderer/confidence-votes/reconciliation/problem-station';
import { ProblemsList } from '@renderer/confidence-votes/reconciliation/problems-list';
import { ballotStation, PRESENT_STATION, stationOf } from '@renderer/confidence-votes/words';
import { KIND, kindOf, resultOf, rowOf, voteOf } from './sample-vote';
import { show } from './render';

afterEach(cleanup);

const broken = voteOf('counting', {
  ballotKinds: [kindOf({ valid: 45, invalid: 1, invalidReasons: { no_seal: 1 } })],
  tally: [
    rowOf(1, { counts: { high: 40, medium: 5, low: 0 }, invalidRows: 1 }),
    rowOf(2, { counts: { high: 40, medium: 6, low: null }, invalidRows: 1 }),
  ],
});

describe('the list of problems', () => {
  it('shows all findings with both sides and the difference', () => {
    const { problems } = resultOf(broken);
    show(<ProblemsList vote={broken} problems={problems} onOpen={() => undefined} />);
    expect(screen.getAllByRole('button')).toHaveLength(problems.length);
    const row = screen.getByRole('button', { name: /1\. Nguyễn Văn A: cộng 46/u });
    expect(row.textContent).toContain('46');
    expect(row.textContent).toContain('47');
    expect(row.textContent).toContain('−1');
  });

  it('has the cursor on the first finding, moves with ↑ ↓ without wrapping and opens with Enter', async () => {
    const user = userEvent.setup();
    const open = vi.fn();
    const { problems } = resultOf(broken);
    show(<ProblemsList vote={broken} problems={problems} onOpen={open} />);
    const buttons = screen.getAllByRole('button');
    expect(document.activeElement).toBe(buttons[0]);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(buttons[0]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(open).toHaveBeenCalledExactlyOnceWith({
      step: 'counting',
      station: stationOf('official-1', undefined),
    });
    buttons.at(-1)?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(buttons.at(-1));
  });

  it.each([
    ['figures_changed', 'log'],
    ['log_broken', 'log'],
    ['closing_missing', 'log'],
    ['ballots_withheld', 'machines'],
  ] as const)(
    'leads from %s to where that is told: no figure of the sheet is to be put right',
    (code, step) => {
      const problem = { code, severity: 'blocking', message: '', advice: '', ballotKindId: KIND } as const;
      expect(placeOf(problem, broken)).toEqual({ step });
      expect(placeOf(problem, { ...broken, countMode: 'ballots' })).toEqual({ step });
    },
  );

  it('leads to the very figure that a finding speaks of', () => {
    const { problems } = resultOf(broken);
    const places = problems.map((problem) => [problem.code, placeOf(problem, broken)]);
    expect(places).toContainEqual([
      'ballots_sum_mismatch',
      { step: 'counting', station: ballotStation(KIND, 'valid') },
    ]);
    expect(places).toContainEqual([
      'count_missing',
      { step: 'counting', station: stationOf('official-2', 'low') },
    ]);
  });

  it('leads to the set-up for a missing number of deputies', () => {
    const about = { severity: 'warning', message: '', advice: '', ballotKindId: KIND } as const;
    expect(placeOf({ ...about, code: 'differences_open' }, broken)).toEqual({ step: 'differences' });
    expect(placeOf({ ...about, code: 'ballots_conflict' }, broken)).toEqual({ step: 'machines' });
    expect(placeOf({ ...about, code: 'batch_unlike_rest' }, broken)).toEqual({
      step: 'counting',
      station: `stacks:${KIND}`,
    });
    expect(placeOf({ code: 'base_unknown', severity: 'blocking', message: '', advice: '' }, broken)).toEqual({
      step: 'preparation',
    });
  });
});

it('leads to the stacks where figures are added up from ballots, and to the hour that is missing', () => {
  const vote = voteOf('counting', {
    countMode: 'ballots',
    officials: [{ id: 'official-1', ballotKindId: KIND } as Vote['officials'][number]],
  });
  const about = { severity: 'warning', message: '', advice: '' } as const;
  const stacks = { step: 'counting', station: `stacks:${KIND}` };
  expect(placeOf({ ...about, code: 'many_invalid', officialId: 'official-1' }, vote)).toEqual(stacks);
  expect(placeOf({ ...about, code: 'many_invalid', ballotKindId: KIND }, vote)).toEqual(stacks);
  expect(placeOf({ ...about, code: 'issued_over_printed', ballotKindId: KIND }, vote)).toEqual({
    step: 'counting',
    station: ballotStation(KIND, 'issued'),
  });
  expect(placeOf({ ...about, code: 'ballots_not_returned', ballotKindId: KIND }, vote)).toEqual({
    step: 'counting',
    station: ballotStation(KIND, 'collected'),
  });
  expect(placeOf({ ...about, code: 'end_time_missing' }, vote)).toEqual({
    step: 'counting',
    station: 'meeting:end',
  });
});

describe('the presence', () => {
  const presence = (deputiesPresent: number) =>
    resultOf(voteOf('counting', { tally: [], deputiesPresent, endTime: '10:40' })).problems.map((problem) =>
      placeOf(problem, broken),
    );

  it('is a place of its own for a finding about it', () => {
    expect(presence(48)).toEqual([{ step: 'counting', station: PRESENT_STATION }]);
    expect(presence(46)).toEqual([{ step: 'counting', station: ballotStation(KIND, 'issued') }]);
  });
});
