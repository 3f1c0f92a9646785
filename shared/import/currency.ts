// Currencies and scales as people write them beside an amount or over a column.

const symbols: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  $: 'USD',
  us$: 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  r$: 'BRL',
  mx$: 'MXN',
  '¥': 'JPY',
  'jp¥': 'JPY',
  'cn¥': 'CNY',
  '₹': 'INR',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '₽': 'RUB',
  zł: 'PLN',
  kč: 'CZK',
  ft: 'HUF',
  fr: 'CHF',
  'fr.': 'CHF',
  sfr: 'CHF',
  'sfr.': 'CHF',
  // Swedish, Norwegian and Danish crowns share a sign: enough to compare cells, no code for the deal.
  kr: 'kr',
  'kr.': 'kr',
};
const codes =
  'EUR USD GBP CHF JPY CNY INR SEK NOK DKK PLN CZK HUF RON BGN TRY ILS RUB UAH CAD AUD NZD HKD SGD BRL MXN ARS CLP COP ZAR AED SAR QAR KRW TWD THB MYR IDR PHP VND EGP MAD NGN KES ISK';

const currencyByText = new Map<string, string>([
  ...Object.entries(symbols),
  ...codes.split(' ').map((code): [string, string] => [code.toLowerCase(), code]),
]);

/** Ten to the power that a word stands for. A plain M is not here: it is a thousand to some, a million to others. */
const scales: Readonly<Record<string, number>> = {
  k: 3,
  tsd: 3,
  'tsd.': 3,
  thousand: 3,
  thousands: 3,
  tausend: 3,
  milliers: 3,
  mio: 6,
  'mio.': 6,
  mn: 6,
  mln: 6,
  million: 6,
  millions: 6,
  millionen: 6,
  mrd: 9,
  'mrd.': 9,
  bn: 9,
};
/** `TEUR`, `k€`, `T€`, `MEUR`: scale and currency in one. */
const joined = /^(t|k|m)(€|eur|usd|chf|gbp|\$|£)$/;

export interface Mark {
  readonly currency?: string;
  readonly scale?: number;
}

/** What a word beside an amount says, or undefined for any other word. */
export function markOf(word: string): Mark | undefined {
  const text = word.toLowerCase();
  const currency = currencyByText.get(text);
  if (currency) return { currency };
  const scale = scales[text];
  if (scale !== undefined) return { scale };
  const [, letter, of = ''] = joined.exec(text) ?? [];
  return letter ? { scale: letter === 'm' ? 6 : 3, currency: currencyByText.get(of) ?? '' } : undefined;
}

/** What a header says of every amount under it: `Cost (TEUR)`, `Kosten in Tsd. €`, `Coût ('000 USD)`. */
export function markInHeader(header: string): Mark {
  const words = header.split(/[\s()[\]/,;:›*]+/).filter(Boolean);
  // One letter alone is more often a name (class K) than a scale.
  const marks = words.filter((word) => word.length > 1 || /\p{Sc}/u.test(word)).map(markOf);
  const currency = marks.find((mark) => mark?.currency)?.currency;
  const scale =
    marks.find((mark) => mark?.scale)?.scale ?? (/['’]000\b|\b000s\b/.test(header) ? 3 : undefined);
  return { ...(currency ? { currency } : {}), ...(scale ? { scale } : {}) };
}
