// The guide as part of the app: loaded when it is first asked for, so that the start does not wait for it.
import { lazy, type ReactNode, Suspense } from 'react';
import { say } from '../shared/text/say.ts';
import { PaletteButton } from './palette-button.tsx';
import { screenNames } from './state/screen-names.ts';
import { type Route, type Standing, useView } from './state/view.ts';

const Screen = lazy(async () => {
  const { GuideScreen } = await import('./screens/guide/guide-screen.tsx');
  return { default: GuideScreen };
});

interface GuideProps {
  readonly route: Extract<Route, { readonly place: 'guide' }>;
  readonly tools?: ReactNode;
  readonly status?: ReactNode;
}

export function Guide({ route, tools = <PaletteButton />, status }: GuideProps) {
  const standing = useView((view) => view.standing);
  return (
    <Suspense>
      <Screen
        chapter={route.chapter}
        section={route.section}
        origin={placeName(standing)}
        tools={tools}
        status={status}
      />
    </Suspense>
  );
}

function placeName(standing: Standing): string {
  if (standing.place === 'deal') return screenNames[standing.screen];
  return { library: say('All deals'), new: say('New deal'), settings: say('Settings') }[standing.place];
}
