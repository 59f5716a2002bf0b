import { MantineProvider } from '@mantine/core';
import { vi } from 'vitest';
import type { BallotsEntry } from '@renderer/confidence-votes/counting/ballots-form';
import type { SaveState } from '@renderer/confidence-votes/counting/save-queue';
import { ShownVersions } from '@renderer/confidence-votes/counting/shown-versions';
import type { LineEntry } from '@renderer/confidence-votes/counting/tally-line';
import { TallySheet } from '@renderer/confidence-votes/counting/tally-sheet';
import { stationOf } from '@renderer/confidence-votes/words';
import { voteOf } from './sample-vote';
import { show } from './render';

export const lines = vi.fn<(entry: LineEntry) => void>();
export const ballots = vi.fn<(entry: BallotsEntry) => void>();

/** Before each test: nothing handed over yet. */
export function newSheet(): void {
  lines.mockClear();
  ballots.mockClear();
  // happy-dom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
}

export type VoteChange = Parameters<typeof voteOf>[1];

export function sheetOf(fields: VoteChange, versions: ShownVersions, states = new Map<string, SaveState>()) {
  return (
    <MantineProvider env="test">
      <TallySheet
        vote={voteOf('counting', fields)}
        versions={versions}
        states={states}
        readOnly={false}
        onLeaveLine={lines}
        onLeaveBallots={ballots}
      />
    </MantineProvider>
  );
}

export function sheet(fields: VoteChange = {}, startAt?: string) {
  return show(
    <TallySheet
      vote={voteOf('counting', fields)}
      versions={new ShownVersions()}
      states={new Map()}
      readOnly={false}
      startAt={startAt}
      onLeaveLine={lines}
      onLeaveBallots={ballots}
    />,
  );
}

export const station = (name: string): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>(`input[data-station="${name}"]`);
  if (!input) throw new Error(`no figure ${name}`);
  return input;
};
export const figure = (no: number, column: 'high' | 'medium' | 'low' | 'invalid') =>
  station(stationOf(`official-${no}`, column));
export const balance = (no: number) => document.getElementById(`balance-official-${no}`)?.textContent;
export const focused = () => document.activeElement?.getAttribute('data-station');
