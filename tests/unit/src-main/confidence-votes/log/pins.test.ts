import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { verifyVoteFile } from '@main/confidence-votes/log/verify-file/file-verification';
import { PRACTICE_BALLOTS } from '@shared/confidence-votes/rehearsal/practice-deck';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import type { Input } from '@shared/contract/registry';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { ballotScene, PIN, signIn, type BallotScene } from '@tests/fixtures/ballot-scene';
import { contentCode, exportedBytes, mustTakeIn, setPins } from '@tests/fixtures/exchange-scene';

/** A PIN belongs to the PC on which its owner typed it: no file carries it, not even hashed. */

let office: TestApplication;
let second: TestApplication;
let scene: BallotScene;

beforeEach(async () => {
  office = await openTestApplication();
  second = await openTestApplication();
  for (const pc of [office, second]) await saveProfile(pc);
  scene = await ballotScene(office, 2);
});
afterEach(async () => {
  await office.close();
  await second.close();
});

const storedHashes = (app: TestApplication): readonly string[] =>
  app.database.raw
    .prepare<[], { pin_salt: string; pin_hash: string }>('SELECT pin_salt, pin_hash FROM count_operator')
    .all()
    .flatMap(({ pin_salt: salt, pin_hash: hash }) => [salt, hash]);

async function personOn(app: TestApplication, role: Operator['role']): Promise<Operator> {
  const { operators } = await app.must('ballotCount.getCount', { voteId: scene.voteId });
  return operators.find((operator) => operator.role === role)!;
}

/** Saving somebody as they stand, with what a test changes. */
function saving(
  person: Operator,
  changes: Partial<Input<'ballotCount.saveOperator'>> = {},
): Input<'ballotCount.saveOperator'> {
  const { id: operatorId, version, name, role, active } = person;
  return { voteId: scene.voteId, token: null, operatorId, version, name, role, active, pin: PIN, ...changes };
}

/** The file as the first version of the format wrote it. */
function asVersionOne(bytes: Uint8Array, hash: string): Uint8Array {
  const [head = '', setUp = '', ...log] = new TextDecoder().decode(bytes).split('\n');
  const { digest: _, ...header } = JSON.parse(head) as Record<string, unknown>;
  const old = JSON.parse(setUp) as { operators: object[] };
  const operators = old.operators.map((one) => ({ ...one, pinSalt: 'ab', pinHash: hash }));
  const body = [canonicalJson({ ...old, operators }), ...log].join('\n');
  const written = (contentCode: unknown): Uint8Array => {
    const undigested = { ...header, contentCode, version: 1 };
    const digest = createHash('sha256')
      .update(`${canonicalJson(undigested)}\n${body}`)
      .digest('hex');
    return new TextEncoder().encode(`${canonicalJson({ ...undigested, digest })}\n${body}`);
  };
  // Its code of the ballots is made by the first rule.
  const found = verifyVoteFile(written(header['contentCode']));
  if (typeof found === 'string') throw new Error(found);
  expect(found.contentCode).not.toBe(header['contentCode']);
  return written(found.contentCode);
}

describe('an exported file', () => {
  test('carries no PIN, neither its hash nor its salt', async () => {
    const text = new TextDecoder().decode(await exportedBytes(office, scene.voteId));
    const hashes = storedHashes(office);
    expect(hashes).toHaveLength(8);
    for (const hash of hashes) expect(text).not.toContain(hash);
    expect(text).not.toMatch(/pinHash|pinSalt/u);
  });

  test('of the first version, which had hashes, is read; they are dropped', async () => {
    const bytes = asVersionOne(await exportedBytes(office, scene.voteId), 'cd'.repeat(32));
    expect(verifyVoteFile(bytes)).toMatchObject({ intact: true, findings: [] });
    expect(await mustTakeIn(second, null, bytes)).toMatchObject({ created: true });
    expect(storedHashes(second).join('')).toBe('');
    const hashes = storedHashes(office);
    await mustTakeIn(office, scene.voteId, bytes);
    expect(storedHashes(office)).toEqual(hashes);
  });
});

describe('people who came with a file', () => {
  beforeEach(async () => {
    await mustTakeIn(second, null, await exportedBytes(office, scene.voteId));
  });

  test('have no PIN here, are told so at signing in, and no attempt is counted', async () => {
    const typist = await personOn(second, 'typist_2');
    expect(typist.hasPin).toBe(false);
    const input = { voteId: scene.voteId, operatorId: typist.id, pin: PIN };
    for (let attempt = 0; attempt < 7; attempt += 1) {
      expect(await second.call('ballotCount.signIn', input)).toEqual({
        ok: false,
        error: { code: 'ballots.no-pin-here' },
      });
    }
  });

  test('get it from the head, whose own is set first and without a sign-in', async () => {
    const [head, typist] = [await personOn(second, 'head'), await personOn(second, 'typist_2')];
    const refused = { ok: false, error: { code: 'ballots.head-pin-first' } };
    for (const input of [
      saving(typist),
      saving(head, { name: 'Người Khác' }),
      saving(head, { role: 'observer' }),
      saving(head, { active: false }),
      saving(head, { pin: null }),
      saving(head, { operatorId: null, version: null, name: 'Người Mới' }),
    ]) {
      expect(await second.call('ballotCount.saveOperator', input)).toEqual(refused);
    }
    await second.must('ballotCount.saveOperator', saving(head));
    expect(await second.call('ballotCount.saveOperator', saving(head))).toMatchObject({
      error: { code: 'ballots.signed-out' },
    });
    const token = await signIn(second, scene.voteId, 'head');
    await second.must('ballotCount.saveOperator', saving(typist, { token }));
    await signIn(second, scene.voteId, 'typist_2');
  });

  test('keep the PIN of each PC, and a PIN set here undoes nothing that was decided there', async () => {
    const resolver = await personOn(office, 'resolver');
    const { head: token } = scene.tokens;
    await office.must('ballotCount.saveOperator', saving(resolver, { token, role: 'observer', pin: null }));
    second.setNow('2026-07-15T03:00:00.000Z');
    await setPins(second, scene.voteId);
    const hashes = storedHashes(office);
    await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
    expect(storedHashes(office)).toEqual(hashes);
    expect((await personOn(office, 'observer')).id).toBe(resolver.id);

    const mine = storedHashes(second);
    await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
    expect(storedHashes(second)).toEqual(mine);
    expect(await personOn(second, 'observer')).toMatchObject({ id: resolver.id, hasPin: true });
  });

  test('practise here and get another role there: both stand, whichever was later', async () => {
    office.database.raw.prepare('UPDATE count_operator SET practised_at = NULL').run();
    second.database.raw.prepare('UPDATE count_operator SET practised_at = NULL').run();
    const typist = await personOn(office, 'typist_2');
    const { head: token } = scene.tokens;
    await office.must('ballotCount.saveOperator', saving(typist, { token, role: 'resolver', pin: null }));
    second.setNow('2026-07-15T03:00:00.000Z');
    await setPins(second, scene.voteId);
    await second.must('rehearsal.finishPractice', {
      token: await signIn(second, scene.voteId, 'typist_2'),
      ballots: PRACTICE_BALLOTS,
      fields: 60,
      keys: 40,
      errors: 0,
      durationMs: 90_000,
    });
    await mustTakeIn(office, scene.voteId, await exportedBytes(second, scene.voteId));
    await mustTakeIn(second, scene.voteId, await exportedBytes(office, scene.voteId));
    for (const pc of [office, second]) {
      const { operators } = await pc.must('ballotCount.getCount', { voteId: scene.voteId });
      expect(operators.find(({ id }) => id === typist.id)).toMatchObject({
        role: 'resolver',
        practised: true,
      });
    }
  });

  test('set a PIN without changing what the ballots say', async () => {
    const before = await contentCode(second, scene.voteId);
    await setPins(second, scene.voteId);
    expect(await contentCode(second, scene.voteId)).toBe(before);
    expect(await contentCode(office, scene.voteId)).toBe(before);
    expect(await second.must('countLog.verifyLog', { voteId: scene.voteId })).toMatchObject({ intact: true });
    const { lines } = await second.must('countLog.listLog', { voteId: scene.voteId, page: 0 });
    expect(lines.map(({ words }) => words)).toContain(
      'Khai người kiểm phiếu Hồ Thị Đào (người nhập lần 2), đặt mã PIN',
    );
  });
});
