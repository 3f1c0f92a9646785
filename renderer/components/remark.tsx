// A sentence between a heading and its grid, with what can be done about it.
import { Button } from './button.tsx';
import styles from './remark.module.css';

interface RemarkProps {
  readonly sentence: string;
  readonly action: string;
  readonly onAct: () => void;
}

export const Remark = ({ sentence, action, onAct }: RemarkProps) => (
  <p className={styles.remark}>
    {sentence}
    <Button onClick={onAct}>{action}</Button>
  </p>
);
