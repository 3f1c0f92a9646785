import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sayElements } from '../../renderer/components/said.ts';

it('elements stand in the places of a sentence, text stays text', () => {
  const key = createElement('kbd', null, 'F2');
  const said = sayElements('Press {key} in {where}', { key, where: '<a>' });
  expect(renderToStaticMarkup(said)).toBe('Press <kbd>F2</kbd> in &lt;a&gt;');
});
