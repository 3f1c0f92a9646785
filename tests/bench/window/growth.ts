// Growth over a row of readings.

/** The slope of the straight line nearest to the readings (least squares): how much more there is from one to the next. */
export function growth(readings: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = (readings.length - 1) / 2;
  const average = mean(readings);
  const products = readings.map((reading, index) => (index - middle) * (reading - average));
  const squares = readings.map((_, index) => (index - middle) ** 2);
  return mean(products) / mean(squares);
}
