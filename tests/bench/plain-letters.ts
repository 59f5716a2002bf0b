import type { FontSource } from '@main/documents/fonts/font-source';
import { escapeHtml } from '@main/documents/html/escape';
import { textOf, type OfficialDocument } from '@shared/official-documents';

/**
 * The same letters as plain HTML: every word of them in the same fonts and sizes, a letter on a page, as paragraphs one below
 * the other, with none of the program's layout.
 */
export async function plainLetters(letters: readonly OfficialDocument[], fonts: FontSource): Promise<string> {
  const body = letters
    .map((letter) => `<section>${linesOf(letter).map(paragraph).join('\n')}</section>`)
    .join('\n');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(letters[0]?.title ?? '')}</title><style>
${await fonts.facesFor(body)}
@page{size:A4;margin:20mm 15mm 20mm 30mm}
body{margin:0;font:14pt Tinos,serif}
p{margin:0 0 6pt}
section+section{break-before:page}
</style></head><body>${body}</body></html>`;
}

interface Line {
  readonly text: string;
  readonly weight?: 'b' | 'i';
}

const paragraph = ({ text, weight }: Line): string => {
  const html = escapeHtml(text);
  return weight === undefined ? `<p>${html}</p>` : `<p><${weight}>${html}</${weight}></p>`;
};

function linesOf(letter: OfficialDocument): readonly Line[] {
  const bold = (text: string): Line => ({ text, weight: 'b' });
  const { closing } = letter;
  const lines: readonly Line[] = [
    ...letter.letterhead.bodyLines.map(bold),
    bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    bold('Độc lập - Tự do - Hạnh phúc'),
    { text: letter.numberLine ?? '' },
    { text: letter.placeAndDate ?? '', weight: 'i' },
    bold(letter.typeName),
    bold(letter.summary),
    ...letter.body.flatMap((block): readonly Line[] =>
      block.kind === 'paragraph'
        ? [block.runs.every((run) => run.bold) ? bold(textOf(block.runs)) : { text: textOf(block.runs) }]
        : [],
    ),
    { text: 'Nơi nhận:', weight: 'i' },
    ...letter.recipients.map((text) => ({ text })),
    ...(closing?.kind === 'signer' ? [...closing.signer.lines, closing.signer.name].map(bold) : []),
    { text: letter.verification },
  ];
  return lines.filter(({ text }) => text !== '');
}

/** The words of a page, in any order: two pages that say the same have the same. */
export function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<[^>]*>/gu, ' ')
    .split(/[\s\u00A0\u2060]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');
}
