interface Lessons {
  readonly periods: number;
}

/**
 * Which topic each half day gets, in their order: as many half days as a topic's lessons need, as long as every later
 * topic still has one. Half days beyond the last topic stay empty.
 */
export function topicsOverSlots<Topic extends Lessons>(
  topics: readonly Topic[],
  slots: readonly Lessons[],
): readonly Topic[] {
  const placed: Topic[] = [];
  for (const [index, topic] of topics.entries()) {
    const waiting = topics.length - index - 1;
    let left = Math.max(1, topic.periods);
    while (left > 0 && placed.length < slots.length) {
      const first = placed.at(-1) !== topic;
      if (!first && slots.length - placed.length <= waiting) break;
      left -= slots[placed.length]?.periods ?? 1;
      placed.push(topic);
    }
  }
  return placed;
}
