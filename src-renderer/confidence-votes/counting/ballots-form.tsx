import { ballotsBroken } from '@shared/confidence-votes/balance-checks';
import { invalidReasonNames } from '@shared/confidence-votes/messages';
import {
  INVALID_REASONS_OF,
  type BallotKindCount,
  type EnteredBallots,
  type InvalidReason,
  type Procedure,
} from '@shared/confidence-votes/model';
import { useEffect, useRef, useState } from 'react';
import { BALLOT_COUNTS, type BallotCount } from '@shared/confidence-votes/announced';
import { ballotFieldNames, ballotStation } from '../words';
import { BalanceMark } from './balance-mark';
import { CountInput } from './count-input';
import { SaveMark } from './save-mark';
import type { SaveState } from './save-queue';
import styles from './sheet.module.css';
import type { ShownVersions } from './shown-versions';
import { useFlushOnLeave } from './use-flush-on-leave';
import { balanceOf, countProblem, problemsIn, shownCount, typedCount } from './typed-count';

const ALL_REASONS = Object.keys(invalidReasonNames) as InvalidReason[];

const NAMES: Readonly<Record<BallotCount | InvalidReason, string>> = {
  ...ballotFieldNames,
  ...invalidReasonNames,
};

/** Which figures a broken order of printed, issued and collected points at. */
const TOO_MANY: Readonly<Partial<Record<string, readonly string[]>>> = {
  issued_over_printed: ['printed', 'issued'],
  issued_over_deputies: ['issued'],
  collected_over_issued: ['issued', 'collected'],
};

type BallotsText = Readonly<Record<BallotCount | InvalidReason, string>>;

/** The ballots of one kind as they stand in the form: what `recordBallots` writes. */
export type BallotsEntry = Omit<BallotKindCount, 'title'>;

function textOf(kind: BallotKindCount): BallotsText {
  const text = {} as Record<BallotCount | InvalidReason, string>;
  for (const field of BALLOT_COUNTS) text[field] = shownCount(kind[field]);
  for (const reason of ALL_REASONS) text[reason] = shownCount(kind.invalidReasons[reason]);
  return text;
}

function entryOf(ballotKindId: string, text: BallotsText, reasons: readonly InvalidReason[]): BallotsEntry {
  const invalid = typedCount(text.invalid);
  const invalidReasons: Partial<Record<InvalidReason, number>> = {};
  for (const reason of reasons) {
    const count = typedCount(text[reason]);
    // Reasons belong to invalid ballots; they go when there are none.
    if (count !== null && invalid !== null && invalid > 0) invalidReasons[reason] = count;
  }
  return {
    ballotKindId,
    printed: typedCount(text.printed),
    issued: typedCount(text.issued),
    collected: typedCount(text.collected),
    valid: typedCount(text.valid),
    invalid,
    invalidReasons,
  };
}

/** What the lines of a kind are held against, as it stands in the form this moment. */
export interface TypedBallots {
  readonly collected: number | null;
  readonly invalid: number | null;
}

interface BallotsFormProps {
  readonly procedure: Procedure;
  readonly kind: EnteredBallots;
  readonly versions: ShownVersions;
  readonly state: SaveState | undefined;
  readonly readOnly: boolean;
  /** Fewer where the rest is counted from the ballots. */
  readonly announced?: readonly BallotCount[];
  /** Nobody gets two ballots of one kind. */
  readonly deputiesTotal: number | null;
  /** Sheets that were noted when printing; null where none were. */
  readonly sheetsPrinted?: number | null;
  readonly onLeaveField: (entry: BallotsEntry) => void;
  /** Told while typing, because every line below is compared with them. */
  readonly onType?: (ballots: TypedBallots) => void;
}

/** Ballots printed, issued, collected, valid and invalid with reasons, as the board announced them. */
export function BallotsForm({
  procedure,
  kind,
  versions,
  state,
  readOnly,
  announced = BALLOT_COUNTS,
  deputiesTotal,
  sheetsPrinted = null,
  onLeaveField,
  onType,
}: BallotsFormProps) {
  const counted = announced.includes('invalid');
  const possible = counted ? INVALID_REASONS_OF[procedure] : [];
  const [text, setText] = useState(() => textOf(kind));
  const left = useRef(text);
  const [active, setActive] = useState(false);

  const settled = state === undefined || state === 'saved';
  useEffect(() => {
    if (active || !settled || !versions.take(kind.ballotKindId, kind.version)) return;
    left.current = textOf(kind);
    setText(left.current);
  }, [active, kind, settled, versions]);

  const fields: readonly (BallotCount | InvalidReason)[] = [...announced, ...possible];
  const unreadable = problemsIn(fields.map((field) => [NAMES[field], text[field]]));
  const typing = fields.some((field) => text[field] !== left.current[field]);
  const leave = () => {
    if (readOnly || !typing || unreadable !== null) return;
    left.current = text;
    onLeaveField(entryOf(kind.ballotKindId, text, possible));
  };
  useFlushOnLeave(leave, typing);
  const type = (field: BallotCount | InvalidReason) => (typed: string) => {
    setText((before) => ({ ...before, [field]: typed }));
    if (field !== 'collected' && field !== 'invalid') return;
    const next = { ...text, [field]: typed };
    onType?.({ collected: typedCount(next.collected), invalid: typedCount(next.invalid) });
  };

  const printed = typedCount(text.printed);
  const collected = typedCount(text.collected);
  const invalid = typedCount(text.invalid);
  const handedOut = ballotsBroken(
    { printed, issued: typedCount(text.issued), collected, valid: null, invalid: null, invalidReasons: {} },
    { title: null, procedure, deputiesTotal },
  );
  const tooMany = (field: BallotCount | InvalidReason): boolean =>
    handedOut.some(({ code }) => TOO_MANY[code]?.includes(field) === true);
  const sorted = balanceOf([typedCount(text.valid), invalid], collected);
  const reasons = balanceOf(
    possible.map((reason) => typedCount(text[reason]) ?? 0),
    invalid,
  );
  // They are filled in afterwards: as long as none is, nothing there is wrong yet.
  const reasonsBegun = possible.some((reason) => text[reason] !== '');
  const input = (field: BallotCount | InvalidReason, name: string, optional: boolean) => (
    <label key={field} className={styles['ballotField']}>
      <span>{name}</span>
      <CountInput
        station={ballotStation(kind.ballotKindId, field)}
        label={`${kind.title}: ${name}`}
        value={text[field]}
        readOnly={readOnly}
        optional={optional}
        aside={field in invalidReasonNames}
        wrong={
          countProblem(text[field]) !== null ||
          tooMany(field) ||
          (counted &&
            sorted.kind === 'unequal' &&
            (field === 'valid' || field === 'invalid' || field === 'collected')) ||
          (field in invalidReasonNames && reasonsBegun && reasons.kind === 'unequal')
        }
        onType={type(field)}
        onLeave={leave}
      />
    </label>
  );
  return (
    <div
      onFocus={() => {
        setActive(true);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setActive(false);
      }}
    >
      <div className={styles['ballots']}>
        {announced.map((field) => input(field, ballotFieldNames[field], field === 'printed'))}
      </div>
      {/* Filled in afterwards: they come and go, so Enter passes them by, or the next figures would fall into them. */}
      {counted && invalid !== null && invalid > 0 && (
        <div className={styles['reasons']}>
          <p className={styles['reasonsTitle']}>
            {readOnly ? 'Lý do không hợp lệ' : 'Lý do, ghi sau: bấm Tab hoặc chuột để vào ô'}
          </p>
          <div className={styles['ballots']}>
            {possible.map((reason) => input(reason, invalidReasonNames[reason], true))}
          </div>
        </div>
      )}
      <div className={styles['equalities']}>
        {sheetsPrinted !== null && (
          <span className={styles['equality']}>
            <span className={styles['quiet']}>
              Tab In phiếu ghi đã in {sheetsPrinted} tờ
              {printed !== null && printed !== sheetsPrinted && `, khác số phiếu in ${printed}`}
            </span>
          </span>
        )}
        {counted && sorted.kind !== 'empty' && (
          <span className={styles['equality']}>
            <span className={styles['quiet']}>Hợp lệ + không hợp lệ</span>
            <BalanceMark balance={sorted} target={collected} />
          </span>
        )}
        {counted && invalid !== null && invalid > 0 && (
          <span className={styles['equality']}>
            <span className={styles['quiet']}>Cộng theo lý do</span>
            <BalanceMark balance={reasons} target={invalid} />
          </span>
        )}
        {handedOut.map(({ code, message }) => (
          <BalanceMark key={code} balance={{ kind: 'refused', of: 'text', problem: message }} target={null} />
        ))}
        {unreadable !== null && (
          <BalanceMark balance={{ kind: 'refused', of: 'text', problem: unreadable }} target={null} />
        )}
        <SaveMark state={typing ? 'typing' : state} />
      </div>
    </div>
  );
}
