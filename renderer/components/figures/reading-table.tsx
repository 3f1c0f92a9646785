// A table for reading: what all of them look like. Widths and the rest are the screen's.
import type { ComponentProps } from 'react';
import styles from './reading-table.module.css';

export const ReadingTable = ({ className = '', ...table }: ComponentProps<'table'>) => (
  <table className={`${styles.table} ${className}`} {...table} />
);
