import { TabsLine } from '../ui/tabs-line';

const tabs = [
  { to: '/council/deputies', label: 'Đại biểu' },
  { to: '/council/posts', label: 'Chức danh và người giữ' },
  { to: '/council/bodies', label: 'Ban, Tổ và cơ quan' },
];

export function RegisterTabs() {
  return <TabsLine label="Đại biểu và chức danh" tabs={tabs} />;
}
