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
/** `TEUR`, `k€`, `T€`, `MEUR`; `$k`, `€m`, `USDm`: scale and currency in one. M beside a currency is a million. */
const joined = /^(t|k|m|mm)(€|eur|usd|chf|gbp|\$|£)$|^(€|eur|usd|chf|gbp|\$|£)(k|m|mm|mn|bn)$/;
const joinedScales: Readonly<Record<string, number>> = { t: 3, k: 3, m: 6, mm: 6, mn: 6, bn: 9 };

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
  const [, before, of, sign, after] = joined.exec(text) ?? [];
  const joinedScale = joinedScales[before ?? after ?? ''];
  const joinedCurrency = currencyByText.get(of ?? sign ?? '');
  return joinedScale && joinedCurrency ? { scale: joinedScale, currency: joinedCurrency } : undefined;
}

/** What a header says of every amount under it: `Cost (TEUR)`, `Kosten in Tsd. €`, `Coût ('000 USD)`. */
export function markInHeader(header: string): Mark {
  const words = header.split(/[\s()[\]/,;:›*]+/).filter(Boolean);
  // One letter alone is more often a name (class K) than a scale, unless it stands in brackets or after “in”.
  const marks = words.filter((word) => word.length > 1 || /\p{Sc}/u.test(word)).map(markOf);
  const currency = marks.find((mark) => mark?.currency)?.currency;
  const scale =
    marks.find((mark) => mark?.scale)?.scale ??
    (/['’´`\p{Sc}]000\b|\b000s\b|\b1[.,'’]000\b|[([]k[)\]]|\bin k\b/iu.test(header)
      ? 3
      : /(\b[A-Z]{3}|\p{Sc})\s(m|mm)\b/iu.test(header) && currency
        ? 6
        : undefined);
  return { ...(currency ? { currency } : {}), ...(scale ? { scale } : {}) };
}
