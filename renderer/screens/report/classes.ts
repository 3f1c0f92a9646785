// Class names of the report’s own stylesheet.
import styles from './report.module.css';

export const classes = (names: string): string =>
  names
    .split(' ')
    .map((name) => styles[name] ?? '')
    .join(' ');
