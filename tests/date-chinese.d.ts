/** Its own types are not where its package.json says; only what the tests use. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    constructor(cycle: number, year: number, month: number, leap: number, day: number);
    toGregorian(year: number): { readonly year: number; readonly month: number; readonly day: number };
  }
}
