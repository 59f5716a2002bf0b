import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateCount, hasBlockingProblem } from '@shared/confidence-votes/exchange/evaluation';
import type { CountEvaluation, CountFile } from '@shared/confidence-votes/exchange/format';
import { readCountFile } from '@shared/confidence-votes/exchange/reader';

interface Published {
  readonly kind: string;
  readonly percentBase: { readonly value: number | null };
  readonly rows: readonly {
    readonly no: number;
    readonly name: string;
    readonly counts: Readonly<Record<string, number | null>>;
    readonly percentPublished: Readonly<Record<string, string | null>>;
    readonly checks: { readonly sum?: number; readonly missingFromCollected?: number };
  }[];
  readonly arithmeticDeviations: readonly {
    readonly person: string;
    readonly level: string;
    readonly published: string;
    readonly halfUp: string;
    readonly kind: string;
    readonly matchesValue?: number;
  }[];
  readonly expected?: { readonly consequence?: Readonly<Record<string, string>> };
}

const folder = new URL('../../../fixtures/published-results/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

function load(name: string): { published: Published; file: CountFile; evaluation: CountEvaluation } {
  const published = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Published;
  const file = readCountFile(published);
  if (!file.ok) throw new Error(`${file.error.path}: ${file.error.message}`);
  return { published, file: file.value, evaluation: evaluateCount(file.value) };
}

/**
 * What follows from a published row, read anew from the resolutions: more than half of the base marked "low" is one
 * class, two thirds of it the other; without base or figure nothing is decided. Of another secret ballot nothing follows.
 */
function followsFrom({ kind, percentBase: { value } }: Published, low: number | null): string | null {
  if (kind !== 'confidence-vote' || value === null || low === null) return null;
  if (3 * low >= 2 * value) return 'two_thirds_or_more';
  return 2 * low > value ? 'over_half_below_two_thirds' : 'none';
}

/** Findings beside the listed deviations, each explained by the words of its file. */
const OTHER_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  // "no figures: eligibility list only"; "no percentages were published"
  'ca-mau-2014-eligibility.json': ['base_unknown'],
  'khanh-hoa-2014.json': ['base_unknown'],
  // "Two rows add up to 90 of 91: one invalid row each."
  'ha-noi-2014.json': ['invalid_rows_not_stated 4', 'invalid_rows_not_stated 6'],
  // "the printed "high" figure cannot be right": 15,32 with a base of 58
  'lang-son-2018.json': ['impossible_percent 7'],
  // "per-person valid rows vary (481, 480, 479, 478) while the divisor stays 481"
  'quoc-hoi-2023.json': [
    'invalid_rows_not_stated 2',
    'invalid_rows_not_stated 3',
    'invalid_rows_not_stated 6',
  ],
};

describe('published results', () => {
  it('are all sixteen', () => {
    expect(names).toHaveLength(16);
  });

  it('state enough for the comparisons below to compare something', () => {
    const all = names.map((name) => load(name).published);
    const rows = all.flatMap((published) => published.rows);
    const printed = rows.flatMap((row) =>
      Object.values(row.percentPublished).filter((text) => text !== null),
    );
    const missing = rows.filter(({ checks }) => checks.missingFromCollected !== undefined);
    const consequences = all.flatMap(({ expected }) => Object.keys(expected?.consequence ?? {}));
    const decided = all.flatMap((published) =>
      published.rows.flatMap((row) => followsFrom(published, row.counts['low'] ?? null) ?? []),
    );
    expect(decided.length).toBeGreaterThan(80);
    expect(printed.length).toBeGreaterThan(100);
    expect(missing.length).toBeGreaterThan(50);
    expect(consequences.length).toBeGreaterThan(1);
  });

  describe.each(names)('%s', (name) => {
    const { published, file, evaluation } = load(name);

    it('has every row that was published', () => {
      expect(evaluation.rows.map(({ no }) => no)).toEqual(published.rows.map(({ no }) => no));
    });

    it('has exactly the deviations that the file lists', () => {
      expect(
        evaluation.problems
          .filter((problem) => problem.code === 'published_percent_differs')
          .map((problem) => ({
            person: problem.name,
            level: problem.level,
            published: problem.published,
            halfUp: problem.expected,
            kind: problem.cause,
            matchesValue: problem.matchesValue,
          })),
      ).toEqual(
        published.arithmeticDeviations.map((deviation) => ({
          person: deviation.person,
          level: deviation.level,
          published: deviation.published,
          halfUp: deviation.halfUp,
          kind: deviation.kind,
          matchesValue: deviation.matchesValue,
        })),
      );
    });

    it('has no other finding that its words do not explain', () => {
      expect(
        evaluation.problems
          .filter((problem) => problem.code !== 'published_percent_differs')
          .map((problem) => (problem.no === undefined ? problem.code : `${problem.code} ${problem.no}`)),
      ).toEqual(OTHER_FINDINGS[name] ?? []);
    });

    it('blocks exactly when a printed figure is wrong', () => {
      const wrong = published.arithmeticDeviations.length > 0;
      expect(hasBlockingProblem(evaluation)).toBe(wrong);
    });

    it('prints what was published, but for the listed deviations', () => {
      const base = published.percentBase.value;
      expect(evaluation.base.value).toBe(base);
      const listed = new Set(published.arithmeticDeviations.map(({ person, level }) => `${person} ${level}`));
      for (const row of evaluation.rows) {
        const source = published.rows.find(({ no }) => no === row.no);
        for (const level of file.levels) {
          const computed = row.percent[level];
          expect(computed === null).toBe(base === null || row.counts[level] === null);
          const printed = source?.percentPublished[level] ?? null;
          if (typeof computed !== 'string' || printed === null || listed.has(`${row.name} ${level}`))
            continue;
          const trimmed = (text: string) => text.replace(/,?0+$/u, '') || '0';
          expect(printed.includes(',') ? trimmed(computed) : computed.split(',')[0]).toBe(
            printed.includes(',') ? trimmed(printed) : printed,
          );
        }
      }
    });

    it('keeps missing rows missing and adds up the others', () => {
      for (const row of evaluation.rows) {
        const checks = published.rows.find(({ no }) => no === row.no)?.checks;
        if (checks?.missingFromCollected === 0) expect(row.invalidRows).toBe(0);
        if (row.invalidRows !== null && checks?.missingFromCollected !== undefined) {
          expect(row.invalidRows).toBe(checks.missingFromCollected);
        }
      }
    });

    it('has for every row the consequence that its published figures give', () => {
      expect(evaluation.rows.map(({ no, consequence }) => [no, consequence])).toEqual(
        published.rows.map((row) => [row.no, followsFrom(published, row.counts['low'] ?? null)]),
      );
    });

    it('has the consequences that its sources tell of, and of nobody else one of those classes', () => {
      const told = Object.keys(published.expected?.consequence ?? {});
      const reached = evaluation.rows.filter(({ consequence }) => (consequence ?? 'none') !== 'none');
      expect(reached.map(({ name: person }) => person)).toEqual(told);
      for (const [person, consequence] of Object.entries(published.expected?.consequence ?? {})) {
        expect(evaluation.rows.find((row) => row.name === person)?.consequence).toBe(consequence);
      }
    });
  });

  it('gives Hà Nội its cut-off percentages and lists what rounding would print', () => {
    const { evaluation } = load('ha-noi-2014.json');
    expect(evaluation.rows[1]?.percent['high']).toBe('71,27');
    expect(evaluation.problems.find((problem) => problem.no === 2)).toMatchObject({
      published: '71,27',
      expected: '71,28',
      message: expect.stringContaining('công bố 71,27%, làm tròn là 71,28% (67/94)') as unknown,
      advice: 'Nguồn cắt bớt số lẻ, không làm tròn; bảng tỷ lệ theo cách của nguồn.',
    });
  });

  it('has no consequence for a ballot that is no confidence vote', () => {
    const { evaluation } = load('quoc-hoi-2016-approval.json');
    expect(evaluation.rows.map((row) => row.consequence)).toEqual(evaluation.rows.map(() => null));
    expect(evaluation.rows[0]?.percent).toEqual({ yes: '94,94', no: null });
  });
});
