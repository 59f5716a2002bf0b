import { TabsLine } from '../../ui/layout/tabs-line';
import type { ReactNode } from 'react';

const tabs = [
  { to: '/units', label: 'Danh sách', exact: true },
  { to: '/units/leadership', label: 'Thường trực và khuyết' },
  { to: '/units/clusters', label: 'Cụm thi đua' },
];

interface UnitTabsProps {
  readonly title: string;
  readonly actions?: ReactNode;
}

/** The parts of the room: the list of units, who leads them, and their clusters of a year. */
export function UnitTabs({ title, actions }: UnitTabsProps) {
  return (
    <TabsLine label="Đơn vị" tabs={tabs} title={title} {...(actions === undefined ? {} : { actions })} />
  );
}
