import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { palettePng } from './setup/palette-png.mjs';
import { inRoot, runtime } from './setup/paths.mjs';
import { ballotCount, callsOf, countedVote, earlierVotes, preparedVote } from './setup/pictures-scene.mjs';
import { main, run, say } from './setup/run.mjs';
import { ensureBrowser, ensurePdfTools } from './setup/system-packages.mjs';

/** Takes the pictures of the README and of the help anew from the sample office, so that they never show an older program. */
const FOLDER = inRoot('scripts', 'pictures');
const HELP_FOLDER = inRoot('src-renderer', 'ui', 'help-pictures');

/** Twice the width at which the help shows them, so that they stay sharp at 200 %. */
const HELP_WIDTH = 840;
const HELP_QUALITY = 0.7;

async function keep(name, png) {
  const small = await palettePng(png);
  writeFileSync(join(FOLDER, `${name}.png`), small);
  say(`  ${name}.png: ${Math.round(small.length / 1024)} KB`);
}

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

/** The screen as it is, made small and stored as WebP by the browser itself: no further tool is needed. */
async function helpPicture(page, name) {
  const png = (await page.screenshot()).toString('base64');
  const painter = await page.context().browser().newPage();
  const webp = await painter.evaluate(
    async ({ png, width, quality }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const whole = await createImageBitmap(new Blob([bytes]));
      const height = Math.round((whole.height * width) / whole.width);
      const small = await createImageBitmap(whole, {
        resizeWidth: width,
        resizeHeight: height,
        resizeQuality: 'high',
      });
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d').drawImage(small, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { png, width: HELP_WIDTH, quality: HELP_QUALITY },
  );
  await painter.close();
  mkdirSync(HELP_FOLDER, { recursive: true });
  writeFileSync(join(HELP_FOLDER, `${name}.webp`), Uint8Array.from(webp));
  say(`  help: ${name}.webp`);
}

async function takePictures(page, link) {
  const save = async (name) => {
    await page.waitForLoadState('networkidle');
    await keep(name, await page.screenshot());
  };
  /** For this page and for the built-in help. */
  const show = async (name) => {
    await save(name);
    await helpPicture(page, name);
  };
  await page.goto(link);
  await page.getByRole('heading', { level: 1 }).first().waitFor();

  const address = new URL('.', page.url()).href;
  const call = callsOf(page);
  const prepared = await preparedVote(call);
  const counted = await countedVote(call, prepared);
  const count = await ballotCount(call, prepared);
  const person = await earlierVotes(page, call, counted);
  const open = async (path, ready) => {
    await page.goto(`${address}#${path}`);
    await page.getByText(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => window.scrollTo(0, 0));
  };
  /** As whoever works at this window. */
  const openAs = async (role, path, ready) => {
    await page.evaluate(
      ([key, token]) => sessionStorage.setItem(key, token),
      [`count-sign-in:${count.voteId}`, count.tokens[role]],
    );
    await open('/settings/about', 'Phiên bản');
    await open(path, ready);
  };
  const counting = `/confidence-votes/${count.voteId}`;

  await open(`/confidence-votes/${prepared}/preparation/calendar`, 'Trước kỳ họp');
  await show('calendar');
  await openAs('head', `${counting}/counting`, 'Đang làm việc');
  await show('stacks');
  await openAs('typist_2', `${counting}/typing?batch=${count.batchId}`, 'Họ và tên, chức vụ');
  for (const key of ['1', '+', '5', '7', '+']) await page.keyboard.press(key);
  await show('typing');
  // The ballot is begun: a window that goes elsewhere would ask about it.
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await page.getByText('Đang làm việc').first().waitFor();
  await openAs('resolver', `${counting}/differences`, 'Gõ đúng như trên phiếu');
  await page.keyboard.press('2');
  await show('differences');
  await open(`/confidence-votes/history/${encodeURIComponent(person)}`, 'Xem bảng');
  await show('history');
  await open(`/confidence-votes/${counted}/counting`, 'Cộng / thu về');
  await helpPicture(page, 'counting');
  await open(`/confidence-votes/${counted}/result`, 'Biểu đồ');
  await show('result');
  await open(`/confidence-votes/${counted}/projector`, 'Tỷ lệ tính trên');
  await show('projector');
  await picturesOfSessions(call, open, { save, show });
  await picturesOfTraining(call, open, show);
  await open('/council/posts', 'Thêm chức danh');
  await helpPicture(page, 'posts');
  await open('/council/deputies', 'Thêm đại biểu');
  await helpPicture(page, 'deputies');
  await open(`/confidence-votes/${prepared}/preparation`, 'Thông tin chung');
  await helpPicture(page, 'preparation');
}

/** The session that sits today, and the one in preparation. */
async function picturesOfSessions(call, open, { save, show }) {
  const sessions = await call('sessions.listSessions', {});
  const ofPhase = (wanted) => sessions.find(({ phase }) => phase === wanted).id;
  await open(`/sessions/${ofPhase('preparation')}/steps`, 'Toàn cảnh');
  await show('deadlines');
  await open(`/sessions/${ofPhase('preparation')}/papers`, 'Cơ quan gửi, hạn');
  await save('papers');
  await open(`/sessions/${ofPhase('sitting')}/now`, 'Sang mục tiếp');
  await save('now');
}

/** The class that is called today, and the figures of all classes. */
async function picturesOfTraining(call, open, show) {
  const classes = await call('training.listClasses', {});
  const today = classes.find(({ slots, heldSlots }) => heldSlots > 0 && heldSlots < slots).id;
  await open(`/training/${today}/attendance`, 'Tất cả có mặt');
  await show('roll');
  await open('/training/statistics', 'Lượt có mặt');
  await show('statistics');
}

/** The minutes of the published Vĩnh Phúc result, as `npm run count` writes them. */
async function pictureOfMinutes(work) {
  const result = inRoot('tests', 'fixtures', 'published-results', 'vinh-phuc-2023.json');
  await run(runtime(), [inRoot('dist', 'main', 'count.mjs'), result, '--out', work], { output: 'stderr' });
  const pdf = join(work, 'vinh-phuc-2023-bien-ban-kiem-phieu.pdf');
  const page = join(work, 'minutes');
  await run('pdftoppm', ['-r', '80', '-png', '-f', '1', '-l', '1', '-singlefile', pdf, page]);
  await keep('minutes', readFileSync(`${page}.png`));
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
