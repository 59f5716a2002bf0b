import { Button, Combobox, Group, InputBase, Modal, Text, useCombobox } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { Person } from '@shared/council/contract';
import { birthText } from '@shared/kernel/birth-text';
import { nameSortKey, searchKey, searchRank } from '@shared/kernel/vietnamese-text';
import { useCall } from '../api/queries';
import { useToneOrder } from '../api/tone-order';
import { NewPersonForm } from './people/new-person-form';

interface PersonFieldProps {
  readonly label: ReactNode;
  readonly required?: boolean;
  readonly error?: ReactNode;
  readonly defaultValue?: string;
  readonly onChange?: (personId: string) => void;
}

const MOST_SHOWN = 50;

/** What tells two people of one name apart. */
const distinction = (person: Person): string =>
  [birthText(person.birthDate), ...person.holdings.map((holding) => holding.postTitle)]
    .filter(Boolean)
    .join(' · ');

/**
 * Chooses somebody from the register by typing any part of the name, with or without diacritics; whoever is not there
 * yet is added on the spot.
 */
export function PersonField({ label, required, error, defaultValue, onChange }: PersonFieldProps) {
  const people = useCall('council.listPeople', {});
  const tones = useToneOrder();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [chosen, setChosen] = useState(defaultValue ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const all = people.data ?? [];
  const nameOf = (id: string): string => all.find((person) => person.id === id)?.fullName ?? '';
  const query = searchKey(typed ?? '');
  const found = all
    .flatMap((person) => {
      const rank = searchRank(searchKey(person.fullName), query);
      return rank === null
        ? []
        : [{ person, rank, name: nameSortKey(person.fullName, person.givenName, tones) }];
    })
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ person }) => person);

  // Once the list stands there: the register may answer only after the name was typed.
  const first = typed === null ? undefined : found[0]?.id;
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (first !== undefined) selectFirstOption();
  }, [first, typed, selectFirstOption]);

  function choose(id: string): void {
    setChosen(id);
    setTyped(null);
    onChange?.(id);
    combobox.closeDropdown();
  }

  return (
    <>
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.Target>
          <InputBase
            size="md"
            label={label}
            required={required ?? false}
            error={error}
            autoComplete="off"
            spellCheck={false}
            placeholder="Gõ tên để tìm"
            value={typed ?? nameOf(chosen)}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={(event) => {
              event.currentTarget.select();
              combobox.openDropdown();
            }}
            onBlur={() => {
              setTyped(null);
              combobox.closeDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
            {found.map((person) => (
              <Combobox.Option key={person.id} value={person.id}>
                <Text fw={500}>{person.fullName}</Text>
                <Text size="sm" c="dimmed">
                  {distinction(person)}
                </Text>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>Không có ai khớp.</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Group>
        <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
          Thêm người chưa có trong sổ
        </Button>
      </Group>
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={<Text fw={600}>Thêm người vào sổ</Text>}
        size="lg"
      >
        <NewPersonForm
          onCreated={(id) => {
            setAdding(false);
            choose(id);
          }}
        />
      </Modal>
    </>
  );
}
