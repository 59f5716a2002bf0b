import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { inRoot, runtime } from './setup/paths.mjs';
import { main, run, say } from './setup/run.mjs';
import { ensureBrowser, ensurePdfTools } from './setup/system-packages.mjs';

/** Takes the README's pictures anew from the sample office, so that they never show an older program. */
const FOLDER = inRoot('scripts', 'pictures');

async function startSample(dataDir) {
  const child = spawn(
    runtime(),
    [inRoot('dist', 'main', 'loopback.mjs'), '--data', dataDir, '--demo', '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const link = await new Promise((ready, fail) => {
    let output = '';
    child.once('exit', () => fail(new Error(`the program ended:\n${output}`)));
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /http:\/\/\S+token=\S+/.exec(output);
      if (found) ready(found[0]);
    });
  });
  return { child, link };
}

async function takePictures(page, link) {
  const save = async (name) => {
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    say(`  ${name}.png`);
  };
  await page.goto(link);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await save('home');

  const origin = new URL(link).origin;
  const votes = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/rpc/confidenceVotes.listVotes', { method: 'POST', headers, body: '{}' });
    return (await answer.json()).value;
  });
  const counted = votes.find((vote) => vote.status === 'confirmed').id;
  const open = async (path, ready) => {
    await page.goto(`${origin}/#${path}`);
    await page.getByText(ready).first().waitFor();
  };
  await open(`/confidence-votes/${counted}/counting`, 'Cộng / thu về');
  await save('counting');
  await open(`/confidence-votes/${counted}/result`, 'Biểu đồ');
  await save('result');
  await open(`/confidence-votes/${counted}/projector`, 'Tỷ lệ tính trên');
  await save('projector');
  await open('/council/posts', 'Thêm chức danh');
  await save('posts');
}

/** The minutes of the published Vĩnh Phúc result, as `npm run count` writes them. */
async function pictureOfMinutes(work) {
  const result = inRoot('tests', 'fixtures', 'published-results', 'vinh-phuc-2023.json');
  await run(runtime(), [inRoot('dist', 'main', 'count.mjs'), result, '--out', work], { output: 'stderr' });
  const pdf = join(work, 'vinh-phuc-2023-bien-ban-kiem-phieu.pdf');
  await run('pdftoppm', [
    '-r',
    '80',
    '-png',
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    pdf,
    join(FOLDER, 'minutes'),
  ]);
  say('  minutes.png');
}

await main(async () => {
  await ensureDependencies();
  const executablePath = await ensureBrowser();
  await ensurePdfTools();
  await ensureBuilt();
  const { chromium } = await import('playwright-core');
  const work = mkdtempSync(join(tmpdir(), 'thuong-truc-pictures-'));
  const sample = await startSample(join(work, 'data'));
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    await takePictures(page, sample.link);
    await pictureOfMinutes(work);
  } finally {
    await browser.close();
    sample.child.kill('SIGTERM');
    await new Promise((done) => sample.child.once('exit', done));
    rmSync(work, { recursive: true, force: true });
  }
  return 0;
});
