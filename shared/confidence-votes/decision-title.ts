/** More names than these make no title that anybody reads; the list names them. */
const NAMED = 3;
/** What a title may hold. */
const LONGEST = 200;

/** The title of a decision vote on these people: all of them by name, or how many they are. */
export function decisionTitle(names: readonly string[]): string {
  if (names.length === 0) return 'Bỏ phiếu tín nhiệm';
  const last = names.at(-1) ?? '';
  const before = names.slice(0, -1).join(', ');
  const named = `Bỏ phiếu tín nhiệm đối với ${before === '' ? last : `${before} và ${last}`}`;
  return names.length > NAMED || named.length > LONGEST
    ? `Bỏ phiếu tín nhiệm đối với ${names.length} người`
    : named;
}

/**
 * The title after the list changed: one that says whom the vote was held on, all of them or one alone, goes along; one that
 * somebody worded otherwise stays.
 */
export function titleFollowing(title: string, before: readonly string[], after: readonly string[]): string {
  const saidBefore = [decisionTitle(before), ...before.map((name) => decisionTitle([name]))];
  return before.length > 0 && after.length > 0 && saidBefore.includes(title) ? decisionTitle(after) : title;
}
