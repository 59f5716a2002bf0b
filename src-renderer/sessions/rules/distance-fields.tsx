import { NativeSelect } from '@mantine/core';
import type { Direction, RuleDraft } from './rule-draft';

const DIRECTIONS = [
  { value: 'before', label: 'trước' },
  { value: 'after', label: 'sau' },
];

const UNITS = [
  { value: 'calendar', label: 'ngày' },
  { value: 'working', label: 'ngày làm việc' },
];

interface Distance {
  readonly unit: RuleDraft['unit'];
  readonly direction: Direction;
  /** `opening`, or `step:code`. */
  readonly anchor: string;
}

interface DistanceFieldsProps extends Distance {
  readonly labels: Readonly<Record<keyof Distance, string>>;
  readonly anchors: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (change: Partial<Distance>) => void;
}

/** Kind of day, before or after, and what is counted from: behind a number of days. */
export function DistanceFields({ unit, direction, anchor, labels, anchors, onChange }: DistanceFieldsProps) {
  return (
    <>
      <NativeSelect
        label={labels.unit}
        w={170}
        data={UNITS}
        value={unit}
        onChange={(event) => onChange({ unit: event.target.value as RuleDraft['unit'] })}
      />
      <NativeSelect
        label={labels.direction}
        w={170}
        data={DIRECTIONS}
        value={direction}
        onChange={(event) => onChange({ direction: event.target.value as Direction })}
      />
      <NativeSelect
        label={labels.anchor}
        flex="1 1 220px"
        data={[...anchors]}
        value={anchor}
        onChange={(event) => onChange({ anchor: event.target.value })}
      />
    </>
  );
}
