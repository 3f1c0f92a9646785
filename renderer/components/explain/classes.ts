// Class names of the panel’s own stylesheets.
import panel from './explain.module.css';
import months from './months.module.css';

const sheets = [panel, months];

/** A name that stands in several sheets means all of them. */
export const classes = (names: string): string =>
  names
    .split(' ')
    .flatMap((name) => sheets.flatMap((sheet) => sheet[name] ?? []))
    .join(' ');
