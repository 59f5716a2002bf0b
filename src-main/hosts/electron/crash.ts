import { app, clipboard, dialog } from 'electron';
import type { IdsPort, LogPort } from '@main/application/ports';

/**
 * What a person may send to whoever helps: kind of fault and places in the program, without the message (it may quote
 * data) and without the names of the user's folders.
 */
export function crashReport(incident: string, version: string, cause: unknown): string {
  const name = cause instanceof Error ? cause.name : typeof cause;
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  const places = stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .map((line) => line.replace(/(\(|at )[^()]*?[\\/]([^\\/()]+)(\)?)$/u, '$1$2$3'));
  return [`Thường Trực ${version}`, `Mã sự cố: ${incident}`, `Lỗi: ${name}`, ...places].join('\n');
}

/** A fault nobody foresaw ends the program: what was saved is safe, what runs on could be wrong. */
export function endOnUnexpected(version: string, ids: IdsPort, log: LogPort): void {
  let ending = false;
  const end = (cause: unknown): void => {
    if (ending) return;
    ending = true;
    const incident = ids.next().slice(-8);
    log.error('crash', { incident }, cause);
    const choice = dialog.showMessageBoxSync({
      type: 'error',
      title: 'Thường Trực',
      message: `Có lỗi ngoài dự kiến, mã sự cố ${incident}.`,
      detail: 'Dữ liệu đã lưu vẫn còn. Chương trình sẽ đóng; hãy mở lại.',
      buttons: ['Chép chi tiết và thoát', 'Thoát'],
      noLink: true,
    });
    const copied =
      choice === 0 ? clipboard.writeText(crashReport(incident, version, cause)) : Promise.resolve();
    void copied.finally(() => app.exit(1));
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
