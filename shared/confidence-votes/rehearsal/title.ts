/** As long as the title of a vote may be: a longer one would make a file that no other PC takes in. */
const LONGEST_TITLE = 200;

const MARK = 'Diễn tập: ';

/** What a rehearsal is called: the name of its vote behind the mark, cut where both together are too long for a title. */
export function rehearsalTitle(title: string): string {
  const whole = `${MARK}${title}`;
  return whole.length <= LONGEST_TITLE ? whole : `${whole.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
