import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addCrew,
  ballotScene,
  CREW,
  PIN,
  practise,
  signIn,
  typeBallots,
  type BallotScene,
} from '@tests/fixtures/ballot-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { BOARD_HEAD, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;

beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

const refusal = async (reply: Promise<{ ok: boolean; error?: { code: string } }>) =>
  (await reply).error?.code ?? 'accepted';

/** Two people on each kind. */
const COUNCIL = ['12', '11', '30', '12', '19', '11'] as const;
const COMMITTEE = ['11', '11', '11', '22', '11', '33'] as const;

async function typeAll(scene: BallotScene, second: readonly string[] = COUNCIL): Promise<void> {
  await typeBallots(app, scene, 'typist_1', 0, COUNCIL);
  await typeBallots(app, scene, 'typist_2', 0, second);
  await typeBallots(app, scene, 'typist_1', 1, COMMITTEE);
  await typeBallots(app, scene, 'typist_2', 1, COMMITTEE);
}

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

describe('entries', () => {
  it('are made in order, each once, by two people who are not told what the other typed', async () => {
    const scene = await ballotScene(app, 6);
    const [batch] = scene.kinds[0]?.batches ?? [];
    const batchId = batch?.batchId ?? '';
    const replies = await typeBallots(app, scene, 'typist_1', 0, COUNCIL);
    expect(replies.map(({ nextBallotNo }) => nextBallotNo)).toEqual([2, 3, 4, 5, 6, null]);
    expect(replies.every(({ differs }) => differs === null)).toBe(true);
    const second = await typeBallots(app, scene, 'typist_2', 0, ['12', '12']);
    expect(second.map(({ differs }) => differs)).toEqual([false, true]);
    const seen = JSON.stringify([
      await app.must('ballotCount.getCount', { voteId: scene.voteId }),
      await app.must('confidenceVotes.getVote', { voteId: scene.voteId }),
      await app.must('ballotCount.nextBallot', { token: scene.tokens.typist_2, batchId }),
    ]);
    for (const marks of COUNCIL) expect(seen).not.toContain(`"${marks}"`);
    const close = {
      token: scene.tokens.typist_1,
      batchId,
      invalidReason: null,
      keys: 2,
      durationMs: 10,
    } as const;
    // The same once more is the answer that got lost; something else is refused.
    await app.must('ballotCount.closeBallot', { ...close, ballotNo: 1, marks: '12' });
    expect(await refusal(app.call('ballotCount.closeBallot', { ...close, ballotNo: 1, marks: '22' }))).toBe(
      'ballots.not-next',
    );
    for (const marks of ['1', '123', '']) {
      expect(await refusal(app.call('ballotCount.closeBallot', { ...close, ballotNo: 1, marks }))).toBe(
        'ballots.wrong-marks',
      );
    }
    expect(
      await refusal(
        app.call('ballotCount.closeBallot', { ...close, token: scene.tokens.head, ballotNo: 1, marks: '12' }),
      ),
    ).toBe('ballots.not-allowed');
  });

  it('of one ballot are never one person’s, also after a change of roles', async () => {
    const scene = await ballotScene(app, 2);
    await typeBallots(app, scene, 'typist_1', 0, ['11', '12']);
    const { operators } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
    const first = operators.find(({ role }) => role === 'typist_1');
    const second = operators.find(({ role }) => role === 'typist_2');
    const change = { voteId: scene.voteId, token: scene.tokens.head, pin: null, active: true } as const;
    for (const [operator, role] of [
      [second, 'typist_1'],
      [first, 'typist_2'],
    ] as const) {
      await app.must('ballotCount.saveOperator', {
        ...change,
        operatorId: operator?.id ?? '',
        version: operator?.version ?? 0,
        name: operator?.name ?? '',
        role,
      });
    }
    const token = scene.tokens.typist_1;
    const { batchId } = scene.kinds[0]!.batches[0]!;
    const again = {
      ...{ token, batchId, ballotNo: 1, marks: '11' },
      invalidReason: null,
      keys: 3,
      durationMs: 4000,
    };
    expect(await refusal(app.call('ballotCount.closeBallot', again))).toBe('ballots.own-ballot');
    const { kinds } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
    expect(kinds[0]?.batches[0]?.barred).toEqual([[], [CREW.typist_1]]);
    // Said before anything is typed in vain.
    expect(await refusal(app.call('ballotCount.nextBallot', { token, batchId }))).toBe('ballots.own-stack');
  });

  it('of a stack are open to whoever typed there, once somebody else has typed those ballots', async () => {
    const scene = await ballotScene(app, 3);
    await typeBallots(app, scene, 'typist_1', 0, ['11']);
    await typeBallots(app, scene, 'typist_2', 0, ['11']);
    const { operators } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
    const save = async (name: string, role: 'typist_1' | 'typist_2') => {
      const { id: operatorId, version } = operators.find((one) => one.name === name)!;
      await app.must('ballotCount.saveOperator', {
        ...{ voteId: scene.voteId, token: scene.tokens.head, operatorId, version, name },
        ...{ role, pin: null, active: true },
      });
    };
    await save(CREW.typist_2, 'typist_1');
    await save(CREW.typist_1, 'typist_2');
    const { kinds } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
    expect(kinds[0]?.batches[0]?.barred).toEqual([[], []]);
    expect(await typeBallots(app, scene, 'typist_1', 0, ['12'])).toHaveLength(1);
  });

  it('wait for practice', async () => {
    const scene = await ballotScene(app, 2);
    app.database.raw.prepare('UPDATE count_operator SET practised_at = NULL').run();
    await expect(typeBallots(app, scene, 'typist_1', 0, ['11'])).rejects.toThrow('ballots.practice-first');
  });

  it('are set aside with a reason and typed again', async () => {
    const scene = await ballotScene(app, 3);
    await typeBallots(app, scene, 'typist_1', 0, ['11', '12', '13']);
    const batchId = scene.kinds[0]?.batches[0]?.batchId ?? '';
    const aside = { batchId, entryNo: 1, ballotNo: null, reason: 'Nhầm tệp' } as const;
    expect(
      await refusal(app.call('ballotCount.voidEntries', { ...aside, token: scene.tokens.typist_1 })),
    ).toBe('ballots.not-allowed');
    const after = await app.must('ballotCount.voidEntries', { ...aside, token: scene.tokens.head });
    expect(after.closed).toEqual([0, 0]);
    await typeBallots(app, scene, 'typist_1', 0, ['21', '22', '23']);
    const kept = app.database.raw.prepare('SELECT marks FROM ballot_entry ORDER BY rowid').pluck().all();
    expect(kept).toEqual(['11', '12', '13', '21', '22', '23']);
    const { lines } = await app.must('countLog.listLog', { voteId: scene.voteId, page: 0 });
    const [told] = lines.filter(({ words }) => words.startsWith('Bỏ '));
    expect(told?.words).toBe('Bỏ lần nhập 1 của phiếu số 1, 2, 3, Khối HĐND. Lý do: Nhầm tệp');
  });
});

describe('differences', () => {
  it('are resolved field by field by a third person, whose word the paper is', async () => {
    const scene = await ballotScene(app, 6);
    await typeAll(scene, ['12', '11', '30', '13', '11', '11']);
    const { voteId, tokens } = scene;
    const list = await app.must('ballotCount.listDifferences', { voteId, token: tokens.resolver });
    expect(list.map(({ ballotNo, place, name, resolved }) => [ballotNo, place, name, resolved])).toEqual([
      [4, 1, "H'Len Niê", null],
      [5, 1, "H'Len Niê", null],
    ]);
    expect(await refusal(app.call('ballotCount.listDifferences', { voteId, token: tokens.typist_1 }))).toBe(
      'ballots.not-allowed',
    );
    const ballotKindId = scene.kinds[0]?.ballotKindId ?? '';
    const field = { token: tokens.resolver, ballotKindId, place: 1, repeated: false } as const;
    expect((await app.must('ballotCount.resolveField', { ...field, ballotNo: 4, value: '2' })).outcome).toBe(
      'agrees',
    );
    expect(await refusal(app.call('ballotCount.resolveField', { ...field, ballotNo: 4, value: '2' }))).toBe(
      'ballots.no-difference',
    );
    expect(await refusal(app.call('ballotCount.resolveField', { ...field, ballotNo: 5, value: '3' }))).toBe(
      'ballots.type-again',
    );
    const neither = await app.must('ballotCount.resolveField', {
      ...field,
      ballotNo: 5,
      value: '3',
      repeated: true,
    });
    expect(neither.outcome).toBe('neither');
    for (const token of [tokens.typist_1, undefined]) {
      const reply = app.call('ballotCount.getStatistics', { voteId, ...(token && { token }) });
      expect(await refusal(reply)).toBe(token ? 'ballots.not-allowed' : 'ballots.signed-out');
    }
    const statistics = await app.must('ballotCount.getStatistics', { voteId, token: tokens.resolver });
    expect(statistics).toMatchObject({ ballots: 12, fields: 24, mismatches: 2, neither: 1, rate: '8,33' });
    expect(statistics.typists.map(({ name, wrong }) => [name, wrong])).toEqual([
      [CREW.typist_1, 1],
      [CREW.typist_2, 2],
    ]);
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    expect(vote.entryStatistics).toEqual(statistics);
    const batchId = scene.kinds[0]?.batches[0]?.batchId ?? '';
    const aside = { token: tokens.head, batchId, entryNo: 1, ballotNo: 1, reason: 'Gõ nhầm tờ' };
    await app.must('ballotCount.voidEntries', aside);
    const after = await app.must('ballotCount.getStatistics', { voteId, token: tokens.resolver });
    expect(after.typists.map(({ ballots, setAside }) => [ballots, setAside])).toEqual([
      [statistics.typists[0]!.ballots - 1, 1],
      [statistics.typists[1]!.ballots, 0],
    ]);
    const shown = await app.must('ballotCount.listDifferences', { voteId, token: tokens.head });
    expect(shown.map(({ resolved }) => [resolved?.value, resolved?.typed])).toEqual([
      ['2', ['2', '3']],
      ['3', ['9', '1']],
    ]);
  });

  it('are opened again by whoever misread the paper, with a reason, and the log keeps both readings', async () => {
    const scene = await ballotScene(app, 6);
    await typeAll(scene, ['12', '11', '30', '13', '11', '11']);
    const { voteId, tokens } = scene;
    const ballotKindId = scene.kinds[0]?.ballotKindId ?? '';
    const field = { token: tokens.resolver, ballotKindId, place: 1, ballotNo: 4, repeated: false } as const;
    await app.must('ballotCount.resolveField', { ...field, value: '3' });
    const decided = async () =>
      (await app.must('ballotCount.listDifferences', { voteId, token: tokens.resolver })).find(
        ({ ballotNo }) => ballotNo === 4,
      )?.resolved;
    const again = { resolutionId: (await decided())?.resolutionId ?? '', reason: 'Gõ nhầm phím' };
    expect(await refusal(app.call('ballotCount.readAgain', { ...again, token: tokens.typist_1 }))).toBe(
      'ballots.not-allowed',
    );
    await app.must('ballotCount.readAgain', { ...again, token: tokens.resolver });
    expect(await decided()).toBeNull();
    expect(await refusal(app.call('ballotCount.readAgain', { ...again, token: tokens.resolver }))).toBe(
      'ballots.read-again-already',
    );
    await app.must('ballotCount.resolveField', { ...field, value: '2' });
    expect((await decided())?.value).toBe('2');
    const kept = app.database.raw
      .prepare('SELECT value, void_reason FROM field_resolution ORDER BY rowid')
      .all();
    expect(kept).toEqual([
      { value: '3', void_reason: 'Gõ nhầm phím' },
      { value: '2', void_reason: '' },
    ]);
    expect(await app.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true });
    const shown = (await decided())?.resolutionId ?? '';
    await app.must('ballotCount.readAgain', {
      resolutionId: shown,
      reason: 'Trưởng ban xem lại',
      token: tokens.head,
    });
    expect(await decided()).toBeNull();
  });

  it('about a whole ballot come first, then every field of it', async () => {
    const scene = await ballotScene(app, 1);
    await typeBallots(app, scene, 'typist_1', 0, [{ invalid: 'no_seal' }]);
    await typeBallots(app, scene, 'typist_2', 0, ['12']);
    const { voteId, tokens } = scene;
    const ballotKindId = scene.kinds[0]?.ballotKindId ?? '';
    const open = async () =>
      (await app.must('ballotCount.listDifferences', { voteId, token: tokens.resolver }))
        .filter(({ resolved }) => resolved === null)
        .map(({ place }) => place);
    expect(await open()).toEqual([-1]);
    const field = { token: tokens.resolver, ballotKindId, ballotNo: 1, repeated: false } as const;
    await app.must('ballotCount.resolveField', { ...field, place: -1, value: 'valid' });
    expect(await open()).toEqual([0, 1]);
  });
});

it('the list of votes says how many ballots have every entry', async () => {
  const scene = await ballotScene(app, 6);
  const listed = async () => (await app.must('confidenceVotes.listVotes', {}))[0];
  expect(await listed()).toMatchObject({ ballots: 12, ballotsClosed: 0 });
  await typeBallots(app, scene, 'typist_1', 0, COUNCIL);
  await typeBallots(app, scene, 'typist_2', 0, COUNCIL.slice(0, 2));
  expect(await listed()).toMatchObject({ ballots: 12, ballotsClosed: 2 });
});

describe('the result', () => {
  it('of a kind of which no ballot came back is nought, where the base is all deputies', async () => {
    const { id: voteId } = await openedVote(app, {
      countMode: 'ballots',
      ruleSetCode: 'nq85-2014',
      date: '2018-12-04',
    });
    const { vote } = await app.must('confidenceVotes.getVote', { voteId });
    const { head: token } = await addCrew(app, voteId);
    for (const { ballotKindId, version } of vote.ballotKinds) {
      await app.must('confidenceVotes.recordBallots', {
        ...{ voteId, token, ballotKindId, version },
        ...{ printed: 47, issued: 47, collected: 0, valid: null, invalid: null, invalidReasons: {} },
      });
    }
    const after = (await app.must('confidenceVotes.getVote', { voteId })).vote;
    expect(after.ballotKinds[0]).toMatchObject({ valid: 0, invalid: 0 });
    expect(after.tally[0]).toMatchObject({ counts: { high: 0, medium: 0, low: 0 }, invalidRows: 0 });
    expect(await app.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true, findings: [] });
  });

  it('is there when every ballot is decided, and not one ballot earlier', async () => {
    const scene = await ballotScene(app, 6);
    const { voteId, tokens } = scene;
    await typeAll(scene, ['12', '11', '30', '12', '19', '21']);
    const vote = () => app.must('confidenceVotes.getVote', { voteId });
    const before = await vote();
    expect(
      before.vote.tally.filter(({ ballotKindId }) => ballotKindId === scene.kinds[0]?.ballotKindId),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ counts: {}, invalidRows: null })]));
    expect(before.result.problems.map(({ code }) => code)).toContain('differences_open');
    await app.must('ballotCount.resolveField', {
      token: tokens.resolver,
      ballotKindId: scene.kinds[0]?.ballotKindId ?? '',
      ballotNo: 6,
      place: 0,
      value: '1',
      repeated: false,
    });
    const { vote: after, result } = await vote();
    expect(after.tally.map(({ name, counts, invalidRows }) => [name, counts, invalidRows])).toEqual([
      ['Nguyễn Văn Bình', { high: 5, medium: 0, low: 1 }, 0],
      ["H'Len Niê", { high: 2, medium: 2, low: 0 }, 2],
      ['Y Thắng Êban', { high: 4, medium: 1, low: 1 }, 0],
      ['Trần Quốc Ơn', { high: 4, medium: 1, low: 1 }, 0],
    ]);
    expect(after.ballotKinds.map(({ valid, invalid }) => [valid, invalid])).toEqual([
      [6, 0],
      [6, 0],
    ]);
    expect(result.complete).toBe(true);
    const many = result.problems.filter(({ code }) => code === 'many_invalid');
    expect(many.map(({ message }) => message)).toEqual([
      "2. H'Len Niê: không hợp lệ 2 trong 6 phiếu: số 3, 5.",
    ]);
    expect(before.result.problems.map(({ code }) => code)).not.toContain('many_invalid');
    expect(
      await refusal(app.call('confidenceVotes.finishCounting', { voteId, version: after.version })),
    ).toBe('vote.reason-needed');
    const closing = { voteId, version: after.version, acceptedBecause: 'Đã lật lại từng phiếu' };
    expect(await refusal(app.call('confidenceVotes.finishCounting', closing))).toBe('ballots.signed-out');
    const byTypist = app.call('confidenceVotes.finishCounting', { ...closing, token: tokens.typist_2 });
    expect(await refusal(byTypist)).toBe('ballots.not-allowed');
    const counted = await app.must('confidenceVotes.finishCounting', {
      ...closing,
      token: tokens.resolver,
    });
    expect(counted.vote.stateChanges.at(-1)?.actor).toBe(CREW.resolver);
    const confirm = { voteId, version: counted.vote.version, confirmedBy: BOARD_HEAD };
    expect(await refusal(app.call('confidenceVotes.confirmResult', confirm))).toBe('ballots.signed-out');
    const confirmed = await app.must('confidenceVotes.confirmResult', { ...confirm, token: tokens.head });
    expect(confirmed.vote.status).toBe('confirmed');
    // The head announces, whoever is still signed in from counting does not.
    const { version } = confirmed.vote;
    const publish = { voteId, version };
    expect(await refusal(app.call('confidenceVotes.publishResult', publish))).toBe('ballots.signed-out');
    expect(
      await refusal(app.call('confidenceVotes.publishResult', { ...publish, token: tokens.resolver })),
    ).toBe('ballots.not-allowed');
    const published = await app.must('confidenceVotes.publishResult', {
      ...publish,
      token: tokens.head,
    });
    expect(published.vote.stateChanges.at(-1)).toMatchObject({ to: 'published', actor: CREW.head });
    const lines = app.database.raw
      .prepare('SELECT event_kind, previous_hash, hash FROM count_log WHERE vote_id = ? ORDER BY seq')
      .all(voteId) as { event_kind: string; previous_hash: string; hash: string }[];
    expect(lines[0]?.previous_hash).toBe('');
    for (const [index, line] of lines.entries()) {
      if (index > 0) expect(line.previous_hash).toBe(lines[index - 1]?.hash);
    }
    expect(lines.filter(({ event_kind: kind }) => kind === 'ballot_closed')).toHaveLength(24);
  });

  it('cannot be typed as totals', async () => {
    const scene = await ballotScene(app, 2);
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    const [line] = vote.tally;
    expect(
      await refusal(
        app.call('confidenceVotes.recordRow', {
          voteId: vote.id,
          officialId: line?.officialId ?? '',
          version: line?.version ?? 0,
          counts: { high: 2 },
          invalidRows: 0,
        }),
      ),
    ).toBe('ballots.ballots-mode');
  });

  it('has the same code on every PC, and another one when a mark differs', async () => {
    const scene = await ballotScene(app, 6);
    const code = async () => (await app.must('countLog.getCodes', { voteId: scene.voteId })).contentCode;
    const empty = await code();
    await typeBallots(app, scene, 'typist_1', 0, ['12']);
    const one = await code();
    expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/u);
    expect(one).not.toBe(empty);
  });
});

describe('stacks', () => {
  it('follow the number collected as long as nobody typed beyond it', async () => {
    const scene = await ballotScene(app, 23);
    const [kind] = scene.kinds;
    expect(kind?.batches.map(({ no, firstNo, size }) => [no, firstNo, size])).toEqual([
      [1, 1, 10],
      [2, 11, 10],
      [3, 21, 3],
    ]);
    const { vote } = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    const announce = async (collected: number, version: number) =>
      app.must('confidenceVotes.recordBallots', {
        voteId: scene.voteId,
        ballotKindId: kind?.ballotKindId ?? '',
        version,
        printed: 30,
        issued: 25,
        collected,
        valid: null,
        invalid: null,
        invalidReasons: {},
        token: scene.tokens.head,
      });
    await announce(20, vote.ballotKinds[0]?.version ?? 0);
    const again = { voteId: scene.voteId, token: scene.tokens.head, ballotKindId: kind?.ballotKindId ?? '' };
    const status = await app.must('ballotCount.makeBatches', again);
    expect(status.kinds[0]?.batches.map(({ size }) => size)).toEqual([10, 10]);
    const warned = await app.must('confidenceVotes.getVote', { voteId: scene.voteId });
    expect(warned.result.problems.map(({ code }) => code)).not.toContain('ballots_not_numbered');
    await typeBallots(
      app,
      { ...scene, kinds: status.kinds },
      'typist_1',
      0,
      Array.from({ length: 20 }, () => '11'),
    );
    await announce(15, (vote.ballotKinds[0]?.version ?? 0) + 1);
    expect(await refusal(app.call('ballotCount.makeBatches', again))).toBe('ballots.batches-in-use');
  });

  it('are checked against what was counted with a pencil', async () => {
    const scene = await ballotScene(app, 2);
    const [batch] = scene.kinds[0]?.batches ?? [];
    const totals = [
      [2, 0, 0],
      [1, 1, 0],
    ];
    const set = {
      token: scene.tokens.head,
      batchId: batch?.batchId ?? '',
      version: batch?.version ?? 0,
      totals,
    };
    const short = { ...set, totals: [[3]] };
    expect(await refusal(app.call('ballotCount.setPencilTotals', short))).toBe('ballots.wrong-totals');
    const many = {
      ...set,
      totals: [
        [2, 0, 0],
        [1, 1, 1],
      ],
    };
    expect(await app.call('ballotCount.setPencilTotals', many)).toMatchObject({
      ...{ ok: false, error: { code: 'ballots.totals-over-stack', params: { sum: 3, size: 2 } } },
    });
    await app.must('ballotCount.setPencilTotals', set);
    const asked = { token: set.token, batchId: set.batchId };
    expect(await app.must('ballotCount.getPencilTotals', asked)).toEqual({
      ...{ totals, hidden: false, typed: null },
    });
    // Of a stack of few ballots they say what stands on them: nobody types towards them, or over them.
    const byTypist = { ...asked, token: scene.tokens.typist_2 };
    expect(await app.must('ballotCount.getPencilTotals', byTypist)).toEqual({
      ...{ totals: null, hidden: true, typed: null },
    });
    const over = { ...set, token: scene.tokens.typist_2, version: set.version + 1 };
    expect(await refusal(app.call('ballotCount.setPencilTotals', over))).toBe('ballots.hand-totals-stand');
    expect(await refusal(app.call('ballotCount.getPencilTotals', { ...asked, token: 'x'.repeat(24) }))).toBe(
      'ballots.signed-out',
    );
    await typeBallots(app, scene, 'typist_1', 0, ['12', '11']);
    const state = async () =>
      (await app.must('ballotCount.getCount', { voteId: scene.voteId })).kinds[0]?.batches[0]?.pencil;
    expect(await state()).toBe('waiting');
    await typeBallots(app, scene, 'typist_2', 0, ['12', '11']);
    // This stack is decided, the other kind is still being typed: nobody sees what the ballots say.
    expect(await app.must('ballotCount.getPencilTotals', byTypist)).toEqual({
      ...{ totals, hidden: false, typed: null },
    });
    await typeBallots(app, scene, 'typist_1', 1, ['11', '11']);
    await typeBallots(app, scene, 'typist_2', 1, ['11', '11']);
    // Everything decided, the hand count is held against the ballots cell by cell.
    expect(await app.must('ballotCount.getPencilTotals', byTypist)).toEqual({
      ...{ totals, hidden: false },
      typed: [
        [2, 0, 0],
        [1, 1, 0],
      ],
    });
    expect(await state()).toBe('equal');
    await app.must('ballotCount.setPencilTotals', {
      ...set,
      version: set.version + 1,
      totals: [
        [2, 0, 0],
        [2, 0, 0],
      ],
    });
    expect(await state()).toBe('differs');
    // Where nobody counted by hand, the ballots do not say it first.
    const other = { ...asked, batchId: scene.kinds[1]?.batches[0]?.batchId ?? '' };
    expect(await app.must('ballotCount.getPencilTotals', other)).toEqual({
      ...{ totals: null, hidden: false, typed: null },
    });
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
    await typeAll(scene);
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
