import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';

const file = readFileSync(new URL('../../../../src-main/council/data/communes.txt', import.meta.url), 'utf8');
const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const units = lines.filter((line) => /^\d{5} /u.test(line));

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
});
afterEach(() => app.close());

describe('the communes that ship with the program', () => {
  it('are those of 34 provinces from 1 July 2025: 2 621 communes, 687 wards, 13 special zones', () => {
    const ofType = (letter: string): number => units.filter((line) => line.charAt(6) === letter).length;
    expect(lines.length - units.length).toBe(34);
    expect(['X', 'P', 'D'].map(ofType)).toEqual([2621, 687, 13]);
    expect(new Set(units.map((line) => line.slice(0, 5))).size).toBe(3321);
    expect(file.normalize('NFC')).toBe(file);
    // Tone marks as in the resolutions: hòa, thủy.
    expect(units.filter((line) => /o[àáảãạ](?:$|[ -])|[^qQ]u[ỳýỷỹỵ](?:$|[ -])/u.test(line))).toEqual([]);
    expect(units.filter((line) => !/^\d{5} [PXD] \S+(?: \S+)*$/u.test(line))).toEqual([]);
  });

  it('name every commune of a province once, so that all of them are taken in', async () => {
    const catalogues = await app.must('council.listUnitCatalogues', {});
    expect(catalogues.reduce((sum, { count }) => sum + count, 0)).toBe(3321);
    const ha = catalogues.find(({ province }) => province === 'Hà Nội')!;
    expect(await app.must('council.loadUnitCatalogue', { code: ha.code })).toEqual({
      added: 126,
      alreadyThere: 0,
    });
    let province = '';
    const named = lines.map((line) => {
      if (/^\d\d /u.test(line)) province = line;
      return `${province} ${line.slice(6)}`;
    });
    expect(new Set(named).size).toBe(lines.length);
  });
});
