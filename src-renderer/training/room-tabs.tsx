import type { ReactNode } from 'react';
import { TabsLine } from '../ui/layout/tabs-line';

const tabs = [
  { to: '/training', label: 'Các lớp', exact: true },
  { to: '/training/plans', label: 'Kế hoạch' },
  { to: '/training/statistics', label: 'Thống kê' },
  { to: '/training/certificates', label: 'Sổ chứng nhận' },
];

interface TrainingTabsProps {
  readonly title: string;
  readonly actions?: ReactNode;
}

/** The parts of the room: what is done class by class, and what is asked about all of them. */
export function TrainingTabs({ title, actions }: TrainingTabsProps) {
  return (
    <TabsLine label="Tập huấn" tabs={tabs} title={title} {...(actions === undefined ? {} : { actions })} />
  );
}
