// The menus: what the operating system expects, and the commands of the window. Their keys belong to the page,
// which knows whether a text is being typed; only a Mac gives them to the menu.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/ipc/commands.ts';
import { say } from '../shared/text/say.ts';

export interface RecentDeal {
  readonly id: string;
  readonly name: string;
}

interface MenuOptions {
  readonly devTools: boolean;
  readonly isMac: boolean;
  /** The last opened first. */
  readonly recent: readonly RecentDeal[];
  /** Others see the screen: no deal is named, and nothing is offered that opens a dialog. */
  readonly isPresenting: boolean;
  readonly onCommand: (command: MenuCommand) => void;
  readonly onRecent: (id: string) => void;
}

export const setMenu = (options: MenuOptions): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));

export function menuTemplate({
  devTools,
  isMac,
  recent: known,
  isPresenting,
  onCommand,
  onRecent,
}: MenuOptions): MenuItemConstructorOptions[] {
  const command = (label: string, wanted: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => onCommand(wanted),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  const alone = (item: MenuItemConstructorOptions) => ({ ...item, enabled: !isPresenting });
  const recent = isPresenting ? [] : known;
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: say('&File'),
      submenu: [
        alone(command(say('&New deal…'), 'new-deal', 'CmdOrCtrl+N')),
        alone(command(say('&Open deal file…'), 'import-file', 'CmdOrCtrl+O')),
        {
          label: say('Open &recent'),
          enabled: recent.length > 0,
          submenu: recent.map(({ id, name }) => ({
            // An ampersand would underline the letter after it.
            label: name.replaceAll('&', '&&'),
            click: () => onRecent(id),
          })),
        },
        command(say('&All deals'), 'library', 'Alt+0'),
        line,
        alone(command(say('&Save as deal file…'), 'save-file', 'CmdOrCtrl+S')),
        command(say('&Export…'), 'go-export', 'CmdOrCtrl+E'),
        command(say('&Print…'), 'print', 'CmdOrCtrl+P'),
        command(say('&History'), 'history', 'CmdOrCtrl+Shift+H'),
        line,
        isMac ? { role: 'close', label: say('Close') } : { role: 'quit', label: say('Quit') },
      ],
    },
    {
      label: say('&Edit'),
      submenu: [
        command(say('&Undo'), 'undo', 'CmdOrCtrl+Z'),
        command(say('&Redo'), 'redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut', label: say('Cut') },
        { role: 'copy', label: say('Copy') },
        { role: 'paste', label: say('Paste') },
        { role: 'selectAll', label: say('Select All') },
      ],
    },
    {
      label: say('&View'),
      submenu: [
        command(say('&Search or run a command…'), 'palette', 'CmdOrCtrl+K'),
        command(say('&Presenter mode'), 'presenter', 'F9'),
        line,
        command(say('&Usual size'), 'zoom-usual', 'CmdOrCtrl+0'),
        command(say('&Larger'), 'zoom-larger', 'CmdOrCtrl+Plus'),
        command(say('S&maller'), 'zoom-smaller', 'CmdOrCtrl+-'),
        line,
        command(say('&Full screen'), 'full-screen', isMac ? 'Ctrl+Cmd+F' : 'F11'),
        ...(devTools ? [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    isMac
      ? { role: 'windowMenu', label: say('Window') }
      : {
          label: say('Window'),
          submenu: [
            { role: 'minimize', label: say('Minimize') },
            { role: 'close', label: say('Close') },
          ],
        },
    {
      role: 'help',
      label: say('Help'),
      submenu: [command(say('&User guide'), 'guide', 'F1'), command(say('&Keyboard shortcuts'), 'shortcuts')],
    },
  ];
}
