// The library in presenter mode: the deal that was shown last. Others may be of other clients, so not even their names.
import { say } from '../../../shared/text/say.ts';
import { Page, ScreenHeader } from '../../components/frame/frame.tsx';
import { Hidden } from '../../components/presenter/presenter-marks.tsx';
import { openingRoute } from '../../state/opening.ts';
import { usePresenter } from '../../state/presenter.ts';
import { hashOf } from '../../state/view.ts';
import styles from './public-screen.module.css';

export function PresenterLibrary() {
  const shown = usePresenter((state) => state.shown);
  return (
    <Page>
      <ScreenHeader title={say('Deals')} />
      {shown && (
        <p className={styles.said}>
          <a href={hashOf(openingRoute(shown.id))}>{shown.title}</a>
        </p>
      )}
      <div className={styles.covered}>
        <Hidden what={say('Your deals are hidden')} height={220} />
      </div>
      <p className={styles.said}>
        {say('To show one of them, leave presenter mode, open it, and switch presenter mode on again.')}
      </p>
    </Page>
  );
}
