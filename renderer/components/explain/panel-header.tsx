// Back, forward, where we came from, pin and close.
import { say } from '../../../shared/text/say.ts';
import { classes } from './classes.ts';

export interface PanelSteps {
  readonly onBack: (() => void) | undefined;
  readonly onForward: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onPin: () => void;
  /** Back to the screen the number was selected on, where another one is shown. */
  readonly onHome: (() => void) | undefined;
  readonly pinned: boolean;
  /** Copies the explanation. */
  readonly onCopy: () => void;
  readonly copyKeys: string;
}

interface PanelHeaderProps {
  readonly from: string;
  readonly title: string;
  readonly steps: PanelSteps;
}

export function PanelHeader({ from, title, steps }: PanelHeaderProps) {
  return (
    <header className={classes('panel-header')}>
      <PanelButton
        label={say('Back')}
        hint={say('Alt+←')}
        onClick={steps.onBack}
        drawing="M9.5 4 5.5 8l4 4"
      />
      <PanelButton
        label={say('Forward')}
        hint={say('Alt+→')}
        onClick={steps.onForward}
        drawing="M6.5 4l4 4-4 4"
      />
      <span className={classes('crumb')}>
        {steps.onHome ? (
          <button
            type="button"
            className={classes('part')}
            title={say('Back to {from}', { from })}
            onClick={steps.onHome}
          >
            {from}
          </button>
        ) : (
          from
        )}{' '}
        <span aria-hidden="true">›</span> <b>{title}</b>
      </span>
      <PanelButton
        label={say('Copy the explanation')}
        hint={steps.copyKeys}
        onClick={steps.onCopy}
        drawing="M5.5 5.5h7v8h-7zM3.5 10.5v-8h7"
      />
      <PanelButton
        label={steps.pinned ? say('Unpin') : say('Pin')}
        hint={say('stays open on Esc and in every view')}
        pressed={steps.pinned}
        onClick={steps.onPin}
        drawing="M6 2.5h4v4l1.5 2.5h-7L6 6.5zM8 9v4.5"
      />
      <PanelButton
        label={say('Close')}
        hint={say('Esc')}
        onClick={steps.onClose}
        drawing="m4 4 8 8M12 4l-8 8"
      />
    </header>
  );
}

interface PanelButtonProps {
  readonly label: string;
  readonly hint: string;
  readonly onClick: (() => void) | undefined;
  readonly drawing: string;
  readonly pressed?: boolean;
}

function PanelButton({ label, hint, onClick, drawing, pressed }: PanelButtonProps) {
  return (
    <button
      type="button"
      className={classes('icon-button')}
      aria-label={label}
      aria-pressed={pressed}
      title={`${label} (${hint})`}
      disabled={!onClick}
      onClick={onClick}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={drawing} />
      </svg>
    </button>
  );
}
