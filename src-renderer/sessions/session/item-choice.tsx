import { NativeSelect } from '@mantine/core';
import type { HallItem } from '@shared/sessions/now/contract';

interface ItemChoiceProps {
  readonly label: string;
  readonly items: readonly Pick<HallItem, 'id' | 'no' | 'title'>[];
  readonly value: string | null;
  readonly onChoose: (itemId: string | null) => void;
}

/** The item of the agenda under which something happened in the hall, or none. */
export function ItemChoice({ label, items, value, onChoose }: ItemChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        { value: '', label: 'Không thuộc mục nào' },
        ...items.map(({ id, no, title }) => ({ value: id, label: `${no}. ${title}` })),
      ]}
      onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : currentTarget.value)}
    />
  );
}
