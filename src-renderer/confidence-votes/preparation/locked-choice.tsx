import { NativeSelect, TextInput } from '@mantine/core';

interface LockedChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** A choice until it is locked; then what was chosen, as readable as the fields beside it. */
export function LockedChoice({ label, value, data, readOnly, onChange }: LockedChoiceProps) {
  if (readOnly) {
    const chosen = data.find((choice) => choice.value === value)?.label ?? value;
    return <TextInput size="md" variant="filled" readOnly label={label} value={chosen} />;
  }
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[...data]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
