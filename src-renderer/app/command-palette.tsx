import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import type { SearchHit } from '@shared/office/contract';
import { searched } from '@shared/kernel/vietnamese-text';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChecklist,
  IconFileText,
  IconListDetails,
  IconSchool,
  IconSearch,
  IconUser,
} from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useCall } from '../api/queries';
import { placeOf, screens } from './places';
import type { TypedText } from './typed-ahead';

const hitIcons = {
  person: IconUser,
  session: IconCalendarEvent,
  vote: IconChecklist,
  class: IconSchool,
  trainee: IconUser,
  unit: IconBuildingCommunity,
  document: IconFileText,
  session_matter: IconListDetails,
} as const;

const groupNames: Record<SearchHit['kind'], string> = {
  person: 'Người',
  session: 'Kỳ họp',
  vote: 'Cuộc lấy phiếu',
  class: 'Lớp tập huấn',
  trainee: 'Học viên',
  unit: 'Đơn vị',
  document: 'Văn bản',
  session_matter: 'Trong các kỳ họp',
};

interface CommandPaletteProps {
  /** What was typed before the field stood here. */
  readonly takeTyped: () => TypedText | undefined;
  readonly onClose: () => void;
}

/** Ctrl+K: people, sessions, votes, classes, trainees, units, documents and screens, with or without diacritics. */
export function CommandPalette({ takeTyped, onClose }: CommandPaletteProps) {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [wanted] = useDebouncedValue(query.trim(), 80);
  const hits = useCall(
    'office.search',
    { text: wanted, limit: 20 },
    { enabled: wanted !== '', keepPrevious: true },
  );
  useEffect(() => spotlight.open(), []);

  const open = (to: string): void => {
    onClose();
    void navigate({ href: to });
  };
  const found = wanted === '' ? [] : (hits.data ?? []);
  const foundScreens = searched(screens, (screen) => screen.label, query);
  // The program gives the best hit first; its kind stands first.
  const kinds = [...new Set(found.map((hit) => hit.kind))];
  const best = found.map(placeOf)[0] ?? foundScreens[0]?.to;
  // What is shown may still answer what was typed before.
  const answered = wanted === query.trim() && !hits.isPlaceholderData && !hits.isFetching;
  const [entered, setEntered] = useState<string | null>(null);
  useEffect(() => {
    if (entered === null || entered !== query.trim() || !answered || best === undefined) return;
    onClose();
    void navigate({ href: best });
  }, [answered, best, entered, navigate, onClose, query]);

  const isEnter = (event: KeyboardEvent): boolean =>
    event.key === 'Enter' && !event.nativeEvent.isComposing && query.trim() !== '';

  function searchFocused(): void {
    const typed = takeTyped();
    if (!typed || typed.text === '') return;
    setQuery(typed.text);
    if (typed.entered) setEntered(typed.text.trim());
  }

  /** Before the palette takes the line that it has chosen among the answers to what was typed before. */
  function beforeSearchKey(event: KeyboardEvent): void {
    if (!isEnter(event) || answered) return;
    event.preventDefault();
    event.stopPropagation();
    setEntered(query.trim());
  }

  /** Enter opens the best match; the palette itself waits for an arrow first. */
  function searchKeyDown(event: KeyboardEvent): void {
    if (!isEnter(event)) return;
    if (best !== undefined && !document.querySelector('[data-action][data-selected]')) open(best);
  }

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      scrollable
      maxHeight={480}
    >
      <Spotlight.Search
        onFocus={searchFocused}
        onKeyDownCapture={beforeSearchKey}
        onKeyDown={searchKeyDown}
        placeholder="Tên người, đơn vị, kỳ họp, cuộc lấy phiếu, màn hình…"
        leftSection={<IconSearch size={20} />}
      />
      <Spotlight.ActionsList>
        {kinds.map((kind) => {
          const HitIcon = hitIcons[kind];
          return (
            <Spotlight.ActionsGroup key={kind} label={groupNames[kind]}>
              {found
                .filter((hit) => hit.kind === kind)
                .map((hit) => (
                  <Spotlight.Action
                    key={`${hit.id} ${hit.part ?? ''} ${hit.title}`}
                    label={hit.title}
                    description={hit.detail}
                    leftSection={<HitIcon size={20} stroke={1.5} />}
                    onClick={() => open(placeOf(hit))}
                  />
                ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {foundScreens.length > 0 && (
          <Spotlight.ActionsGroup label="Màn hình">
            {foundScreens.map((screen) => (
              <Spotlight.Action key={screen.to} label={screen.label} onClick={() => open(screen.to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length === 0 && foundScreens.length === 0 && (
          <Spotlight.Empty>Không tìm thấy gì khớp.</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <button type="button" hidden tabIndex={-1} data-leaves-dialog onClick={() => spotlight.close()} />
    </Spotlight.Root>
  );
}
