import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { lookAtPdf } from '@main/documents/packet/build-packet';
import { lockedPdf, smallPdf } from '@tests/fixtures/small-pdf';

const found = async (bytes: Uint8Array) => {
  const { kind } = await lookAtPdf(bytes);
  return kind;
};

/** The first stream of a file whose contents are packed. */
function packedStream(bytes: Uint8Array): { readonly from: number; readonly to: number } {
  const text = Buffer.from(bytes).toString('latin1');
  for (const match of text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/gu)) {
    const from = match.index + match[0].length;
    const to = text.indexOf('\nendstream', from);
    try {
      inflateSync(bytes.subarray(from, to));
      return { from, to };
    } catch {
      continue;
    }
  }
  throw new Error('no packed stream');
}

describe('a PDF', () => {
  test('that can be read is put in', async () => {
    expect(await found(await smallPdf('Báo cáo', 3))).toBe('pages');
  });

  test('with rubbish where a page was is not', async () => {
    const bytes = Uint8Array.from(await smallPdf('Bao cao', 3));
    const { from, to } = packedStream(bytes);
    const middle = Math.floor((from + to) / 2);
    for (let at = middle; at < Math.min(middle + 12, to); at += 1) bytes[at] = 0xff - (bytes[at] ?? 0);
    expect(await found(bytes)).toBe('none');
  });

  test('that was cut off, or asks for a password, is not', async () => {
    const bytes = await smallPdf('Bao cao', 3);
    expect(await found(bytes.subarray(0, bytes.byteLength / 2))).toBe('none');
    expect(await found(await lockedPdf('Bao cao'))).toBe('none');
  });
});
