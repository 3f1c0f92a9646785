"""An independent computation of the part of Parley's economic model that the product has.

    python3 evaluate.py FILE.parley      prints the result as JSON

Written from the specification of the model (model.md, cited as "md 1" for its section 1)
and of the output. Python's standard library only; nothing of Parley's
code is imported, read at run time or imitated. Where the specification leaves room, the
decision taken is marked "Decided:" and listed in README.md.

Every monthly line is a list of N + 1 numbers: index 0 is signing, 1..N the contract months.
"""

import json
import sys
from math import fsum

# Values of inputs that a deal file does not state (shared/model/inputs/*.ts, "default").
# A text names the input whose year-1 value is taken for every year.
DEFAULTS = {
    "furtherProviders": 0,
    "gainGoal": 0,
    "gainGuaranteed": 0,
    "gainOver": 0.5,
    "gainUnder": 0,
    "gainFloor": 0,
    "gainCap": 0,
    "benefitCashable": 1,
    "benefitRealised": 1,
    # deal
    "discountRate": 0.08,
    # service
    "volume": 1,
    "volumeGrowth": 0,
    "unitCost": 0,
    "costInflation": 0,
    "inHouseProductivity": 0,
    "fixedShare": 0,
    "resourceBaseline": "volume",
    "changeDemand": 0,
    "asIsMissRate": 0,
    "missImpact": 0,
    # provider, and provider in a scenario (engagement)
    "providerDiscountRate": 0.1,
    "floorMargin": 0,
    "outlay": 0,
    "innovationSpend": 0,
    "accountTeam": 0,
    "overheadShare": 0,
    "contingencyShare": 0,
    # scenario, its benefits and its one-offs
    "transitionShare": 0,
    "transitionMonths": 1,
    "priceScale": 1,
    "governanceShare": 0,
    "governancePerProvider": 0,
    "integrationSetUp": 0,
    "integrationShare": 0,
    "integrationPerInterface": 0,
    "taxRate": 0,
    "taxRecovery": 1,
    "annualBenefit": 0,
    "benefitStart": 1,
    "benefitRamp": 1,
    "benefitProbability": 1,
    "oneOffMonth": 0,
    "oneOffAmount": 0,
    # arrangement: hand-over
    "shareHandedOver": 1,
    "handOverStart": 1,
    "handOverMonths": 1,
    "parallelMonths": 0,
    "retainedOrganisation": 0,
    # arrangement: price
    "unitPrice": 0,
    "fixedCharge": 0,
    "priceShare": 0,
    "committedCut": 0,
    "deliveredCut": 0,
    "penaltyRate": 0,
    "priceProductivity": 0,
    "indexRate": 0,
    "indexSensitivity": 1,
    "indexThreshold": 0,
    "indexCap": 1,
    "deadBand": 0,
    "additionalRate": 1,
    "reducedRate": 1,
    "minimumCommitment": 0,
    # arrangement: change and performance
    "changeOrdered": 1,
    "changePremium": 0,
    "bonusRate": 0,
    "bonusProbability": 0,
    "atRiskShare": 0,
    "forfeitedShare": 0,
    "earnBackShare": 0,
    "missRate": 0,
    # arrangement: delivery
    "deliveryUnitCost": 0,
    "deliveryFactor": 0,
    "deliveryShare": 0.925,
    "deliveryAmount": 0,
    "deliveryEfficiency": 0,
    "deliveryInflation": 0,
    "changeCostRatio": 0.9,
}

# Options that a deal file does not state (shared/model/switches.ts, "default").
OPTIONS = {
    "priceBasis": "unitPrice",
    "indexation": "none",
    "fixedChargeFollows": "no",
    "volumeBand": "excess",
    "interfaces": "client",
    "deliveryBasis": "shareOfCharges",
    "gainSharing": "none",
    "gainShareable": "no",
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
    """md 1: y(m) = floor((m - 1) / 12) + 1, for m >= 1. Month 0 reads year 1 (md 8)."""
    return max((month - 1) // MONTHS_A_YEAR + 1, 1)


def stated(thing, name):
    """The value of an input of a thing of the deal file (a number, or a list by year)."""
    value = thing["inputs"].get(name, DEFAULTS[name])
    return in_year(thing, value, 1) if isinstance(value, str) else value


def chosen(thing, name):
    """The option of a switch of an arrangement or a scenario."""
    return thing["switches"].get(name, OPTIONS[name])


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
    """md 2: run = (f * V0 + (1 - f) * V) * c0 * inflation * productivity, V0 the volume of year 1."""
    year = year_of(month)
    fixed = stated(service, "fixedShare")
    return (
        (fixed * volume(service, 1) + (1 - fixed) * volume(service, month))
        * stated(service, "unitCost")
        * factor(service, "costInflation", year, +1)
        * factor(service, "inHouseProductivity", year, -1)
    )


def change_demand(service, month):
    """md 2: D = demand * run, the same in every scenario."""
    return in_year(service, "changeDemand", year_of(month)) * run(service, month)


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


def clamp(value, cap):
    """md 2: clamp(x, 0, cap) = min(max(x, 0), cap)."""
    return min(max(value, 0.0), cap)


def indexation(arrangement, year):
    """md 2: the plain rate; or 1 + sensitivity * clamp(change of index - threshold, 0, cap),
    year on year (multiplied up over the anniversaries) or since signing."""
    option = chosen(arrangement, "indexation")
    if option == "none":
        return 1.0
    level = factor(arrangement, "indexRate", year, +1)
    if option == "rate":
        return level
    sensitivity = stated(arrangement, "indexSensitivity")
    threshold = stated(arrangement, "indexThreshold")
    cap = stated(arrangement, "indexCap")
    if option == "yearOnYear":
        result = 1.0
        for step in range(2, year + 1):
            rise = in_year(arrangement, "indexRate", step)
            result *= 1 + sensitivity * clamp(rise - threshold, cap)
        return result
    if option == "sinceSigning":
        return 1 + sensitivity * clamp(level - 1 - threshold, cap)
    raise ValueError(f"unknown indexation {option}")


def price_factor(arrangement, month):
    """md 2: (1 - committed cut) * productivity * indexation; md 1: the cut is cumulative,
    never compounded; md 5: productivity clause from year 2."""
    year = year_of(month)
    return (
        (1 - in_year(arrangement, "committedCut", year))
        * factor(arrangement, "priceProductivity", year, -1)
        * indexation(arrangement, year)
    )


def unit_price(service, scenario, arrangement, month):
    """md 2: P(m) = P1 * price factor * price scale. P1: the unit price; or a share of the as-is
    unit cost at signing; none for a fixed charge alone."""
    year = year_of(month)
    basis = chosen(arrangement, "priceBasis")
    if basis in ("unitPrice", "fixedAndUnit"):
        first = in_year(arrangement, "unitPrice", year)
    elif basis == "shareOfAsIs":
        first = in_year(arrangement, "priceShare", year) * stated(service, "unitCost")
    elif basis == "fixedCharge":
        first = 0.0
    else:
        raise ValueError(f"unknown price basis {basis}")
    return first * price_factor(arrangement, month) * stated(scenario, "priceScale")


def baseline_volume(service, arrangement, month):
    """md 2: V0' = B(y) * q * tau, B the resource baseline (default: the volume of year 1)."""
    return in_year(service, "resourceBaseline", year_of(month)) * handed_over(arrangement, month)


def billable(service, arrangement, month):
    """md 2: billable = V0' + arc * over - rrc * under, outside the dead band d."""
    year = year_of(month)
    actual = volume(service, month) * handed_over(arrangement, month)  # V'
    baseline = baseline_volume(service, arrangement, month)
    band = in_year(arrangement, "deadBand", year)
    top, bottom = baseline * (1 + band), baseline * (1 - band)
    option = chosen(arrangement, "volumeBand")
    over = under = 0.0
    if exceeds(actual, top):
        over = {"excess": actual - top, "allUnits": actual - baseline}[option]
    if exceeds(bottom, actual):
        under = {"excess": bottom - actual, "allUnits": baseline - actual}[option]
    return (
        baseline
        + in_year(arrangement, "additionalRate", year) * over
        - in_year(arrangement, "reducedRate", year) * under
    )


def fixed_charge(scenario, arrangement, month):
    """md 2: fixed amount a month * tau * price scale; cuts and indexation only if switched on.

    It is in step with the hand-over (tau) and knows no q.
    """
    if chosen(arrangement, "priceBasis") not in ("fixedCharge", "fixedAndUnit"):
        return 0.0
    follows = {"yes": price_factor(arrangement, month), "no": 1.0}[chosen(arrangement, "fixedChargeFollows")]
    amount = in_year(arrangement, "fixedCharge", year_of(month)) * tau(arrangement, month)
    return amount * follows * stated(scenario, "priceScale")


def charge(service, scenario, arrangement, month):
    """md 2, S: P * billable, at least the minimum commitment's share of P * V0'; + fixed charge."""
    price = unit_price(service, scenario, arrangement, month)
    least = in_year(arrangement, "minimumCommitment", year_of(month))
    by_unit = max(
        price * billable(service, arrangement, month),
        least * price * baseline_volume(service, arrangement, month),
    )
    return by_unit + fixed_charge(scenario, arrangement, month)


def change_ordered(service, arrangement, month):
    """md 2, CR: D * kappa * tau: the provider's part of the change, before the premium."""
    kappa = in_year(arrangement, "changeOrdered", year_of(month))
    return change_demand(service, month) * kappa * tau(arrangement, month)


def change_paid(service, arrangement, month):
    """md 2, CR: D * kappa * tau * (1 + premium): only this is paid to the provider."""
    premium = in_year(arrangement, "changePremium", year_of(month))
    return change_ordered(service, arrangement, month) * (1 + premium)


def change_requests(service, arrangement, month):
    """md 2, CR: what is paid + D * (1 - kappa * tau); kappa = 0 for a kept service: D."""
    demand = change_demand(service, month)
    if arrangement is None:
        return demand
    own = demand - change_ordered(service, arrangement, month)
    return change_paid(service, arrangement, month) + own


def bonus(arrangement, charges, month):
    """md 2, B: S * bonus rate * probability of beating the target."""
    year = year_of(month)
    return charges * in_year(arrangement, "bonusRate", year) * in_year(arrangement, "bonusProbability", year)


def service_credits(arrangement, charges, month):
    """md 2, K: S * at-risk share * expected share of it forfeited * (1 - earn-back share)."""
    year = year_of(month)
    return (
        charges
        * in_year(arrangement, "atRiskShare", year)
        * in_year(arrangement, "forfeitedShare", year)
        * (1 - in_year(arrangement, "earnBackShare", year))
    )


def saving_penalties(service, arrangement, month):
    """md 2, P: penalty rate * max(0, committed cut - delivered cut) * run * q * tau."""
    year = year_of(month)
    missing = in_year(arrangement, "committedCut", year) - in_year(arrangement, "deliveredCut", year)
    return (
        in_year(arrangement, "penaltyRate", year)
        * max(0.0, missing)
        * run(service, month)
        * handed_over(arrangement, month)
    )


def performance_loss(service, arrangement, month):
    """md 4, rates: L = (tau * miss + (1 - tau) * as-is miss) * impact * run, of the whole service."""
    year = year_of(month)
    miss = in_year(service, "asIsMissRate", year)
    if arrangement is not None:
        moved = tau(arrangement, month)
        miss = moved * in_year(arrangement, "missRate", year) + (1 - moved) * miss
    return miss * in_year(service, "missImpact", year) * run(service, month)


def retained(service, arrangement, month):
    """md 2, R: run * (1 - q * tau(m - h)) + retained-organisation share * run of services given.

    A kept service (no arrangement): run. md 2: as-is keeps every service, retained = run.
    """
    cost = run(service, month)
    if arrangement is None:
        return cost
    organisation = in_year(arrangement, "retainedOrganisation", year_of(month))
    return cost * (1 - wound_down(arrangement, month)) + organisation * cost


def delivery(service, arrangement, charges, month):
    """md 3: on V' (what is handed over, not what is billable): [unit cost, or factor * c0 at
    signing] * efficiency * inflation; or a share of the service's charges; or an amount a month
    (in step with the hand-over)."""
    year = year_of(month)
    basis = chosen(arrangement, "deliveryBasis")
    if basis == "shareOfCharges":
        return in_year(arrangement, "deliveryShare", year) * charges
    if basis == "amount":
        return in_year(arrangement, "deliveryAmount", year) * tau(arrangement, month)
    if basis == "unitCost":
        unit_cost = in_year(arrangement, "deliveryUnitCost", year)
    elif basis == "factorOfAsIs":
        unit_cost = in_year(arrangement, "deliveryFactor", year) * stated(service, "unitCost")
    else:
        raise ValueError(f"unknown delivery basis {basis}")
    return (
        unit_cost
        * factor(arrangement, "deliveryEfficiency", year, -1)
        * factor(arrangement, "deliveryInflation", year, +1)
        * volume(service, month)
        * handed_over(arrangement, month)
    )


def change_delivery(service, arrangement, month):
    """md 3: cost ratio * D * kappa * tau."""
    ratio = in_year(arrangement, "changeCostRatio", year_of(month))
    return ratio * change_ordered(service, arrangement, month)


SERVICE_LINES = (
    "run",
    "retained",
    "charges",
    "changeRequests",
    "changePaid",
    "bonus",
    "serviceCredits",
    "savingPenalties",
    "performanceLoss",
    "delivery",
    "changeDelivery",
)


def service_month(service, scenario, arrangement, month):
    """The lines of SERVICE_LINES in one month; a kept service has nothing to do with a provider."""
    cost = run(service, month)
    kept = retained(service, arrangement, month)
    change = change_requests(service, arrangement, month)
    loss = performance_loss(service, arrangement, month)
    if arrangement is None:
        return (cost, kept, 0.0, change, 0.0, 0.0, 0.0, 0.0, loss, 0.0, 0.0)
    charges = charge(service, scenario, arrangement, month)
    return (
        cost,
        kept,
        charges,
        change,
        change_paid(service, arrangement, month),
        bonus(arrangement, charges, month),
        service_credits(arrangement, charges, month),
        saving_penalties(service, arrangement, month),
        loss,
        delivery(service, arrangement, charges, month),
        change_delivery(service, arrangement, month),
    )


def evaluate_service(months, service, scenario, arrangement):
    """Every line of a service in a scenario, month by month."""
    rows = [(0.0,) * len(SERVICE_LINES)]
    rows += [service_month(service, scenario, arrangement, month) for month in range(1, months + 1)]
    return {name: [row[place] for row in rows] for place, name in enumerate(SERVICE_LINES)}


# --- md 2: contract-wide lines of a scenario --------------------------------------------------


def benefit(item, month):
    """md 5 and md 2, N: annual amount / 12 * probability * ramp, ramp as tau from `start`."""
    year = year_of(month)
    since = month - stated(item, "benefitStart") + 1
    ramp = min(max(since / stated(item, "benefitRamp"), 0.0), 1.0)
    annual = in_year(item, "annualBenefit", year)
    return annual / MONTHS_A_YEAR * in_year(item, "benefitProbability", year) * ramp


def gain_share(months, scenario, charges):
    """md 5: settled in the last month of each contract year (md 1: goals pro rata in a partial last
    year): gamma*T + a*max(A - T, 0) - u*max(T - A, 0), A the shareable realised cashable benefit.

    Decided: no settlement in a month without charges, because nobody would receive it.
    """
    line = [0.0] * (months + 1)
    kind = chosen(scenario, "gainSharing")
    if kind == "none":
        return line
    first = 1
    while first <= months:
        last = min(first + MONTHS_A_YEAR - 1, months)
        year = year_of(first)
        part = (last - first + 1) / MONTHS_A_YEAR
        shared = fsum(
            benefit(item, month)
            * in_year(item, "benefitCashable", year)
            * in_year(item, "benefitRealised", year)
            for item in scenario["benefits"]
            if chosen(item, "gainShareable") == "yes"
            for month in range(first, last + 1)
        )
        goal = in_year(scenario, "gainGoal", year) * part
        due = in_year(scenario, "gainGuaranteed", year) * goal
        if shared > goal:
            due += in_year(scenario, "gainOver", year) * (shared - goal)
        else:
            due -= in_year(scenario, "gainUnder", year) * (goal - shared)
        if kind == "limited":
            due = max(due, in_year(scenario, "gainFloor", year) * part)
            due = min(due, in_year(scenario, "gainCap", year) * part)
        if exceeds(charges[last], 0):
            line[last] = due
        first = last + 1
    return line


def gain_share_part(shared, charges, own):
    """md 3 and 5: contract-wide, split by the settlement month's charges."""
    return [
        amount * own[month] / charges[month] if amount != 0 else 0.0 for month, amount in enumerate(shared)
    ]


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


def interfaces(scenario, providers):
    """md 2, X: n (client integrates), n - 1 + 1 (lead provider), n(n - 1)/2 + n (point to point)."""
    return {
        "client": providers,
        "lead": providers - 1 + 1,
        "pointToPoint": providers * (providers - 1) // 2 + providers,
    }[chosen(scenario, "interfaces")]


def governance(months, scenario, providers, charges):
    """md 2, G: share of S + amount per provider per month; none where every service is kept."""
    if providers == 0:
        return [0.0] * (months + 1)
    return by_month(
        months,
        lambda month: in_year(scenario, "governanceShare", year_of(month)) * charges[month]
        + in_year(scenario, "governancePerProvider", year_of(month)) * providers,
    )


def integration(months, scenario, providers, charges):
    """md 2, X: set-up at month 0 + share of S + amount per interface per month; none where every
    service is kept."""
    if providers == 0:
        return [0.0] * (months + 1)
    count = interfaces(scenario, providers)
    line = by_month(
        months,
        lambda month: in_year(scenario, "integrationShare", year_of(month)) * charges[month]
        + in_year(scenario, "integrationPerInterface", year_of(month)) * count,
    )
    line[0] = float(stated(scenario, "integrationSetUp"))
    return line


def irrecoverable_tax(scenario, paid):
    """md 2, VAT: rate * (1 - recovery) * what is paid to providers; month 0 reads year 1."""
    return [
        in_year(scenario, "taxRate", year_of(month))
        * (1 - in_year(scenario, "taxRecovery", year_of(month)))
        * amount
        for month, amount in enumerate(paid)
    ]


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
    # Decided: only monthly rates between -20 % and +200 %; outside, no spreadsheet finds one reliably.
    if not -0.2 < 1 / nearest - 1 < 2:
        return None
    return nearest**-MONTHS_A_YEAR - 1


def month_after_last(months, is_under_water):
    """md 7: 1 + the last month (0..N) that is under water; 0 if none, null if that month is N."""
    last = max((month for month in range(months + 1) if is_under_water(month)), default=-1)
    return None if last == months else last + 1


def negative(line):
    return [-amount for amount in line]


def paid_to_provider(months, services, charged_one_offs, shared):
    """md 2, cost of supplier, and md 3, what providers receive: S + CR paid + B - K - P + GS +
    the transition charge, of these services and one-offs."""
    parts = [charged_one_offs, shared]
    for lines in services:
        parts += [lines["charges"], lines["changePaid"], lines["bonus"]]
        parts += [negative(lines["serviceCredits"]), negative(lines["savingPenalties"])]
    return added(months, parts)


def operating_cost(months, engaged, services, revenue):
    """md 3: delivery, change delivery, innovation spend (share of S), account team a month, SG&A
    (share of revenue, also of month 0's), contingency (share of delivery).

    Decided: contingency is on delivery, not on change delivery.
    """
    charges = added(months, (lines["charges"] for lines in services))
    delivered = added(months, (lines["delivery"] for lines in services))
    changed = added(months, (lines["changeDelivery"] for lines in services))
    parts = [delivered, changed]
    for engagement in engaged:

        def share(name, line):
            return [in_year(engagement, name, year_of(month)) * amount for month, amount in enumerate(line)]

        parts.append(share("innovationSpend", charges))
        parts.append(by_month(months, lambda month: in_year(engagement, "accountTeam", year_of(month))))
        parts.append(share("overheadShare", revenue))
        parts.append(share("contingencyShare", delivered))
    return added(months, parts)


def evaluate_provider(months, provider, scenario, services, shared, all_charges):
    """md 3: revenue, cost, profit and cash of one provider in one scenario."""
    given = [services[a["service"]] for a in scenario["arrangements"] if a["provider"] == provider["id"]]
    charged = [item for item in scenario["oneOffs"] if item["paidTo"] == provider["id"]]
    engaged = [e for e in scenario["engagements"] if e["provider"] == provider["id"]]
    outlay = fsum(stated(engagement, "outlay") for engagement in engaged)

    # md 3: what the client pays is what providers receive.
    own = added(months, (lines["charges"] for lines in given))
    revenue = paid_to_provider(
        months, given, one_offs(months, charged), gain_share_part(shared, all_charges, own)
    )
    operating = operating_cost(months, engaged, given, revenue)
    # md 3: outlay at month 0, amortised straight-line over the term.
    outlays = [outlay] + [0.0] * months
    amortisation = by_month(months, lambda month: outlay / months)
    # md 3: profit = revenue - cost; cash: outlay at month 0, no amortisation.
    cost = added(months, [operating, amortisation])
    paid_out = added(months, [operating, outlays])
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
    services = {
        service["id"]: evaluate_service(months, service, scenario, arrangement_of.get(service["id"]))
        for service in deal["services"]
    }

    def of_services(name):
        return added(months, (lines[name] for lines in services.values()))

    # n: providers that perform at least one service in this scenario.
    performing = len({a["provider"] for a in scenario["arrangements"]})
    charges = of_services("charges")
    charged_one_offs = [item for item in scenario["oneOffs"] if item["paidTo"] is not None]
    shared = gain_share(months, scenario, charges)
    # md 2: cost of supplier = S + CR paid + B - K - P + GS + transition charge.
    supplier = added(
        months,
        [
            charges,
            of_services("changePaid"),
            of_services("bonus"),
            negative(of_services("serviceCredits")),
            negative(of_services("savingPenalties")),
            one_offs(months, charged_one_offs),
            shared,
        ],
    )
    lines = {
        "retained": of_services("retained"),
        "charges": charges,
        "changeRequests": of_services("changeRequests"),
        "bonus": of_services("bonus"),
        "serviceCredits": of_services("serviceCredits"),
        "savingPenalties": of_services("savingPenalties"),
        "gainShare": shared,
        "governance": governance(months, scenario, performing, charges),
        "integration": integration(months, scenario, performing, charges),
        "transition": transition(months, scenario, charges),
        "performanceLoss": of_services("performanceLoss"),
        "benefits": by_month(
            months, lambda month: fsum(benefit(item, month) for item in scenario["benefits"])
        ),
        "irrecoverableTax": irrecoverable_tax(scenario, supplier),
    }
    # md 2: TCP = S + CR + B - K - P + GS + R + G + X + T + L - N + VAT.
    subtracted = ("serviceCredits", "savingPenalties", "benefits")
    lines["totalCostOfPerformance"] = added(
        months, [negative(line) if name in subtracted else line for name, line in lines.items()]
    )
    lines["costOfSupplier"] = supplier

    # Providers with a service, an engagement or a one-off paid to them, in the deal's order.
    present = {a["provider"] for a in scenario["arrangements"]}
    present |= {e["provider"] for e in scenario["engagements"]}
    present |= {item["paidTo"] for item in scenario["oneOffs"] if item["paidTo"] is not None}
    providers = [
        evaluate_provider(months, provider, scenario, services, shared, charges)
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


# --- The output, as the command line prints it, and the months beside it ---------------------------------------


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
        "monthlyServices": {
            s["id"]: {
                id: {name: lines[name] for name in ("run", "charges", "retained")}
                for id, lines in s["services"].items()
            }
            for s in scenarios
        },
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
