import { USUAL_TONE_ORDER, type ToneOrder } from '@shared/kernel/vietnamese-text';
import { createContext, createElement, useContext, type ReactNode } from 'react';
import { useCall } from './queries';

const Chosen = createContext<ToneOrder>(USUAL_TONE_ORDER);

/** In which order the office has the tones; whatever sorts Vietnamese words asks here. */
export const useToneOrder = (): ToneOrder => useContext(Chosen);

/** Mounted once, around all screens. */
export function ToneOrderProvider({ children }: { readonly children: ReactNode }) {
  const order = useCall('office.getSortOrder', {});
  return createElement(Chosen.Provider, { value: order.data?.tones ?? USUAL_TONE_ORDER }, children);
}
