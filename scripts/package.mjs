import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { layStandIn } from './packaging/stand-in.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { electronBinary, fetchElectron } from './setup/electron.mjs';
import { inRoot, runtime } from './setup/paths.mjs';
import { Stop, main, run, say } from './setup/run.mjs';

const builder = (args, options) =>
  run(
    runtime(),
    [inRoot('node_modules', 'electron-builder', 'cli.js'), ...args, '--publish', 'never'],
    options,
  );

const TARGETS = [
  { platform: 'linux', flag: '--linux', folder: 'linux-unpacked', program: 'thuong-truc' },
  { platform: 'win32', flag: '--win', folder: 'win-unpacked', program: 'ThuongTruc.exe' },
];

/** Packages against a stand-in for Electron and looks at the result; nothing of it is meant to be handed out. */
async function check() {
  const work = mkdtempSync(join(tmpdir(), 'thuong-truc-stand-in-'));
  let failed = 0;
  try {
    for (const { platform, flag, folder, program } of TARGETS) {
      console.log(`${platform}, with a stand-in for the Electron distribution:`);
      const dist = layStandIn(join(work, `electron-${platform}`), platform);
      const output = join(work, `release-${platform}`);
      const settings = [`-c.electronDist=${dist}`, `-c.directories.output=${output}`];
      // Writing icon, version and checksum into a Windows program needs a real one.
      if (platform === 'win32') {
        settings.push('-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true');
      }
      const packed = await builder([flag, 'dir', '--x64', ...settings], { output: 'collect' });
      if (packed.code !== 0) say(packed.text);
      const verified =
        packed.code === 0
          ? await run(runtime(), [
              inRoot('scripts', 'packaging', 'verify.mjs'),
              join(output, folder),
              platform,
              program,
            ])
          : packed;
      if (verified.code !== 0) failed += 1;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  console.log(failed === 0 ? 'Gói cài đặt đủ những gì chương trình cần.' : 'Gói cài đặt chưa đạt.');
  return failed === 0 ? 0 : 1;
}

await main(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  await ensureDependencies();
  await ensureBuilt();
  if (values.check) return check();
  if (!electronBinary() && !(await fetchElectron())) {
    throw new Stop('Không tải được Electron nên chưa đóng gói được. Hãy chạy: npm run package:check');
  }
  const targets = process.platform === 'win32' ? ['--win'] : ['--linux', '--win'];
  const { code } = await builder(targets);
  return code;
});
