/**
 * Looks into a packaged program (runs on Node 24): which files it holds, which fuses are burnt, and whether the program
 * in it really works, by unpacking it far from the repository and starting its loopback host.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import ts from 'typescript';

const [, , appFolder, platform, program] = process.argv;
const asar = join(appFolder, 'resources', 'app.asar');
const work = mkdtempSync(join(tmpdir(), 'thuong-truc-package-'));
const unpacked = join(work, 'app');

function prove(what, condition, detail = '') {
  if (!condition) throw new Error(`NOT proved: ${what}${detail ? ` (${detail})` : ''}`);
  console.log(`  ✓ ${what}`);
}

function checkFiles() {
  for (const file of [
    'dist/main/electron.mjs',
    'dist/main/preload.cjs',
    'dist/renderer/index.html',
    'package.json',
  ]) {
    prove(`${platform}: app.asar holds ${file}`, existsSync(join(unpacked, file)));
  }
  const binaries = readdirSync(join(`${asar}.unpacked`, 'node_modules', 'better-sqlite3', 'prebuilds'));
  const wanted = `${platform}-x64.node`;
  prove(
    `${platform}: the only native part is ${wanted}, beside the archive`,
    String(binaries) === wanted,
    binaries,
  );
  const top = readdirSync(unpacked).sort();
  prove(
    `${platform}: only dist, node_modules and package.json inside`,
    top.join() === 'dist,node_modules,package.json',
    top,
  );
  const sources = readdirSync(unpacked, { recursive: true }).filter((name) => /\.(tsx?|map)$/u.test(name));
  prove(`${platform}: no sources and no maps inside`, sources.length === 0, sources.slice(0, 3));
}

/** Follows the imports from Electron's entry: whatever is named must be inside, built in, or Electron itself. */
function checkImports() {
  const folder = join(unpacked, 'dist', 'main');
  const queue = ['electron.mjs'];
  const seen = new Set(queue);
  const missing = [];
  for (const file of queue) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const { fileName: name } of ts.preProcessFile(text, true, true).importedFiles) {
      if (name.startsWith('./')) {
        const next = name.slice(2);
        if (!existsSync(join(folder, next))) missing.push(`${file} → ${name}`);
        else if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      } else if (name !== 'electron' && !name.startsWith('node:') && !builtinModules.includes(name)) {
        if (!existsSync(join(unpacked, 'node_modules', name, 'package.json')))
          missing.push(`${file} → ${name}`);
      }
    }
  }
  prove(
    `${platform}: all ${seen.size} files that Electron's entry reaches are inside`,
    missing.length === 0,
    missing,
  );
}

async function checkFuses() {
  const wire = await getCurrentFuseWire(join(appFolder, program));
  const state = (fuse) => String.fromCharCode(wire[fuse]);
  const expected = {
    RunAsNode: '0',
    EnableCookieEncryption: '1',
    EnableNodeOptionsEnvironmentVariable: '0',
    EnableNodeCliInspectArguments: '0',
    EnableEmbeddedAsarIntegrityValidation: '1',
    OnlyLoadAppFromAsar: '1',
    GrantFileProtocolExtraPrivileges: '0',
  };
  const wrong = Object.entries(expected).filter(([name, value]) => state(FuseV1Options[name]) !== value);
  prove(
    `${platform}: ${Object.keys(expected).length} fuses are set as electron-builder.yml says`,
    wrong.length === 0,
    wrong,
  );
}

/** The one-time link from the ready line. */
function ready(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`no ready line: ${text}`)), 60_000);
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const link = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=[\w-]+/u.exec(text)?.[0];
      if (!link) return;
      clearTimeout(timer);
      resolve(link);
    });
    child.stderr.on('data', (chunk) => (text += chunk));
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
}

async function checkRunning() {
  const entry = join(unpacked, 'dist', 'main', 'loopback.mjs');
  const child = spawn(process.execPath, [entry, '--data', join(work, 'data'), '--port', '0', '--no-open'], {
    cwd: work,
  });
  try {
    const link = await ready(child);
    const { origin } = new URL(link);
    const entered = await fetch(link, { redirect: 'manual' });
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const address = new URL(entered.headers.get('location') ?? '/', link).href;
    const page = await fetch(address, { headers: { cookie } });
    const html = await page.text();
    prove(
      'the page comes from the unpacked app.asar',
      page.status === 200 && html.includes('<div id="root">'),
    );
    const script = /src="\.?\/?([^"]+\.js)"/u.exec(html)?.[1];
    const code = await fetch(`${address}${script}`, { headers: { cookie } });
    prove('its script is there', code.status === 200 && (await code.text()).length > 1000);
    const reply = await fetch(`${address}rpc/office.getProfile`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: '{}',
    });
    const answer = await reply.json();
    prove(
      'a query goes through contract and database and answers',
      answer.ok === true,
      JSON.stringify(answer),
    );
  } finally {
    if (child.exitCode === null) {
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
  }
  prove('the database file was made where it was told', readdirSync(join(work, 'data')).length > 0);
}

try {
  prove(`${platform}: app.asar was made`, existsSync(asar));
  extractAll(asar, unpacked);
  checkFiles();
  checkImports();
  await checkFuses();
  if (platform === process.platform) await checkRunning();
} catch (error) {
  console.error(`  ✗ ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
