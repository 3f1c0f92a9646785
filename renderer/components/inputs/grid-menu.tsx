// A menu of the grid: open while it is drawn, hung where it stands in a cell.
import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import parts from './grid-parts.module.css';

interface GridMenuProps {
  /** What readers of screens say of it. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const GridMenu = ({ label, onClose, children }: GridMenuProps) => (
  <Menu
    opened
    position="bottom-start"
    offset={2}
    withinPortal
    returnFocus={false}
    // The press or key that opens the menu is still on its way to the document: it must not count as one outside.
    clickOutsideEvents={['mousedown', 'touchstart']}
    onChange={(opened) => !opened && onClose()}
  >
    <Menu.Target>
      <span className={parts.anchor} aria-hidden="true" />
    </Menu.Target>
    <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
  </Menu>
);
