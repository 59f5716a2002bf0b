import { sql, type RawBuilder } from 'kysely';
import { DASH_SIGNS } from '@shared/kernel/vietnamese-text';

/** Every word somewhere in the stored key: cheap to test, and never too few. */
export function containsWords(column: string, words: readonly string[]): RawBuilder<boolean> {
  const key = sql.ref(column);
  return sql<boolean>`(${sql.join(
    words.map((word) =>
      word.includes('-') ? sql`${key} GLOB ${withAnyDash(word)}` : sql`instr(${key}, ${word}) > 0`,
    ),
    sql` AND `,
  )})`;
}

/** Keys stored by earlier programs tell the dashes apart. */
const withAnyDash = (word: string): string =>
  `*${word.replace(/[*?[]/gu, '[$&]').replaceAll('-', `[-${DASH_SIGNS}]`)}*`;
