"""md 5 (section 5 of model.md) and 0006 Benefits and gain sharing."""

from math import fsum

from inputs import chosen, in_year, stated
from services import run
from time_and_money import MONTHS_A_YEAR, by_month, contract_years, exceeds, year_of


def covered(services, item):
    """0006 The document: ids of services; an empty list is all of them."""
    ids = item.get("covers", [])
    return [service for service in services if not ids or service["id"] in ids]


def benefit(services, item, month):
    """md 5 and md 2, N: annual amount / 12 * probability * ramp, ramp as tau from `start`. 0006: or
    benefit share * sum of run of the services covered, a month, not divided by 12."""
    year = year_of(month)
    since = month - stated(item, "benefitStart") + 1
    ramp = min(max(since / stated(item, "benefitRamp"), 0.0), 1.0)
    if chosen(item, "benefitBasis") == "shareOfRun":
        whole = fsum(run(service, month) for service in covered(services, item))
        amount = in_year(item, "benefitShare", year) * whole
    else:
        amount = in_year(item, "annualBenefit", year) / MONTHS_A_YEAR
    return amount * in_year(item, "benefitProbability", year) * ramp


def benefits(months, services, items, last):
    """md 2, N: gross; 0006 Exit: nothing after a forced exit."""
    return by_month(months, lambda month: fsum(benefit(services, item, month) for item in items), last)


def benefit_one_offs(months, items, last):
    """0006 Transition: the one-off cost of a benefit in the month in which it starts."""
    line = [[] for _ in range(months + 1)]
    for item in items:
        if stated(item, "benefitStart") <= last:
            line[stated(item, "benefitStart")].append(stated(item, "benefitOneOff"))
    return [fsum(amounts) for amounts in line]


def shared_benefit(services, items, first, last):
    """md 5: A = sum of shareable realised cashable benefit, of the months first..last."""
    return fsum(
        benefit(services, item, month)
        * in_year(item, "benefitCashable", year_of(month))
        * in_year(item, "benefitRealised", year_of(month))
        for item in items
        if chosen(item, "gainShareable") == "yes"
        for month in range(first, last + 1)
    )


def over_goal(scenario, kind, shared, goal, year):
    """md 5: a * max(A - T, 0). 0006, banded: a * max(min(A, bT) - T, 0) + a2 * max(A - bT, 0)."""
    over = in_year(scenario, "gainOver", year)
    if kind != "banded":
        return over * max(shared - goal, 0.0)
    top = in_year(scenario, "gainBand", year) * goal
    beyond = in_year(scenario, "gainOverBand", year) * max(shared - top, 0.0)
    return over * max(min(shared, top) - goal, 0.0) + beyond


def due_against_goal(scenario, kind, shared, goal, year, part):
    """md 5: gamma*T + a*max(A - T, 0) - u*max(T - A, 0), optional floor and cap (pro rata like the
    goal)."""
    due = in_year(scenario, "gainGuaranteed", year) * goal
    due += over_goal(scenario, kind, shared, goal, year)
    due -= in_year(scenario, "gainUnder", year) * max(goal - shared, 0.0)
    if kind == "limited":
        due = max(due, in_year(scenario, "gainFloor", year) * part)
        due = min(due, in_year(scenario, "gainCap", year) * part)
    return due


def due_after_recovery(scenario, before, until, year):
    """0006, recovery: gain before recovery * (min(C, R) - min(C0, R)) + a * (max(C - R, 0) -
    max(C0 - R, 0)); C the shared benefits since signing, C0 before this contract year."""
    cost = stated(scenario, "gainRecovery")
    recovering = min(until, cost) - min(before, cost)
    after = max(until - cost, 0.0) - max(before - cost, 0.0)
    first_share, share = (in_year(scenario, name, year) for name in ("gainBeforeRecovery", "gainOver"))
    return first_share * recovering + share * after


def settled(months, services, scenario, items, annual_goal, charges, last):
    """md 5: settled in the last month of each contract year (md 1: goals pro rata in a partial last
    year); 0006 Exit: in the month of a forced exit for the months of the contract year so far.

    Decided: no settlement in a month without charges, because nobody would receive it.
    """
    line = [0.0] * (months + 1)
    kind = chosen(scenario, "gainSharing")
    if kind == "none":
        return line
    for first, end in contract_years(last):
        if not exceeds(charges[end], 0):
            continue
        year, part = year_of(first), (end - first + 1) / MONTHS_A_YEAR
        if kind == "recovery":
            before = shared_benefit(services, items, 1, first - 1)
            until = shared_benefit(services, items, 1, end)
            line[end] = due_after_recovery(scenario, before, until, year)
        else:
            shared = shared_benefit(services, items, first, end)
            line[end] = due_against_goal(scenario, kind, shared, annual_goal(year) * part, year, part)
    return line


def gain_shares(months, services, scenario, charges, charges_of, last):
    """md 5: contract-wide, split by the settlement month's charges (md 3), or per provider.

    charges_of: the charges of each provider of the scenario. Returns a line for each of them.
    """
    items = scenario["benefits"]
    if chosen(scenario, "gainSharedBy") == "provider":
        return {
            provider: own_gain_share(months, services, scenario, provider, own, last)
            for provider, own in charges_of.items()
        }
    whole = settled(
        months, services, scenario, items, lambda year: in_year(scenario, "gainGoal", year), charges, last
    )
    return {
        provider: [due * own[m] / charges[m] if due != 0 else 0.0 for m, due in enumerate(whole)]
        for provider, own in charges_of.items()
    }


def own_gain_share(months, services, scenario, provider, own, last):
    """0006, gainSharedBy provider: its own benefits, its own goal (a year), and the scenario's terms;
    settled where that provider has charges in the month."""
    items = [item for item in scenario["benefits"] if item.get("owner") == provider]
    engaged = [e for e in scenario["engagements"] if e["provider"] == provider]

    def goal(year):
        return fsum(in_year(engagement, "gainGoalOwn", year) for engagement in engaged)

    return settled(months, services, scenario, items, goal, own, last)


def margin_share(months, scenario, provider, revenue, direct_cost, last):
    """md 5: GS = -sigma * max(pi - theta * rho, 0) per provider and contract year, in its last month.

    0006: rho = the year's revenue before gain sharing (months 1..), pi = rho - delivery - change
    delivery. 0006 Exit: settled in the month of a forced exit, and not again.
    """
    line = [0.0] * (months + 1)
    if chosen(scenario, "marginSharing") == "none":
        return line
    for engagement in scenario["engagements"]:
        if engagement["provider"] != provider:
            continue
        for first, end in contract_years(last):
            year = year_of(first)
            earned = fsum(revenue[first : end + 1])
            margin = earned - fsum(direct_cost[first : end + 1])
            above = max(margin - in_year(engagement, "marginThreshold", year) * earned, 0.0)
            line[end] -= in_year(engagement, "marginShare", year) * above
    return line
