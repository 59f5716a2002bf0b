import type { RegisterKind } from '@shared/council/import/contract';

export const kindTitles: Readonly<Record<RegisterKind, string>> = {
  deputies: 'Nhập đại biểu từ Excel',
  officials: 'Nhập chức danh và người giữ từ Excel',
  units: 'Nhập đơn vị từ Excel',
};

/** The list that was filled, and where it stands. */
export const kindLists: Readonly<Record<RegisterKind, { readonly to: string; readonly label: string }>> = {
  deputies: { to: '/council/deputies', label: 'Xem danh sách đại biểu' },
  officials: { to: '/council/posts', label: 'Xem chức danh và người giữ' },
  units: { to: '/units', label: 'Xem danh sách đơn vị' },
};
