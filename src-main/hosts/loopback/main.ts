import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startupNotice } from '../../database/startup/words';
import { chosenDataFolder, removeSampleData } from '../data-folder';
import { createFileLog, systemClock, systemIds } from '../node-adapters';
import { createChromiumPdfPrinter } from './adapters/chromium-pdf-printer';
import { openWithSystem, systemShell } from './adapters/system-shell';
import { startLoopbackHost } from './host';
import { linkOfRunningInstance } from './instance-file';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
    reset: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail('Cổng phải là số từ 0 đến 65535.');

  // Only the sample's own folder may be thrown away from the command line, never one that somebody named.
  if (values.reset && (!values.demo || values.data)) {
    return fail('--reset chỉ dùng cho dữ liệu mẫu: "npm run demo -- --reset", không kèm --data.');
  }
  const dataDir = chosenDataFolder(values.data, values.demo);
  if (values.reset && !removeSampleData(dataDir)) {
    return fail('Dữ liệu mẫu đang được mở. Hãy đóng chương trình đang mở rồi chạy lại lệnh.');
  }
  const running = await linkOfRunningInstance(dataDir);
  if (running) {
    say(`Chương trình đang chạy với dữ liệu này. Mở cửa sổ: ${running}`);
    if (!values['no-open']) await openWithSystem(running);
    return;
  }

  const log = createFileLog(dataDir);
  const rendererDir = join(dirname(fileURLToPath(import.meta.url)), '..', 'renderer');
  const host = await startLoopbackHost({
    dataDir,
    port,
    rendererDir,
    programVersion: __APP_VERSION__,
    adapters: {
      name: 'loopback',
      pdfPrinter: createChromiumPdfPrinter({ log }),
      shell: systemShell,
      log,
      clock: systemClock,
      ids: systemIds,
    },
  }).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'EADDRINUSE') return fail(`Cổng ${port} đang được dùng; hãy chọn cổng khác bằng --port.`);
    throw cause;
  });
  if (!host) return;

  const application = host.application();
  if (values.demo && application) {
    const { fillSampleOffice } = await import('../../sample-office');
    await fillSampleOffice(application);
  }
  const error = host.startupError();
  if (error) say(startupNotice(error.code));

  const link = host.newLink();
  say(`Sẵn sàng: ${link}`);
  host.application()?.prepare();
  say(`Dữ liệu: ${dataDir} · Nhấn Ctrl+C để đóng.`);
  const opened = values['no-open'] || !hasDisplay() ? false : await openWithSystem(link);
  if (!opened && !values['no-open'])
    say('Máy không có màn hình: hãy mở liên kết trên bằng trình duyệt của máy này.');

  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void host.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function fail(line: string): undefined {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
  return undefined;
}

await main();
