// Where a function crosses 0.

/**
 * A point of [from, to] at which `f` is 0, found by bracketing; null where `f` keeps its sign. Secant steps,
 * because most of what is asked is a straight line; bisection where they do not close in.
 */
export function crossing(f: (x: number) => number, from: number, to: number): number | null {
  const bracket = bracketOf(f, from, to);
  if (!bracket) return null;
  let { a, b, fa, fb } = bracket;
  for (let step = 0; step < 200; step++) {
    if (fa === 0) return a;
    if (fb === 0 || b - a <= 1e-14 * Math.max(1, Math.abs(a), Math.abs(b))) return b;
    const secant = a - (fa * (b - a)) / (fb - fa);
    // A secant that creeps along one end is helped by halving every third step.
    const next = step % 3 === 2 || secant <= a || secant >= b ? (a + b) / 2 : secant;
    const value = f(next);
    if (value === 0) return next;
    if (value < 0 === fa < 0) [a, fa] = [next, value];
    else [b, fb] = [next, value];
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}

/** Tries ever wider stretches, so that a crossing near the start is not lost in a long range. */
function bracketOf(f: (x: number) => number, from: number, to: number) {
  let a = from;
  let fa = f(a);
  if (!Number.isFinite(fa)) return undefined;
  for (let b = from + (to - from) / 64; ; b = Math.min(to, from + 2 * (b - from))) {
    const fb = f(b);
    if (!Number.isFinite(fb)) return undefined;
    if (fa === 0 || fb === 0 || fa < 0 !== fb < 0) return { a, b, fa, fb };
    if (b >= to) return undefined;
    [a, fa] = [b, fb];
  }
}
