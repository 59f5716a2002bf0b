import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Electron's build puts into its program file so that a packager can find its switches (the "fuse wire"). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = '\x01';
const SWITCHES = 9;

const PROGRAM = { linux: 'electron', win32: 'electron.exe' };

/**
 * A folder with the names of an Electron distribution and no program in it. It takes the place of the real one where
 * that cannot be had: packaging, its file rules and its fuses can still be proved, only the last start cannot.
 */
export function layStandIn(folder, platform) {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const wire = `${SENTINEL}${WIRE_VERSION}${String.fromCharCode(SWITCHES)}${'1'.repeat(SWITCHES)}`;
  const program = join(folder, PROGRAM[platform]);
  writeFileSync(program, `stand-in for Electron\0${wire}\0`);
  chmodSync(program, 0o755);
  for (const language of ['vi', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox', 'resources.pak']) {
    writeFileSync(join(folder, file), 'stand-in');
  }
  return folder;
}
