// Class names of the screen’s own stylesheets.
import screen from './compare.module.css';
import tables from './tables.module.css';
import terms from './terms.module.css';

const sheets = [screen, tables, terms];

/** A name that stands in several sheets means all of them. */
export const classes = (names: string): string =>
  names
    .split(' ')
    .flatMap((name) => sheets.flatMap((sheet) => sheet[name] ?? []))
    .join(' ');
