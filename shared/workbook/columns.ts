// Which columns and rows a sheet’s parts stand in.

/** The same columns on every sheet with months; yearly sheets put years where months start. */
export const columns = { label: 1, of: 2, unit: 3, key: 4, term: 5, npv: 6, opening: 7 } as const;
/** Inputs: the one value, then one column per contract year. */
export const inputColumns = { value: 4, firstYear: 5 } as const;
export const headerRows = { title: 1, subtitle: 2, date: 4, month: 5, year: 6, first: 8 } as const;
