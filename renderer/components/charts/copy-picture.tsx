// Copies the chart it stands with as a picture.
import { useState } from 'react';
import styles from '../button.module.css';
import { chartPicture } from './chart-picture.ts';

const SAID_FOR = 1800;

interface CopyPictureProps {
  /** Stands above the chart in the picture. */
  readonly title: string;
}

/** Stands in the section of its chart: the largest one of that is copied. */
export function CopyPicture({ title }: CopyPictureProps) {
  const [said, setSaid] = useState<string | undefined>(undefined);
  const copy = async (button: HTMLElement) => {
    const chart = largestChart(button.closest('section'));
    const isCopied = chart !== undefined && (await copied(chart, title));
    setSaid(isCopied ? 'Copied' : 'Not copied');
    setTimeout(() => setSaid(undefined), SAID_FOR);
  };
  return (
    <>
      <button
        type="button"
        className={`${styles.button} ${styles.quiet} ${styles.picture}`}
        aria-label={`Copy picture: ${title}`}
        title="Copy the chart as a picture"
        onClick={(event) => void copy(event.currentTarget)}
      >
        {said ?? 'Picture'}
      </button>
      <span className="unseen" role="status">
        {said ?? ''}
      </span>
    </>
  );
}

async function copied(chart: SVGSVGElement, title: string): Promise<boolean> {
  const picture = await chartPicture(chart, title);
  if (!picture) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    // Refused, such as where another program holds the clipboard: the button says so.
    return false;
  }
}

function largestChart(within: HTMLElement | null): SVGSVGElement | undefined {
  const charts = [...(within?.querySelectorAll('svg') ?? [])];
  const size = (chart: SVGSVGElement) => {
    const { width, height } = chart.getBoundingClientRect();
    return width * height;
  };
  return charts.toSorted((one, other) => size(other) - size(one))[0];
}
