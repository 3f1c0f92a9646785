// Which field a header names, in English, German and French. A guess is shown to the user, never hidden.
import { say } from '../text/say.ts';
import { type Field, isFigure } from './fields.ts';

export interface Guess {
  readonly field: Field;
  /** What the header left open, how it was taken, and what else it can be. */
  readonly open?: { readonly what: string; readonly choices: readonly Field[] };
}

/** Lower case without accents; a slash and a currency sign as the words they stand for. */
const plain = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replace(/\p{Sc}/gu, ' money ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('/', ' per ')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

const annual =
  /\b(annual(ly)?|yearly|year|annum|p a|jahr(es)?|jahrlich\w*|jaehrlich\w*|annuel\w*|par an|annee)\b|\bjahres|\ban$/;
const monthly = /\b(month(ly)?|p m|monat(s|lich\w*)?|mensuel\w*|mois)\b|\bmonats/;
const cost =
  /\b(costs?|\w*kosten|couts?|spend(ing)?|expenditure|expenses?|budget|aufwand|ausgaben|depenses?|charges)\b/;
const per = '(per|je|pro|par|a|an|each)';
const time = '(year|annum|month|jahr|monat|an|mois|annee)';
const staff = '(fte|vza|vzae|etp|head|person|mitarbeiter\\w*|employee|vollzeit\\w*)';

/** No field at all, whatever else the header says. */
const unrelated =
  /\b(cost (cent(er|re)|type|owner|element)|kosten(stelle|art|trager)\w*|centre de couts?|inflation)\b/;

type Rule = readonly [RegExp, (header: string) => Guess | null];
const of =
  (field: Field): Rule[1] =>
  () => ({ field });

/** In this order: the first that fits. */
const rules: readonly Rule[] = [
  [unrelated, () => null],
  [
    /\b(notes?|remarks?|comments?|kommentare?|bemerkung(en)?|anmerkung(en)?|hinweise?|commentaires?|remarques?|observations?)\b/,
    of('note'),
  ],
  [
    /\b(miss(ed)? ?rate|sla (miss|breach|verletz|verfehl)\w*|breach rate|failure rate|error rate|fehler(quote|rate)|verfehlungs(quote|rate)|taux (d )?(echec|erreur|non respect|defaillance)\w*)\b/,
    of('missRate'),
  ],
  [
    /\b(growth|\w*wachstum\w*|croissance|zuwachs\w*|steigerung\w*)\b/,
    (header) => (cost.test(header) ? null : { field: 'volumeGrowth' }),
  ],
  [/\b(fully loaded|loaded cost|vollkosten\w*|couts? (complets?|charges?))\b/, of('loadedCost')],
  [
    new RegExp(`\\b${per} ${staff}\\b`),
    (header) => (cost.test(header) || /\bmoney\b/.test(header) ? { field: 'loadedCost' } : null),
  ],
  [
    /\b((other|sonstige[rsn]?|ubrige|andere|autres?|non staff|non personnel).*\b(costs?|\w*kosten|couts?|charges|depenses?|spend|expenses)|sachkosten|hors personnel)\b/,
    (header) => byPeriod(header, 'otherRunCost', 'annualOtherRunCost', 'year'),
  ],
  [
    new RegExp(
      `\\b(unit (costs?|price|rate)|stue?ck(kosten|preis)|einheits(kosten|preis)|einzelpreis|(cout|prix) unitaire)\\b` +
        `|\\b(costs?|price|preis|\\w*kosten|couts?|prix|money|eur|usd|chf|gbp) (per|je|pro|par) (?!${time}\\b)\\w+`,
    ),
    of('unitCost'),
  ],
  [
    /\b(ftes?|vzae?|vollzeit\w*|etp|full time equivalents?|equivalents? temps plein)\b/,
    (header) => (cost.test(header) ? null : { field: 'fte' }),
  ],
  [
    /^(units?|uom|units? of (measure|volume|work|service)|(service|volume) unit|\w*einheit|unites?|unites? (de mesure|d oeuvre))$/,
    of('unit'),
  ],
  [
    /\b(volumes?|volumen|quantity|quantities|qty|\w*mengen?|anzahl|stue?ckzahl\w*|fallzahl\w*|quantites?|nombre)\b/,
    (header) => byPeriod(header, 'volume', 'annualVolume', 'month'),
  ],
  [cost, (header) => byPeriod(header, 'monthlyCost', 'annualCost', 'year')],
  [
    /\b(ids?|nr|no|number|nummer|numero|owner|code|key|date|datum|besitzer|verantwortlich\w*|responsable)\b/,
    () => null,
  ],
  [
    /\b(services?|leistung(en)?|dienst(e|leistung(en)?)?|prestations?|bezeichnung|designation|libelle|name|nom|applications?|anwendung(en)?|activity|activities|tatigkeit(en)?|activites?|tower)\b/,
    of('name'),
  ],
];

function byPeriod(header: string, ofMonth: Field, ofYear: Field, otherwise: 'month' | 'year'): Guess {
  if (monthly.test(header)) return { field: ofMonth };
  if (annual.test(header)) return { field: ofYear };
  return {
    field: otherwise === 'month' ? ofMonth : ofYear,
    open: {
      what:
        otherwise === 'month'
          ? say('It does not say for a month or a year: taken for a month.')
          : say('It does not say for a month or a year: taken for a year.'),
      choices: [ofMonth, ofYear],
    },
  };
}

/**
 * A header under another (“Cost › per year”) is asked for itself first, then together with what is over it.
 * `isOfYear`: the header named a year, now left out; cost under it is that year’s.
 */
export function guessField(header: string, isOfYear = false): Guess | null {
  const parts = header.split(' › ').filter((part) => part.trim() !== '');
  const own = parts.at(-1) ?? header;
  const guess = guessText(own);
  const best = parts.length < 2 || (guess && !guess.open) ? guess : (guessText(parts.join(' › ')) ?? guess);
  if (!isOfYear || best === null) return best;
  if (best.field === 'annualCost' || best.field === 'annualOtherRunCost') return { field: best.field };
  // “Service 2026” over figures is no column of names.
  return isFigure(best.field) ? best : null;
}

function guessText(header: string): Guess | null {
  const text = plain(header);
  if (text === '') return null;
  const rule = rules.find(([pattern]) => pattern.test(text));
  return rule ? rule[1](text) : null;
}
