// The keys, all of them, on one page.

import { Modal } from '@mantine/core';
import { say } from '../../shared/text/say.ts';
import { IconButton } from '../components/button.tsx';
import { gridKeyList } from '../components/inputs/grid-key-list.ts';
import { keyedNow } from '../state/commands.ts';
import { writtenKeys } from '../state/keys.ts';
import { overlayActions, useOverlay } from '../state/overlays.ts';
import styles from './overlays.module.css';

export function ShortcutList() {
  const isOpen = useOverlay() === 'shortcuts';
  return (
    <Modal
      opened={isOpen}
      onClose={overlayActions.close}
      withCloseButton={false}
      size={860}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: styles.dialog ?? '',
        overlay: styles.shade ?? '',
      }}
      overlayProps={{ backgroundOpacity: 0 }}
    >
      <div className={styles.dialogHeader}>
        <Modal.Title className={styles.dialogTitle ?? ''}>{say('Keyboard shortcuts')}</Modal.Title>
        <IconButton icon="cross" label={say('Close')} onClick={overlayActions.close} />
      </div>
      {isOpen && <Lists />}
    </Modal>
  );
}

const chartKeys = [
  { keys: 'T', what: say('Its table, and back; without one in focus, all') },
  { keys: say('Left, Right'), what: say('Month by month: another month') },
  { keys: say('Page Up, Page Down'), what: say('Another year') },
];

function Lists() {
  const everywhere = keyedNow().flatMap(({ label, keys, group }) =>
    keys && group !== 'Charts' ? [{ keys: writtenKeys(keys), what: label }] : [],
  );
  return (
    <div className={styles.keyLists}>
      <div>
        <KeyTable title={say('Everywhere')} rows={everywhere} />
        <KeyTable title={say('On a chart')} rows={chartKeys} />
      </div>
      <KeyTable title={say('In a grid')} rows={gridKeyList} />
    </div>
  );
}

interface KeyTableProps {
  readonly title: string;
  readonly rows: readonly { readonly keys: string; readonly what: string }[];
}

const KeyTable = ({ title, rows }: KeyTableProps) => (
  <table className={styles.keyTable}>
    <caption>{title}</caption>
    <tbody>
      {rows.map(({ keys, what }) => (
        <tr key={`${keys} ${what}`}>
          <th scope="row">{what}</th>
          <td>
            <kbd className={styles.keys}>{keys}</kbd>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
