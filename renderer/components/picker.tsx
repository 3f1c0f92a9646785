// One of several by name: side by side while they are few, a menu when they are many.
import { Menu } from '@mantine/core';
import buttons from './button.module.css';
import { Segments } from './button.tsx';
import { Icon } from './icons.tsx';

interface PickerProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (key: string) => void;
  /** Whether the label stands beside it already. */
  readonly isLabelled?: boolean;
}

const FEW = 4;

export function Picker({ label, options, value, onChange, isLabelled = false }: PickerProps) {
  const chosen = options.find(({ key }) => key === value)?.label;
  if (options.length <= FEW) return <Segments {...{ label, options, value, onChange }} />;
  return (
    <Menu position="bottom-start" offset={2} withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={`${buttons.button} ${isLabelled ? '' : buttons.quiet} ${buttons.picker}`}
          aria-label={`${label} ${chosen ?? ''}`}
        >
          {!isLabelled && label} <b>{chosen}</b>
          <Icon name="chevron" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <Menu.Item
            key={option.key}
            onClick={() => onChange(option.key)}
            aria-current={option.key === value ? 'true' : undefined}
            data-autofocus={option.key === value ? true : undefined}
            rightSection={option.key === value ? <Icon name="check" size={14} /> : null}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
