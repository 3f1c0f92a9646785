"""md 3 (section 3 of model.md) and 0006 Providers, Payment terms: the same clauses, from the other chair."""

from dataclasses import dataclass
from math import fsum

from benefits import margin_share
from contract import one_offs
from inputs import chosen, in_year, stated
from time_and_money import (
    DAYS_A_YEAR,
    MONTHS_A_YEAR,
    added,
    by_month,
    exceeds,
    less,
    negative,
    running,
    totals_by_year,
    year_of,
)


@dataclass
class Part:
    """What a provider takes part with in a scenario."""

    services: list  # the lines of its services
    charged: list  # line: one-offs paid to it, the transition charge
    fee: list  # line: its part of the termination fee
    gain: list  # line: its gain share, without margin sharing
    engaged: list  # its engagements


def margin(profit, revenue):
    """md 3: margin after amortised outlay; none without revenue."""
    return None if revenue == 0 else profit / revenue


def signs_of(receipts, payments):
    """The sign of each month's cash; 0 where receipts and payments are equal within the tolerance."""
    return [exceeds(got, paid) - exceeds(paid, got) for got, paid in zip(receipts, payments)]


def irr(cash, signs):
    """md 3: IRR = (1 + monthly rate)^12 - 1, none unless cash changes sign exactly once. 0006 Time: it
    counts whole months whatever the timing.

    Zeros have no sign and do not count. With one change of sign, sum of cash(m) * x^m has exactly
    one positive root x = 1/(1 + monthly rate) (Descartes): halve the interval that brackets it
    until floats run out.
    """
    cash = [amount if sign else 0.0 for amount, sign in zip(cash, signs)]
    signs = [sign for sign in signs if sign]
    if sum(1 for before, after in zip(signs, signs[1:]) if before != after) != 1:
        return None
    last = len(cash) - 1

    def value(x):  # for x > 1 divided by x^last: the same sign, and no overflow
        if x <= 1:
            return fsum(amount * x**month for month, amount in enumerate(cash))
        return fsum(amount * x ** (month - last) for month, amount in enumerate(cash))

    at_start = signs[0] > 0
    low, high = 1.0, 1.0
    while (value(low) > 0) != at_start:
        low /= 2
    while (value(high) > 0) == at_start:
        high *= 2
    while True:
        middle = (low + high) / 2
        if not low < middle < high:
            break
        if (value(middle) > 0) == at_start:
            low = middle
        else:
            high = middle
    nearest = min(low, high, key=lambda x: abs(value(x)))
    # Decided: only monthly rates between -20 % and +200 %; outside, no spreadsheet finds one reliably.
    if not -0.2 < 1 / nearest - 1 < 2:
        return None
    return nearest**-MONTHS_A_YEAR - 1


def month_after_last(months, is_under_water):
    """md 7: 1 + the last month (0..N) that is under water; 0 if none, null if that month is N."""
    last = max((month for month in range(months + 1) if is_under_water(month)), default=-1)
    return None if last == months else last + 1


def of_services(months, services, name):
    return added(months, (lines[name] for lines in services))


def before_gain_sharing(months, part):
    """md 3, what providers receive, without GS: S + CR paid + B - K - P + transition charge +
    termination fee; 0006 Benefits: rho, of months 1.. ."""
    lines = [part.charged, part.fee]
    lines += [of_services(months, part.services, name) for name in ("charges", "changePaid", "bonus")]
    credits = [of_services(months, part.services, name) for name in ("serviceCredits", "savingPenalties")]
    return added(months, lines + [negative(line) for line in credits])


def direct_cost(months, part):
    """md 5 and 0006 Benefits: delivery + change delivery."""
    return added(
        months, [of_services(months, part.services, name) for name in ("delivery", "changeDelivery")]
    )


def operating_cost(months, part, revenue, last):
    """md 3: delivery, change delivery, innovation spend (share of S), account team a month, SG&A
    (share of revenue, also of month 0's), contingency (share of delivery).

    Decided: contingency is on delivery, not on change delivery. 0006 Exit: no account team after a
    forced exit.
    """
    charges = of_services(months, part.services, "charges")
    delivered = of_services(months, part.services, "delivery")
    parts = [direct_cost(months, part)]
    for engagement in part.engaged:

        def share(name, line):
            return [in_year(engagement, name, year_of(month)) * amount for month, amount in enumerate(line)]

        parts.append(share("innovationSpend", charges))
        parts.append(by_month(months, lambda m: in_year(engagement, "accountTeam", year_of(m)), last))
        parts.append(share("overheadShare", revenue))
        parts.append(share("contingencyShare", delivered))
    return added(months, parts)


def working_capital(scenario, payments):
    """md 2, payment terms, and 0006: balance = payments * days * 12/365, 0 in month N; W = balance -
    previous balance."""
    if chosen(scenario, "paymentTerms") == "atOnce":
        return [0.0] * len(payments)
    days = stated(scenario, "paymentDays")
    balance = [paid * days * MONTHS_A_YEAR / DAYS_A_YEAR for paid in payments]
    balance[-1] = 0.0
    return less(balance, [0.0] + balance[:-1])


def peak_funding(cash):
    """0006 Payment terms: the most negative cumulative cash, as a positive amount; 0 if never negative."""
    return max(0.0, -min(running(cash)))


def evaluate_provider(months, provider, scenario, part, last):
    """md 3: revenue, cost, profit and cash of one provider in one scenario."""
    # md 5 and 0006 Benefits: margin sharing is added to whatever gain sharing gives.
    plain = before_gain_sharing(months, part)
    shared = added(
        months,
        [part.gain, margin_share(months, scenario, provider["id"], plain, direct_cost(months, part), last)],
    )
    # md 3: what the client pays is what providers receive.
    revenue = added(months, [plain, shared])
    operating = operating_cost(months, part, revenue, last)
    # md 3: outlay at month 0, amortised straight-line over the term. 0006 Providers: the asset price
    # likewise; 0006 Exit: over M months.
    outlay = fsum(
        stated(engagement, name) for engagement in part.engaged for name in ("outlay", "assetPrice")
    )
    outlays = [outlay] + [0.0] * months
    amortisation = by_month(months, lambda month: outlay / last, last)
    # md 3: profit = revenue - cost; cash: outlay at month 0, no amortisation.
    cost = added(months, [operating, amortisation])
    paid_out = added(months, [operating, outlays])
    profit, cash = less(revenue, cost), less(revenue, paid_out)
    # Decided: "cumulative cash below 0 by more than the tolerance" is: what was paid out so far
    # exceeds what was received so far. Compared with 0 itself the tolerance would be no tolerance.
    received, spent = running(revenue), running(paid_out)
    return {
        "id": provider["id"],
        "name": provider["name"],
        "rate": stated(provider, "providerDiscountRate"),
        "floor": stated(provider, "floorMargin"),
        "lines": {
            "revenue": revenue,
            "cost": cost,
            "amortisation": amortisation,
            "profit": profit,
            "cash": cash,
        },
        "gainShare": shared,
        "marginByYear": [margin(p, r) for p, r in zip(totals_by_year(profit), totals_by_year(revenue))],
        "marginTerm": margin(fsum(profit), fsum(revenue)),
        "marginBeforeOutlay": margin(fsum(profit) + fsum(amortisation), fsum(revenue)),
        "irr": irr(cash, signs_of(revenue, paid_out)),
        "paybackMonth": month_after_last(months, lambda month: exceeds(spent[month], received[month])),
        "peakFunding": peak_funding(less(cash, working_capital(scenario, revenue))),
    }


def part_of(months, provider, scenario, services, gain, fee, charges, last):
    """What one provider takes part with; 0006 Exit: the fee by its share of the month's charges."""
    id = provider["id"]
    given = [services[a["service"]] for a in scenario["arrangements"] if a["provider"] == id]
    own = of_services(months, given, "charges")
    return Part(
        services=given,
        charged=one_offs(months, [item for item in scenario["oneOffs"] if item["paidTo"] == id], last),
        fee=[amount * own[m] / charges[m] if amount != 0 else 0.0 for m, amount in enumerate(fee)],
        gain=gain,
        engaged=[e for e in scenario["engagements"] if e["provider"] == id],
    )


def holds_floor(provider):
    """md 7: every provider holds its floor; md 3: term margin after amortisation.

    Decided: a provider without revenue holds it unless it loses money.
    """
    if provider["marginTerm"] is None:
        profit = provider["lines"]["profit"]
        return not exceeds(0, fsum(profit))
    return not exceeds(provider["floor"], provider["marginTerm"])
