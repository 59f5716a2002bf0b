import { homedir } from 'node:os';
import { join } from 'node:path';

/** Only to tell the user where the data are: the hosts decide it (src-main/hosts/data-folder.ts), and a test compares. */
export function defaultFolder(demo) {
  return demo ? `${folder()}-mau` : folder();
}

function folder() {
  if (process.platform === 'win32') {
    return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'ThuongTruc', 'du-lieu');
  }
  if (process.platform === 'darwin') {
    return join(homedir(), 'Library', 'Application Support', 'ThuongTruc', 'du-lieu');
  }
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'thuong-truc');
}
