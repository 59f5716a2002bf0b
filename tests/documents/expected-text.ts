import {
  formsOf,
  textOf,
  type Block,
  type OfficialDocument,
  type TableRow,
} from '@shared/official-documents';

/** Text without any white space: line breaks and blanks differ between formats, the words and figures may not. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, '');

export function rowText(row: TableRow): string {
  return squeezed(row.cells.map((cell) => (cell.kind === 'text' ? textOf(cell.runs) : cell.text)).join(''));
}

function blockTexts(block: Block): readonly string[] {
  return block.kind === 'paragraph' ? [squeezed(textOf(block.runs))] : block.rows.map(rowText);
}

/** Every paragraph and table row in reading order, as each format must show them. */
export function expectedTexts(document: OfficialDocument): readonly string[] {
  return [
    ...[...document.letterhead.bodyLines].map(squeezed),
    squeezed(document.typeName),
    squeezed(document.summary),
    ...document.bases.map(squeezed),
    ...document.body.flatMap(blockTexts),
    ...document.annexes.flatMap((annex) => [
      squeezed(annex.label),
      squeezed(annex.name),
      squeezed(annex.attachedTo),
      ...annex.body.flatMap(blockTexts),
    ]),
    ...formsOf(document).flatMap(expectedTexts),
  ].filter((text) => text !== '');
}

/** The first text that does not follow the ones before it, or null when all stand in order. */
export function firstMissing(found: string, expected: readonly string[]): string | null {
  let position = 0;
  for (const text of expected) {
    const at = found.indexOf(text, position);
    if (at < 0) return text;
    position = at + text.length;
  }
  return null;
}
