import type { ReactNode } from 'react';
import { TabsLine } from '../../ui/layout/tabs-line';

const TABS = [
  { to: '/confidence-votes', label: 'Các cuộc lấy phiếu, bỏ phiếu', exact: true },
  { to: '/confidence-votes/petitions', label: 'Kiến nghị bỏ phiếu' },
  { to: '/confidence-votes/history', label: 'Kết quả qua các lần' },
] as const;

/** The lists of the room, side by side. */
export function VoteTabs({ actions }: { readonly actions?: ReactNode }) {
  return <TabsLine label="Các phần của mục Lấy phiếu tín nhiệm" tabs={[...TABS]} actions={actions} />;
}
