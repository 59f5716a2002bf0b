import writeWorkbook, { type Cell } from 'write-excel-file/node';
import { randomPositions } from '@tests/fixtures/random-positions';
import { personName } from './sample-data';

/**
 * The vote as an office without the program counts it: one sheet with a row per ballot and a column per person, one
 * sheet that counts the levels with COUNTIF and divides by the ballots collected.
 */
export function countIfWorkbook(ballots: number, persons: number): Promise<Buffer> {
  const { marks } = randomPositions(85, ballots, persons);
  const heading = (value: string): Cell => ({ value, fontWeight: 'bold' });
  const ballotRows = Array.from({ length: ballots }, (_, ballot) => [
    ballot + 1,
    ...marks.subarray(ballot * persons, (ballot + 1) * persons),
  ]);
  const levels = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'];
  const resultRows = Array.from({ length: persons }, (_, person): Cell[] => {
    const column = columnName(person + 1);
    const stack = `Phieu!${column}$2:${column}$${ballots + 1}`;
    return [
      { value: person + 1 },
      { value: personName(person) },
      ...levels.flatMap((_level, index): Cell[] => [
        { type: 'Formula', value: `=COUNTIF(${stack},${index + 1})` },
        { type: 'Formula', value: `=ROUND(COUNTIF(${stack},${index + 1})/${ballots}*100,2)` },
      ]),
    ];
  });
  return writeWorkbook([
    {
      sheet: 'Ket qua',
      data: [
        [heading('STT'), heading('Họ và tên'), ...levels.flatMap((level) => [heading(level), heading('%')])],
        ...resultRows,
      ],
    },
    {
      sheet: 'Phieu',
      data: [
        [heading('Phiếu'), ...Array.from({ length: persons }, (_, person) => heading(personName(person)))],
        ...ballotRows.map((row) => row.map((value): Cell => ({ value }))),
      ],
    },
  ]).toBuffer();
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
