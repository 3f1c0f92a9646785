// What the list says of a deal, against the deal opened.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../electron/store/store.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { portfolio } from '../../bench/portfolio.ts';
import { sample, type Workspace, workspace } from './workspace.ts';

let space: Workspace;
let store: Store;
beforeEach(() => {
  space = workspace();
  store = space.open();
});
afterEach(() => space.dispose());

const facts = ({ name, currency, months, services, providers, scenarios }: Deal) => ({
  ...{ name, currency, months, services: services.length, scenarios: scenarios.length },
  mentions: [...services, ...providers, ...scenarios].map((one) => one.name),
});

test('the list says of every deal what opening it shows, variants and their names among it', () => {
  const [scenario, ...others] = sample().scenarios;
  if (!scenario) throw new Error('the sample has no scenario');
  const variant = { ...scenario, id: 'variant', name: 'A variant', variantOf: scenario.id };
  store.create({ ...sample(), scenarios: [scenario, ...others, variant] });
  store.create(portfolio({ services: 3, months: 24, scenarios: 3 }));
  const listed = store.list();
  expect(listed.length).toBe(2);
  for (const one of listed) expect(one).toMatchObject(facts(store.open(one.id).deal));
  expect(listed.flatMap(({ mentions }) => mentions)).toContain('A variant');
});
