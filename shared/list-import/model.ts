/** One column of a list that people fill in: how it is headed, what else offices call it, how its cells are written. */
export interface ListColumn {
  readonly key: string;
  readonly title: string;
  readonly synonyms: readonly string[];
  readonly required: boolean;
  readonly width: number;
  readonly guide: string;
  readonly example: string;
}

type Optional = Partial<Omit<ListColumn, 'key' | 'title'>>;

export const listColumn = (key: string, title: string, rest: Optional = {}): ListColumn => ({
  key,
  title,
  synonyms: [],
  required: false,
  width: 18,
  guide: '',
  example: '',
  ...rest,
});

/** Why a row cannot be taken, by column. */
export interface Reason {
  readonly column: string;
  readonly message: string;
}

/** What a row would change. */
export interface Change {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export type RowState = 'new' | 'changed' | 'same' | 'wrong';

/** A row of the preview together with what committing it would write; nothing for rows that are wrong or the same. */
export interface PlannedRow<Intent> {
  readonly row: {
    readonly rowNumber: number;
    readonly state: RowState;
    readonly cells: Record<string, string>;
    readonly reasons: Reason[];
    readonly changes: Change[];
    /** What is asked beside the row; it stops nothing. */
    readonly remarks?: Reason[];
  };
  readonly intent: Intent | null;
}

/** A row that is about nobody, with the reason: there is nothing to take, and nothing wrong with it. */
export const nothingToTake = (
  row: Pick<PlannedRow<never>['row'], 'rowNumber' | 'cells'>,
  message: string,
): PlannedRow<never> => ({
  row: { ...row, state: 'same', reasons: [{ column: '', message }], changes: [] },
  intent: null,
});

export const intentsOf = <Intent>(rows: readonly PlannedRow<Intent>[]): Intent[] =>
  rows.flatMap(({ intent }) => (intent === null ? [] : [intent]));

export type ImportCounts = Readonly<Record<RowState, number>>;

export function countStates(rows: readonly { readonly state: RowState }[]): ImportCounts {
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
