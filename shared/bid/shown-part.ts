// One counterparty's part as it is shown on a screen in its presence.
import type { Deal } from '../deal/document.ts';
import { say } from '../text/say.ts';
import { othersNamed } from './counterparty.ts';
import { checkOffersShown, type Recipient } from './offers-shown.ts';
import type { Counterparty } from './permitted-deal.ts';
import { publicPart } from './public-part.ts';

export type ShownPart = ReturnType<typeof shownPart>;

/**
 * Throws NoSuchPartyError, and OffersShownError as a file would: prices of a bid are shown to nobody but its bidder.
 */
export function shownPart(deal: Deal, party: Recipient) {
  checkOffersShown(deal, party, party.bidder);
  return publicPart(withoutOthersNamed(deal, party), party);
}

/**
 * A file that names another provider is withheld; a screen cannot be. So names of ours that say the name of
 * another provider give way to what they are names of.
 */
function withoutOthersNamed(deal: Deal, party: Counterparty): Deal {
  const or = (instead: string, name: string) =>
    othersNamed(deal, party, name).length === 0 ? name : instead;
  return {
    ...deal,
    name: or(untitled(), deal.name),
    services: deal.services.map((service) => ({
      ...service,
      ...{ name: or(say('A service'), service.name), unit: or(say('units'), service.unit) },
      metrics: service.metrics.map((metric) => ({
        ...metric,
        ...{ name: or(say('A service level'), metric.name), unit: or('', metric.unit) },
      })),
    })),
    scenarios: deal.scenarios.map((scenario) => ({
      ...scenario,
      oneOffs: scenario.oneOffs.map((oneOff) => ({ ...oneOff, name: or(say('A payment'), oneOff.name) })),
    })),
  };
}

const untitled = (): string => say('This deal');

/** What is known to everybody, whoever is in the room: no provider's part, and no name of any. */
export function titleForAnybody({ name, providers }: Deal): string {
  const says = (text: string) => name.toLowerCase().includes(text.trim().toLowerCase());
  return providers.some((provider) => says(provider.name)) ? untitled() : name;
}
