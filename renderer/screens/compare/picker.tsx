// One of several by name: a quiet button with a menu under it.
import { Menu } from '@mantine/core';
import { Icon } from '../../components/icons.tsx';
import { classes } from './classes.ts';

interface PickerProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

export function Picker({ label, options, value, onChange }: PickerProps) {
  const chosen = options.find(({ key }) => key === value)?.label ?? '';
  return (
    <Menu position="bottom-start" offset={2} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={classes('picker')} aria-label={`${label}: ${chosen}`} title={chosen}>
          <span>{chosen}</span>
          <Icon name="chevron" size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map(({ key, label: name }) => (
          <Menu.Item key={key} onClick={() => onChange(key)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
