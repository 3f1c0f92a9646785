// Buttons, and a row of choices of which one holds.
import { Tooltip } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  /** Left out where it submits its form. */
  readonly onClick?: () => void;
  readonly submits?: boolean;
  readonly icon?: IconName;
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly disabled?: boolean;
}

export function Button({
  children,
  onClick,
  submits = false,
  icon,
  look = 'plain',
  disabled = false,
}: ButtonProps) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={`${styles.button} ${look === 'plain' ? '' : styles[look]}`}
      onClick={onClick}
      disabled={disabled}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** What hovering says, where it is more than the label. */
  readonly hint?: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

export function IconButton({ icon, label, hint, onClick, disabled = false }: IconButtonProps) {
  return (
    <Tooltip label={hint ?? label} openDelay={300} withinPortal>
      <button
        type="button"
        className={`${styles.button} ${styles.icon}`}
        aria-label={label}
        onClick={onClick}
        disabled={disabled}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}

interface SegmentsProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly label: string }[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

/** One choice of a few, all of them in sight. */
export function Segments<Key extends string>({ label, options, value, onChange }: SegmentsProps<Key>) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const index = options.findIndex(({ key }) => key === value);
    const next = options[(index + step + options.length) % options.length];
    if (!next) return;
    onChange(next.key);
    const buttons = event.currentTarget.querySelectorAll('button');
    buttons[options.indexOf(next)]?.focus();
  };
  return (
    <div role="radiogroup" aria-label={label} className={styles.segments} onKeyDown={move}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot carry this look and focus ring
        <button
          key={option.key}
          type="button"
          role="radio"
          aria-checked={option.key === value}
          tabIndex={option.key === value ? 0 : -1}
          className={styles.segment}
          title={option.label}
          onClick={() => onChange(option.key)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
