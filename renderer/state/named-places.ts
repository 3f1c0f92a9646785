// Where a name of the deal was written: the cell to mend a text in that must not leave.
import type { Deal } from '../../shared/deal/document.ts';
import { say } from '../../shared/text/say.ts';
import type { DealScreen } from './view.ts';

export interface NamedPlace {
  /** “the name of IT services” */
  readonly label: string;
  readonly screen: DealScreen;
  /** Scenario that has to be chosen for the cell to be there. */
  readonly scenario?: string;
  /** Start of the cell’s key. */
  readonly cell: string;
}

/** The first name that one of the texts says; undefined where no name of the deal does. */
export function placeOfText(deal: Deal, texts: readonly string[]): NamedPlace | undefined {
  const saying = (name: string) => name.trim() !== '' && texts.some((text) => text.includes(name));
  return placesOf(deal).find(({ name }) => saying(name))?.place;
}

function placesOf(deal: Deal): readonly { readonly name: string; readonly place: NamedPlace }[] {
  const place = (name: string, screen: DealScreen, cell: string, scenario?: string) => ({
    name,
    place: {
      label: say('the name of {name}', { name }),
      screen,
      cell,
      ...(scenario === undefined ? {} : { scenario }),
    },
  });
  return [
    ...deal.services.flatMap(({ id, name, metrics }) => [
      place(name, 'services', `service.name/${id}/`),
      ...metrics.map((metric) => place(metric.name, 'services', `metric.name/${id}/${metric.id}/`)),
    ]),
    ...deal.scenarios.flatMap(({ id, oneOffs }) =>
      oneOffs.map((oneOff) => place(oneOff.name, 'scenarios', `oneOff.name/${id}/${oneOff.id}/`, id)),
    ),
    ...deal.providers.map(({ id, name }) => place(name, 'providers', `provider.name/${id}/`)),
  ];
}
