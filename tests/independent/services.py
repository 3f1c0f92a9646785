"""md 2 (section 2 of model.md): a service, its hand-over, its people and what stays in house.

0006 = docs/decisions/0006-the-complete-model.md. An arrangement of None is a kept service.
"""

from inputs import chosen, factor, in_year, stated
from time_and_money import MONTHS_A_YEAR, year_of


def planned_volume(service, month):
    """md 2: V0 * growth, V0 by year. 0006 Services: planned volume = volume * growth."""
    year = year_of(month)
    return in_year(service, "volume", year) * factor(service, "volumeGrowth", year, +1)


def volume_at_signing(service):
    """0006 Services: V0 is the planned volume at signing."""
    return planned_volume(service, 1)


def volume(service, month):
    """0006 Services: V = planned volume * volume sensitivity."""
    return planned_volume(service, month) * in_year(service, "volumeSensitivity", year_of(month))


def unit_cost(service):
    """md 2: c0, the as-is unit cost at signing. 0006 Services: or built up, (FTE * loaded cost / 12 +
    other run cost) / V0, 0 where V0 is 0."""
    if chosen(service, "costBasis") == "unitCost":
        return stated(service, "unitCost")
    units = volume_at_signing(service)
    people = stated(service, "fte") * stated(service, "loadedCost") / MONTHS_A_YEAR
    return 0.0 if units == 0 else (people + stated(service, "otherRunCost")) / units


def run(service, month):
    """md 2: run = (f * V0 + (1 - f) * V) * c0 * inflation * productivity."""
    year = year_of(month)
    fixed = stated(service, "fixedShare")
    return (
        (fixed * volume_at_signing(service) + (1 - fixed) * volume(service, month))
        * unit_cost(service)
        * factor(service, "costInflation", year, +1)
        * factor(service, "inHouseProductivity", year, -1)
    )


def change_demand(service, month):
    """md 2: D = demand * run, the same in every scenario."""
    return in_year(service, "changeDemand", year_of(month)) * run(service, month)


def tau(arrangement, month):
    """md 2: tau(m) = min(max((m - a + 1) / w, 0), 1); nothing of a kept service is handed over."""
    if arrangement is None:
        return 0.0
    start = stated(arrangement, "handOverStart")
    window = stated(arrangement, "handOverMonths")
    return min(max((month - start + 1) / window, 0.0), 1.0)


def handed_over(arrangement, month):
    """md 2: q * tau(m): what share of the service the provider performs in month m."""
    return in_year(arrangement, "shareHandedOver", year_of(month)) * tau(arrangement, month)


def wound_down(arrangement, month):
    """md 2: in-house work winds down with tau(m - h), h months of parallel running."""
    return tau(arrangement, month - stated(arrangement, "parallelMonths"))


def volume_handed_over(service, arrangement, month):
    """md 2: V' = V * q * tau."""
    return volume(service, month) * handed_over(arrangement, month)


def retained(service, arrangement, month):
    """md 2, R: run * (1 - q * tau(m - h)) + retained-organisation share * run of services given.

    A kept service: run. md 2: as-is keeps every service, retained = run.
    Decided: q is that of the year of m, not of m - h (R writes q * tau(m - h), q by year).
    """
    cost = run(service, month)
    if arrangement is None:
        return cost
    share = in_year(arrangement, "shareHandedOver", year_of(month))
    organisation = in_year(arrangement, "retainedOrganisation", year_of(month))
    return cost * (1 - share * wound_down(arrangement, month)) + organisation * cost


def retained_fte(service, arrangement):
    """0006 Services: retained = FTE - transferred - released. Shown."""
    gone = stated(arrangement, "fteTransferred") + stated(arrangement, "fteReleased")
    return stated(service, "fte") - gone


def severance(arrangement, month):
    """0006 Transition: FTE released * severance per FTE * max(tau(m - h) - tau(m - 1 - h), 0)."""
    newly = wound_down(arrangement, month) - wound_down(arrangement, month - 1)
    return stated(arrangement, "fteReleased") * stated(arrangement, "severancePerFte") * max(newly, 0.0)


def stranded(arrangement, month):
    """0006 Transition: stranded cost a month * max(1 - (m - m0) / w, 0) for m >= m0, 0 before."""
    first, window = stated(arrangement, "strandedStart"), stated(arrangement, "strandedMonths")
    if month < first:
        return 0.0
    return stated(arrangement, "strandedCost") * max(1 - (month - first) / window, 0.0)


# --- md 2, CR -------------------------------------------------------------------------------------


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


# --- md 3: what it costs the provider ----------------------------------------------------------------


def open_book_cost(service, arrangement, month):
    """0006 Price: C = open-book unit cost * V': the cost the open book shows."""
    shown = in_year(arrangement, "openBookUnitCost", year_of(month))
    return shown * volume_handed_over(service, arrangement, month)


def delivery(service, arrangement, charges, month):
    """md 3: on V' (what is handed over, not what is billable): [unit cost, or factor * c0 at
    signing] * efficiency * inflation; or a share of the service's charges; or an amount a month
    (in step with the hand-over). 0006 Providers: or FTE cost * FTE supplied * tau; or C."""
    year = year_of(month)
    basis = chosen(arrangement, "deliveryBasis")
    if basis == "shareOfCharges":
        return in_year(arrangement, "deliveryShare", year) * charges
    if basis == "amount":
        return in_year(arrangement, "deliveryAmount", year) * tau(arrangement, month)
    if basis == "costPerFte":
        people = in_year(arrangement, "fteSupplied", year) * tau(arrangement, month)
        return in_year(arrangement, "fteCost", year) * people
    if basis == "openBook":
        return open_book_cost(service, arrangement, month)
    if basis == "unitCost":
        cost = in_year(arrangement, "deliveryUnitCost", year)
    elif basis == "factorOfAsIs":
        cost = in_year(arrangement, "deliveryFactor", year) * unit_cost(service)
    else:
        raise ValueError(f"unknown delivery basis {basis}")
    return (
        cost
        * factor(arrangement, "deliveryEfficiency", year, -1)
        * factor(arrangement, "deliveryInflation", year, +1)
        * volume_handed_over(service, arrangement, month)
    )


def change_delivery(service, arrangement, month):
    """md 3: cost ratio * D * kappa * tau."""
    ratio = in_year(arrangement, "changeCostRatio", year_of(month))
    return ratio * change_ordered(service, arrangement, month)
