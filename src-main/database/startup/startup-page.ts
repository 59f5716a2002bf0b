import { formatDate, localClockOf, localDateOf } from '@shared/kernel/local-date';
import type { Backup } from '@shared/safety/contract';
import { backupReasonNames } from '@shared/safety/messages';
import type { StartupError } from '../startup-error';
import type { StartupAction } from './actions';
import { startupWords } from './words';

export interface StartupPageParts {
  readonly backups: readonly Backup[];
  /** What the last button press answered, if it did not help. */
  readonly notice?: string;
}

/**
 * The page shown in place of the program while its data cannot be opened. Plain HTML with plain forms: it has to
 * work when nothing else does. Its buttons are explained in actions.ts.
 */
export function startupPage(error: StartupError, parts: StartupPageParts): string {
  const words = startupWords[error.code];
  const offers = words.offers.filter((offer) => offer !== 'restore' || parts.backups.length > 0);
  const noBackup = words.offers.includes('restore') && parts.backups.length === 0;
  return page(
    words.title,
    `
    <p>${escape(words.what)}</p>
    ${parts.notice ? `<p class="notice" role="alert">${escape(parts.notice)}</p>` : ''}
    <h2>Cần làm</h2>
    <ol>${words.steps.map((step) => `<li>${escape(step)}</li>`).join('')}</ol>
    <p>Tệp dữ liệu: <span class="path">${escape(error.file)}</span></p>
    <div class="buttons">
      ${button('retry', 'Thử lại', true)}
      ${offers.includes('without-journal') ? button('without-journal', 'Mở, bỏ phần ghi hỏng') : ''}
      ${button('support', 'Gói hỗ trợ')}
    </div>
    ${offers.includes('restore') ? backupTable(parts.backups) : ''}
    ${noBackup ? '<h2>Khôi phục bản sao lưu</h2><p>Thư mục này chưa có bản sao lưu nào đọc được.</p>' : ''}
    ${
      offers.includes('start-empty')
        ? `<h2>Làm lại từ đầu</h2>${button('start-empty', 'Bắt đầu với dữ liệu trống')}`
        : ''
    }`,
  );
}

/** Shows what the support bundle says, to be read before it is copied and sent. */
export function supportPage(bundle: string): string {
  return page(
    'Gói hỗ trợ',
    `
    <p>Nội dung dưới đây mô tả máy tính và tình trạng tệp dữ liệu. Không có họ tên, không có số liệu kiểm phiếu.
    Hãy đọc lại, chọn tất cả (Ctrl+A trong khung), chép và gửi cho người phụ trách kỹ thuật.</p>
    <textarea readonly rows="22" aria-label="Nội dung gói hỗ trợ">${escape(bundle)}</textarea>
    <div class="buttons">${button('retry', 'Thử lại', true)}</div>`,
  );
}

function backupTable(backups: readonly Backup[]): string {
  const rows = backups.map(
    ({ fileName, createdAt, reason, size }) => `
      <tr>
        <td>${localClockOf(createdAt)} ngày ${formatDate(localDateOf(createdAt))}</td>
        <td>${backupReasonNames[reason]}</td>
        <td class="size">${sizeInWords(size)}</td>
        <td><form method="post" action="/startup/restore">
          <input type="hidden" name="file" value="${escape(fileName)}">
          <button type="submit">Khôi phục</button>
        </form></td>
      </tr>`,
  );
  return `
    <h2>Khôi phục bản sao lưu</h2>
    <p>Các bản dưới đây vừa được đọc thử và còn nguyên vẹn; bản mới nhất ở trên cùng.</p>
    <table>
      <thead><tr><th>Sao lưu lúc</th><th>Lý do</th><th>Dung lượng</th><th></th></tr></thead>
      <tbody>${rows.join('')}</tbody>
    </table>`;
}

function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  return megabytes < 1
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${megabytes.toFixed(1).replace('.', ',')} MB`;
}

const button = (action: StartupAction, label: string, first = false): string =>
  `<form method="post" action="/startup/${action}"><button type="submit"${first ? ' class="first"' : ''}>${label}</button></form>`;

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Thường Trực</title>
<style>${STYLE}</style>
</head>
<body>
<main>
  <p class="program">Thường Trực</p>
  <h1>${escape(title)}</h1>
  ${body}
</main>
</body>
</html>
`;

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2933; --paper: #fff; --ground: #f3f5f7; --line: #cbd2d9; --accent: #1c5fa8; --warn: #fff4d6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7eb; --paper: #1f2730; --ground: #12171c; --line: #3e4c59; --accent: #5b9ee0; --warn: #4a3b10; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 "Be Vietnam Pro", "Segoe UI", system-ui, sans-serif; }
main { max-width: 46rem; margin: 6vh auto; padding: 2rem 2.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
.program { margin: 0; color: var(--accent); font-weight: 600; }
h1 { margin: 0.2rem 0 1rem; font-size: 1.6rem; line-height: 1.3; }
h2 { margin: 1.8rem 0 0.5rem; font-size: 1.1rem; }
ol { padding-left: 1.4rem; }
li { margin: 0.3rem 0; }
.path { font-family: Consolas, monospace; font-size: 0.9rem; overflow-wrap: anywhere; }
.notice { padding: 0.7rem 1rem; background: var(--warn); border-radius: 6px; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 1.2rem; }
form { margin: 0; }
button { min-height: 2.5rem; padding: 0 1.1rem; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit; font: inherit; cursor: pointer; }
button.first { border-color: var(--accent); background: var(--accent); color: #fff; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.45rem 0.5rem; border-bottom: 1px solid var(--line); text-align: left; }
td.size { font-variant-numeric: tabular-nums; white-space: nowrap; }
textarea { width: 100%; padding: 0.8rem; border: 1px solid var(--line); border-radius: 6px; background: var(--ground); color: inherit; font: 0.9rem/1.5 Consolas, monospace; }
`;
