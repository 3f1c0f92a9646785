"""An independent computation of the first slice of Parley's economic model.

    python3 evaluate.py FILE.parley      prints the result as JSON

Written from the specification of the model (model.md, cited as "md 1" for its section 1)
and of the output (issue 2 point 10). Python's standard library only; nothing of Parley's
code is imported, read at run time or imitated. Where the specification leaves room, the
decision taken is marked "Decided:" and listed in README.md.

Every monthly line is a list of N + 1 numbers: index 0 is signing, 1..N the contract months.
"""

import json
import sys
from math import fsum

# Values of inputs that a deal file does not state (shared/model/inputs.ts, "default").
DEFAULTS = {
    "discountRate": 0.08,
    "volume": 1,
    "volumeGrowth": 0,
    "unitCost": 0,
    "costInflation": 0,
    "inHouseProductivity": 0,
    "providerDiscountRate": 0.1,
    "floorMargin": 0,
    "transitionShare": 0,
    "transitionMonths": 1,
    "shareHandedOver": 1,
    "handOverStart": 1,
    "handOverMonths": 1,
    "parallelMonths": 0,
    "retainedOrganisation": 0,
    "unitPrice": 0,
    "fixedCharge": 0,
    "deliveryUnitCost": 0,
    "deliveryShare": 0.925,
    "deliveryAmount": 0,
    "outlay": 0,
    "annualBenefit": 0,
    "benefitStart": 1,
    "benefitRamp": 1,
    "benefitProbability": 1,
    "oneOffMonth": 0,
    "oneOffAmount": 0,
}

MONTHS_A_YEAR = 12
TOLERANCE = 1e-9


# --- md 1: time and money -------------------------------------------------------------------


def exceeds(a, b):
    """md 1: `exceeds(a, b)` is a - b > 1e-9 * max(|a|, |b|). Every threshold goes through it."""
    return a - b > TOLERANCE * max(abs(a), abs(b))


def same(a, b):
    """Neither exceeds the other."""
    return not exceeds(a, b) and not exceeds(b, a)


def year_of(month):
    """md 1: y(m) = floor((m - 1) / 12) + 1, for m >= 1."""
    return (month - 1) // MONTHS_A_YEAR + 1


def stated(thing, name):
    """The value of an input of a thing of the deal file (a number, or a list by year)."""
    return thing["inputs"].get(name, DEFAULTS[name])


def in_year(thing, name, year):
    """md 1: a by-year input is one value or a list; the last value carries forward."""
    value = stated(thing, name)
    if not isinstance(value, list):
        return value
    return value[min(year, len(value)) - 1]


def factor(thing, name, year, sign):
    """md 1: factor(1) = 1, factor(y) = factor(y-1) * (1 + g(y)); (1 - g(y)) for productivity.

    Year 1's entry of the rate is not used.
    """
    result = 1.0
    for step in range(2, year + 1):
        result *= 1 + sign * in_year(thing, name, step)
    return result


def present_value(line, rate):
    """md 1: d(m) = (1 + r)^(-m/12), d(0) = 1; cash at the end of the month. md 7: NPV of a line."""
    return fsum(amount * (1 + rate) ** (-month / MONTHS_A_YEAR) for month, amount in enumerate(line))


def totals_by_year(line):
    """[month 0, year 1, ...]; md 1: if N is not a multiple of 12 the last year ends at N."""
    years = [[] for _ in range(year_of(len(line) - 1) + 1)]
    years[0].append(line[0])
    for month in range(1, len(line)):
        years[year_of(month)].append(line[month])
    return [fsum(year) for year in years]


def by_month(months, amount_of):
    """A line with nothing in month 0 (md 1: only one-offs sit there) and amount_of(m) in 1..N."""
    return [0.0] + [float(amount_of(month)) for month in range(1, months + 1)]


def added(months, lines):
    """The sum of lines, month by month."""
    lines = list(lines)
    return [fsum(line[month] for line in lines) for month in range(months + 1)]


def running(line):
    """The cumulative line: month 0 to m, each summed afresh."""
    return [fsum(line[: month + 1]) for month in range(len(line))]


# --- md 2: a service, and the arrangement that gives it to a provider ------------------------


def volume(service, month):
    """md 2: V = V0 * growth, V0 by year."""
    year = year_of(month)
    return in_year(service, "volume", year) * factor(service, "volumeGrowth", year, +1)


def run(service, month):
    """md 2: run = V * c0 * inflation * productivity."""
    year = year_of(month)
    return (
        volume(service, month)
        * stated(service, "unitCost")
        * factor(service, "costInflation", year, +1)
        * factor(service, "inHouseProductivity", year, -1)
    )


def tau(arrangement, month):
    """md 2: tau(m) = min(max((m - a + 1) / w, 0), 1)."""
    start = stated(arrangement, "handOverStart")
    window = stated(arrangement, "handOverMonths")
    return min(max((month - start + 1) / window, 0.0), 1.0)


def handed_over(arrangement, month):
    """md 2: q * tau(m): what share of the service the provider performs in month m."""
    return in_year(arrangement, "shareHandedOver", year_of(month)) * tau(arrangement, month)


def wound_down(arrangement, month):
    """md 2: in-house work winds down with tau(m - h), h months of parallel running.

    Decided: q is that of the year of m, not of m - h (R writes q * tau(m - h), q by year).
    """
    earlier = month - stated(arrangement, "parallelMonths")
    return in_year(arrangement, "shareHandedOver", year_of(month)) * tau(arrangement, earlier)


def charge(service, arrangement, month):
    """md 2, S: unit price * V * q * tau; or a fixed amount * tau; or both.

    md 2, charges per service, with arc = rrc = 1 and d = 0: billable = V' = V * q * tau.
    The fixed amount is in step with the hand-over (tau) and knows no q.
    """
    year = year_of(month)
    basis = arrangement["switches"].get("priceBasis", "unitPrice")
    by_unit = in_year(arrangement, "unitPrice", year) * volume(service, month) * handed_over(arrangement, month)
    fixed = in_year(arrangement, "fixedCharge", year) * tau(arrangement, month)
    return {"unitPrice": by_unit, "fixedCharge": fixed, "fixedAndUnit": by_unit + fixed}[basis]


def retained(service, arrangement, month):
    """md 2, R: run * (1 - q * tau(m - h)) + retained-organisation share * run of services given.

    A kept service (no arrangement): run. md 2: as-is keeps every service, retained = run.
    """
    cost = run(service, month)
    if arrangement is None:
        return cost
    organisation = in_year(arrangement, "retainedOrganisation", year_of(month))
    return cost * (1 - wound_down(arrangement, month)) + organisation * cost


def delivery(service, arrangement, month):
    """md 3: delivery cost on V' (what is handed over); or a share of the service's charges;
    or a fixed amount a month (md 2's "* tau" applied to it too, as the brief of the slice says)."""
    year = year_of(month)
    basis = arrangement["switches"].get("deliveryBasis", "shareOfCharges")
    if basis == "unitCost":
        unit_cost = in_year(arrangement, "deliveryUnitCost", year)
        return unit_cost * volume(service, month) * handed_over(arrangement, month)
    if basis == "shareOfCharges":
        return in_year(arrangement, "deliveryShare", year) * charge(service, arrangement, month)
    if basis == "amount":
        return in_year(arrangement, "deliveryAmount", year) * tau(arrangement, month)
    raise ValueError(f"unknown delivery basis {basis}")


# --- md 2: contract-wide lines of a scenario --------------------------------------------------


def benefit(item, month):
    """md 5 and md 2, N: annual amount / 12 * probability * ramp, ramp as tau from `start`."""
    year = year_of(month)
    since = month - stated(item, "benefitStart") + 1
    ramp = min(max(since / stated(item, "benefitRamp"), 0.0), 1.0)
    annual = in_year(item, "annualBenefit", year)
    return annual / MONTHS_A_YEAR * in_year(item, "benefitProbability", year) * ramp


def one_offs(months, items):
    """md 2, T: fixed amounts by month; md 1: month 0 is signing."""
    line = [[] for _ in range(months + 1)]
    for item in items:
        line[stated(item, "oneOffMonth")].append(stated(item, "oneOffAmount"))
    return [fsum(amounts) for amounts in line]


def transition(months, scenario, charges):
    """md 2, T: share of year-1 charges (sum of S, months 1-12) spread evenly over months 1..w_T,
    plus fixed amounts by month."""
    spread = stated(scenario, "transitionMonths")
    pot = stated(scenario, "transitionShare") * fsum(charges[1 : MONTHS_A_YEAR + 1])
    share = by_month(months, lambda month: pot / spread if month <= spread else 0.0)
    return added(months, [share, one_offs(months, scenario["oneOffs"])])


# --- md 3: a provider's side -------------------------------------------------------------------


def margin(profit, revenue):
    """md 3: margin after amortised outlay; none without revenue."""
    return None if revenue == 0 else profit / revenue


def signs_of(receipts, payments):
    """The sign of each month's cash; 0 where receipts and payments are equal within the tolerance."""
    return [exceeds(got, paid) - exceeds(paid, got) for got, paid in zip(receipts, payments)]


def irr(cash, signs):
    """md 3: IRR = (1 + monthly rate)^12 - 1, none unless cash changes sign exactly once.

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
    return nearest**-MONTHS_A_YEAR - 1


def month_after_last(months, is_under_water):
    """md 7: 1 + the last month (0..N) that is under water; 0 if none, null if that month is N."""
    last = max((month for month in range(months + 1) if is_under_water(month)), default=-1)
    return None if last == months else last + 1


def evaluate_provider(months, provider, scenario, service_charges, service_delivery):
    """md 3: revenue, cost, profit and cash of one provider in one scenario."""
    given = [a["service"] for a in scenario["arrangements"] if a["provider"] == provider["id"]]
    paid_to = [item for item in scenario["oneOffs"] if item["paidTo"] == provider["id"]]
    engaged = [e for e in scenario["engagements"] if e["provider"] == provider["id"]]
    outlay = fsum(stated(engagement, "outlay") for engagement in engaged)

    # md 3: what the client pays is what providers receive: S + the transition charge.
    revenue = added(months, [*(service_charges[id] for id in given), one_offs(months, paid_to)])
    delivered = added(months, [service_delivery[id] for id in given])
    # md 3: outlay at month 0, amortised straight-line over the term.
    outlays = [outlay] + [0.0] * months
    amortisation = by_month(months, lambda month: outlay / months)
    # md 3: profit = revenue - cost; cash: outlay at month 0, no amortisation.
    cost = added(months, [delivered, amortisation])
    paid_out = added(months, [delivered, outlays])
    profit = [earned - spent for earned, spent in zip(revenue, cost)]
    cash = [received - paid for received, paid in zip(revenue, paid_out)]

    lines = {
        "revenue": revenue,
        "cost": cost,
        "amortisation": amortisation,
        "profit": profit,
        "cash": cash,
    }
    # Decided: "cumulative cash below 0 by more than the tolerance" is: what was paid out so far
    # exceeds what was received so far. Compared with 0 itself the tolerance would be no tolerance.
    received, spent = running(revenue), running(paid_out)
    return {
        "id": provider["id"],
        "name": provider["name"],
        "rate": stated(provider, "providerDiscountRate"),
        "floor": stated(provider, "floorMargin"),
        "lines": lines,
        "marginByYear": [
            margin(p, r) for p, r in zip(totals_by_year(profit), totals_by_year(revenue))
        ],
        "marginTerm": margin(fsum(profit), fsum(revenue)),
        "irr": irr(cash, signs_of(revenue, paid_out)),
        "paybackMonth": month_after_last(months, lambda month: exceeds(spent[month], received[month])),
    }


def holds_floor(provider):
    """md 7: every provider holds its floor; md 3: term margin after amortisation.

    Decided: a provider without revenue holds it unless it loses money.
    """
    if provider["marginTerm"] is None:
        profit = provider["lines"]["profit"]
        return not exceeds(0, fsum(profit))
    return not exceeds(provider["floor"], provider["marginTerm"])


# --- A scenario ----------------------------------------------------------------------------------


def evaluate_scenario(deal, scenario):
    """md 2 and md 3 for one scenario, month by month."""
    months = deal["months"]
    arrangement_of = {a["service"]: a for a in scenario["arrangements"]}
    services, deliveries = {}, {}
    for service in deal["services"]:
        arrangement = arrangement_of.get(service["id"])
        charges = deliveries[service["id"]] = [0.0] * (months + 1)
        if arrangement is not None:
            charges = by_month(months, lambda month: charge(service, arrangement, month))
            deliveries[service["id"]] = by_month(months, lambda month: delivery(service, arrangement, month))
        services[service["id"]] = {
            "run": by_month(months, lambda month: run(service, month)),
            "charges": charges,
            "retained": by_month(months, lambda month: retained(service, arrangement, month)),
        }

    service_charges = {id: lines["charges"] for id, lines in services.items()}
    charges = added(months, service_charges.values())
    kept = added(months, (lines["retained"] for lines in services.values()))
    moved = transition(months, scenario, charges)
    gained = by_month(
        months, lambda month: fsum(benefit(item, month) for item in scenario["benefits"])
    )
    to_providers = one_offs(months, [item for item in scenario["oneOffs"] if item["paidTo"] is not None])
    lines = {
        "charges": charges,
        "retained": kept,
        "transition": moved,
        "benefits": gained,
        # md 2: TCP = S + R + T - N (of the terms in this slice).
        "totalCostOfPerformance": added(months, [charges, kept, moved, [-amount for amount in gained]]),
        # md 2: cost of supplier = S + transition charge (of the terms in this slice).
        "costOfSupplier": added(months, [charges, to_providers]),
    }

    # Providers with a service, an engagement or a one-off paid to them, in the deal's order.
    present = {a["provider"] for a in scenario["arrangements"]}
    present |= {e["provider"] for e in scenario["engagements"]}
    present |= {item["paidTo"] for item in scenario["oneOffs"] if item["paidTo"] is not None}
    providers = [
        evaluate_provider(months, provider, scenario, service_charges, deliveries)
        for provider in deal["providers"]
        if provider["id"] in present
    ]

    # md 3: what the client pays is what providers receive, every month.
    received = added(months, (provider["lines"]["revenue"] for provider in providers))
    assert all(same(paid, got) for paid, got in zip(lines["costOfSupplier"], received)), "ledger differs"

    return {
        "id": scenario["id"],
        "name": scenario["name"],
        "kind": scenario["kind"],
        "lines": lines,
        "providers": providers,
        "services": services,
    }


# --- md 7: what is derived ------------------------------------------------------------------------


def client_rate(deal):
    return stated(deal, "discountRate")


def joint_rate(deal):
    """md 7: one joint rate, default the client's."""
    return deal["inputs"].get("jointDiscountRate", client_rate(deal))


def cash_value(scenario, rate_of):
    """PV of the cash of all providers of a scenario; a provider that is not in it adds nothing."""
    return fsum(present_value(p["lines"]["cash"], rate_of(p)) for p in scenario["providers"])


def points(reference_cost, new_cost, reference_charges):
    """md 7: 100 * (TCP reference - TCP new) / charges of the reference (without charges: its TCP).

    Decided: none where the reference's TCP is 0 as well.
    """
    base = reference_charges if reference_charges != 0 else reference_cost
    return None if base == 0 else 100 * (reference_cost - new_cost) / base


def compare(deal, new, reference):
    """md 7: one scenario against a reference."""
    client, joint = client_rate(deal), joint_rate(deal)
    cost_new, cost_reference = (s["lines"]["totalCostOfPerformance"] for s in (new, reference))
    charges_reference = reference["lines"]["charges"]

    # md 7: Gc = PV(TCP reference) - PV(TCP new) at the client's rate.
    client_new = present_value(cost_new, client)
    client_reference = present_value(cost_reference, client)
    # md 7: Gp = sum of PV(provider cash) new - reference, each at the provider's own rate.
    providers_new = cash_value(new, lambda provider: provider["rate"])
    providers_reference = cash_value(reference, lambda provider: provider["rate"])
    # md 7: W = Gc + Gp and the split Gc / W, at the joint rate.
    joint_client_new = present_value(cost_new, joint)
    joint_client_reference = present_value(cost_reference, joint)
    joint_providers_new = cash_value(new, lambda provider: joint)
    joint_providers_reference = cash_value(reference, lambda provider: joint)
    joint_client_gain = joint_client_reference - joint_client_new
    joint_gain = fsum(
        [joint_client_reference, -joint_client_new, joint_providers_new, -joint_providers_reference]
    )
    # Decided: W is 0 where what is gained and what is given up are the same within the tolerance.
    no_joint_gain = same(
        joint_client_reference + joint_providers_new, joint_client_new + joint_providers_reference
    )
    # md 7: win-win only if Gc > 0, Gp > 0 and every provider holds its floor.
    # Decided: "> 0" is exceeds() on the two present values, not on their difference and 0.
    # A provider that is only in the reference counts in Gp; it has no margin here to hold.
    win_win = (
        exceeds(client_reference, client_new)
        and exceeds(providers_new, providers_reference)
        and all(holds_floor(provider) for provider in new["providers"])
    )
    spent_new, spent_reference = running(cost_new), running(cost_reference)
    return {
        "scenario": new["id"],
        "reference": reference["id"],
        "clientGainNpv": client_reference - client_new,
        "providersGainNpv": providers_new - providers_reference,
        "jointGainNpv": joint_gain,
        "clientShare": None if no_joint_gain else joint_client_gain / joint_gain,
        "winWin": win_win,
        "points": points(fsum(cost_reference), fsum(cost_new), fsum(charges_reference)),
        "pointsNpv": points(client_reference, client_new, present_value(charges_reference, client)),
        # md 7: 1 + the last month whose cumulative TCP exceeds the reference's.
        "paybackMonth": month_after_last(
            deal["months"], lambda month: exceeds(spent_new[month], spent_reference[month])
        ),
    }


# --- The output: issue 2 point 10, and the months beside it ---------------------------------------


def summary(lines, rate):
    """Each line by year, over the term and as NPV."""
    return {
        name: {
            "byYear": totals_by_year(line),
            "term": fsum(line),
            "npv": present_value(line, rate),
        }
        for name, line in lines.items()
    }


def evaluate(deal):
    scenarios = [evaluate_scenario(deal, scenario) for scenario in deal["scenarios"]]
    return {
        "deal": deal["name"],
        "months": deal["months"],
        "scenarios": [
            {
                "id": scenario["id"],
                "name": scenario["name"],
                "kind": scenario["kind"],
                "lines": summary(scenario["lines"], client_rate(deal)),
                "providers": [
                    {
                        "id": provider["id"],
                        "name": provider["name"],
                        "lines": summary(provider["lines"], provider["rate"]),
                        "marginByYear": provider["marginByYear"],
                        "marginTerm": provider["marginTerm"],
                        # md 3: NPV of the provider's cash at the provider's rate.
                        "npv": present_value(provider["lines"]["cash"], provider["rate"]),
                        "irr": provider["irr"],
                        "paybackMonth": provider["paybackMonth"],
                    }
                    for provider in scenario["providers"]
                ],
            }
            for scenario in scenarios
        ],
        "comparisons": [
            compare(deal, new, reference)
            for new in scenarios
            for reference in scenarios
            if new is not reference
        ],
        "monthly": {s["id"]: s["lines"] for s in scenarios},
        "monthlyProviders": {s["id"]: {p["id"]: p["lines"] for p in s["providers"]} for s in scenarios},
        "monthlyServices": {s["id"]: s["services"] for s in scenarios},
    }


LINE_WIDTH = 110


def as_text(value, indent="", used=0, comma=0):
    """JSON with lists of numbers filled into lines, as the repository's formatter (biome) lays it out."""

    def plain(thing):
        return json.dumps(thing, ensure_ascii=False, allow_nan=False)

    inner = indent + "  "
    if isinstance(value, dict) and value:
        rows = []
        for place, (key, thing) in enumerate(value.items()):
            head = f"{inner}{plain(key)}: "
            rows.append(head + as_text(thing, inner, len(head), place < len(value) - 1))
        return "{\n" + ",\n".join(rows) + f"\n{indent}}}"
    if not isinstance(value, list) or not value:
        return plain(value)
    if any(isinstance(thing, dict) for thing in value):
        return "[\n" + ",\n".join(inner + as_text(thing, inner) for thing in value) + f"\n{indent}]"
    texts = [plain(thing) for thing in value]
    if used + len(", ".join(texts)) + 2 + comma <= LINE_WIDTH:
        return "[" + ", ".join(texts) + "]"
    if any(thing is None for thing in value):
        return "[\n" + ",\n".join(inner + text for text in texts) + f"\n{indent}]"
    rows = [inner + texts[0]]
    for place, text in enumerate(texts[1:], 1):
        # a number's own comma must still fit, except after the last
        if len(rows[-1]) + 2 + len(text) + (place < len(texts) - 1) <= LINE_WIDTH:
            rows[-1] += ", " + text
        else:
            rows[-1] += ","
            rows.append(inner + text)
    return "[\n" + "\n".join(rows) + f"\n{indent}]"


def main(arguments):
    if len(arguments) != 1:
        sys.exit("usage: python3 evaluate.py FILE.parley")
    with open(arguments[0], encoding="utf-8-sig") as file:
        deal = json.load(file)
    sys.stdout.reconfigure(encoding="utf-8")
    print(as_text(evaluate(deal)))


if __name__ == "__main__":
    main(sys.argv[1:])
