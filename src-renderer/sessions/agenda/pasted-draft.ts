import type { Input } from '@shared/contract/registry';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import { withMinutes, type TimedSitting } from '@shared/sessions/agenda/pasted/minutes';
import { placesOf, type PastedPlace } from '@shared/sessions/agenda/pasted/places';
import { readAgenda, type PastedLine } from '@shared/sessions/agenda/pasted/read';
import type { Session, Sitting } from '@shared/sessions/model';
import { sittingTitle } from '../session/sitting-choice';

/** What a person decided about a pasted text. */
export interface PastedChoices {
  readonly text: string;
  /** Lines taken as an item, or left out, against what was read. */
  readonly chosen: ReadonlyMap<number, boolean>;
  readonly subsAsItems: boolean;
  /** By the line of a heading: id of a sitting, or `NO_SITTING`. */
  readonly places: ReadonlyMap<number, string>;
  readonly takeTimes: boolean;
  /** The items that stand there go; those of a vote and those that have papers stay. */
  readonly replaces: boolean;
}

export const NO_SITTING = 'none';

type StandingAgenda = Pick<AgendaReply, 'items' | 'itemPapers'>;

/** Items of an agenda that no pasted one replaces. */
export const stayingItems = ({ items, itemPapers }: StandingAgenda): AgendaReply['items'] =>
  items.filter(({ id, voteId }) => voteId !== null || itemPapers.some(({ itemId }) => itemId === id));

/** A pasted sitting and where it goes. */
export interface PlacedSitting {
  readonly sitting: TimedSitting;
  readonly place: PastedPlace;
  /** What the program proposes, whatever was chosen. */
  readonly proposed: PastedPlace;
}

/** Times of a sitting of the session as the list has them, beside those that stand there. */
export interface OtherTimes {
  readonly sitting: Sitting;
  readonly startTime: string;
  readonly endTime: string;
}

export interface PastedDraft {
  readonly lines: readonly PastedLine[];
  readonly parts: readonly PlacedSitting[];
  readonly items: number;
  readonly otherTimes: readonly OtherTimes[];
}

/** What would be added: sittings with their places, items with minutes, and the times that the list has otherwise. */
export function draftOf(
  choices: PastedChoices,
  session: Pick<Session, 'openingDate' | 'sittings'>,
  agenda: StandingAgenda,
): PastedDraft {
  const { sittings } = session;
  const options = { opening: session.openingDate, chosen: choices.chosen, subsAsItems: choices.subsAsItems };
  const { lines, sittings: read } = readAgenda(choices.text, options);
  const timed = read.map(withMinutes);
  const chosenFirst = choices.places.get(0);
  const first =
    chosenFirst === undefined ? sittings[0] : sittings.find((sitting) => sitting.id === chosenFirst);
  const proposed = placesOf(timed, sittings, first ?? null, session.openingDate);
  const parts = timed.map((sitting, index): PlacedSitting => {
    const own = proposed[index] ?? { kind: 'none' };
    return { sitting, proposed: own, place: chosenPlace(choices.places.get(sitting.line), sittings) ?? own };
  });
  const otherTimes = parts.flatMap(({ place, sitting }): OtherTimes[] => {
    const known = place.kind === 'known' ? sittings.find(({ id }) => id === place.sittingId) : undefined;
    // Where items stand already those of the list come behind them, at other times.
    const staying = choices.replaces ? stayingItems(agenda) : agenda.items;
    if (!known || sitting.startTime === '' || staying.some((item) => item.sittingId === known.id)) return [];
    const kept = known.endTime > sitting.startTime ? known.endTime : '';
    const endTime = sitting.endTime === '' ? kept : sitting.endTime;
    const same = known.startTime === sitting.startTime && known.endTime === endTime;
    return same ? [] : [{ sitting: known, startTime: sitting.startTime, endTime }];
  });
  return {
    ...{ lines, parts, otherTimes },
    items: timed.reduce((sum, { items }) => sum + items.length, 0),
  };
}

function chosenPlace(chosen: string | undefined, sittings: readonly Sitting[]): PastedPlace | null {
  if (chosen === NO_SITTING) return { kind: 'none' };
  return sittings.some(({ id }) => id === chosen) ? { kind: 'known', sittingId: chosen ?? '' } : null;
}

/** As the program is asked to add it. A new sitting that two headings name is made once. */
export function additionOf(
  draft: PastedDraft,
  takeTimes: boolean,
): Omit<Input<'agenda.addItems'>, 'sessionId'> {
  const made = new Map<string, Input<'agenda.addItems'>['newSittings'][number]>();
  const items = draft.parts.flatMap(({ place, sitting }) => {
    if (place.kind === 'new' && sitting.items.length > 0 && !made.has(placeKey(place))) {
      const { date, endTime, part, sittingKind, startTime } = place;
      made.set(placeKey(place), { date, part, kind: sittingKind, startTime, endTime });
    }
    return sitting.items.map(({ fields }) => ({
      fields,
      sittingId: place.kind === 'known' ? place.sittingId : null,
      newSitting: place.kind === 'new' ? [...made.keys()].indexOf(placeKey(place)) : null,
    }));
  });
  const times = draft.otherTimes.map(({ sitting, ...rest }) => ({ sittingId: sitting.id, ...rest }));
  return { newSittings: [...made.values()], times: takeTimes ? times : [], items };
}

const placeKey = (place: PastedPlace & { readonly kind: 'new' }): string =>
  `${sittingTitle(place)} ${place.sittingKind}`;
