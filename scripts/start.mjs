import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './setup/build.mjs';
import { defaultFolder } from './setup/data-folder.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { electronBinary, electronObstacle, fetchElectron } from './setup/electron.mjs';
import { inRoot, runtime } from './setup/paths.mjs';
import { Stop, main, run, say } from './setup/run.mjs';

/** A relative folder is meant from where the command was typed. */
const START = process.env.INIT_CWD ?? process.cwd();

const HELP = `Cách dùng: npm start -- [--host electron|loopback] [--data THƯ_MỤC] [--port SỐ] [--no-open] [--demo [--reset]]`;

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        host: { type: 'string' },
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new Stop(`${wrongOption(error)}\n${HELP}`);
  }
  if (values.host !== undefined && values.host !== 'electron' && values.host !== 'loopback') {
    throw new Stop(`--host chỉ nhận electron hoặc loopback.\n${HELP}`);
  }
  if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) throw new Stop('--port phải là một số.');
  if (values.reset && (!values.demo || values.data !== undefined)) {
    throw new Stop('--reset chỉ dùng cho dữ liệu mẫu: npm run demo -- --reset');
  }
  return values;
}

/** The runtime names a wrong option in English, between quotes. */
function wrongOption({ code, message }) {
  const [, named = ''] = /'([^' ]+)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `${named}: thiếu giá trị, hoặc không nhận giá trị.`;
  return `${named}: không có tùy chọn này.`;
}

/** The host, its program, and the reason in words for the one line that the user sees. */
async function chooseHost(options) {
  const loopback = (why) => ({ host: 'loopback', why });
  if (options.host === 'loopback') return loopback('theo yêu cầu');
  if (options.host === 'electron') {
    const binary = electronBinary() ?? (await fetchElectron());
    if (!binary)
      throw new Stop('Chưa có Electron và không tải được. Hãy bỏ --host electron để dùng trình duyệt.');
    return { host: 'electron', why: 'theo yêu cầu', binary };
  }
  if (options['no-open'] || options.port !== undefined) return loopback('có --port hoặc --no-open');
  const obstacle = electronObstacle();
  if (obstacle) return loopback(obstacle);
  const binary = electronBinary() ?? (await fetchElectron());
  return binary ? { host: 'electron', why: 'có sẵn Electron', binary } : loopback('chưa tải được Electron');
}

const announce = (choice, data) =>
  say(
    `Thường Trực chạy ${choice.host === 'electron' ? 'trong cửa sổ Electron' : 'trong trình duyệt'} (${choice.why}); dữ liệu: ${data}`,
  );

await main(async () => {
  const options = readOptions();
  if (options.help) {
    say(HELP);
    return 0;
  }
  await ensureDependencies();
  await ensureBuilt();
  const data = options.data === undefined ? defaultFolder(options.demo) : resolve(START, options.data);
  const common = [
    ...(options.data === undefined ? [] : ['--data', data]),
    ...(options.demo ? ['--demo'] : []),
    ...(options.reset ? ['--reset'] : []),
  ];
  const choice = await chooseHost(options);

  if (choice.host === 'electron') {
    announce(choice, data);
    const startedAt = Date.now();
    const { code } = await run(choice.binary, [inRoot('dist', 'main', 'electron.mjs'), ...common]);
    // A machine whose system refuses Chromium's sandbox ends Electron within moments; the browser still works there.
    const refused = code !== 0 && Date.now() - startedAt < 5000 && options.host === undefined;
    if (!refused) return code;
  }
  const entry = inRoot('dist', 'main', 'loopback.mjs');
  if (!existsSync(entry)) throw new Stop('Thiếu dist/main/loopback.mjs. Hãy chạy: npm run build');
  announce(choice.host === 'loopback' ? choice : { host: 'loopback', why: 'Electron không mở được' }, data);
  const args = [entry, ...common, ...(options.port === undefined ? [] : ['--port', options.port])];
  const { code } = await run(runtime(), options['no-open'] ? [...args, '--no-open'] : args);
  return code;
});
