import { describe, expect, it } from 'vitest';
import { dated, daysAt, ruleOf, stepOf, templateSteps } from './step-builders';

describe('what counts from a step', () => {
  it('counts from the day on which it was done, whatever had been planned', () => {
    const session = dated(
      daysAt('2026-12-09'),
      templateSteps('regular', {
        joint_meeting: { doneDate: '2026-10-27' },
        voter_meetings: { fixedDate: '2026-11-19', doneDate: '2026-11-02' },
        group_synthesis: { doneDate: '2026-11-10' },
      }),
    );
    expect(session.at('session_plan')).toMatchObject({
      date: '2026-10-28',
      arithmetic: expect.stringContaining('27/10/2026') as unknown,
    });
    // Three working days after the last meeting with voters: 5 November, which the groups missed.
    expect(session.at('group_synthesis')).toMatchObject({
      date: '2026-11-05',
      broken: { limitDate: '2026-11-05', lateBy: 3 },
    });
  });

  it('that is left out counts from its rule: a day on it says nothing', () => {
    const session = dated(daysAt('2026-12-09'), [
      stepOf(ruleOf({ code: 'a', offset: -10 }), { doneDate: '2026-10-01', skipped: true }),
      stepOf(ruleOf({ code: 'b', anchor: 'step', anchorCode: 'a', offset: 1 })),
    ]);
    expect(session.at('b').date).toBe('2026-11-30');
  });
});

describe('short preparation', () => {
  it('follows the day on which the joint meeting was held, not the one it was planned for', () => {
    const session = dated(
      daysAt('2026-12-09'),
      templateSteps('regular', { joint_meeting: { fixedDate: '2026-11-20', doneDate: '2026-11-28' } }),
    );
    expect(session.at('dossiers')).toMatchObject({ date: '2026-11-29', squeezedFrom: '2026-11-24' });
    expect(session.at('session_plan').date).toBe('2026-11-29');
  });

  it('moves what counts back from another step too, and names the minimum that it misses', () => {
    const session = dated(
      daysAt('2026-12-09'),
      templateSteps('regular', { joint_meeting: { fixedDate: '2026-11-28' } }),
    );
    expect(session.at('voter_meetings').date).toBe('2026-11-29');
    expect(session.at('voter_meeting_notice')).toMatchObject({
      date: '2026-11-29',
      squeezedFrom: '2026-11-20',
      broken: { limitDate: '2026-11-20' },
    });
  });
});
