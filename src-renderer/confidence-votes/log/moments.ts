import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { machineName } from '@shared/kernel/machine-name';

export const momentText = (instant: string): string =>
  instant === '' ? '' : `${localTimeOf(instant)} ngày ${formatDate(localDateOf(instant))}`;

/** "máy này" for the PC that one sits at, else the code that stands on its screen. */
export const machineText = (machine: { readonly origin: string; readonly own: boolean }): string =>
  machine.own ? 'Máy này' : `Máy ${machineName(machine.origin)}`;
