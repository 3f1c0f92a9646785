// What a menu of the operating system can ask of the window; the window also has these under keys and in its palette.

export const menuCommands = [
  'new-deal',
  'import-file',
  'library',
  'save-file',
  'go-export',
  'print',
  'history',
  'undo',
  'redo',
  'palette',
  'guide',
  'shortcuts',
  'presenter',
  'zoom-larger',
  'zoom-smaller',
  'zoom-usual',
  'full-screen',
] as const;
export type MenuCommand = (typeof menuCommands)[number];
