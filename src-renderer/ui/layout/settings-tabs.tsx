import { TabsLine } from './tabs-line';

const tabs = [
  { to: '/settings/office', label: 'Cơ quan' },
  { to: '/settings/numbers', label: 'Mẫu số ký hiệu' },
  { to: '/settings/holidays', label: 'Ngày nghỉ' },
  { to: '/settings/deadlines', label: 'Thời hạn kỳ họp' },
  { to: '/settings/sitting-rules', label: 'Quy tắc phiên họp' },
  { to: '/settings/this-pc', label: 'Máy này' },
  { to: '/settings/safety', label: 'An toàn dữ liệu' },
  { to: '/settings/about', label: 'Giới thiệu' },
];

/** Settings are spread over three rooms (office, sessions, safety); the line of tabs is one. */
export function SettingsTabs({ title }: { readonly title?: string }) {
  return <TabsLine label="Cài đặt" tabs={tabs} {...(title === undefined ? {} : { title })} />;
}
