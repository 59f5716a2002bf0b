import { assertNever } from '@shared/kernel/assert-never';
import type {
  Alignment,
  Block,
  Cell,
  Closing,
  Orientation,
  Paragraph,
  Run,
  Signer,
  Table,
  TableRow,
} from '@shared/official-documents';
import { textOf } from '@shared/official-documents';
import { figureInsetsMm, isFigure } from '../figure-columns';
import { rowsThatStay } from '../table-rows';
import { textWidthMm } from '../page-geometry';
import { unbrokenBody, unbrokenNumbers, unbrokenWords } from '../unbroken';
import { escapeHtml } from './escape';

/** Paragraphs of about four lines stay in one piece: a single line at the head of a page reads badly. */
const SHORT = 360;

function runsHtml(runs: readonly Run[], unbroken: (text: string) => string): string {
  return runs
    .map((run) => {
      let html = escapeHtml(unbroken(run.text)).replaceAll('\n', '<br>');
      if (run.figure) html = `<span data-figure>${html}</span>`;
      if (run.italic) html = `<i>${html}</i>`;
      return run.bold ? `<b>${html}</b>` : html;
    })
    .join('');
}

export function blockHtml(block: Block, orientation: Orientation): string {
  return block.kind === 'paragraph' ? paragraphHtml(block) : tableHtml(block, orientation);
}

function paragraphHtml(paragraph: Paragraph): string {
  const classes = [
    `role-${paragraph.role}`,
    paragraph.alignment === 'justify' ? '' : paragraph.alignment,
    paragraph.indented ? 'indented' : '',
    paragraph.keepWithNext ? 'keep' : '',
    paragraph.startsPage ? 'new-page' : '',
    textOf(paragraph.runs).length < SHORT ? 'whole' : '',
  ].filter((name) => name !== '');
  const html = runsHtml(paragraph.runs, unbrokenNumbers);
  // The label of a line to be filled in is one item beside the dots.
  return `<p class="${classes.join(' ')}">${paragraph.role === 'blank' ? `<span>${html}</span>` : html}</p>`;
}

function tableHtml(table: Table, orientation: Orientation): string {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = table.columns
    .map((column) => `<col style="width:${((column.width / total) * 100).toFixed(3)}%">`)
    .join('');
  const head = table.header
    .map((cells) => `<tr>${cells.map((cell) => cellHtml('th', cell, 'center', 0)).join('')}</tr>`)
    .join('');
  const insets = figureInsetsMm(table, textWidthMm(orientation));
  const stays = rowsThatStay(table, textWidthMm(orientation));
  const rows = table.rows.map((row, index) => rowHtml(row, table, insets, stays[index] === true)).join('\n');
  return `<table class="figures"><colgroup>${columns}</colgroup><thead>${head}</thead><tbody>\n${rows}\n</tbody></table>`;
}

/** From this share of its table on a column holds sentences, which fill their lines; in narrower ones words are spread evenly. */
const WIDE_SHARE = 0.4;

function rowHtml(row: TableRow, table: Table, insets: readonly number[], keep: boolean): string {
  let index = 0;
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const cells = row.cells.map((cell) => {
    const { alignment = 'left', width = 0 } = table.columns[index] ?? {};
    const isWide = cell.columns === 1 && width >= WIDE_SHARE * total;
    const html = cellHtml('td', cell, alignment, insets[index] ?? 0, isWide);
    index += cell.columns;
    return html;
  });
  // A height of a row is the least one: lines that need more get it.
  const height = table.rowMm === undefined ? '' : ` style="height:${table.rowMm}mm"`;
  return `<tr class="${row.kind}${keep ? ' keep' : ''}"${height}>${cells.join('')}</tr>`;
}

function cellHtml(
  tag: 'th' | 'td',
  cell: Cell,
  columnAlignment: Alignment,
  insetMm: number,
  isWide = false,
): string {
  const alignment = (cell.kind === 'text' ? cell.alignment : null) ?? columnAlignment;
  const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`;
  if (cell.kind === 'text')
    return `<${tag} class="${alignment}${isWide ? ' wide' : ''}"${spans}>${runsHtml(cell.runs, unbrokenWords)}</${tag}>`;
  const inset = isFigure(cell) ? ` style="text-align:right;padding-right:${insetMm.toFixed(2)}mm"` : '';
  return `<${tag} class="number ${alignment}"${spans}${inset} data-figure>${escapeHtml(cell.text)}</${tag}>`;
}

function signerHtml(signer: Signer): string {
  const lines = signer.lines.map((line) => `<div>${escapeHtml(unbrokenBody(line))}</div>`).join('');
  const note = signer.note === '' ? '' : `<div class="note">${escapeHtml(signer.note)}</div>`;
  return `<div class="signer">${lines}${note}<div class="name">${escapeHtml(signer.name)}</div></div>`;
}

function recipientsHtml(recipients: readonly string[]): string {
  if (recipients.length === 0) return '<div class="recipients"></div>';
  const lines = recipients.map((line) => `<div>${escapeHtml(line)}</div>`).join('');
  return `<div class="recipients"><div class="heading">Nơi nhận:</div>${lines}</div>`;
}

export function closingHtml(closing: Closing, recipients: readonly string[]): string {
  const columns = (left: string, right: string) => `<div class="columns">${left}${right}</div>`;
  const below = recipients.length === 0 ? '' : `<div class="below">${recipientsHtml(recipients)}</div>`;
  switch (closing.kind) {
    case 'signer':
      return columns(recipientsHtml(recipients), signerHtml(closing.signer));
    case 'row':
      return `<div class="columns three">${closing.signers.map(signerHtml).join('')}</div>${below}`;
    case 'board': {
      const members = closing.members
        .map((member, index) => {
          const role = member.role === '' ? '' : ` <span class="role">(${escapeHtml(member.role)})</span>`;
          const number = closing.members.length > 1 ? `${index + 1}. ` : '';
          return `<div class="member"><span>${number}${escapeHtml(member.name)}${role}</span></div>`;
        })
        .join('');
      const left = `<div class="members"><div class="heading">${escapeHtml(closing.membersTitle)}</div><div class="note">(Ký tên)</div>${members}</div>`;
      return columns(left, signerHtml(closing.head)) + below;
    }
    default:
      return assertNever(closing);
  }
}
