"""md 2, "Charges per service" (section 2 of model.md), and 0006 Price: what a service is charged at."""

from math import fsum

from inputs import chosen, factor, in_year, stated
from services import handed_over, open_book_cost, tau, unit_cost, volume_handed_over
from time_and_money import MONTHS_A_YEAR, contract_years, exceeds, year_of

UNIT_PRICED = ("unitPrice", "shareOfAsIs", "fixedAndUnit")
WITH_FIXED_CHARGE = ("fixedCharge", "fixedAndUnit")


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


def price_before_benchmark(service, scenario, arrangement, month):
    """md 2: P1 * price factor * price scale. P1: the unit price; or a share of the as-is unit cost at
    signing."""
    year = year_of(month)
    if chosen(arrangement, "priceBasis") == "shareOfAsIs":
        first = in_year(arrangement, "priceShare", year) * unit_cost(service)
    else:
        first = in_year(arrangement, "unitPrice", year)
    return first * price_factor(arrangement, month) * stated(scenario, "priceScale")


def benchmark(service, scenario, arrangement, month):
    """0006 Price: in the benchmark month the unit price is multiplied from then on by max(1 - cap,
    min(1, benchmark price / P)), P the month's price before it; 1 where P is 0. md 2: 1 before."""
    at = stated(arrangement, "benchmarkMonth")
    if chosen(arrangement, "benchmark") == "none" or month < at:
        return 1.0
    price = price_before_benchmark(service, scenario, arrangement, at)
    if price == 0:
        return 1.0
    year = year_of(at)
    found = in_year(arrangement, "benchmarkPrice", year) / price
    return max(1 - in_year(arrangement, "benchmarkCap", year), min(1.0, found))


def unit_price(service, scenario, arrangement, month):
    """md 2: P(m) = P1 * price factor * price scale * benchmark."""
    return price_before_benchmark(service, scenario, arrangement, month) * benchmark(
        service, scenario, arrangement, month
    )


def baseline_volume(service, arrangement, month):
    """md 2: V0' = B(y) * q * tau, B the resource baseline (default: the volume of year 1)."""
    return in_year(service, "resourceBaseline", year_of(month)) * handed_over(arrangement, month)


def units_over_and_under(service, arrangement, month):
    """md 2: over and under, outside the dead band d: only the excess, or all units once outside."""
    actual = volume_handed_over(service, arrangement, month)
    baseline = baseline_volume(service, arrangement, month)
    band = in_year(arrangement, "deadBand", year_of(month))
    top, bottom = baseline * (1 + band), baseline * (1 - band)
    option = chosen(arrangement, "volumeBand")
    over = under = 0.0
    if exceeds(actual, top):
        over = {"excess": actual - top, "allUnits": actual - baseline}[option]
    if exceeds(bottom, actual):
        under = {"excess": bottom - actual, "allUnits": baseline - actual}[option]
    return over, under


def units_beyond(service, arrangement, month, over, under):
    """0006 Price: tiered: the units beyond V0'(1 +- tier band), at most the units over or under."""
    if chosen(arrangement, "volumeTiers") == "single":
        return 0.0, 0.0
    actual = volume_handed_over(service, arrangement, month)
    baseline = baseline_volume(service, arrangement, month)
    band = in_year(arrangement, "tierBand", year_of(month))
    above = max(actual - baseline * (1 + band), 0.0)
    below = max(baseline * (1 - band) - actual, 0.0)
    return min(over, above), min(under, below)


def billable(service, arrangement, month):
    """md 2: billable = V0' + arc * over - rrc * under; 0006 Price: units beyond the tier count at the
    rates beyond in place of the first ones."""
    year = year_of(month)
    over, under = units_over_and_under(service, arrangement, month)
    far_over, far_under = units_beyond(service, arrangement, month, over, under)
    return (
        baseline_volume(service, arrangement, month)
        + in_year(arrangement, "additionalRate", year) * (over - far_over)
        + in_year(arrangement, "additionalRateBeyond", year) * far_over
        - in_year(arrangement, "reducedRate", year) * (under - far_under)
        - in_year(arrangement, "reducedRateBeyond", year) * far_under
    )


def must_reprice(service, arrangement, month):
    """0006 Price: a warning in months with |V' - V0'| > re-pricing band * V0'."""
    actual = volume_handed_over(service, arrangement, month)
    baseline = baseline_volume(service, arrangement, month)
    band = in_year(arrangement, "repricingBand", year_of(month))
    return exceeds(abs(actual - baseline), band * baseline)


def unit_charge(service, scenario, arrangement, month):
    """md 2, S: P * billable, at least the minimum commitment's share of P * V0'."""
    price = unit_price(service, scenario, arrangement, month)
    least = in_year(arrangement, "minimumCommitment", year_of(month))
    return max(
        price * billable(service, arrangement, month),
        least * price * baseline_volume(service, arrangement, month),
    )


def fixed_charge(scenario, arrangement, month):
    """md 2: fixed amount a month * tau * price scale; cuts and indexation only if switched on.

    It is in step with the hand-over (tau) and knows no q.
    """
    follows = {"yes": price_factor(arrangement, month), "no": 1.0}[chosen(arrangement, "fixedChargeFollows")]
    amount = in_year(arrangement, "fixedCharge", year_of(month)) * tau(arrangement, month)
    return amount * follows * stated(scenario, "priceScale")


def fte_price(scenario, arrangement, month):
    """0006 Price and Providers: FTE rate (a month) * price factor * price scale."""
    rate = in_year(arrangement, "fteRate", year_of(month))
    return rate * price_factor(arrangement, month) * stated(scenario, "priceScale")


def fte_charge(scenario, arrangement, month):
    """0006 Price, ratePerFte: S = FTE rate * FTE supplied * price factor * price scale * tau."""
    supplied = in_year(arrangement, "fteSupplied", year_of(month)) * tau(arrangement, month)
    return fte_price(scenario, arrangement, month) * supplied


def cost_plus_charge(service, arrangement, month):
    """0006 Price, costPlus: S = C * (1 + fee)."""
    fee = in_year(arrangement, "costPlusFee", year_of(month))
    return open_book_cost(service, arrangement, month) * (1 + fee)


# --- 0006 Price, targetCost ---------------------------------------------------------------------------


def target_price(scenario, arrangement, month):
    """0006 Price: tp = (target cost + target fee) / 12 * tau * price scale."""
    year = year_of(month)
    whole = in_year(arrangement, "targetCost", year) + in_year(arrangement, "targetFee", year)
    return whole / MONTHS_A_YEAR * tau(arrangement, month) * stated(scenario, "priceScale")


def a_month_of(arrangement, name, month):
    """0006 Price: tc = target cost / 12 * tau, ceiling = price ceiling / 12 * tau."""
    return in_year(arrangement, name, year_of(month)) / MONTHS_A_YEAR * tau(arrangement, month)


def target_settlement(service, scenario, arrangement, first, last):
    """0006 Price: min(sum tp + overrun share * (sum C - sum tc), sum ceiling) - sum tp, over the
    months of the contract year; md 2: the client pays min(target price + share * overrun, ceiling)."""
    months = range(first, last + 1)
    price = fsum(target_price(scenario, arrangement, month) for month in months)
    actual = fsum(open_book_cost(service, arrangement, month) for month in months)
    target = fsum(a_month_of(arrangement, "targetCost", month) for month in months)
    ceiling = fsum(a_month_of(arrangement, "priceCeiling", month) for month in months)
    share = in_year(arrangement, "overrunShare", year_of(last))
    shared = price + share * (actual - target)
    # 0006: a ceiling that comes to 0 over the year is none.
    return (min(shared, ceiling) if exceeds(ceiling, 0) else shared) - price


def target_charge(service, scenario, arrangement, month, last):
    """0006 Price, targetCost: tp month by month, and the settlement in the last month of the contract
    year, of the contract, or of a contract that is ended (`last`)."""
    charge = target_price(scenario, arrangement, month)
    for year_first, year_last in contract_years(last):
        if month == year_last:
            charge += target_settlement(service, scenario, arrangement, year_first, year_last)
    return charge


def point_of_total_assumption(scenario, arrangement, year):
    """0006 Price: target cost + (ceiling - (target cost + fee) * price scale) / overrun share; the
    target cost where the share is 0; none without a ceiling. Shown."""
    cost, share = (in_year(arrangement, name, year) for name in ("targetCost", "overrunShare"))
    if in_year(arrangement, "priceCeiling", year) == 0:
        return None
    if share == 0:
        return cost
    price = (cost + in_year(arrangement, "targetFee", year)) * stated(scenario, "priceScale")
    return cost + (in_year(arrangement, "priceCeiling", year) - price) / share


# --- the whole charge of a service -------------------------------------------------------------------


def currency(arrangement, month):
    """0006 Price: 1 + currency share * share of the excess * (max(l - 1 - band, 0) - max(1 - l - band,
    0)), l growing from 1 by the drift on each anniversary."""
    if chosen(arrangement, "currency") == "none":
        return 1.0
    year = year_of(month)
    level = factor(arrangement, "currencyDrift", year, +1)
    band = in_year(arrangement, "currencyBand", year)
    outside = max(level - 1 - band, 0.0) - max(1 - level - band, 0.0)
    moved = in_year(arrangement, "currencyShare", year) * in_year(arrangement, "currencyExcess", year)
    return 1 + moved * outside


def charge_by_basis(service, scenario, arrangement, month, last):
    """md 2 and 0006 Price: the charge before currency, by the price basis."""
    basis = chosen(arrangement, "priceBasis")
    if basis == "ratePerFte":
        return fte_charge(scenario, arrangement, month)
    if basis == "costPlus":
        return cost_plus_charge(service, arrangement, month)
    if basis == "targetCost":
        return target_charge(service, scenario, arrangement, month, last)
    if basis not in UNIT_PRICED + WITH_FIXED_CHARGE:
        raise ValueError(f"unknown price basis {basis}")
    by_unit = unit_charge(service, scenario, arrangement, month) if basis in UNIT_PRICED else 0.0
    fixed = fixed_charge(scenario, arrangement, month) if basis in WITH_FIXED_CHARGE else 0.0
    return by_unit + fixed


def charge(service, scenario, arrangement, month, last):
    """md 2, S; 0006 Price: currency is of the whole charge of the service."""
    return charge_by_basis(service, scenario, arrangement, month, last) * currency(arrangement, month)


# --- 0006 Providers: the FTE-pricing test ---------------------------------------------------------------


def fte_test(scenario, arrangement, last):
    """0006 Providers: profit the provider loses by saving FTEs, what the client saves by it, and the
    gain-share that makes the provider whole (md 5). Shown."""
    lost, saved = [], []
    for month in range(1, last + 1):
        fewer = in_year(arrangement, "fteSaved", year_of(month)) * tau(arrangement, month)
        price = fte_price(scenario, arrangement, month)
        lost.append(fewer * (price - in_year(arrangement, "fteCost", year_of(month))))
        saved.append(fewer * price)
    return {
        "profitLost": fsum(lost),
        "clientSaves": fsum(saved),
        "shareThatMakesWhole": None if fsum(saved) == 0 else fsum(lost) / fsum(saved),
    }
