// What rows and inputs are while a calculation runs.

/** What a formula comes to for one instance: a number for all columns, or one for each. */
export type Values = number | Float64Array;

/** By position in the model’s table, then by instance. One by contract year is one number for each month. */
export type Inputs = readonly (readonly (Values | undefined)[])[];
