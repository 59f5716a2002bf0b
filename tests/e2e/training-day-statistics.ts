import type { ProgramCalls } from '@tests/fixtures/vote-scene';
import { expect } from './fixtures';
import { expectedTotal, expectedUnits, PEOPLE } from './training-day-oracle';

const units = expectedUnits.map((one) => ({ ...one, name: `Xã ${one.name}` }));

/** The statistics of the day against the oracle: of the class, and of all classes of the office, of which it is the only one. */
export async function expectStatistics(calls: ProgramCalls, classId: string): Promise<void> {
  // Row A16: every unit, also the one that sent nobody.
  const result = await calls.must('training.getResult', { classId });
  expect(result.units.map(({ name, listed, due, filled }) => [name, listed, due, filled])).toEqual(
    units.map(({ name, listed, due, filled }) => [name, listed, due, filled]),
  );

  // Row A17: every list comes to one total.
  const all = await calls.must('trainingStatistics.getOverview', { year: null });
  const byName = (rows: typeof units) =>
    new Map(rows.map(({ name, listed, came, due, filled }) => [name, [listed, came, due, filled]]));
  expect(byName(all.units)).toEqual(byName(units));
  for (const rows of [all.units, all.clusters, all.posts, all.sexes, all.ethnicGroups]) {
    expect(rows.reduce((sum, { listed }) => sum + listed, 0)).toBe(PEOPLE);
    expect(rows.reduce((sum, { came }) => sum + came, 0)).toBe(expectedTotal.came);
    expect(rows.reduce((sum, { filled }) => sum + filled, 0)).toBe(expectedTotal.filled);
  }
  const { came, filled, eligible } = expectedTotal;
  expect(all.total).toMatchObject({ listed: PEOPLE, came, filled, eligible });
}
