import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeBallotVote, type CountToType } from './ballot-data';
import { NO_BEAT, takeSamples, watchKeys } from './key-to-frame';
import { inTurn, percentile } from './measure';
import { launchBrowser, serveProgram } from './pages';
import { plainBallotPage } from './plain-ballot';
import { openProgram, withScratchFolder } from './program';
import { note, report } from './report';
import { makeOffice, personName } from './sample-data';

/**
 * From a key going down to the frame in which its mark and the next person stand, on ballots of 60 people with 75
 * ballots entered before: all ten ballots of the last stack, every person by a key of its own. Measured inside the page.
 * The browser draws as soon as it can instead of waiting for the screen's next beat, so that what is measured is the
 * work and not the moment at which the key happened to be pressed.
 */
const PERSONS = 60;
const BALLOTS = 85;
/** A fast typist's pause; without it keys would wait for each other. */
const PAUSE_MS = 50;

async function typeBallot(page: Page, ballot: number): Promise<readonly number[]> {
  await takeSamples(page);
  for (let person = 0; person < PERSONS; person += 1) {
    await page.keyboard.press(String(1 + ((ballot + person) % 3)));
    await page.waitForTimeout(PAUSE_MS);
  }
  const samples = await takeSamples(page);
  await page.keyboard.press('Enter');
  return samples;
}

async function prepare(dataDir: string): Promise<CountToType> {
  const program = await openProgram(dataDir);
  await makeOffice(program);
  const count = await makeBallotVote(program, PERSONS, BALLOTS);
  for (const { batchId, firstNo, size } of count.batches.slice(0, -1)) {
    for (let index = 0; index < size; index += 1) {
      await program.call('ballotCount.closeBallot', {
        token: count.token,
        batchId,
        ballotNo: firstNo + index,
        marks: Array.from({ length: PERSONS }, (_, place) => 1 + ((index + place) % 3)).join(''),
        invalidReason: null,
        keys: PERSONS + 1,
        durationMs: 20_000,
      });
    }
  }
  await program.close();
  return count;
}

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const { voteId, token, batches } = await prepare(dataDir);
  const last = batches.at(-1)!;
  const program = await serveProgram(dataDir);
  const browser = await launchBrowser(NO_BEAT);
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addCookies([...program.cookies]);
    await context.addInitScript(watchKeys);
    await context.addInitScript(([key, value]) => window.sessionStorage.setItem(key, value), [
      `count-sign-in:${voteId}`,
      token,
    ] as const);
    const ours = await context.newPage();
    await ours.goto(`${program.url}#/confidence-votes/${voteId}/typing?batch=${last.batchId}`);
    await ours.getByRole('table', { name: `Phiếu ${last.firstNo}, Khối UBND` }).waitFor();

    const plainContext = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await plainContext.addInitScript(watchKeys);
    const plain = await plainContext.newPage();
    await plain.goto('about:blank');
    const names = Array.from({ length: PERSONS }, (_, index) => personName(index));
    await plain.setContent(
      plainBallotPage(names, 'Ủy viên Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường'),
    );
    await plain.evaluate(watchKeys);

    const samples = { ours: [] as number[], plain: [] as number[] };
    await inTurn(
      { warmUp: 0, rounds: last.size },
      async (round) => {
        await ours.bringToFront();
        await ours.getByRole('table', { name: `Phiếu ${last.firstNo + round}, Khối UBND` }).waitFor();
        samples.ours.push(...(await typeBallot(ours, round)));
        return 0;
      },
      async (round) => {
        await plain.bringToFront();
        samples.plain.push(...(await typeBallot(plain, round)));
        return 0;
      },
    );
    await ours.getByRole('heading', { name: /^Xong xấp/u }).waitFor();
    note(`${samples.ours.length} keys in the program, ${samples.plain.length} in the plain page`);
    for (const [name, keys] of Object.entries(samples)) {
      const [p50, p99] = [50, 99].map((percent) => percentile(keys, percent).toFixed(1));
      note(`${name}: p50 ${p50} ms, p99 ${p99} ms`);
    }
    report({
      what: `key to next field, ${BALLOTS} × ${PERSONS}, p95`,
      unit: 'ms',
      value: percentile(samples.ours, 95),
      limit: { what: 'plain page that marks a cell', value: percentile(samples.plain, 95) },
      targets: [{ kind: 'at-most', value: 16 }],
    });
  } finally {
    await browser.close();
    await program.close();
  }
});
