import { existsSync, readFileSync } from 'node:fs';
import { inRoot, runtime } from './paths.mjs';
import { Stop, run, say } from './run.mjs';

const MINIMUM = [20, 19];

function checkScriptRuntime() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
    throw new Stop(`Cần Node.js ${MINIMUM.join('.')} trở lên, máy đang có ${process.versions.node}.`);
  }
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** npm leaves a list of what it installed; it must hold exactly what the lock file asks for. */
export function installedMatchesLock(lock, installed) {
  return Object.entries(lock).every(([name, wanted]) => {
    if (name === '') return true;
    const found = installed[name];
    if (!found) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    // Some packages for other systems stand in the lock file without a checksum.
    const sameContents = wanted.integrity === undefined || found.integrity === wanted.integrity;
    return found.version === wanted.version && sameContents;
  });
}

function upToDate() {
  const list = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(list) || !runtime()) return false;
  try {
    return installedMatchesLock(read(inRoot('package-lock.json')), read(list));
  } catch {
    return false;
  }
}

/** Installs what the lock file lists, when something is missing or different. */
export async function ensureDependencies() {
  checkScriptRuntime();
  if (upToDate()) return;
  say('Đang cài đặt các thư viện theo package-lock.json (chỉ lần đầu hoặc sau khi cập nhật)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code } = await run(npm, ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    output: 'stderr',
    env: { npm_config_loglevel: 'error', NODE_ENV: 'development' },
  });
  if (code !== 0) throw new Stop('Chưa cài được thư viện. Hãy kiểm tra kết nối mạng rồi chạy lại.');
  if (!runtime()) throw new Stop('Thiếu Node.js 24 trong node_modules. Hãy xóa node_modules rồi chạy lại.');
}
