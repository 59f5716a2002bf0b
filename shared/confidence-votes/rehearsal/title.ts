import { LONGEST_TITLE } from '../model';

const MARK = 'Diễn tập: ';

/**
 * What a rehearsal is called: the name of its vote behind the mark, cut where both together are too long for a title, which
 * no file could carry to another PC.
 */
export function rehearsalTitle(title: string): string {
  const whole = `${MARK}${title}`;
  return whole.length <= LONGEST_TITLE ? whole : `${whole.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
