/**
 * Sheets of one ballot: it is printed on both sides, so that its pages hang together and the seal stands on the first.
 * A rule of this house; a ballot of more than two pages is several sheets, stapled.
 */
export const sheetsOfBallot = (pages: number): number => Math.ceil(pages / 2);

/** "6 trang, 3 tờ". */
export const lengthOfBallot = (pages: number): string => `${pages} trang, ${sheetsOfBallot(pages)} tờ`;
