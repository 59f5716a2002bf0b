/** A unit as the division into clusters sees it. */
export interface DividedUnit {
  readonly id: string;
  /** "Krông Bông"; empty where not known. */
  readonly oldDistrict: string;
  readonly population: number | null;
}

export const DIVISIONS = ['units', 'population', 'districts'] as const;
export type Division = (typeof DIVISIONS)[number];

/** Units of each proposed cluster; none is empty. */
export type ProposedClusters = readonly (readonly string[])[];

/**
 * A division into clusters that a person looks at before it is accepted. Every unit is in exactly one of them.
 * `units`: as many units in each as in any other, give or take one, units of one old district beside each other;
 * `population`: the heaviest unit first into the lightest cluster, a unit whose people are not known counts as the average;
 * `districts`: old districts stay whole, put together so that the numbers of units come close.
 */
export function proposeClusters(
  units: readonly DividedUnit[],
  count: number,
  division: Division,
): ProposedClusters {
  const wanted = Math.min(Math.max(1, Math.trunc(count)), units.length);
  if (units.length === 0) return [];
  switch (division) {
    case 'units':
      return evenly(byDistrict(units).flat(), wanted);
    case 'population':
      return lightest(units, wanted, weightOf(units)).map((unit) => unit.map(({ id }) => id));
    case 'districts': {
      const districts = byDistrict(units);
      return lightest(districts, Math.min(wanted, districts.length), (district) => district.length).map(
        (cluster) => cluster.flatMap((district) => district.map(({ id }) => id)),
      );
    }
  }
}

/** Units of one old district together, districts in the order in which they are met; unknown ones are each alone. */
function byDistrict(units: readonly DividedUnit[]): readonly (readonly DividedUnit[])[] {
  const known = Map.groupBy(units, ({ id, oldDistrict }) => (oldDistrict === '' ? `#${id}` : oldDistrict));
  return [...known.values()];
}

function evenly(units: readonly DividedUnit[], count: number): ProposedClusters {
  const least = Math.floor(units.length / count);
  const larger = units.length % count;
  let taken = 0;
  return Array.from({ length: count }, (_, index) => {
    const size = least + (index < larger ? 1 : 0);
    const cluster = units.slice(taken, taken + size).map(({ id }) => id);
    taken += size;
    return cluster;
  });
}

function weightOf(units: readonly DividedUnit[]): (unit: DividedUnit) => number {
  const known = units.flatMap(({ population }) => (population === null ? [] : [population]));
  const average = known.length === 0 ? 1 : known.reduce((sum, one) => sum + one, 0) / known.length;
  return ({ population }) => population ?? average;
}

/** Largest first into the lightest; of equally light ones the first, so that the same list gives the same answer. */
function lightest<T>(pieces: readonly T[], count: number, weight: (piece: T) => number): readonly T[][] {
  const clusters = Array.from({ length: count }, (): { readonly pieces: T[]; weight: number } => ({
    pieces: [],
    weight: 0,
  }));
  const heaviestFirst = pieces
    .map((piece, place) => ({ piece, place, weight: weight(piece) }))
    .toSorted((left, right) => right.weight - left.weight || left.place - right.place);
  for (const { piece, weight: heavy } of heaviestFirst) {
    // A cluster without any unit comes before one whose units weigh nothing.
    const target = clusters.reduce((least, one) =>
      one.weight < least.weight || (one.weight === least.weight && one.pieces.length < least.pieces.length)
        ? one
        : least,
    );
    target.pieces.push(piece);
    target.weight += heavy;
  }
  return clusters.map((cluster) => cluster.pieces).filter((cluster) => cluster.length > 0);
}

export interface ClusterSize {
  readonly units: number;
  /** Null where the people of one of its units are not known. */
  readonly population: number | null;
}

export function clusterSize(units: readonly Pick<DividedUnit, 'population'>[]): ClusterSize {
  const known = units.flatMap(({ population }) => (population === null ? [] : [population]));
  return {
    units: units.length,
    population: known.length < units.length ? null : known.reduce((sum, one) => sum + one, 0),
  };
}
