import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChecklist,
  IconFileText,
  IconHome,
  IconSchool,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

export interface NavigationItem {
  readonly label: string;
  readonly to: string;
  /** Every path that begins so belongs to this item. */
  readonly prefix: string;
  readonly icon: Icon;
}

/** The office's work, in the order of the rail; Alt+1 … Alt+9 open it. What is not built is not shown. */
export const navigation: readonly NavigationItem[] = [
  { label: 'Trang chủ', to: '/', prefix: '/', icon: IconHome },
  { label: 'Kỳ họp', to: '/sessions', prefix: '/sessions', icon: IconCalendarEvent },
  {
    label: 'Lấy phiếu tín nhiệm',
    to: '/confidence-votes',
    prefix: '/confidence-votes',
    icon: IconChecklist,
  },
  { label: 'Tập huấn', to: '/training', prefix: '/training', icon: IconSchool },
  { label: 'Đại biểu và chức danh', to: '/council/deputies', prefix: '/council', icon: IconUsers },
  { label: 'Đơn vị', to: '/units', prefix: '/units', icon: IconBuildingCommunity },
  { label: 'Văn bản', to: '/documents', prefix: '/documents', icon: IconFileText },
  { label: 'Cài đặt', to: '/settings/office', prefix: '/settings', icon: IconSettings },
];

export function isCurrent(item: NavigationItem, pathname: string): boolean {
  return item.prefix === '/' ? pathname === '/' : pathname.startsWith(item.prefix);
}
