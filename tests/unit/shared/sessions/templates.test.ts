import { describe, expect, it } from 'vitest';
import { anchorProblem, countedFrom } from '@shared/sessions/deadlines/anchors';
import { proposedTitle } from '@shared/sessions/naming';
import { SESSION_TYPES } from '@shared/sessions/model';
import { templateOf } from '@shared/sessions/templates';
import { ruleOf } from './step-builders';

const LEVELS = ['province', 'commune'] as const;

describe.each(SESSION_TYPES)('the template of a %s session', (sessionType) => {
  it.each(LEVELS)('holds together (%s)', (level) => {
    const rules = templateOf(sessionType, level);
    expect(rules.length).toBeGreaterThan(5);
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(
        [rule.title, rule.owner, rule.basis].every((text) => text !== ''),
        rule.code,
      ).toBe(true);
      expect(anchorProblem(rule, rules), rule.code).toBeNull();
    }
    const phases = rules.map(({ phase }) => ['before', 'during', 'after'].indexOf(phase));
    expect(phases).toEqual(phases.toSorted());
  });
});

describe('the marks', () => {
  const marks = (level: 'province' | 'commune') =>
    new Map(templateOf('regular', level).map((rule) => [rule.code, rule]));

  it('are “verified” for texts in force that were read, never for the law of 2015 or where the number of days is practice', () => {
    const commune = marks('commune');
    const verified = [...commune.values()].filter(({ verification }) => verification === 'verified');
    expect(verified.map(({ code }) => code)).toEqual([
      'voter_meeting_notice',
      'group_synthesis',
      'petition_report',
      'dossiers',
      'voter_report',
      'verification_reports',
      'session_day',
      'election_results_sent',
      'election_approval',
    ]);
    expect(verified.some(({ basis }) => /77\/2015|87\/2015|thực tế/u.test(basis))).toBe(false);
  });

  it('of a province are not those of the model regulation of communes', () => {
    expect(marks('province').get('dossiers')).toMatchObject({ verification: 'unverified' });
    expect(marks('province').get('dossiers')?.basis).toMatch(/^Nghị quyết 103\/2025/u);
    expect([marks('province').has('press_meeting'), marks('commune').has('press_meeting')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('what a step counts from', () => {
  const rules = [
    ruleOf({ code: 'a' }),
    ruleOf({ code: 'b', anchor: 'step', anchorCode: 'a', title: 'Việc B' }),
  ];

  it('must exist and must not lead back to it', () => {
    expect(anchorProblem(ruleOf({ code: 'c', anchor: 'step', anchorCode: 'b' }), rules)).toBeNull();
    expect(anchorProblem(ruleOf({ code: 'c', anchor: 'step', anchorCode: 'x' }), rules)).toBe(
      'session.anchor-missing',
    );
    const loop = ruleOf({ code: 'a', anchor: 'step', anchorCode: 'b' });
    expect(anchorProblem(loop, [loop, rules[1]!])).toBe('session.anchor-loop');
    const itself = ruleOf({ code: 'a', anchor: 'step', anchorCode: 'a' });
    expect(anchorProblem(itself, [itself])).toBe('session.anchor-loop');
    expect(anchorProblem(ruleOf({ offset: -5, offsetTo: -9 }), [])).toBe('session.range-reversed');
  });

  it('is known, so that it is not taken away under another', () => {
    expect(countedFrom('a', rules)?.title).toBe('Việc B');
    expect(countedFrom('b', rules)).toBeNull();
  });
});

describe('the proposed name', () => {
  it.each([
    ['regular', 15, '2026-12-08', 'Kỳ họp thứ 15 (thường lệ cuối năm 2026)'],
    ['regular', 14, '2026-07-10', 'Kỳ họp thứ 14 (thường lệ giữa năm 2026)'],
    ['regular', null, null, 'Kỳ họp (thường lệ)'],
    ['special', 16, '2027-02-20', 'Kỳ họp thứ 16 (chuyên đề)'],
    ['urgent', 17, null, 'Kỳ họp thứ 17 (giải quyết công việc phát sinh đột xuất)'],
    ['first', 1, '2026-04-10', 'Kỳ họp thứ nhất'],
  ] as const)('of %s %s opening %s', (type, number, opening, title) => {
    expect(proposedTitle(type, number, opening)).toBe(title);
  });
});
