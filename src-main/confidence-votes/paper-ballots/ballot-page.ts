import type { BallotContents, BallotMark } from '@shared/confidence-votes/paper-ballots/model';
import type { FontSource } from '../../documents/fonts/font-source';
import { escapeHtml } from '../../documents/html/escape';
import { staticPage } from '../../documents/html/static-page';
import { unbrokenWords } from '../../documents/unbroken';
import { ballotStyle, headLine } from './ballot-style';

/** How a test ballot of a rehearsal is filled in; a ballot to vote with is never filled in. */
export interface FilledIn {
  /** "Phiếu thử số 3", on every page. */
  readonly label: string;
  /** One digit a person as in a typed entry: a level, 0 no mark, 9 more than one. */
  readonly marks: string;
  readonly sealed: boolean;
}

export interface BallotSheet {
  readonly contents: BallotContents;
  readonly mark: BallotMark | null;
  /** At the foot: which release this is, the same on every sheet. Empty on what is not released. */
  readonly footnote: string;
  readonly filledIn: FilledIn | null;
}

/**
 * Ballots as one static page for the printer: pages are broken between persons only, the head of the table and the
 * title come again on every page, and each sheet numbers its own pages. Nothing differs between two sheets of a kind.
 */
export async function ballotPage(sheets: readonly BallotSheet[], fonts: FontSource): Promise<string> {
  const [first] = sheets;
  if (first === undefined) throw new Error('no ballot to print');
  const style = ballotStyle(sheets);
  const body = sheets.map((sheet, index) => sheetHtml(sheet, index)).join('\n');
  const faces = await fonts.facesFor(style + body);
  return staticPage(headLine(first.contents), `${faces}\n${style}`, body);
}

function sheetHtml({ contents, mark, filledIn }: BallotSheet, index: number): string {
  return `<main class="sheet sheet-${index}">
${mark === null ? '' : `<div class="watermark"><span>${escapeHtml(mark)}</span></div>`}
<header class="top">
<div class="seal">${filledIn?.sealed === true ? SEAL : ''}<span>(Đóng dấu)</span></div>
<div class="issuer">${contents.councilLines.map((line) => `<div class="council">${escapeHtml(line)}</div>`).join('')}
${contents.sessionLine === '' ? '' : `<div>${escapeHtml(contents.sessionLine)}</div>`}</div>
</header>
<div class="title">
<div class="name">${escapeHtml(contents.title)}</div>
${contents.subjectLines.map((line) => `<div class="subject">${escapeHtml(unbrokenWords(line))}</div>`).join('\n')}
<div class="occasion">${escapeHtml(contents.occasion)}</div>
</div>
<ol class="rules">${contents.rules.map((rule) => `<li>${escapeHtml(rule)}</li>`).join('')}</ol>
<table>
<thead><tr><th class="no">STT</th><th class="who">Họ và tên</th><th>Chức vụ</th>${contents.levels
    .map((level) => `<th class="level">${escapeHtml(level)}</th>`)
    .join('')}</tr></thead>
<tbody>
${contents.lines.map((line, place) => lineHtml(contents, line, filledIn?.marks[place] ?? '0')).join('\n')}
</tbody>
</table>
</main>`;
}

function lineHtml(contents: BallotContents, line: BallotContents['lines'][number], mark: string): string {
  const boxes = contents.levels.map((_, at) => `<td class="level">${boxHtml(isMarked(mark, at))}</td>`);
  return `<tr><td class="no">${line.no}</td><td class="name">${escapeHtml(line.name)}</td><td class="posts">${escapeHtml(unbrokenWords(line.posts))}</td>${boxes.join('')}</tr>`;
}

/** More than one mark is drawn as the first two. */
const isMarked = (mark: string, place: number): boolean =>
  mark === '9' ? place < 2 : mark === String(place + 1);

const CROSS =
  '<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1.5 1.2 8.6 8.9M8.4 1.4 1.4 8.7" stroke="#000" stroke-width="1.3" stroke-linecap="round" fill="none"/></svg>';

/** Stands for the stamp, so that the test ballot without one shows. */
const SEAL =
  '<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="9" fill="none" stroke="#777" stroke-width="1"/><circle cx="10" cy="10" r="6.5" fill="none" stroke="#777" stroke-width=".6"/><path d="M10 5.4 11.2 8.6 14.6 8.7 11.9 10.8 12.8 14.1 10 12.2 7.2 14.1 8.1 10.8 5.4 8.7 8.8 8.6Z" fill="#777"/></svg>';

const boxHtml = (marked: boolean): string => `<span class="box">${marked ? CROSS : ''}</span>`;
