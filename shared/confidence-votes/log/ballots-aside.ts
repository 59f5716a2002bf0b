/** A ballot as one person typed it, or as it was read again: what is set aside. */
export interface AsidePlace {
  readonly kindTitle: string;
  readonly ballotNo: number;
  /** Null for what was read again on the paper. */
  readonly entryNo: number | null;
}

/** "lần nhập 1 của phiếu số 4, 6, Khối HĐND" for each kind and entry, in the order in which they first come. */
export function asidePlaces(ballots: readonly AsidePlace[]): readonly string[] {
  const together = Map.groupBy(ballots, ({ kindTitle, entryNo }) => `${kindTitle} ${entryNo ?? 'read'}`);
  return [...together.values()].map((same) => {
    const [{ kindTitle, entryNo }] = same as [AsidePlace];
    const numbers = [...new Set(same.map(({ ballotNo }) => ballotNo))].sort((left, right) => left - right);
    const what = entryNo === null ? 'lần đọc lại' : `lần nhập ${entryNo}`;
    return `${what} của phiếu số ${numbers.join(', ')}, ${kindTitle}`;
  });
}
