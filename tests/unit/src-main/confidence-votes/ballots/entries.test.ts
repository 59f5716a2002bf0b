import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ballotScene, COUNCIL, CREW, typeAll, typeBallots } from '@tests/fixtures/ballot-scene';
import { openTestApplication, refusal, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

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
    await typeAll(app, scene, ['12', '11', '30', '13', '11', '11']);
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
    await typeAll(app, scene, ['12', '11', '30', '13', '11', '11']);
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
