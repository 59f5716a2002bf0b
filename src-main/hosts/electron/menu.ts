import { Menu, app, dialog, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  readonly version: string;
  readonly dataDir: string;
  readonly openDataFolder: () => void;
  readonly window: () => BrowserWindow | null;
}

function showAbout({ version, dataDir, window }: MenuActions): void {
  const options = {
    type: 'info' as const,
    title: 'Giới thiệu',
    message: `Thường Trực ${version}`,
    detail: `Chương trình cho văn phòng phục vụ Hội đồng nhân dân.\nDữ liệu: ${dataDir}`,
    buttons: ['Đóng'],
  };
  const parent = window();
  void (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
}

/** Roles keep the system's own behaviour and shortcuts; the words are ours. */
export function menuTemplate(actions: MenuActions, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const quit: MenuItemConstructorOptions = { role: 'quit', label: 'Thoát' };
  return [
    {
      label: platform === 'darwin' ? 'Thường Trực' : '&Tệp',
      submenu: [
        { label: 'Mở thư mục dữ liệu', click: actions.openDataFolder },
        { type: 'separator' },
        { role: 'close', label: 'Đóng cửa sổ' },
        quit,
      ],
    },
    {
      label: '&Sửa',
      submenu: [
        { role: 'undo', label: 'Hoàn tác' },
        { role: 'redo', label: 'Làm lại' },
        { type: 'separator' },
        { role: 'cut', label: 'Cắt' },
        { role: 'copy', label: 'Chép' },
        { role: 'paste', label: 'Dán' },
        { role: 'selectAll', label: 'Chọn tất cả' },
      ],
    },
    {
      label: '&Xem',
      submenu: [
        { role: 'zoomIn', label: 'Phóng to' },
        // The key that a keyboard without a number pad really has.
        { role: 'zoomIn', label: 'Phóng to', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: 'Thu nhỏ' },
        { role: 'resetZoom', label: 'Cỡ thường' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Toàn màn hình' },
      ],
    },
    {
      label: 'Trợ &giúp',
      submenu: [{ label: 'Giới thiệu', click: () => showAbout(actions) }],
    },
  ];
}

export function installMenu(actions: MenuActions): void {
  app.applicationMenu = Menu.buildFromTemplate(menuTemplate(actions, process.platform));
}
