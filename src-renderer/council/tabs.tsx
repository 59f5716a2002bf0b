import type { ReactNode } from 'react';
import { TabsLine } from '../ui/layout/tabs-line';

const tabs = [
  { to: '/council/deputies', label: 'Đại biểu' },
  { to: '/council/posts', label: 'Chức danh và người giữ' },
  { to: '/council/bodies', label: 'Ban, Tổ và cơ quan' },
];

interface RegisterTabsProps {
  readonly title?: string;
  readonly actions?: ReactNode;
}

export function RegisterTabs({ title, actions }: RegisterTabsProps) {
  return (
    <TabsLine
      label="Đại biểu và chức danh"
      tabs={tabs}
      {...(title === undefined ? {} : { title })}
      {...(actions === undefined ? {} : { actions })}
    />
  );
}
