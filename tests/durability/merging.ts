import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Application } from '@main/application/application';
import { signIn, typeBallots } from '@tests/fixtures/ballot-scene';
import { temporaryFolder } from '@tests/fixtures/data-folder';
import { setPins } from '@tests/fixtures/exchange-scene';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { CALLER, checkLog, countFolder, onDisk, withProgram } from './count-folder';
import { killed, randomFrom } from './killed';
import { marksFor } from './numbered-rows';

/** Ballots of the other PC that a file brings, and ballots that were closed here before. */
const BROUGHT = 400;
const OWN = 40;

interface SecondPc {
  readonly dataDir: string;
  readonly voteId: string;
  /** What the first PC hands over. */
  readonly file: string;
  /** Of the head, who signs for what is taken in there. */
  readonly token: string;
  /** Of a PC that took it in undisturbed. */
  readonly contentCode: string;
}

/** The first PC with a whole entry typed, the second with ballots of its own. */
async function secondPc(): Promise<SecondPc> {
  const first = await countFolder(BROUGHT);
  const { voteId } = first;
  const folder = temporaryFolder();
  const file = join(folder, 'may-kia.thuongtruc.json');
  const setUp = join(folder, 'thiet-lap.thuongtruc.json');
  await withProgram(first.dataDir, async (program, application) => {
    writeFileSync(setUp, await exported(application, voteId, first.tokens.head));
    const deck = Array.from({ length: BROUGHT }, (_, index) => marksFor(index + 1, 2));
    await typeBallots(program, first, 'typist_1', 0, deck);
    writeFileSync(file, await exported(application, voteId, first.tokens.head));
  });
  const dataDir = temporaryFolder();
  const token = await withProgram(dataDir, async (program, application) => {
    await saveProfile(program);
    await takeIn(application, null, setUp);
    await setPins(program, voteId);
    const typist = await signIn(program, voteId, 'typist_2');
    const scene = { ...first, tokens: { ...first.tokens, typist_2: typist } };
    const deck = Array.from({ length: OWN }, (_, index) => marksFor(index + 1, 2));
    await typeBallots(program, scene, 'typist_2', 0, deck);
    return signIn(program, voteId, 'head');
  });
  const undisturbed = copyOf(dataDir);
  const contentCode = await withProgram(undisturbed, async (program, application) => {
    await takeIn(application, voteId, file, token);
    return (await program.must('countLog.getCodes', { voteId })).contentCode;
  });
  return { dataDir, voteId, file, token, contentCode };
}

function copyOf(dataDir: string): string {
  const copy = join(temporaryFolder(), 'data');
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}

async function exported(application: Application, voteId: string, token: string): Promise<Uint8Array> {
  const what = { token, scope: 'all', batchId: null, entryNo: null, to: 'download' };
  const reply = await application.dispatch('countLog.exportVote', { voteId, ...what }, CALLER);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  const { artifact } = reply.value as { artifact: { id: string } };
  const request = new Request(`http://localhost/artifacts/${artifact.id}`);
  return new Uint8Array(await (await application.handleFileRequest(request)).arrayBuffer());
}

/** Answers how many lines of the log were added. */
async function takeIn(
  application: Application,
  voteId: string | null,
  file: string,
  token?: string,
): Promise<number> {
  const request = new Request('http://localhost/uploads?name=may-kia.thuongtruc.json', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: readFileSync(file),
  });
  const { id: upload } = (await (await application.handleFileRequest(request)).json()) as { id: string };
  const input = { voteId, upload, ...(token === undefined ? {} : { token }) };
  const reply = await application.dispatch('countLog.mergeVote', input, CALLER);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return (reply.value as { added: number }).added;
}

/** A file of another PC is taken in while the power fails: nothing of it is there, or all of it. */
export async function merging(seed: number, kills: number): Promise<{ nothing: number; whole: number }> {
  const { dataDir, voteId, file, token, contentCode } = await secondPc();
  const random = randomFrom(seed);
  const merge = (folder: string) => [
    '--task',
    'merge',
    '--data',
    folder,
    '--vote',
    voteId,
    '--file',
    file,
    `--token=${token}`,
  ];
  const whole = async (folder: string, added: number) =>
    withProgram(folder, async (program, application) => {
      expect(await takeIn(application, voteId, file, token)).toBe(added);
      expect(await takeIn(application, voteId, file, token)).toBe(0);
      expect((await program.must('countLog.getCodes', { voteId })).contentCode).toBe(contentCode);
      expect(await program.must('countLog.verifyLog', { voteId })).toMatchObject({ intact: true });
    });
  const undisturbed = await killed(merge(copyOf(dataDir)), 'ready', 60_000);
  const span = Number(/^merged \d+ in (\d+)$/u.exec(undisturbed.lines.at(-1) ?? '')?.[1]);
  expect(span).toBeGreaterThan(0);

  const found = { nothing: 0, whole: 0 };
  let folder = copyOf(dataDir);
  while (found.nothing + found.whole < kills) {
    const early = random(10) === 0;
    const delay = early ? 60 + random(250) : random(Math.ceil(span * 1.2));
    const death = await killed(merge(folder), early ? 'start' : 'ready', delay);
    expect(death.lines.filter((line) => /^(?:refused|error)/u.test(line))).toEqual([]);
    const promised = death.lines.some((line) => line.startsWith('merged '));
    const there = await onDisk(folder, (raw) => {
      const [own, brought] = [1, 0].map((theirs) =>
        raw
          .prepare<[number], number>(
            `SELECT count(*) FROM ballot_entry
             WHERE (origin = (SELECT value FROM setting WHERE key = 'origin')) = ?`,
          )
          .pluck()
          .get(theirs),
      );
      const kinds = checkLog(raw, voteId);
      const merges = raw.prepare('SELECT count(*) FROM count_merge').pluck().get();
      expect(own).toBe(OWN);
      expect([0, BROUGHT]).toContain(brought);
      const all = brought === BROUGHT;
      // Ballots, log and list of files were taken in as one; the set-up came before.
      expect({ closed: kinds.get('ballot_closed'), merged: kinds.get('merged'), merges }).toEqual({
        closed: OWN + (all ? BROUGHT : 0),
        merged: all ? 2 : 1,
        merges: all ? 2 : 1,
      });
      expect(all || !promised).toBe(true);
      return all;
    });
    if (death.signal === 'SIGKILL') found[there ? 'whole' : 'nothing'] += 1;
    // Often the next program finds the files exactly as the kill left them.
    if (!there && random(4) > 0) continue;
    await whole(folder, there ? 0 : BROUGHT);
    folder = copyOf(dataDir);
  }
  return found;
}
