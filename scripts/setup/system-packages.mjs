import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inRoot, runtime } from './paths.mjs';
import { Stop, run, say } from './run.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** `''` means: a browser that Playwright installed and finds by itself. */
function findBrowser() {
  const found = BROWSERS.map(onPath).find(Boolean) ?? FIXED.find((file) => existsSync(file));
  if (found) return found;
  const own = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  return existsSync(own) && readdirSync(own).some((name) => name.startsWith('chromium-')) ? '' : undefined;
}

const canInstall = () => process.platform === 'linux' && process.getuid() === 0 && Boolean(onPath('apt-get'));

let updated = false;

/** Debian packages, when this account may install them. */
async function installPackages(names) {
  if (!canInstall()) return false;
  say(`Đang cài gói hệ thống: ${names.join(' ')}…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) await run('apt-get', ['update', '-qq'], { output: 'collect', env });
  updated = true;
  const { code, text } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    output: 'collect',
    env,
  });
  if (code !== 0) say(text);
  return code === 0;
}

/** A Chromium for the tests: an installed one, else Debian's, else Playwright's own build. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (await installPackages(['chromium', 'fonts-dejavu-core'])) {
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  say('Đang tải Chromium của Playwright…');
  await run(runtime(), [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    output: 'stderr',
  });
  const browser = findBrowser();
  if (browser === undefined) {
    throw new Stop('Không có Chromium cho kiểm thử. Hãy cài một lần: apt-get install chromium');
  }
  return browser;
}

/** Poppler reads produced PDFs back as text and as pictures, with eyes other than the browser that printed them. */
export async function ensurePdfTools() {
  if (onPath('pdftoppm') && onPath('pdftotext')) return;
  if (!(await installPackages(['poppler-utils']))) {
    throw new Stop('Thiếu poppler-utils để kiểm tra PDF. Hãy cài một lần: apt-get install poppler-utils');
  }
}

/**
 * LibreOffice, which opens produced DOCX files in the tests and which the benchmarks race against; without it both say
 * what did not run. Its usual companion stands for Times New Roman: only its second edition has the Vietnamese letters.
 */
export async function offerOffice() {
  if (onPath('soffice')) return;
  if (!(await installPackages(['libreoffice-writer', 'libreoffice-calc', 'fonts-liberation2']))) {
    say('Máy không có LibreOffice; các phép thử với LibreOffice sẽ không chạy.');
  }
}
