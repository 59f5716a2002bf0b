import { expect, it } from 'vitest';
import { readExchangeFile, writeExchangeFile } from '../../../../src-main/application/exchange-file';

const bytes = writeExchangeFile({ format: 'mau', version: 2, lines: 2 }, ['{"a":1}', '["ế"]']);
const text = new TextDecoder().decode(bytes);
const read = (changed: string) => readExchangeFile(new TextEncoder().encode(changed), 'mau', 2);

it('gives back what was written, header and lines', () => {
  expect(read(text)).toMatchObject({
    ok: true,
    value: { whole: true, header: { format: 'mau', lines: 2 }, lines: ['{"a":1}', '["ế"]'] },
  });
});

it('is not whole when a line, a figure of the header, or the form of the header was changed', () => {
  for (const changed of [
    text.replace('"a":1', '"a":2'),
    text.replace('"lines":2', '"lines":1'),
    text.replace(',"format"', ', "format"'),
    text.slice(0, -1),
  ]) {
    expect(changed).not.toBe(text);
    expect(read(changed)).toMatchObject({ ok: true, value: { whole: false } });
  }
});

it('refuses what is of another format, of a newer program, or no text at all', () => {
  expect(read(text.replace('"mau"', '"khac"'))).toEqual({ ok: false, error: 'foreign' });
  expect(read(text.replace('"version":2', '"version":3'))).toEqual({ ok: false, error: 'newer' });
  expect(read('{}')).toEqual({ ok: false, error: 'foreign' });
  expect(readExchangeFile(new Uint8Array([0xff, 0xfe, 0x0a]), 'mau', 2)).toEqual({
    ok: false,
    error: 'foreign',
  });
});
