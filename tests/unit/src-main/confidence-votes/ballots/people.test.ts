import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ballotScene, CREW, PIN, practise, signIn, typeAll, typeBallots } from '@tests/fixtures/ballot-scene';
import { openTestApplication, refusal, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

describe('people at the count', () => {
  it('begin with the head, who declares the others', async () => {
    const { id: voteId } = await openedVote(app, { countMode: 'ballots' });
    const person = { voteId, token: null, operatorId: null, version: null, pin: PIN, active: true } as const;
    expect(
      await refusal(
        app.call('ballotCount.saveOperator', { ...person, name: 'Bùi Văn Cường', role: 'typist_1' }),
      ),
    ).toBe('ballots.no-head');
    await app.must('ballotCount.saveOperator', { ...person, name: BOARD_HEAD, role: 'head' });
    expect(
      await refusal(
        app.call('ballotCount.saveOperator', { ...person, name: 'Bùi Văn Cường', role: 'typist_1' }),
      ),
    ).toBe('ballots.signed-out');
    const token = await signIn(app, voteId, 'head');
    const again = { ...person, token, name: 'đỗ thị ánh', role: 'typist_1' } as const;
    expect(await refusal(app.call('ballotCount.saveOperator', again))).toBe('ballots.name-twice');
    const status = await app.must('ballotCount.saveOperator', { ...again, name: 'Bùi Văn Cường' });
    expect(status.operators.map(({ name, role }) => [name, role])).toEqual([
      [BOARD_HEAD, 'head'],
      ['Bùi Văn Cường', 'typist_1'],
    ]);
  });

  it('are declared by the head in the log, the first one by themselves', async () => {
    const { voteId } = await ballotScene(app, 2);
    const { lines } = await app.must('countLog.listLog', { voteId, page: 0 });
    const declared = lines.filter(({ words }) => words.startsWith('Khai người kiểm phiếu'));
    expect(declared).toHaveLength(Object.keys(CREW).length);
    expect(new Set(declared.map(({ who }) => who))).toEqual(new Set([BOARD_HEAD]));
  });

  it('are kept by PINs that nobody can try one after the other', async () => {
    const scene = await ballotScene(app, 2);
    const { operators } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
    const head = { voteId: scene.voteId, operatorId: operators[0]?.id ?? '' };
    const stored = app.database.raw.prepare('SELECT pin_hash FROM count_operator').pluck().all();
    expect(stored.join(' ')).not.toContain(PIN);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      expect(await refusal(app.call('ballotCount.signIn', { ...head, pin: '0000' }))).toBe(
        'ballots.wrong-pin',
      );
    }
    expect(await refusal(app.call('ballotCount.signIn', { ...head, pin: '0000' }))).toBe('ballots.wait');
    expect(await refusal(app.call('ballotCount.signIn', { ...head, pin: PIN }))).toBe('ballots.wait');
    app.setNow('2026-07-15T02:00:31.000Z');
    await app.must('ballotCount.signIn', { ...head, pin: PIN });
  });

  it('gain nothing by trying many PINs at once', async () => {
    const scene = await ballotScene(app, 2);
    const { operators } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
    const head = { voteId: scene.voteId, operatorId: operators[0]?.id ?? '' };
    const pins = ['0001', '0002', '0003', '0004', '0005', '0006', PIN];
    const answers = await Promise.all(
      pins.map((pin) => refusal(app.call('ballotCount.signIn', { ...head, pin }))),
    );
    expect(answers.slice(4)).toEqual(Array(3).fill('ballots.wait'));
    expect(answers.slice(0, 4)).toEqual(Array(4).fill('ballots.wrong-pin'));
  });

  it('are signed out where their PIN is set anew', async () => {
    const scene = await ballotScene(app, 2);
    const { voteId } = scene;
    const { operators } = await app.must('ballotCount.getCount', { voteId });
    const { id: operatorId, version, name, role, active } = operators.find((one) => one.role === 'typist_1')!;
    const change = { voteId, token: scene.tokens.head, operatorId, version, name, role, active };
    await app.must('ballotCount.saveOperator', { ...change, pin: '97531' });
    const token = scene.tokens.typist_1;
    expect((await app.must('ballotCount.whoAmI', { voteId, token })).operator).toBeNull();
    const { token: fresh } = await app.must('ballotCount.signIn', { voteId, operatorId, pin: '97531' });
    expect((await app.must('ballotCount.whoAmI', { voteId, token: fresh })).operator?.name).toBe(name);
  });

  it('make a vote that is never deleted: the log of a count stays', async () => {
    const { id: voteId } = await preparedVote(app, { countMode: 'ballots' });
    await app.must('ballotCount.saveOperator', {
      voteId,
      token: null,
      operatorId: null,
      version: null,
      name: BOARD_HEAD,
      role: 'head',
      pin: PIN,
      active: true,
    });
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    expect(await refusal(app.call('confidenceVotes.removeVote', { voteId, version: vote.version }))).toBe(
      'vote.has-log',
    );
  });

  it('are signed out for good', async () => {
    const { voteId, tokens } = await ballotScene(app, 2);
    const who = async () =>
      (await app.must('ballotCount.whoAmI', { voteId, token: tokens.typist_1 })).operator;
    expect((await who())?.name).toBe(CREW.typist_1);
    await app.must('ballotCount.signOut', { token: tokens.typist_1 });
    expect(await who()).toBeNull();
  });
});

describe('whoever', () => {
  it('typed a ballot once does not read it again, even when that entry was set aside', async () => {
    const scene = await ballotScene(app, 1);
    const { voteId, tokens, kinds } = scene;
    const { ballotKindId, batches } = kinds[0]!;
    await typeBallots(app, scene, 'typist_1', 0, ['12']);
    await app.must('ballotCount.voidEntries', {
      ...{ token: tokens.head, batchId: batches[0]!.batchId, entryNo: 1, ballotNo: null },
      reason: 'Gõ nhầm xấp',
    });
    const save = async (name: string, role: 'typist_1' | 'resolver') => {
      const { operators } = await app.must('ballotCount.getCount', { voteId });
      const known = operators.find((operator) => operator.name === name);
      await app.must('ballotCount.saveOperator', {
        ...{ voteId, token: tokens.head, name, role, pin: PIN, active: true },
        ...{ operatorId: known?.id ?? null, version: known?.version ?? null },
      });
    };
    await save(CREW.typist_1, 'resolver');
    await save('Phan Thị Gấm', 'typist_1');
    practise(app);
    const signInAs = async (name: string) => {
      const { operators } = await app.must('ballotCount.getCount', { voteId });
      const operatorId = operators.find((operator) => operator.name === name)?.id ?? '';
      return (await app.must('ballotCount.signIn', { voteId, operatorId, pin: PIN })).token;
    };
    const fresh = { ...scene, tokens: { ...tokens, typist_1: await signInAs('Phan Thị Gấm') } };
    await typeBallots(app, fresh, 'typist_1', 0, ['13']);
    await typeBallots(app, fresh, 'typist_2', 0, ['12']);
    const read = {
      ...({ ballotKindId, ballotNo: 1, place: 1, value: '2', repeated: false } as const),
      token: await signInAs(CREW.typist_1),
    };
    expect(await refusal(app.call('ballotCount.resolveField', read))).toBe('ballots.own-ballot');
    const ownOf = async (token: string) =>
      (await app.must('ballotCount.listDifferences', { voteId, token })).map(({ own }) => own);
    expect(await ownOf(read.token)).toEqual([true]);
    expect(await ownOf(tokens.resolver)).toEqual([false]);
    await app.must('ballotCount.resolveField', { ...read, token: tokens.resolver });
  });

  it('read a ballot again does not type it later, even when that was set aside', async () => {
    const scene = await ballotScene(app, 3);
    const { voteId, tokens, kinds } = scene;
    await typeBallots(app, scene, 'typist_1', 0, ['12', '12', '12']);
    await typeBallots(app, scene, 'typist_2', 0, ['13', '12', '12']);
    const { ballotKindId, batches } = kinds[0]!;
    const { batchId } = batches[0]!;
    await app.must('ballotCount.resolveField', {
      ...{ token: tokens.resolver, ballotKindId, ballotNo: 1 },
      ...{ place: 1, value: '2', repeated: false },
    });
    await app.must('ballotCount.voidEntries', {
      ...{ token: tokens.head, batchId, entryNo: 2, ballotNo: 1, reason: 'Nhập lại' },
    });
    const { operators } = await app.must('ballotCount.getCount', { voteId });
    const { id: operatorId, version, name } = operators.find(({ role }) => role === 'resolver')!;
    await app.must('ballotCount.saveOperator', {
      ...{ voteId, token: tokens.head, operatorId, version, name },
      ...{ role: 'typist_2', pin: null, active: true },
    });
    const typed = app.call('ballotCount.closeBallot', {
      ...{ token: tokens.resolver, batchId, ballotNo: 1, marks: '12' },
      ...{ invalidReason: null, keys: 1, durationMs: 1 },
    });
    expect(await refusal(typed)).toBe('ballots.own-ballot');
  });

  it('is declared head at the count signs for the board only as its head', async () => {
    const scene = await ballotScene(app, 6);
    const { voteId, tokens } = scene;
    await typeAll(app, scene);
    await app.must('ballotCount.saveOperator', {
      ...{ voteId, token: tokens.head, operatorId: null, version: null },
      ...{ name: 'Người Khác', role: 'head', pin: '1111', active: true },
    });
    const { operators } = await app.must('ballotCount.getCount', { voteId });
    const operatorId = operators.find(({ name }) => name === 'Người Khác')!.id;
    const { token } = await app.must('ballotCount.signIn', { voteId, operatorId, pin: '1111' });
    const version = async () => (await app.must('confidenceVotes.getVote', { voteId })).vote.version;
    await app.must('confidenceVotes.finishCounting', {
      ...{ voteId, version: await version(), acceptedBecause: 'Đã xem lại', token: tokens.head },
    });
    const confirm = async (by: string) =>
      refusal(
        app.call('confidenceVotes.confirmResult', {
          ...{ voteId, version: await version(), confirmedBy: BOARD_HEAD, token: by },
        }),
      );
    expect(await confirm(token)).toBe('vote.not-head');
    expect(await confirm(tokens.head)).toBe('accepted');
  });

  it('types or is not signed in announces nothing, and the log names who does', async () => {
    const { voteId, tokens } = await ballotScene(app, 3);
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    const { ballotKindId, version } = vote.ballotKinds[0]!;
    const ballots = {
      ...{ voteId, ballotKindId, version, printed: 9, issued: 9, collected: 3 },
      ...{ valid: null, invalid: null, invalidReasons: {} },
    };
    const meeting = {
      ...{ voteId, version: vote.meetingVersion },
      ...{ startTime: '08:05', endTime: '', deputiesPresent: 47 },
    };
    const sheets = { testBallots: 0, exchanged: 0, spoiled: 0, unused: 0 };
    const calls = (token: object) => [
      app.call('confidenceVotes.recordBallots', { ...ballots, ...token }),
      app.call('confidenceVotes.recordMeeting', { ...meeting, ...token }),
      app.call('paperBallots.recordBalance', { voteId, ballotKindId, version, ...sheets, ...token }),
    ];
    for (const call of calls({})) expect(await refusal(call)).toBe('ballots.signed-out');
    for (const call of calls({ token: tokens.typist_2 })) {
      expect(await refusal(call)).toBe('ballots.not-allowed');
    }
    await app.must('confidenceVotes.recordBallots', { ...ballots, token: tokens.head });
    await app.must('confidenceVotes.recordMeeting', { ...meeting, token: tokens.resolver });
    const { lines } = await app.must('countLog.listLog', { voteId, page: 0 });
    const told = lines.map(({ words, who }) => [words, who]);
    expect(told).toContainEqual([
      `Ghi số phiếu: ${vote.ballotKinds[0]!.title}, in 9, phát 9, thu 3`,
      CREW.head,
    ]);
    expect(told).toContainEqual([
      'Ghi giờ họp, số có mặt: bắt đầu 08:05, kết thúc chưa ghi, có mặt 47',
      CREW.resolver,
    ]);
  });
});
