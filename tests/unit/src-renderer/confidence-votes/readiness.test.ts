import { describe, expect, it } from 'vitest';
import type { Vote, VoteOfficial } from '@shared/confidence-votes/model';
import { setUpGaps } from '@shared/confidence-votes/set-up';
import {
  deputiesWarning,
  peopleWarning,
  readinessOf,
  startWarnings,
} from '@renderer/confidence-votes/preparation/readiness';
import { voteOf } from './sample-vote';
import { head, member, officialOf } from './set-up-scene';

describe('readiness', () => {
  const ready = { officials: [officialOf(1)], board: [head, member] };
  it('agrees with the rules about whether anything is missing', () => {
    const cases = [
      voteOf('prepared', ready),
      voteOf('prepared', { ...ready, date: null }),
      voteOf('prepared', { ...ready, deputiesTotal: null }),
      voteOf('prepared', { ...ready, officials: [] }),
      voteOf('prepared', { ...ready, officials: [officialOf(1, { ballotKindId: null })] }),
      voteOf('prepared', { ...ready, officials: [officialOf(1), officialOf(2, { included: false })] }),
      voteOf('prepared', { ...ready, board: [{ ...head, role: 'member' }] }),
      voteOf('prepared', { ...ready, board: [head] }),
      voteOf('prepared', { ...ready, procedure: 'decision', officials: [officialOf(1), officialOf(2)] }),
    ];
    expect(cases.map((vote) => readinessOf(vote).every(({ done }) => done))).toEqual(
      cases.map((vote) => setUpGaps(vote).length === 0),
    );
  });

  it('names everything that is missing at once', () => {
    const missing = readinessOf(voteOf('prepared', { date: null, deputiesTotal: null })).filter(
      ({ done }) => !done,
    );
    expect(missing.map(({ code }) => code)).toEqual(['date', 'deputies', 'officials', 'board']);
  });
});

describe('what is worth a second look before the count', () => {
  it('is another number of deputies than in the register', () => {
    expect(deputiesWarning(voteOf('prepared', { deputiesTotal: 5 }), 47)).toMatchObject([
      { done: true, warning: true, section: 'fields', text: 'Tổng số ghi 5 đại biểu, theo sổ là 47' },
    ]);
    expect(deputiesWarning(voteOf('prepared', { deputiesTotal: 47 }), 47)).toEqual([]);
    expect(deputiesWarning(voteOf('prepared', { deputiesTotal: 5 }), 0)).toEqual([]);
  });

  it('is an opening of the session after the day of the vote', () => {
    const texts = (openingDate: string) =>
      readinessOf(voteOf('prepared', { date: '2026-12-10', openingDate }))
        .filter(({ warning }) => warning)
        .map(({ text }) => text);
    expect(texts('2026-12-15')).toEqual(['Khai mạc 15/12/2026, sau ngày bỏ phiếu 10/12/2026']);
    expect(texts('2026-12-10')).toEqual([]);
  });

  it('is a day that has not come, and people who cannot type yet', () => {
    const vote = voteOf('prepared', { date: '2026-12-05' });
    expect(startWarnings(vote, '2026-11-26', [])).toEqual([
      'Hôm nay 26/11/2026 chưa đến ngày bỏ phiếu 05/12/2026; vẫn bắt đầu?',
    ]);
    expect(startWarnings(vote, '2026-12-05', [])).toEqual([]);
    const ballots = { countMode: 'ballots', entries: 2, rehearsalOf: null, board: [] } as const;
    const [practice] = peopleWarning(ballots, [
      { name: 'Đỗ Thị Ánh', role: 'head', practised: false, hasPin: true, active: true },
      { name: 'Bùi Văn Cường', role: 'typist_1', practised: false, hasPin: true, active: true },
      { name: 'Hồ Thị Đào', role: 'typist_2', practised: true, hasPin: true, active: true },
    ]);
    expect(startWarnings(vote, '2026-12-05', [practice!])).toEqual([
      '1 người nhập chưa luyện tập.',
      'Người chưa luyện tập thì chưa nhập được phiếu; hãy luyện tập hoặc nhờ trưởng ban cho qua.',
    ]);
  });

  it('are people who are not declared and typists who have not practised', () => {
    const vote = { countMode: 'ballots', entries: 2, rehearsalOf: null, board: [] } as const;
    const person = { practised: false, hasPin: true, active: true } as const;
    expect(peopleWarning(vote, []).map(({ section }) => section)).toEqual(['operators', 'practice']);
    const crew = (['head', 'typist_1', 'typist_2'] as const).map((role) => ({ ...person, role, name: role }));
    expect(peopleWarning(vote, crew).map(({ text }) => text)).toEqual(['2 người nhập chưa luyện tập']);
    expect(
      peopleWarning(
        vote,
        crew.map((one) => ({ ...one, practised: true })),
      ),
    ).toEqual([]);
    expect(peopleWarning({ ...vote, countMode: 'totals' }, [])).toEqual([]);
  });
});

describe('the words of bỏ phiếu', () => {
  it('are never those of lấy phiếu', () => {
    const words = (procedure: Vote['procedure']) =>
      readinessOf(
        voteOf('prepared', { procedure, officials: [officialOf(1), officialOf(2, { included: false })] }),
      )
        .map(({ text }) => text)
        .join('\n');
    expect(words('decision')).toContain('bỏ phiếu');
    expect(words('decision')).not.toContain('lấy phiếu');
    expect(words('grading')).toContain('lấy phiếu');
  });
});

describe('rules that do not belong to the day', () => {
  it('are a warning that does not keep the box closed', () => {
    const warned = readinessOf(voteOf('prepared', { date: '2018-12-04' })).find(
      ({ code }) => code === 'ruleSet',
    );
    expect(warned).toMatchObject({ done: true, warning: true, section: 'fields' });
  });
});

describe('two people whom nobody can tell apart on a ballot', () => {
  it('are named, whichever way the tone of their name is written', () => {
    const named = (no: number, name: string, posts = 'Ủy viên UBND tỉnh') => officialOf(no, { name, posts });
    const textsOf = (...officials: VoteOfficial[]) =>
      readinessOf(voteOf('prepared', { officials, board: [head, member] }))
        .filter(({ code }) => code === 'sameOnBallot')
        .map(({ text }) => text);
    expect(textsOf(named(1, 'Nguyễn Văn Hoà'), named(2, 'Nguyễn Văn Hòa'))).toEqual([
      'Trên phiếu không phân biệt được: Nguyễn Văn Hoà, Nguyễn Văn Hòa; ghi rõ chức vụ hoặc năm sinh',
    ]);
    expect(textsOf(named(1, 'Nguyễn Văn Hoa'), named(2, 'Nguyễn Văn Hòa'))).toEqual([]);
    expect(textsOf(named(1, 'Lê An'), named(2, 'Lê An', 'Chánh Thanh tra tỉnh'))).toEqual([]);
  });
});
