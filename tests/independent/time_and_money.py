"""md 1 (section 1 of model.md): time and money. Every monthly line is a list of N + 1 numbers:
index 0 is signing, 1..N the contract months."""

from math import fsum

MONTHS_A_YEAR = 12
DAYS_A_YEAR = 365
TOLERANCE = 1e-9


def exceeds(a, b):
    """md 1: `exceeds(a, b)` is a - b > 1e-9 * max(|a|, |b|). Every threshold goes through it."""
    return a - b > TOLERANCE * max(abs(a), abs(b))


def same(a, b):
    """Neither exceeds the other."""
    return not exceeds(a, b) and not exceeds(b, a)


def year_of(month):
    """md 1: y(m) = floor((m - 1) / 12) + 1, for m >= 1. Month 0 reads year 1 (md 8)."""
    return max((month - 1) // MONTHS_A_YEAR + 1, 1)


def anniversaries(year):
    """md 1: what grows steps on the anniversary; the years 2..y."""
    return range(2, year + 1)


def contract_years(last):
    """md 1: (first month, last month) of each contract year; the last one ends at `last`."""
    firsts = range(1, last + 1, MONTHS_A_YEAR)
    return [(first, min(first + MONTHS_A_YEAR - 1, last)) for first in firsts]


def present_value(line, rate, timing):
    """md 1: d(m) = (1 + r)^(-m/12), d(0) = 1; cash at the end of the month. md 7: NPV of a line.

    0006 Time: in the middle of the month d(m) = (1 + r)^(-(m - 1/2)/12) for m >= 1, d(0) = 1.
    """
    early = {"end": 0.0, "middle": 0.5}[timing]

    def years(month):
        return (month - early) / MONTHS_A_YEAR if month else 0.0

    return fsum(amount * (1 + rate) ** -years(month) for month, amount in enumerate(line))


def totals_by_year(line):
    """[month 0, year 1, ...]; md 1: if N is not a multiple of 12 the last year ends at N."""
    years = [line[first : last + 1] for first, last in contract_years(len(line) - 1)]
    return [fsum(year) for year in [[line[0]]] + years]


def by_month(months, amount_of, last=None):
    """A line with nothing in month 0 (md 1: only one-offs sit there) and amount_of(m) in 1..N, or in
    1..last and nothing after it."""
    until = months if last is None else last
    return [0.0] + [float(amount_of(month)) if month <= until else 0.0 for month in range(1, months + 1)]


def added(months, lines):
    """The sum of lines, month by month."""
    lines = list(lines)
    return [fsum(line[month] for line in lines) for month in range(months + 1)]


def negative(line):
    return [-amount for amount in line]


def less(line, subtracted):
    return [a - b for a, b in zip(line, subtracted)]


def running(line):
    """The cumulative line: month 0 to m, each summed afresh."""
    return [fsum(line[: month + 1]) for month in range(len(line))]
