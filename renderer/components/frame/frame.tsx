// The frame around every screen: bar above, rail at the left, headline, screen, status.
import type { ReactNode } from 'react';
import styles from './frame.module.css';

interface FrameProps {
  readonly bar: ReactNode;
  readonly rail?: ReactNode;
  readonly headline?: ReactNode;
  readonly notices?: ReactNode;
  readonly status?: ReactNode;
  /** Stands beside the screen. */
  readonly aside?: ReactNode;
  /** Which screen the content is: another one starts at its top. */
  readonly screen?: string;
  readonly children: ReactNode;
}

export function Frame({ bar, rail, headline, notices, status, aside, screen, children }: FrameProps) {
  return (
    <div className={styles.frame}>
      {bar}
      <div className={styles.middle}>
        {rail}
        <div className={styles.content}>
          {headline}
          {notices}
          <div className={styles.stage}>
            <main key={screen} className={styles.screen} ref={measured} tabIndex={-1}>
              {children}
            </main>
            {aside}
          </div>
        </div>
      </div>
      {status}
    </div>
  );
}

/** A screen of sections that may be wider than the window. */
export const Page = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.page}>{children}</div>
);

/**
 * Tells the styles how large the screen is without its scroll bars: --screen, --screen-height. The stage keeps them from
 * screen to screen, and they are read when the layout is done: every change of them is a new style for all cells.
 */
function measured(screen: HTMLElement | null) {
  const style = screen?.parentElement?.style;
  if (!screen || !style) return;
  const observer = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = screen;
    style.setProperty('--screen', `${clientWidth}px`);
    style.setProperty('--screen-height', `${clientHeight}px`);
  });
  observer.observe(screen);
  return () => observer.disconnect();
}

interface ScreenHeaderProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What stands at the right end: the unit of the figures, actions. */
  readonly aside?: ReactNode;
}

export function ScreenHeader({ title, children, aside }: ScreenHeaderProps) {
  return (
    <div className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      {children}
      <div className={styles.aside}>
        {typeof aside === 'string' ? (
          <span className={styles.said} title={aside}>
            {aside}
          </span>
        ) : (
          aside
        )}
      </div>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, hint, tools, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHeader}>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {hint && <p className={styles.hint}>{hint}</p>}
        {tools && <div className={styles.aside}>{tools}</div>}
      </div>
      {children}
    </section>
  );
}
