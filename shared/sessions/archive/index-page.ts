import { documentStatusNames } from '../../documents/model';
import { dayPartNames } from '../../kernel/day-part';
import { formatDate, isLocalDate, type LocalDate } from '../../kernel/local-date';
import { electionSentence } from '../elections/words';
import { minutesModel, type MinutesSource } from '../minutes/model';
import { momentInWords, rollSentence } from '../minutes/words';
import type { ArchiveTable } from './tables';

export interface IndexFile {
  /** Address within the archive. */
  readonly path: string;
  readonly title: string;
  /** What kind of file it is: "PDF". */
  readonly format: string;
}

/** One document with the files that were made of it. */
export interface IndexDocument {
  /** Empty while it has no number. */
  readonly symbol: string;
  readonly date: LocalDate | null;
  readonly title: string;
  /** Whom or what it is about, where several share a title. */
  readonly partName: string;
  readonly status: 'draft' | 'official' | 'withdrawn';
  readonly withdrawnReason: string;
  /** Addresses within the archive. */
  readonly paths: readonly string[];
}

interface IndexParts {
  readonly minutes: MinutesSource;
  readonly tables: readonly ArchiveTable[];
  readonly documents: readonly IndexDocument[];
  readonly papers: readonly IndexFile[];
  readonly madeAt: string;
  readonly program: string;
}

const escape = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1d1c1a}
h1{font-size:1.75rem}h2{margin-top:2.5rem;font-size:1.25rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #cbc7c0;padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#f2f0ec}
a{color:#0d5c66}small{color:#5e5b55}`;

const cell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return escape(isLocalDate(value) ? formatDate(value) : value).replace(/\n/gu, '<br>');
};

const tableOf = ({ columns, file, rows, title }: ArchiveTable): string =>
  `<h2 id="${file}">${escape(title)}</h2><p><a href="du-lieu/${file}.csv">du-lieu/${file}.csv</a></p>` +
  (rows.length === 0
    ? '<p>Không có.</p>'
    : `<table><thead><tr>${columns.map((name) => `<th>${escape(name)}</th>`).join('')}</tr></thead><tbody>` +
      `${rows.map((row) => `<tr>${row.map((value) => `<td>${cell(value)}</td>`).join('')}</tr>`).join('')}</tbody></table>`);

const filesOf = (title: string, files: readonly IndexFile[]): string =>
  `<h2>${escape(title)}</h2>` +
  (files.length === 0
    ? '<p>Không có.</p>'
    : `<ul>${files
        .map(
          ({ format, path, title: name }) =>
            `<li><a href="${encodeURI(path)}">${escape(name)}</a> <small>${format}</small></li>`,
        )
        .join('')}</ul>`);

const FORMAT_NAMES: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'Word', html: 'HTML' };

const linkTo = (path: string): string => {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return `<a href="${encodeURI(path)}">${FORMAT_NAMES[ending] ?? ending.toUpperCase()}</a>`;
};

/** "Số 01/QĐ-HĐND ngày 27/11/2026"; what has no number is told by where it stands. */
function headOf({ date, status, symbol, withdrawnReason }: IndexDocument): string {
  const head = [
    symbol === '' ? '' : `Số ${symbol}`,
    date === null ? '' : `${symbol === '' ? 'Ngày' : 'ngày'} ${formatDate(date)}`,
  ].filter((part) => part !== '');
  if (status === 'draft') return documentStatusNames.draft;
  if (status === 'withdrawn')
    head.push(`(đã thu hồi${withdrawnReason === '' ? '' : `: ${withdrawnReason}`})`);
  return head.join(' ');
}

const documentsOf = (documents: readonly IndexDocument[]): string =>
  `<h2>Văn bản</h2>${
    documents.length === 0
      ? '<p>Không có.</p>'
      : `<ul>${documents
          .map((one) => {
            const name = [one.title, one.partName].filter((part) => part !== '').join(', ');
            const line = [headOf(one), name].filter((part) => part !== '').join(' – ');
            return `<li>${escape(line)} <small>(${one.paths.map(linkTo).join(', ')})</small></li>`;
          })
          .join('')}</ul>`
  }`;

/** The page that an archive begins with: everything in it, readable in any browser, without the program and a network. */
export function indexPage({ documents, madeAt, minutes, papers, program, tables }: IndexParts): string {
  const { session } = minutes;
  const model = minutesModel(minutes);
  const rolls = model.sittings.flatMap(({ roll, sitting }) =>
    roll === null || sitting === null
      ? []
      : [`<li>${dayPartNames[sitting.part]} ${formatDate(sitting.date)}: ${escape(rollSentence(roll))}</li>`],
  );
  const facts = [
    `Khai mạc ${formatDate(session.openingDate)}; bắt đầu ${momentInWords(model.openedAt)}, kết thúc ${momentInWords(model.closedAt)}.`,
    `Biểu quyết ${model.votes.total} lượt: ${model.votes.passed} thông qua, ${model.votes.failed} không thông qua.`,
    ...minutes.elections.map(electionSentence),
    `Chất vấn ${model.questions.total}; lời hứa ${model.questions.promises}, đã xong ${model.questions.promisesDone}.`,
    `Nghị quyết ${model.resolutions.length}.`,
  ];
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escape(session.title)}</title><style>${STYLE}</style></head><body>
<h1>${escape(session.title)}</h1>
<p>${escape(session.place)}</p>
<ul>${facts.map((fact) => `<li>${escape(fact)}</li>`).join('')}${rolls.join('')}</ul>
${documentsOf(documents)}
${filesOf('Tài liệu kèm theo', papers)}
${tables.map(tableOf).join('\n')}
<p><small>${escape(program)}, lập ${escape(momentInWords(madeAt))}. Toàn bộ dữ liệu: <a href="du-lieu/ky-hop.json">du-lieu/ky-hop.json</a>.</small></p>
</body></html>
`;
}
