import { ok } from '@shared/kernel/result';
import { localDateOf } from '@shared/kernel/local-date';
import { cleanText, INSIDE_A_WORD, searchKey, searchRank } from '@shared/kernel/vietnamese-text';
import type { Handler } from '../../application/context';
import { findListed, findPeople, findTrainees } from './people';
import { queryOf } from './query';
import { findClasses, findDocuments, findMatters, findSessions, findUnits, findVotes } from './titles';

/** Found by something else than its title, as a person by the post held: before what only contains the text. */
const BY_SOMETHING_ELSE = INSIDE_A_WORD - 1;
/**
 * Rows D07 and D08: finds by the beginnings of words in any order, or by the text as typed, without diacritics. The
 * keys are folded already, so `instr` compares bytes; LIKE would fold every letter again.
 */
export const search: Handler<'office.search'> = async ({ db, now }, { text, limit }) => {
  const whole = searchKey(text);
  if (whole === '') return ok([]);
  const query = queryOf(whole, limit);
  const people = await findPeople(db, query, localDateOf(now));
  const sessions = await findSessions(db, query);
  const votes = await findVotes(db, query);
  const listed = await findListed(db, query);
  const classes = await findClasses(db, query);
  const trainees = await findTrainees(db, query);
  const units = await findUnits(db, query);
  const documents = await findDocuments(db, query);
  const matters = await findMatters(db, text);
  // Whatever its kind, a hit that begins as typed stands before one that only contains it.
  return ok(
    [...sessions, ...votes, ...classes, ...people, ...listed, ...trainees, ...units, ...documents, ...matters]
      .map((hit, index) => ({
        hit,
        index,
        other: Number(otherMarks(hit.title, text)),
        rank: searchRank(searchKey(hit.title), whole) ?? BY_SOMETHING_ELSE,
      }))
      .sort((a, b) => a.other - b.other || a.rank - b.rank || a.index - b.index)
      .slice(0, limit)
      .map(({ hit }) => hit),
  );
};

/** Whether somebody took the trouble to type marks, and this is written with others: Đăng for "Đặng". */
function otherMarks(title: string, typed: string): boolean {
  const lower = cleanText(typed).toLocaleLowerCase('vi');
  const marked = searchKey(lower) !== lower;
  return marked && !title.normalize('NFC').toLocaleLowerCase('vi').includes(lower);
}
