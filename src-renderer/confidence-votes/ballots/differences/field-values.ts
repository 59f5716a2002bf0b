import { WHOLE_BALLOT, WHOLE_BALLOT_REASONS, type FieldValue } from '@shared/confidence-votes/ballots/model';
import { wholeBallotReasonNames } from '@shared/confidence-votes/ballots/messages';
import { markName } from '../typing/typing-words';

/** One thing that paper can show in a field, with the digit that types it. */
export interface FieldChoice {
  readonly digit: string;
  readonly value: FieldValue;
  readonly name: string;
}

/** What may be typed for one field; `place` as in a difference, `levels` the words above the boxes. */
export function fieldChoices(place: number, levels: readonly string[]): readonly FieldChoice[] {
  if (place === WHOLE_BALLOT) {
    return [
      { digit: '0', value: 'valid', name: 'Phiếu hợp lệ' },
      ...WHOLE_BALLOT_REASONS.map((reason, index) => ({
        digit: String(index + 1),
        value: reason,
        name: `Không hợp lệ: ${wholeBallotReasonNames[reason]}`,
      })),
    ];
  }
  const marks = [...levels.map((_, index) => String(index + 1)), '0', '9'];
  return marks.map((mark) => ({ digit: mark, value: mark as FieldValue, name: markName(mark, levels) }));
}

/** A stored value in words; an entry that took the whole ballot for invalid says nothing about its fields. */
export function fieldValueName(place: number, value: string, levels: readonly string[]): string {
  if (value === '') return 'cả phiếu không hợp lệ';
  return fieldChoices(place, levels).find((choice) => choice.value === value)?.name ?? value;
}
