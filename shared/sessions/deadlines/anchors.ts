import type { DeadlineRule } from './model';

type Anchored = Pick<
  DeadlineRule,
  'code' | 'title' | 'anchor' | 'anchorCode' | 'limit' | 'offset' | 'offsetTo'
>;

/** Which steps a step counts from, itself or its limit. */
const anchorsOf = ({ anchor, anchorCode, limit }: Anchored): readonly string[] => [
  ...(anchor === 'step' ? [anchorCode] : []),
  ...(limit?.anchor === 'step' ? [limit.anchorCode] : []),
];

/** What is wrong with the way a step counts its day, or null. `all` are the steps with this one as it is to be. */
export function anchorProblem(
  step: Anchored,
  all: readonly Anchored[],
): 'session.range-reversed' | 'session.anchor-missing' | 'session.anchor-loop' | null {
  if (step.offsetTo !== null && step.offsetTo < step.offset) return 'session.range-reversed';
  const byCode = new Map(all.map((one) => [one.code, one]));
  if (anchorsOf(step).some((code) => !byCode.has(code))) return 'session.anchor-missing';
  const seen = new Set<string>();
  const waiting = [...anchorsOf(step)];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (code === step.code) return 'session.anchor-loop';
    if (seen.has(code)) continue;
    seen.add(code);
    const next = byCode.get(code);
    if (next) waiting.push(...anchorsOf(next));
  }
  return null;
}

/** The first other step that counts from this one, or null. */
export function countedFrom(code: string, all: readonly Anchored[]): Anchored | null {
  return all.find((step) => step.code !== code && anchorsOf(step).includes(code)) ?? null;
}
