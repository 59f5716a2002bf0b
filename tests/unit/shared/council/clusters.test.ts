import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterSize, DIVISIONS, proposeClusters, type DividedUnit } from '@shared/council/clusters/propose';

const anyUnits = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 160 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(`u${id}`),
        oldDistrict: fc.constantFrom('', 'Lắk', 'Krông Bông', 'Ea H’leo', 'Cư M’gar'),
        population: fc.option(fc.integer({ min: 0, max: 90_000 })),
      }),
    ),
  ),
) as fc.Arbitrary<DividedUnit[]>;

describe('a proposed division into clusters', () => {
  it('has every unit exactly once, in no more clusters than asked for, none of them empty', () => {
    fc.assert(
      fc.property(
        anyUnits,
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(...DIVISIONS),
        (units, count, by) => {
          const clusters = proposeClusters(units, count, by);
          expect(clusters.flat().toSorted()).toEqual(units.map(({ id }) => id).toSorted());
          expect(clusters.length).toBeLessThanOrEqual(Math.max(1, count));
          expect(clusters.every((cluster) => cluster.length > 0)).toBe(true);
          expect(proposeClusters(units, count, by)).toEqual(clusters);
        },
      ),
    );
  });

  it('by number of units differs by one at most and has as many clusters as asked for', () => {
    fc.assert(
      fc.property(anyUnits, fc.integer({ min: 1, max: 30 }), (units, count) => {
        const sizes = proposeClusters(units, count, 'units').map((cluster) => cluster.length);
        expect(sizes).toHaveLength(Math.min(count, units.length));
        if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('by old districts takes none of them apart', () => {
    fc.assert(
      fc.property(anyUnits, fc.integer({ min: 1, max: 30 }), (units, count) => {
        const clusters = proposeClusters(units, count, 'districts');
        for (const district of new Set(units.map((unit) => unit.oldDistrict).filter((name) => name !== ''))) {
          const mine = units.filter((unit) => unit.oldDistrict === district).map(({ id }) => id);
          expect(clusters.filter((cluster) => cluster.some((id) => mine.includes(id)))).toHaveLength(1);
        }
      }),
    );
  });

  it('by people keeps the heaviest and the lightest within the heaviest unit of each other', () => {
    const known = anyUnits.map((units) =>
      units.map((unit) => ({ ...unit, population: unit.population ?? 1000 })),
    );
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 12 }), (units, count) => {
        const people = new Map(units.map((unit) => [unit.id, unit.population]));
        const sizes = proposeClusters(units, count, 'population').map((cluster) =>
          cluster.reduce((sum, id) => sum + (people.get(id) ?? 0), 0),
        );
        if (sizes.length === 0) return;
        const heaviest = Math.max(...units.map((unit) => unit.population));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(heaviest);
      }),
    );
  });
});

describe('the size of a cluster', () => {
  it('has no number of people while one unit’s is not known', () => {
    expect(clusterSize([{ population: 3 }, { population: 4 }])).toEqual({ units: 2, population: 7 });
    expect(clusterSize([{ population: 3 }, { population: null }])).toEqual({ units: 2, population: null });
  });
});
