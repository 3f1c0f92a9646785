// A chart with its tools: its table in its place, its picture and its table for the clipboard.
import { Tooltip } from '@mantine/core';
import { type CSSProperties, type ReactNode, use, useEffect, useId, useRef, useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { userLocale } from '../../format/number.ts';
import { copyTable } from '../explain/copy-text.ts';
import { Icon, type IconName } from '../icons.tsx';
import { useSaid } from '../said-briefly.ts';
import { ChartHost } from './chart-host.ts';
import { chartPicture } from './chart-picture.ts';
import styles from './chart-region.module.css';
import { type ChartTable, chartTableText } from './chart-table.ts';
import { ChartTableView } from './chart-table-view.tsx';

interface ChartRegionProps {
  /** Names the chart in full: region, picture and table bear it. */
  readonly title: string;
  /** What stands over the chart, left of its tools. */
  readonly heading: ReactNode;
  /** Asked for when it is shown or copied. */
  readonly table: () => ChartTable;
  /** Everything that belongs in the picture: the chart and its key. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
}

type Tool = 'picture' | 'table';

interface Answer {
  readonly tool: Tool;
  readonly isCopied: boolean;
  readonly text: string;
}

/** In the place of a lower chart a table is higher: it shows more than a few rows. */
const LEAST_TABLE = 320;

export function ChartRegion({ title, heading, table, children, className = '', style }: ChartRegionProps) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const [isTable, setTable] = useState(false);
  const [said, tell] = useSaid<Answer>();
  const answer = (tool: Tool, isCopied: boolean) =>
    tell({ tool, isCopied, text: isCopied ? say('Copied') : say('Not copied') });
  const tools = {
    copyPicture: async () =>
      answer('picture', drawing.current !== null && (await pictureCopied(drawing.current, title))),
    copyTable: () => answer('table', copyTable(chartTableText(table(), userLocale()))),
  };
  // What the window holds asks for what is so when it is asked.
  const now = useRef({ tools, isTable });
  now.current = { tools, isTable };
  const announce = use(ChartHost);
  useEffect(() => {
    if (!place.current) return;
    return announce({
      id,
      title,
      place: place.current,
      isTable: () => now.current.isTable,
      showTable: setTable,
      copyPicture: () => void now.current.tools.copyPicture(),
      copyTable: () => now.current.tools.copyTable(),
    });
  }, [announce, id, title]);
  const tool = (name: Tool, icon: IconName, label: string, run: () => void) => (
    <ToolButton
      icon={said?.tool === name && said.isCopied ? 'check' : icon}
      label={`${label}: ${title}`}
      hint={said?.tool === name ? said.text : label}
      onClick={run}
    />
  );
  return (
    <section
      ref={place}
      aria-label={title}
      tabIndex={-1}
      className={`${styles.region} ${className}`}
      style={style}
    >
      <header className={styles.head}>
        <div className={styles.heading}>{heading}</div>
        <div className={styles.tools}>
          <ToolButton
            icon={isTable ? 'chart' : 'table'}
            label={say('Table: {title}', { title })}
            hint={isTable ? say('Show as chart (T)') : say('Show as table (T)')}
            pressed={isTable}
            onClick={() => setTable(!isTable)}
          />
          {tool('picture', 'picture', say('Copy picture'), () => void tools.copyPicture())}
          {tool('table', 'copy', say('Copy table'), tools.copyTable)}
          <span className="unseen" role="status">
            {said?.text ?? ''}
          </span>
        </div>
      </header>
      <div className={styles.stage} data-table={isTable || undefined}>
        {/* Drawn all the same, where nobody sees or reaches it: its picture can be copied. */}
        <div ref={drawing} className={styles.drawing} inert={isTable}>
          {children}
        </div>
        {isTable && (
          <ChartTableView
            table={table()}
            label={title}
            height={Math.max(LEAST_TABLE, drawing.current?.offsetHeight ?? 0)}
          />
        )}
      </div>
    </section>
  );
}

interface ToolButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly hint: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

const ToolButton = ({ icon, label, hint, pressed, onClick }: ToolButtonProps) => (
  <Tooltip label={hint} openDelay={300} withinPortal>
    <button type="button" className={styles.tool} aria-label={label} aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} size={14} />
    </button>
  </Tooltip>
);

async function pictureCopied(drawing: HTMLElement, title: string): Promise<boolean> {
  const picture = await chartPicture(drawing, title);
  if (!picture) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    // Refused, such as where another program holds the clipboard: the button says so.
    return false;
  }
}
