import type { PersonTally, Positions, PositionsTally } from './positions';

/**
 * The second tally, written to share no step with the first one: it walks person by person instead of ballot by
 * ballot, from the last ballot to the first, compares each mark instead of indexing with it, and finds the
 * invalid rows as what is left over instead of adding them up. Two programs that agree this way are unlikely to
 * share a mistake. No result and no paper comes from it: the verify button and the command `verify` recount with it, the
 * tests and the bench hold it against `tallyPositions`.
 */
export function recountPositions(positions: Positions): PositionsTally {
  const { ballots, persons, levels, marks, invalidBallots } = positions;
  const validBallots: number[] = [];
  for (let ballot = ballots - 1; ballot >= 0; ballot -= 1) {
    if (invalidBallots[ballot] === 0) validBallots.push(ballot);
  }
  const people: PersonTally[] = [];
  for (let person = 0; person < persons; person += 1) people.push(recountPerson(person));
  return {
    collected: ballots,
    valid: validBallots.length,
    invalid: ballots - validBallots.length,
    persons: people,
  };

  function recountPerson(person: number): PersonTally {
    const counts = Array.from({ length: levels }, () => 0);
    let empty = 0;
    let several = 0;
    for (const ballot of validBallots) {
      const mark = marks[ballot * persons + person]!;
      if (mark > 0 && mark <= levels) counts[mark - 1]! += 1;
      else if (mark === 0) empty += 1;
      else if (mark === 9) several += 1;
      else throw new RangeError('a mark is neither a level, nor 0, nor 9');
    }
    const marked = counts.reduce((sum, count) => sum + count, 0);
    return { counts, noMark: empty, multipleMarks: several, invalidRows: ballots - marked };
  }
}

/** The places where two tallies disagree, as sentences for a log; empty when they agree. */
export function tallyDisagreements(first: PositionsTally, second: PositionsTally): readonly string[] {
  const found: string[] = [];
  const compare = (what: string, left: number | undefined, right: number | undefined): void => {
    if (left !== right) found.push(`${what}: ${left} / ${right}`);
  };
  compare('collected', first.collected, second.collected);
  compare('valid', first.valid, second.valid);
  compare('invalid', first.invalid, second.invalid);
  compare('persons', first.persons.length, second.persons.length);
  first.persons.forEach((person, index) => {
    const other = second.persons[index];
    compare(`person ${index} levels`, person.counts.length, other?.counts.length);
    person.counts.forEach((count, level) =>
      compare(`person ${index} level ${level}`, count, other?.counts[level]),
    );
    compare(`person ${index} no mark`, person.noMark, other?.noMark);
    compare(`person ${index} multiple marks`, person.multipleMarks, other?.multipleMarks);
    compare(`person ${index} invalid rows`, person.invalidRows, other?.invalidRows);
  });
  return found;
}
