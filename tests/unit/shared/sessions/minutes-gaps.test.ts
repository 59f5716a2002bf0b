import { describe, expect, test } from 'vitest';
import { NOT_REACHED, untoldItems } from '@shared/sessions/minutes/held-items';
import { minutesModel, type MinutesItem } from '@shared/sessions/minutes/model';
import { sessionMinutes } from '@shared/sessions/documents/session-minutes';
import { SESSION_SOURCE, sessionContext } from '@tests/documents/session-fixtures';

const { minutes } = SESSION_SOURCE.held;
type Source = typeof minutes;

const sentences = (changes: Partial<Source>): readonly string[] =>
  minutesModel({ ...minutes, ...changes }).gaps.map(({ sentence }) => sentence);

const passed = minutes.votes.find(({ votesFor }) => votesFor > 41)!;
const resolution = (voteId: string) => ({
  ...{ id: 'r', voteId, symbol: '03/NQ-HĐND', itemId: null, title: 'Nghị quyết về dự toán' },
});

describe('a resolution with a number', () => {
  test('is named when its vote was corrected and fell', () => {
    const votes = minutes.votes.map((vote) =>
      vote.id === passed.id
        ? { ...vote, votesFor: 0, votesAgainst: vote.votesFor + vote.votesAgainst }
        : vote,
    );
    expect(sentences({ votes, resolutions: [resolution(passed.id)] })).toContain(
      `Nghị quyết 03/NQ-HĐND đã có số, nhưng lượt biểu quyết ${passed.refNo} chưa thông qua.`,
    );
  });

  test('is named, and no longer listed as passed, when its vote was taken again and fell', () => {
    const again = {
      ...{ ...passed, id: 'again', refNo: 99, repeatOfId: passed.id },
      ...{ votesFor: 0, votesAgainst: passed.votesFor + passed.votesAgainst },
    };
    const votes = [...minutes.votes, again];
    const model = minutesModel({ ...minutes, votes, resolutions: [resolution(passed.id)] });
    expect(model.resolutions).toEqual([]);
    expect(model.gaps.map(({ sentence }) => sentence)).toContain(
      'Nghị quyết 03/NQ-HĐND đã có số, nhưng lượt biểu quyết 99 chưa thông qua.',
    );
  });

  test('follows the later vote when that one passed too', () => {
    const votes = [...minutes.votes, { ...passed, id: 'again', refNo: 99, repeatOfId: passed.id }];
    const model = minutesModel({ ...minutes, votes, resolutions: [resolution(passed.id)] });
    expect(model.resolutions).toHaveLength(1);
    expect(model.gaps.map(({ code }) => code)).not.toContain('resolution-fell');
  });
});

test('items of a closed sitting that nobody came to are named, and the paper tells of no presentation', () => {
  const before = minutesModel(minutes);
  const part = before.sittings.find(({ items, sitting }) => sitting?.kind === 'plenary' && items.length > 0)!;
  const item = { ...part.items[0]!.item, id: 'skipped', title: 'Báo cáo bị bỏ qua', presenter: 'Sở Bỏ Qua' };
  const rolls = minutes.rolls.map((roll) => ({
    ...roll,
    times: { openedAt: `${roll.sitting.date}T01:00:00.000Z`, closedAt: `${roll.sitting.date}T04:00:00.000Z` },
  }));
  const followed = { ...item, id: 'followed', title: 'Báo cáo đã nghe', presenter: 'Sở Đã Nghe' };
  const startedAt = `${part.sitting!.date}T01:10:00.000Z`;
  const record = { itemId: 'followed', startedAt, endedAt: startedAt, note: '' };
  // Nobody followed the items by the clock: nothing is known of any.
  const unknown = minutesModel({ ...minutes, rolls, records: [], items: [...minutes.items, item] });
  expect(unknown.gaps.map(({ code }) => code)).not.toContain('items-skipped');
  const changed = {
    ...minutes,
    rolls,
    items: [...minutes.items, item, followed],
    records: [...minutes.records, record],
  };
  const skipped = minutesModel(changed).gaps.filter(({ code }) => code === 'items-skipped');
  const { no } = minutesModel(changed)
    .sittings.flatMap(({ items }) => items)
    .find((one) => one.item.id === 'skipped')!;
  const named = skipped.find(({ about }) => about === part.sitting?.id)?.sentence;
  expect(named).toMatch(new RegExp(`đã kết thúc, chưa vào mục (?:\\d+, )*${no}[.,]`, 'u'));
  const held = { ...SESSION_SOURCE.held, minutes: changed };
  const paper = sessionMinutes({ ...SESSION_SOURCE, held }, sessionContext('session_minutes'));
  const words = JSON.stringify(paper.body);
  expect(words).toContain('Báo cáo bị bỏ qua');
  expect(words).toContain('Sở Đã Nghe');
  expect(words).not.toContain('Sở Bỏ Qua');
  // A note says what became of it; nobody presented it for that.
  const noted = [
    ...changed.records,
    { ...record, itemId: 'skipped', note: 'Rút khỏi', startedAt: null, endedAt: null },
  ];
  const withNote = { ...SESSION_SOURCE.held, minutes: { ...changed, records: noted } };
  const again = JSON.stringify(
    sessionMinutes({ ...SESSION_SOURCE, held: withNote }, sessionContext('session_minutes')).body,
  );
  expect(again).toContain('Rút khỏi');
  expect(again).not.toContain('Sở Bỏ Qua');
});

test('an item that a clerk marks as not reached names nobody as presenting, also where nobody followed the items', () => {
  const [plenary] = minutes.session.sittings;
  const item = { ...minutes.items[0]!, id: 'marked', sittingId: plenary!.id, presenter: 'Sở Chưa Tới' };
  const rolls = minutes.rolls.map((roll) => ({
    ...roll,
    times: { openedAt: `${roll.sitting.date}T01:00:00.000Z`, closedAt: null },
  }));
  const paperOf = (note: string) => {
    const record = { ...minutes.records[0]!, itemId: 'marked', startedAt: null, endedAt: null, note };
    const changed = { ...minutes, rolls, items: [...minutes.items, item], records: [record] };
    const held = { ...SESSION_SOURCE.held, minutes: changed };
    return JSON.stringify(
      sessionMinutes({ ...SESSION_SOURCE, held }, sessionContext('session_minutes')).body,
    );
  };
  expect(paperOf('')).toContain('Sở Chưa Tới');
  const marked = paperOf(`${NOT_REACHED} Chuyển sang kỳ sau.`);
  expect(marked).toContain(NOT_REACHED);
  expect(marked).not.toContain('Sở Chưa Tới');
});

test('an item is offered to be marked as not reached once its sitting is over and nothing was recorded of it', () => {
  const [part] = minutesModel(minutes).sittings;
  const item = { ...part!.items[0]!, votes: [], elections: [], questions: [], resolutions: [] };
  const bare: MinutesItem = { ...item, speakers: [], startedAt: null, note: '' };
  const offered = (one: MinutesItem, closedAt: string | null) =>
    untoldItems({ closedAt, items: [one] }).length;
  expect(offered(bare, '2026-12-08T04:00:00.000Z')).toBe(1);
  expect(offered(bare, null)).toBe(0);
  expect(offered({ ...bare, note: NOT_REACHED }, '2026-12-08T04:00:00.000Z')).toBe(0);
  expect(offered({ ...bare, speakers: ['Y Thắng Êban'] }, '2026-12-08T04:00:00.000Z')).toBe(0);
});

describe('a vote against the roll of its sitting', () => {
  const [roll] = minutes.rolls;
  const everybody = {
    ...roll!,
    marks: roll!.deputies.map(({ id }) => ({ ...roll!.marks[0]!, deputyId: id, status: 'present' as const })),
  };
  const vote = (changes: Partial<Source['votes'][number]>) => ({
    ...passed,
    sittingId: roll!.sitting.id,
    ...changes,
  });
  const total = roll!.deputies.length;
  const about = (changes: Partial<Source['votes'][number]>) =>
    minutesModel({ ...minutes, rolls: [everybody], votes: [vote(changes)] }).gaps.filter(
      ({ code }) => code === 'vote-and-roll',
    );

  test.each([
    ['of another total', { total: total + 1, present: total + 1, absent: 0, votesFor: total + 1 }],
    ['of too few for the quorum', { total, present: 1, absent: total - 1, votesFor: 1 }],
  ])('%s', (_what, changes) => {
    expect(about({ votesAgainst: 0, notVoting: 0, ...changes })).toHaveLength(1);
  });

  test('of an item that belongs to another sitting', () => {
    const { items, session } = minutes;
    const item = items.find(({ sittingId }) => sittingId !== null)!;
    const other = { ...session.sittings[0]!, id: 'elsewhere', date: '2026-12-31' };
    const sittings = [...session.sittings, other];
    const { gaps } = minutesModel({
      ...minutes,
      session: { ...session, sittings },
      votes: [{ ...passed, itemId: item.id, sittingId: other.id }],
    });
    expect(gaps.find(({ code }) => code === 'vote-and-roll')?.sentence).toMatch(
      /ghi ở phiên .* 31\/12, mục \d+ xếp ở/u,
    );
  });

  test('that agrees says nothing', () => {
    const figures = { total, present: total, absent: 0, votesFor: total, votesAgainst: 0, notVoting: 0 };
    expect(about(figures)).toEqual([]);
  });
});

test('groups call no roll of the council', () => {
  const session = {
    ...minutes.session,
    sittings: minutes.session.sittings.map((sitting) => ({ ...sitting, kind: 'group_discussion' as const })),
  };
  const rolls = minutes.rolls.map((roll, index) => ({
    ...roll,
    sitting: session.sittings[index]!,
    times: { ...roll.times, openedAt: null },
    marks: [],
  }));
  const codes = minutesModel({ ...minutes, session, rolls, votes: [] }).gaps.map(({ code }) => code);
  expect(codes).not.toContain('roll-open');
  expect(codes).not.toContain('not-opened');
});

test('who is missing to sign is named', () => {
  const parts = { ...minutes.parts, chair: 'Y Thắng Êban', secretary: '' };
  expect(sentences({ parts })).toContain('Chưa ghi thư ký kỳ họp.');
});

test('questions and speakers without an item of the agenda stand by themselves', () => {
  const question = { ...minutes.questions[0]!, itemId: null };
  const model = minutesModel({ ...minutes, questions: [question] });
  expect(model.otherQuestions).toEqual([question]);
  expect(model.sittings.flatMap(({ items }) => items.flatMap(({ questions }) => questions))).toEqual([]);
});

test('a sitting that nobody closed is named, and the session has no end meanwhile', () => {
  const rolls = minutes.rolls.map((roll, index) => ({
    ...roll,
    times: {
      ...{ openedAt: `2026-12-0${8 + index}T01:00:00.000Z` },
      closedAt: index === 0 ? '2026-12-08T04:30:00.000Z' : null,
    },
  }));
  const model = minutesModel({ ...minutes, rolls });
  expect(model.closedAt).toBeNull();
  expect(model.gaps.filter(({ code }) => code === 'not-closed')).toHaveLength(rolls.length - 1);
  const ended = rolls.map((roll) => ({
    ...roll,
    times: { ...roll.times, closedAt: '2026-12-09T09:00:00.000Z' },
  }));
  expect(minutesModel({ ...minutes, rolls: ended }).closedAt).toBe('2026-12-09T09:00:00.000Z');
});

test('a register without deputies of the day is named as such, and never as a quorum that is missed', () => {
  const [roll] = minutes.rolls;
  const empty = sentences({ rolls: [{ ...roll!, deputies: [], marks: [] }] });
  expect(empty).toContainEqual(
    expect.stringMatching(/chưa có đại biểu đang trong nhiệm kỳ để điểm danh\.$/u),
  );
  expect(empty.filter((sentence) => sentence.includes('chưa đủ 1.'))).toEqual([]);
});

describe('an item that began while its sitting did not sit', () => {
  const part = minutesModel(minutes).sittings.find(
    ({ items, sitting }) => sitting?.kind === 'plenary' && items.length > 0,
  )!;
  const { item, no } = part.items[0]!;
  const day = part.sitting!.date;
  const told = (startedAt: string) =>
    minutesModel({
      ...minutes,
      rolls: minutes.rolls.map((roll) => ({
        ...roll,
        times: { openedAt: `${day}T01:00:20.000Z`, closedAt: `${day}T04:00:00.000Z` },
      })),
      records: [{ itemId: item.id, startedAt, endedAt: startedAt, note: '' }],
    })
      .gaps.filter(({ code }) => code === 'outside-hours')
      .map(({ sentence }) => sentence);

  test('is named, before and after, with both hours', () => {
    expect(told(`${day}T00:58:00.000Z`)).toEqual([
      expect.stringMatching(
        new RegExp(`^Mục ${no} bắt đầu 07:58, trước giờ bắt đầu \\(08:00\\) của phiên `, 'u'),
      ),
    ]);
    expect(told(`${day}T04:01:00.000Z`)).toEqual([
      expect.stringMatching(
        new RegExp(`^Mục ${no} bắt đầu 11:01, sau giờ kết thúc \\(11:00\\) của phiên `, 'u'),
      ),
    ]);
  });

  test('is not within its hours; the minute is the same to whoever reads them', () => {
    expect(told(`${day}T01:00:00.000Z`)).toEqual([]);
    expect(told(`${day}T04:00:30.000Z`)).toEqual([]);
  });
});

test('the paper does not say twice that an item is a vote', () => {
  const words = (subject: string): string => {
    const votes = minutes.votes.map((vote, index) => (index === 0 ? { ...vote, subject } : vote));
    const held = { ...SESSION_SOURCE.held, minutes: { ...minutes, votes } };
    const paper = sessionMinutes({ ...SESSION_SOURCE, held }, sessionContext('session_minutes'));
    return JSON.stringify(paper.body);
  };
  const { refNo } = minutes.votes[0]!;
  expect(words('Biểu quyết thông qua các nghị quyết')).toContain(
    `Biểu quyết thông qua các nghị quyết (lượt ${refNo}): tán thành `,
  );
  expect(words('Báo cáo dự kiến chương trình; biểu quyết thông qua')).toContain(
    `Biểu quyết Báo cáo dự kiến chương trình (lượt ${refNo}): tán thành `,
  );
  expect(words('Nghị quyết về dự toán')).toContain(
    `Biểu quyết Nghị quyết về dự toán (lượt ${refNo}): tán thành `,
  );
});
