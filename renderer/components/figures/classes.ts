// Class names of the tables of figures and of the screens they stand on.
import screen from './figure-screen.module.css';
import tables from './tables.module.css';

type Sheet = Readonly<Record<string, string>>;

/** Class names out of several sheets: a name that stands in more than one means all of them. */
export const classNames =
  (...sheets: readonly Sheet[]) =>
  (names: string): string =>
    names
      .split(' ')
      .flatMap((name) => sheets.flatMap((sheet) => sheet[name] ?? []))
      .join(' ');

export const figureSheets = [screen, tables] as const;

export const classes = classNames(...figureSheets);
