import { formsOf, type OfficialDocument } from '@shared/official-documents';
import { squeezed } from './expected-text';
import type { PdfContent, PdfPage, PdfRule, PdfText } from './pdf-reader';

/**
 * The lines of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II: under the motto as long as its text, under the body and
 * the summary a third to a half of the text above, all of them in its middle.
 */
export function checkRules(pdf: PdfContent, document: OfficialDocument): readonly string[] {
  const first = pdf.pages[0];
  if (first === undefined) return ['no page'];
  const annexes = document.annexes.flatMap((annex) => {
    const label = squeezed(annex.label + annex.name);
    const page = pdf.pages.find((candidate) => pageText(candidate).includes(label));
    return page === undefined ? [`${annex.label} not found`] : partly(page, annex.attachedTo, annex.label);
  });
  return [
    ...underMotto(first),
    // What a person writes in their own name carries no body.
    ...document.letterhead.bodyLines.slice(-1).flatMap((line) => partly(first, line, 'body')),
    ...(document.typeName === '' ? [] : partly(first, document.summary, 'summary')),
    ...annexes,
    ...formRules(pdf, document),
  ];
}

/** A form has the lines of a paper of its own on its first page, which the words above its line begin. */
function formRules(pdf: PdfContent, document: OfficialDocument): readonly string[] {
  const forms = formsOf(document);
  if (forms.length === 0) return [];
  const firsts = pdf.pages.filter((page) => pageText(page).includes(squeezed(MOTTO))).slice(1);
  if (firsts.length !== forms.length) return [`${firsts.length} of ${forms.length} forms have a head`];
  return forms.flatMap((form, index) =>
    checkRules({ ...pdf, pages: [firsts[index]!] }, form).map((finding) => `form ${index + 1}: ${finding}`),
  );
}

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** How far below a baseline its line may be, and how far off the middle. */
const BELOW_MM = 4;
const OFF_MM = 1;

const SAME_LINE_MM = 0.5;
const COLUMN_GAP_MM = 6;

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

const pageText = (page: PdfPage): string => squeezed(page.items.map((item) => item.text).join(''));

/** Pieces of text that stand on one line of one column. */
function linesOf(items: readonly PdfText[]): readonly Line[] {
  const rows: PdfText[][] = [];
  for (const item of items.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row && item.baseline - row[0]!.baseline < SAME_LINE_MM) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => {
    const lines: Line[] = [];
    for (const item of row.toSorted((a, b) => a.left - b.left)) {
      const line = lines.at(-1);
      if (line && item.left - line.right < COLUMN_GAP_MM) {
        lines[lines.length - 1] = { ...line, text: line.text + squeezed(item.text), right: item.right };
      } else lines.push({ ...item, text: squeezed(item.text) });
    }
    return lines;
  });
}

function ruleBelow(page: PdfPage, line: Line): PdfRule | undefined {
  return page.rules.find(
    (rule) =>
      rule.y > line.baseline &&
      rule.y - line.baseline < BELOW_MM &&
      rule.left < line.right &&
      rule.right > line.left,
  );
}

const offMiddle = (rule: PdfRule, line: Line): boolean =>
  Math.abs(rule.left + rule.right - line.left - line.right) / 2 > OFF_MM;

function underMotto(page: PdfPage): readonly string[] {
  const line = linesOf(page.items).find((candidate) => candidate.text === squeezed(MOTTO));
  const rule = line && ruleBelow(page, line);
  if (line === undefined || rule === undefined) return ['no line under the motto'];
  const extra = rule.right - rule.left - (line.right - line.left);
  return [
    ...(Math.abs(extra) > OFF_MM ? [`line under the motto differs by ${extra.toFixed(1)} mm`] : []),
    ...(offMiddle(rule, line) ? ['line under the motto is not centred'] : []),
  ];
}

/** Room for a number to be written in by hand is as wide as the gap between columns: the text itself says what belongs together. */
function joined(lines: readonly Line[], whole: string): readonly Line[] {
  return lines.reduce<readonly Line[]>((before, line) => {
    const last = before.at(-1);
    const together =
      last !== undefined &&
      Math.abs(last.baseline - line.baseline) < SAME_LINE_MM &&
      whole.includes(last.text + line.text);
    if (!together) return [...before, line];
    return [...before.slice(0, -1), { ...last, text: last.text + line.text, right: line.right }];
  }, []);
}

/** `text` may take several lines; the longest one counts. */
function partly(page: PdfPage, text: string, what: string): readonly string[] {
  const whole = squeezed(text);
  const lines = joined(linesOf(page.items), whole);
  const end = lines.findIndex((line) => whole.endsWith(line.text) && startOf(lines, line, whole) !== null);
  const last = lines[end];
  const rule = last && ruleBelow(page, last);
  if (last === undefined || rule === undefined) return [`no line under the ${what}`];
  const longest = Math.max(...(startOf(lines, last, whole) ?? []).map((line) => line.right - line.left));
  const share = (rule.right - rule.left) / longest;
  return [
    ...(share < 0.32 || share > 0.51 ? [`line under the ${what} is ${share.toFixed(2)} of its text`] : []),
    ...(offMiddle(rule, last) ? [`line under the ${what} is not centred`] : []),
  ];
}

/** The lines that end with `last` and make up the whole text, or null. */
function startOf(lines: readonly Line[], last: Line, whole: string): readonly Line[] | null {
  let rest = whole.slice(0, whole.length - last.text.length);
  const found = [last];
  for (let at = lines.indexOf(last) - 1; rest !== '' && at >= 0; at -= 1) {
    const line = lines[at]!;
    const overlaps = line.left < last.right && line.right > last.left;
    if (!overlaps) continue;
    if (!rest.endsWith(line.text)) return null;
    rest = rest.slice(0, rest.length - line.text.length);
    found.push(line);
  }
  return rest === '' ? found : null;
}
