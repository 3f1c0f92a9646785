// Class names of the charts’ own stylesheet.
import styles from './charts.module.css';

export const mark = (names: string): string =>
  names
    .split(' ')
    .map((name) => styles[name] ?? '')
    .join(' ');
