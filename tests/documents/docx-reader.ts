import { strFromU8, unzipSync } from 'fflate';

export interface DocxContent {
  readonly body: string;
  readonly styles: string;
  readonly parts: Readonly<Record<string, string>>;
}

export function readDocx(bytes: Uint8Array): DocxContent {
  const files = unzipSync(bytes);
  const parts = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
      .map(([name, data]) => [name, strFromU8(data)]),
  );
  return { body: parts['word/document.xml'] ?? '', styles: parts['word/styles.xml'] ?? '', parts };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of a piece of WordprocessingML. */
export function docxText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map((match) => match[1]!.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name]!))
    .join('');
}

/** Pieces between an element's tags; the elements asked for here are never nested in themselves. */
export function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 'gsu'))].map((match) => match[0]);
}
