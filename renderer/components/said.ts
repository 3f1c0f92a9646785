// A sentence with something in it that is no text: a link, a key, a name that stands out.
import { createElement, Fragment, type ReactNode } from 'react';
import { sayParts } from '../../shared/text/say.ts';

/** As `say`, its values elements or text: `sayElements('Press {key}', { key: <kbd>F2</kbd> })`. */
export const sayElements = (english: string, values: Readonly<Record<string, ReactNode>>): ReactNode =>
  createElement(Fragment, null, ...sayParts<ReactNode>(english, values));
